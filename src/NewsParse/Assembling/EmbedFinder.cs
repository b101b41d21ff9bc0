using NewsParse.Labeling;
using NewsParse.Reading.Blocks;
using NewsParse.Reading.Html;
using NewsParse.Reading.Links;

namespace NewsParse.Assembling;

/// <summary>Finds the addresses of foreign content: frames of known hosts, and posts set as quotations.</summary>
internal sealed class EmbedFinder(PageTree? tree, LinkResolver links)
{
    /// <summary>The embed a frame shows; null for a frame of no known host, such as an advertisement.</summary>
    public Embed? OfFrame(PlacedNode frame)
    {
        if (tree is null || frame.IsHidden || tree.Tag(frame.Node) != HtmlTag.Iframe)
            return null;
        var address = links.Resolve(tree.Attribute(frame.Node, "data-src") ?? tree.Attribute(frame.Node, "data-lazy-src") ?? tree.Attribute(frame.Node, "src"));
        return EmbedRecognizer.ProviderOfHost(address) is { } provider ? new Embed { Provider = provider, Url = address, Span = tree.SourceRange(frame.Node) } : null;
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
