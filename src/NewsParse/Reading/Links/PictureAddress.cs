using System.Globalization;
using NewsParse.Reading.Html;

namespace NewsParse.Reading.Links;

/// <summary>Finds the address of a picture that a page prints: loaders keep it in attributes of their own and a placeholder in the usual one.</summary>
internal static class PictureAddress
{
    /// <summary>Attributes of loaders, most common first.</summary>
    private static readonly string[] LazyAddresses = ["data-src", "data-lazy-src", "data-original", "data-lazy", "data-url", "data-image", "data-full-src"];

    private const int MostSources = 64;

    private static readonly string[] LazySets = ["data-srcset", "data-lazy-srcset", "srcset"];

    /// <summary>A loader's address, else the picture's own, else the widest of its sets, of the picture element around it, or of what stands beside it for readers without scripts.</summary>
    public static string? Find(PageTree tree, int node) =>
        Lazy(tree, node) ?? Plain(tree.Attribute(node, "src")) ?? Widest(tree, node) ?? OfSources(tree, node) ?? OfNoScript(tree, node);

    private static string? Lazy(PageTree tree, int node)
    {
        foreach (var name in LazyAddresses)
            if (Plain(tree.Attribute(node, name)) is { } address && IsPicture(address))
                return address;
        return null;
    }

    /// <summary>Attributes of loaders also hold numbers and settings.</summary>
    private static bool IsPicture(string address) => address.AsSpan().IndexOfAny('/', '.') >= 0 && !address.AsSpan().ContainsAny('{', ' ');

    private static string? Plain(string? address) =>
        string.IsNullOrWhiteSpace(address) || address.StartsWith("data:", StringComparison.OrdinalIgnoreCase) || address.StartsWith("about:", StringComparison.OrdinalIgnoreCase) ? null : address;

    private static string? Widest(PageTree tree, int node)
    {
        foreach (var name in LazySets)
            if (Widest(tree.AttributeSpan(node, name)) is { } address)
                return address;
        return null;
    }

    private static string? OfSources(PageTree tree, int node)
    {
        var picture = tree.Parent(node);
        if (picture < 0 || tree.Tag(picture) != HtmlTag.Picture)
            return null;
        var source = tree.FirstChild(picture);
        for (var count = 0; source >= 0 && count < MostSources; source = tree.NextSibling(source), count++)
            if (tree.Tag(source) == HtmlTag.Source && Widest(tree, source) is { } address)
                return address;
        return null;
    }

    /// <summary>The same picture for readers without scripts stands right after the placeholder.</summary>
    private static string? OfNoScript(PageTree tree, int node)
    {
        var next = tree.NextSibling(node);
        while (next >= 0 && tree.Kind(next) == NodeKind.Text)
            next = tree.NextSibling(next);
        if (next < 0 || tree.Tag(next) != HtmlTag.Noscript)
            return null;
        for (var inner = tree.FirstChild(next); inner >= 0; inner = tree.NextSibling(inner))
            if (tree.Tag(inner) == HtmlTag.Img)
                return Plain(tree.Attribute(inner, "src")) ?? Widest(tree, inner);
        return null;
    }

    /// <summary>The candidate of the greatest width or density; the first one among equals.</summary>
    private static string? Widest(ReadOnlySpan<char> set)
    {
        string? best = null;
        var width = -1.0;
        while (!(set = set.TrimStart(" \t\r\n,")).IsEmpty)
        {
            var end = set.IndexOfAny(" \t\r\n");
            var address = (end < 0 ? set : set[..end]).TrimEnd(',');
            var isAlone = end < 0 || set[end - 1] == ',';
            set = end < 0 ? default : set[end..];
            var size = 0.0;
            if (!isAlone)
            {
                var comma = set.IndexOf(',');
                var descriptor = (comma < 0 ? set : set[..comma]).Trim();
                set = comma < 0 ? default : set[(comma + 1)..];
                if (descriptor.Length > 1)
                    _ = double.TryParse(descriptor[..^1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out size);
            }

            if (size > width && !address.IsEmpty && !address.StartsWith("data:", StringComparison.OrdinalIgnoreCase))
                (best, width) = (address.ToString(), size);
        }

        return best;
    }
}
