using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using NewsParse.Reading.Html;

namespace NewsParse.Conformance;

/// <summary>A page of the tree-construction tests. Whole documents are read; fragments have no place in a parser of pages.</summary>
internal sealed record TreeCase(string Html, bool IsScripting)
{
    public static Column<TreeCase>[] Columns { get; } = [new(OfPageTree), new(OfAngleSharp)];

    public static IEnumerable<(TreeCase Case, string Name, string Expected)> ReadAll(string file)
    {
        var lines = File.ReadAllText(file).Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i] != "#data")
                continue;
            var start = i + 1;
            var sections = new Dictionary<string, List<string>>();
            var current = sections["#data"] = [];
            for (i++; i < lines.Length && !(lines[i] == "#data" && lines[i - 1].Length == 0); i++)
            {
                if (current != sections.GetValueOrDefault("#document") && lines[i] is "#errors" or "#new-errors" or "#document" or "#document-fragment" or "#script-on" or "#script-off")
                    current = sections[lines[i]] = [];
                else
                    current.Add(lines[i]);
            }

            i--;
            if (sections.ContainsKey("#document-fragment") || sections.ContainsKey("#script-on") || !sections.TryGetValue("#document", out var document))
                continue;
            yield return (new TreeCase(string.Join('\n', sections["#data"]), false), $"{start}", Expected(document));
        }
    }

    /// <summary>The expected lines without doctypes and comments, which the page tree does not keep, and without the prefixes of foreign attributes.</summary>
    private static string Expected(List<string> lines)
    {
        var nodes = new List<string>();
        foreach (var line in lines)
        {
            if (line.StartsWith("| ", StringComparison.Ordinal))
                nodes.Add(line[2..]);
            else if (nodes.Count > 0)
                nodes[^1] += "\n" + line;
        }

        var kept = new StringBuilder();
        var contents = new Stack<int>();
        foreach (var node in nodes)
        {
            var trimmed = node.TrimStart(' ').TrimEnd('\n');
            var depth = (node.Length - node.TrimStart(' ').Length) / 2;
            while (contents.TryPeek(out var content) && depth <= content)
                contents.Pop();
            if (trimmed == "content")
                contents.Push(depth);
            else if (!trimmed.StartsWith("<!", StringComparison.Ordinal) && !trimmed.StartsWith("<?", StringComparison.Ordinal))
                kept.Append(' ', depth - contents.Count).Append(Unprefixed(trimmed)).Append('\n');
        }

        return kept.ToString();
    }

    private static string Unprefixed(string line)
    {
        foreach (var prefix in new[] { "xlink ", "xml ", "xmlns " })
        {
            if (line.StartsWith(prefix, StringComparison.Ordinal))
                return prefix == "xlink " ? line[prefix.Length..] : prefix.TrimEnd() + ":" + line[prefix.Length..];
        }

        return line;
    }

    private static string OfPageTree(TreeCase test)
    {
        using var tree = PageTreeBuilder.Build(test.Html, PageLimits.Default, CancellationToken.None);
        var lines = new StringBuilder();
        for (var node = tree.Next(0); node >= 0; node = tree.Next(node))
        {
            var depth = 0;
            for (var parent = tree.Parent(node); parent > 0; parent = tree.Parent(parent))
                depth++;
            if (tree.Kind(node) == NodeKind.Text)
            {
                lines.Append(' ', depth).Append('"').Append(tree.Text(node)).Append("\"\n");
                continue;
            }

            var attributes = new List<string>();
            foreach (var attribute in tree.Attributes(node))
                attributes.Add($"{attribute.Name}=\"{attribute.Value}\"");
            AppendElement(lines, depth, ForeignPrefix(tree, node) + tree.Name(node), attributes);
        }

        return lines.ToString();
    }

    /// <summary>The tests sort a prefix that the standard knows before everything that only looks like one.</summary>
    private static readonly Comparer<string> AttributeOrder = Comparer<string>.Create((x, y) => string.CompareOrdinal(SortKey(x), SortKey(y)));

    private static string SortKey(string attribute) =>
        attribute.StartsWith("xml:lang", StringComparison.Ordinal) || attribute.StartsWith("xml:space", StringComparison.Ordinal) ? "xml " + attribute[4..] : attribute;

    private static void AppendElement(StringBuilder lines, int depth, string name, IEnumerable<string> attributes)
    {
        lines.Append(' ', depth).Append('<').Append(name).Append(">\n");
        foreach (var attribute in attributes.Order(AttributeOrder))
            lines.Append(' ', depth + 1).Append(attribute).Append('\n');
    }

    /// <summary>The page tree holds no namespace; an element is foreign from svg or math down to where HTML may stand again.</summary>
    private static string ForeignPrefix(PageTree tree, int node)
    {
        if (tree.Tag(node) is HtmlTag.Svg or HtmlTag.Math)
            return tree.Name(node) + " ";
        if (tree.Tag(node) != HtmlTag.Unknown)
            return "";
        var parent = tree.Parent(node);
        for (; parent > 0; parent = tree.Parent(parent))
        {
            if (tree.Name(parent) is "svg" or "math")
                return tree.Name(parent) + " ";
            if (tree.Name(node) is "mglyph" or "malignmark" && IsMathText(tree.Name(parent)))
                return "math ";
            if (tree.Tag(parent) != HtmlTag.Unknown || tree.Name(parent) is "foreignObject" or "desc" or "title" or "annotation-xml" || IsMathText(tree.Name(parent)))
                return "";
        }

        return "";
    }

    private static bool IsMathText(string name) => name is "mi" or "mo" or "mn" or "ms" or "mtext";

    private static string OfAngleSharp(TreeCase test)
    {
        using var document = new HtmlParser().ParseDocument(test.Html);
        var lines = new StringBuilder();
        var pending = new Stack<(INode Node, int Depth)>(document.ChildNodes.Reverse().Select(node => (node, 0)));
        while (pending.TryPop(out var next))
        {
            if (next.Node is IText text)
                lines.Append(' ', next.Depth).Append('"').Append(text.Data).Append("\"\n");
            if (next.Node is not IElement element)
                continue;
            var prefix = element.NamespaceUri == NamespaceNames.SvgUri ? "svg " : element.NamespaceUri == NamespaceNames.MathMlUri ? "math " : "";
            AppendElement(lines, next.Depth, prefix + element.LocalName, element.Attributes.Select(NameAndValue));
            foreach (var child in (element is IHtmlTemplateElement template ? template.Content : (INode)element).ChildNodes.Reverse())
                pending.Push((child, next.Depth + 1));
        }

        return lines.ToString();
    }

    private static string NameAndValue(IAttr attribute) =>
        $"{(attribute.Prefix is null or "xlink" ? "" : attribute.Prefix + ":")}{attribute.LocalName}=\"{attribute.Value}\"";
}
