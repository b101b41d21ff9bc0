using NewsParse.Html;

namespace NewsParse.Training;

/// <summary>Makes a page tell nothing by its names: no class, id, role, item property or data attribute, and generic containers for semantic ones.</summary>
internal static class OpaquePage
{
    public static PageTree Copy(PageTree tree)
    {
        var copy = new PageTree(tree.Source);
        var places = new int[tree.Count];
        var attributes = new List<PageAttribute>();
        for (var node = 1; node < tree.Count; node++)
        {
            var parent = places[tree.Parent(node)];
            if (tree.Kind(node) == NodeKind.Text)
            {
                places[node] = copy.AddText(parent, tree.Text(node), tree.SourceRange(node));
                continue;
            }

            attributes.Clear();
            foreach (ref readonly var attribute in tree.Attributes(node))
                if (attribute.Name is not ("class" or "id" or "role" or "itemprop") && !attribute.Name.StartsWith("data-", StringComparison.Ordinal))
                    attributes.Add(attribute);
            var isNamed = tree.Tag(node) is HtmlTag.Section or HtmlTag.Article or HtmlTag.Nav or HtmlTag.Aside or HtmlTag.Header or HtmlTag.Footer or HtmlTag.Main;
            places[node] = copy.AddElement(parent, isNamed ? "div" : tree.Name(node), isNamed ? HtmlTag.Div : tree.Tag(node),
                System.Runtime.InteropServices.CollectionsMarshal.AsSpan(attributes), tree.SourceRange(node));
        }

        return copy;
    }
}
