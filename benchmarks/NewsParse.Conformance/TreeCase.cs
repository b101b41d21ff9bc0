using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using NewsParse.Reading.Html;

namespace NewsParse.Conformance;

/// <summary>A page of the tree-construction tests, or a fragment: the content of an element that is named, with "svg " or "math " before a foreign one.</summary>
internal sealed record TreeCase(string Html, string? Context)
{
    public static Column<TreeCase>[] Columns { get; } = [new(OfPageTree), new(OfAngleSharp)];

    public static IEnumerable<(TreeCase Case, string Name, string Expected)> ReadDocuments(string file) => ReadAll(file).Where(item => item.Case.Context is null);

    public static IEnumerable<(TreeCase Case, string Name, string Expected)> ReadFragments(string file) => ReadAll(file).Where(item => item.Case.Context is not null);

    private static IEnumerable<(TreeCase Case, string Name, string Expected)> ReadAll(string file)
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
            if (sections.ContainsKey("#script-on") || !sections.TryGetValue("#document", out var document))
                continue;
            var context = sections.TryGetValue("#document-fragment", out var named) ? named[0] : null;
            yield return (new TreeCase(string.Join('\n', sections["#data"]), context), $"{start}", Expected(document));
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
        using var tree = test.Context is { } context
            ? PageTreeBuilder.BuildFragment(test.Html, ContextOf(context), PageLimits.Default, CancellationToken.None)
            : PageTreeBuilder.Build(test.Html, PageLimits.Default, CancellationToken.None);
        var lines = new StringBuilder();
        // The content of a fragment stands in a root of its own.
        var root = test.Context is null ? 0 : tree.Next(0);
        for (var node = tree.Next(root); node >= 0; node = tree.Next(node))
        {
            var depth = 0;
            for (var parent = tree.Parent(node); parent > root; parent = tree.Parent(parent))
                depth++;
            if (tree.Kind(node) == NodeKind.Text)
            {
                lines.Append(' ', depth).Append('"').Append(tree.Text(node)).Append("\"\n");
                continue;
            }

            var attributes = new List<string>();
            foreach (var attribute in tree.Attributes(node))
                attributes.Add($"{attribute.Name}=\"{attribute.Value}\"");
            AppendElement(lines, depth, ForeignPrefix(tree, node, test.Context) + tree.Name(node), attributes);
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
    private static string ForeignPrefix(PageTree tree, int node, string? context)
    {
        if (tree.Tag(node) is HtmlTag.Svg or HtmlTag.Math)
            return tree.Name(node) + " ";
        if (tree.Tag(node) != HtmlTag.Unknown)
            return "";
        var parent = tree.Parent(node);
        for (; parent > 0; parent = tree.Parent(parent))
        {
            if (context is not null && tree.Parent(parent) == 0)
                return PrefixIn(context, tree.Name(node));
            if (tree.Name(parent) is "svg" or "math")
                return tree.Name(parent) + " ";
            if (tree.Name(node) is "mglyph" or "malignmark" && IsMathText(tree.Name(parent)))
                return "math ";
            if (tree.Tag(parent) != HtmlTag.Unknown || tree.Name(parent) is "foreignObject" or "desc" or "title" or "annotation-xml" || IsMathText(tree.Name(parent)))
                return "";
        }

        return "";
    }

    /// <summary>The namespace of an element of an unknown tag right in the context.</summary>
    private static string PrefixIn(string context, string name)
    {
        var parts = context.Split(' ');
        if (parts.Length == 1 || parts[1] is "foreignObject" or "desc" or "title")
            return "";
        return IsMathText(parts[1]) && name is not ("mglyph" or "malignmark") ? "" : parts[0] + " ";
    }

    private static FragmentContext ContextOf(string context) => context.Split(' ') switch
    {
        ["svg", var name] => FragmentContext.Svg(name),
        ["math", var name] => FragmentContext.Math(name),
        _ => FragmentContext.Html(context),
    };

    private static bool IsMathText(string name) => name is "mi" or "mo" or "mn" or "ms" or "mtext";

    private static string OfAngleSharp(TreeCase test)
    {
        using var document = new HtmlParser().ParseDocument(test.Context is null ? test.Html : "");
        var nodes = test.Context is { } context ? new HtmlParser().ParseFragment(test.Html, ContextIn(document, context)) : document.ChildNodes;
        var lines = new StringBuilder();
        var pending = new Stack<(INode Node, int Depth)>(nodes.Reverse().Select(node => (node, 0)));
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

    private static IElement ContextIn(IDocument document, string context) => context.Split(' ') switch
    {
        ["svg", var name] => document.CreateElement(NamespaceNames.SvgUri, name),
        ["math", var name] => document.CreateElement(NamespaceNames.MathMlUri, name),
        _ => document.CreateElement(context),
    };

    private static string NameAndValue(IAttr attribute) =>
        $"{(attribute.Prefix is null or "xlink" ? "" : attribute.Prefix + ":")}{attribute.LocalName}=\"{attribute.Value}\"";
}
