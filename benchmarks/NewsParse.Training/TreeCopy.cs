using System.Runtime.InteropServices;
using NewsParse.Reading.Html;

namespace NewsParse.Training;

/// <summary>Copies a page tree with some of it left out or renamed.</summary>
internal static class TreeCopy
{
    public static PageTree Of(PageTree tree, Func<int, bool> keepsText, Func<int, string, bool> keepsAttribute, Func<HtmlTag, HtmlTag> rename)
    {
        var copy = new PageTree(tree.Source);
        var places = new int[tree.Count];
        var attributes = new List<PageAttribute>();
        for (var node = 1; node < tree.Count; node++)
        {
            var parent = places[tree.Parent(node)];
            if (tree.Kind(node) == NodeKind.Text)
            {
                if (keepsText(node))
                    places[node] = copy.AddText(parent, tree.Text(node), tree.SourceRange(node));
                continue;
            }

            attributes.Clear();
            foreach (ref readonly var attribute in tree.Attributes(node))
                if (keepsAttribute(node, attribute.Name))
                    attributes.Add(attribute);
            var tag = rename(tree.Tag(node));
            places[node] = copy.AddElement(parent, tag == tree.Tag(node) ? tree.Name(node) : "div", tag, CollectionsMarshal.AsSpan(attributes), tree.SourceRange(node));
        }

        return copy;
    }
}
