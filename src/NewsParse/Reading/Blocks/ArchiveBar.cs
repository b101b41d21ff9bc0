using NewsParse.Reading.Html;

namespace NewsParse.Reading.Blocks;

/// <summary>The bar that archives and caches put above a saved page.</summary>
internal static class ArchiveBar
{
    private const string Wayback = "wm-ipp";
    private const string Cache = "google-cache-hdr";

    /// <summary>Whether an element is one, told by its name right below the body.</summary>
    public static bool Is(PageTree tree, int node) => tree.Parent(node) is > 0 and var parent && tree.Tag(parent) == HtmlTag.Body
        && tree.Attribute(node, "id") is { } id && (id.StartsWith(Wayback, StringComparison.Ordinal) || id.EndsWith(Cache, StringComparison.Ordinal));
}
