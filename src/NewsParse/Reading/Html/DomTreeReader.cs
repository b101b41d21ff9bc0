using System.Runtime.InteropServices;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace NewsParse.Reading.Html;

/// <summary>Copies an AngleSharp DOM into a <see cref="PageTree"/>; the DOM is walked, never changed. Iterative: depth is the page's choice.</summary>
internal static class DomTreeReader
{
    private const string HtmlNamespace = "http://www.w3.org/1999/xhtml";

    /// <summary>The tree has no source and so no places: a DOM does not keep where its texts stood.</summary>
    public static PageTree Read(IDocument document, PageLimits limits, CancellationToken cancellationToken)
    {
        var tree = new PageTree(string.Empty);
        var attributes = new List<PageAttribute>();
        var stack = new Stack<(INode Node, int Parent)>();
        PushChildren(stack, document, 0);
        var elements = 0;
        while (stack.TryPop(out var item))
        {
            if ((tree.Count & 255) == 0)
                cancellationToken.ThrowIfCancellationRequested();
            if (item.Node is IText text)
            {
                tree.AddText(item.Parent, text.Data);
            }
            else if (item.Node is IElement element)
            {
                if (++elements > limits.MaxElements)
                    throw new ArticleLimitException(nameof(PageLimits.MaxElements), limits.MaxElements);
                var node = tree.AddElement(item.Parent, element.LocalName, TagOf(element), AttributesOf(element, attributes));
                PushChildren(stack, element is IHtmlTemplateElement template ? template.Content : element, node);
            }
        }

        return tree;
    }

    private static HtmlTag TagOf(IElement element)
    {
        var tag = HtmlTags.Parse(element.LocalName);
        return tag is HtmlTag.Svg or HtmlTag.Math || element.NamespaceUri == HtmlNamespace ? tag : HtmlTag.Unknown;
    }

    private static ReadOnlySpan<PageAttribute> AttributesOf(IElement element, List<PageAttribute> attributes)
    {
        attributes.Clear();
        foreach (var attribute in element.Attributes)
            attributes.Add(new PageAttribute(attribute.Name, attribute.Value));
        return CollectionsMarshal.AsSpan(attributes);
    }

    private static void PushChildren(Stack<(INode Node, int Parent)> stack, INode parent, int index)
    {
        var children = parent.ChildNodes;
        for (var i = children.Length - 1; i >= 0; i--)
            stack.Push((children[i], index));
    }
}
