using NewsParse.Labeling.Pieces;
using NewsParse.Reading.Html;

namespace NewsParse.Claims;

/// <summary>The short address that a page offers in a field to be copied.</summary>
internal static class ShortLinkField
{
    private const int LongestAddress = 80;

    /// <summary>The address of a visible field that holds nothing else; null for all other fields.</summary>
    public static string? Read(PageTree tree, int node)
    {
        if (tree.Attribute(node, "value") is not { Length: > 6 and <= LongestAddress } value || tree.Attribute(node, "type") is { } type && !IsText(type))
            return null;
        value = value.Trim();
        return PieceShape.IsAddress(value) && !value.EndsWith('/') ? value : null;
    }

    private static bool IsText(string type) =>
        type.Length == 0 || type.Equals("text", StringComparison.OrdinalIgnoreCase) || type.Equals("url", StringComparison.OrdinalIgnoreCase);
}
