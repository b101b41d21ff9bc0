using NewsParse.Labeling;
using NewsParse.Reading.Blocks;
using NewsParse.Reading.Html;
using NewsParse.Reading.Links;

namespace NewsParse.Assembling;

/// <summary>Finds the addresses of foreign content: frames of known hosts, and posts set as quotations.</summary>
internal sealed class EmbedFinder(PageTree? tree, LinkResolver links)
{
    /// <summary>The embed a frame shows, or a film or sound of the page; null for a frame of no known host, such as an advertisement.</summary>
    public Embed? OfFrame(PlacedNode frame)
    {
        if (tree is null || frame.IsHidden)
            return null;
        if (tree.Tag(frame.Node) != HtmlTag.Iframe)
            return OfMedia(frame.Node);
        var address = links.Resolve(tree.Attribute(frame.Node, "data-src") ?? tree.Attribute(frame.Node, "data-lazy-src") ?? tree.Attribute(frame.Node, "src"));
        return EmbedRecognizer.ProviderOfHost(address) is { } provider ? new Embed { Provider = provider, Url = address, Span = tree.SourceRange(frame.Node) } : null;
    }

    /// <summary>A film or a sound with controls; one without is an ornament of the page.</summary>
    private Embed? OfMedia(int node)
    {
        if (tree!.Attribute(node, "controls") is null || AddressOfMedia(node) is not { } address)
            return null;
        var host = Uri.TryCreate(address, UriKind.Absolute, out var url) ? url.Host : null;
        return new Embed { Provider = EmbedRecognizer.ProviderOfHost(address) ?? host, Url = address, Span = tree.SourceRange(node) };
    }

    private string? AddressOfMedia(int node)
    {
        if (links.Resolve(tree!.Attribute(node, "src") ?? tree.Attribute(node, "data-src")) is { } own)
            return own;
        for (var child = tree.FirstChild(node); child >= 0; child = tree.NextSibling(child))
            if (tree.Kind(child) == NodeKind.Element && tree.Tag(child) == HtmlTag.Source && links.Resolve(tree.Attribute(child, "src")) is { } address)
                return address;
        return null;
    }

    /// <summary>The address of a post set as a quotation: its own attribute, or its last link to the network.</summary>
    public string? OfQuotation(int quote)
    {
        if (tree is null || quote < 0)
            return null;
        foreach (var name in (ReadOnlySpan<string>)["cite", "data-instgrm-permalink", "data-telegram-post"])
            if (links.Resolve(tree.Attribute(quote, name)) is { } own && EmbedRecognizer.ProviderOfHost(own) is not null)
                return own;
        string? address = null;
        var end = tree.After(quote) is >= 0 and var after ? after : tree.Count;
        for (var node = quote + 1; node < end; node++)
            if (tree.Kind(node) == NodeKind.Element && tree.Tag(node) == HtmlTag.A && links.Resolve(tree.Attribute(node, "href")) is { } link && EmbedRecognizer.ProviderOfHost(link) is not null)
                address = link;
        return address;
    }
}
