using AngleSharp.Dom;

namespace NewsParse.Html;

/// <summary>Copies an AngleSharp DOM into a <see cref="PageTree"/>; the DOM is walked, never changed. Iterative: depth is the page's choice.</summary>
internal static class DomTreeReader
{
    public static PageTree Read(IDocument document, CancellationToken cancellationToken = default)
    {
        var tree = new PageTree(string.Empty);
        var attributes = new List<PageAttribute>();
        var stack = new Stack<(INode Node, int Parent)>();
        Push(stack, document, 0);
        while (stack.TryPop(out var item))
        {
            if ((tree.Count & 1023) == 0)
                cancellationToken.ThrowIfCancellationRequested();
            switch (item.Node)
            {
                case IText text:
                    tree.AddText(item.Parent, text.Data);
                    break;
                case IElement element:
                    attributes.Clear();
                    foreach (var attribute in element.Attributes)
                        attributes.Add(new PageAttribute(attribute.Name, attribute.Value));
                    var span = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(attributes);
                    var node = tree.AddElement(item.Parent, element.LocalName, HtmlTags.Parse(element.LocalName), span);
                    Push(stack, element, node);
                    break;
            }
        }

        return tree;
    }

    private static void Push(Stack<(INode Node, int Parent)> stack, INode parent, int index)
    {
        var children = parent.ChildNodes;
        for (var i = children.Length - 1; i >= 0; i--)
            stack.Push((children[i], index));
    }
}
