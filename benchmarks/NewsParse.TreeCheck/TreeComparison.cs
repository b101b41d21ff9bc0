using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using NewsParse.Reading.Html;

namespace NewsParse.TreeCheck;

/// <summary>Compares a page tree with the DOM that AngleSharp makes of the same page.</summary>
/// <remarks>
/// AngleSharp 1.10.3 follows an older standard, and differs, in these classes: a search element is no block; isindex becomes a form; menuitem is void;
/// a select holds nothing but options; a template after the head goes into the body; NUL in svg and math is dropped and counts as content before a frameset;
/// svg respells attributes that it no longer has; white space between words before and after frames is dropped; an svg element named like a cell ends a cell;
/// a CDATA section after an svg that closes itself is text.
/// </remarks>
internal static class TreeComparison
{
    /// <summary>The first difference, or null where structure, names, texts and attributes are equal and every place in the source is right.</summary>
    public static string? FirstDifference(string html)
    {
        using var tree = PageTreeBuilder.Build(html, PageLimits.Default, CancellationToken.None);
        using var document = new HtmlParser().ParseDocument(html);
        return FirstDifference(tree, document, html);
    }

    /// <param name="tree">The tree that should be like the DOM.</param>
    /// <param name="document">The DOM.</param>
    /// <param name="html">The page the tree was built from; empty where it was read from a DOM.</param>
    public static string? FirstDifference(PageTree tree, IDocument document, string html) =>
        DifferenceInStructure(tree, document) ?? DifferenceInPlaces(tree, html);

    private static string? DifferenceInStructure(PageTree tree, IDocument document)
    {
        var pairs = new Stack<(int Node, INode Expected)>();
        pairs.Push((0, document));
        while (pairs.TryPop(out var pair))
        {
            if (DifferenceInNode(tree, pair.Node, pair.Expected) is { } difference)
                return $"{Path(tree, pair.Node)}: {difference}";
            var actual = ChildrenOf(tree, pair.Node);
            var expected = ChildrenOf(pair.Expected is IHtmlTemplateElement { Content: var content } ? content : pair.Expected);
            if (pair.Expected is IElement { ShadowRoot: { } shadow } && ShadowTemplate(tree, actual) is >= 0 and var template)
            {
                PushChildren(ChildrenOf(tree, actual[template]), ChildrenOf(shadow));
                TakeOutShadow(tree, actual, expected, template);
            }

            if (actual.Count != expected.Count)
                return $"{Path(tree, pair.Node)}: {Summary(tree, actual)} instead of {Summary(expected)}";
            PushChildren(actual, expected);
        }

        return null;

        void PushChildren(List<int> actual, List<INode> expected)
        {
            for (var i = Math.Min(actual.Count, expected.Count) - 1; i >= 0; i--)
                pairs.Push((actual[i], expected[i]));
        }
    }

    private static int ShadowTemplate(PageTree tree, List<int> children) => children.FindIndex(
        child => tree.Kind(child) == NodeKind.Element && tree.Tag(child) == HtmlTag.Template && tree.Attribute(child, "shadowrootmode") is not null);

    /// <summary>AngleSharp takes the template of a shadow root out of its parent, so that the texts around it become one; the page tree keeps it.</summary>
    private static void TakeOutShadow(PageTree tree, List<int> actual, List<INode> expected, int template)
    {
        actual.RemoveAt(template);
        if (template == 0 || template == actual.Count || tree.Kind(actual[template - 1]) != NodeKind.Text || tree.Kind(actual[template]) != NodeKind.Text)
            return;
        if (expected[template - 1] is not IText text || text.Data != tree.Text(actual[template - 1]) + tree.Text(actual[template]))
            return;
        actual.RemoveRange(template - 1, 2);
        expected.RemoveAt(template - 1);
    }

    private static string? DifferenceInNode(PageTree tree, int node, INode expected) => (tree.Kind(node), expected) switch
    {
        (NodeKind.Document, IDocument) => null,
        (NodeKind.Text, IText text) => IsSame(tree.Text(node), text.Data) ? null : DifferenceInText(tree.Text(node), text.Data),
        (NodeKind.Element, IElement element) => DifferenceInElement(tree, node, element),
        _ => $"{tree.Kind(node)} instead of {expected.NodeType}",
    };

    /// <summary>
    /// Where AngleSharp 1.10.3 departs from the HTML standard the tree does not follow it: it drops a semicolon right after an ampersand,
    /// and in the text of styles, scripts and titles it writes in lower case what looks like an end tag.
    /// </summary>
    private static bool IsSame(string actual, string expected) => actual == expected || Neutral(actual) == Neutral(expected);

    private static string Neutral(string text) => EndTag.Replace(LostSemicolons.Replace(text, "&"), match => match.Value.ToLowerInvariant());

    private static readonly Regex EndTag = new("</[A-Za-z]+");
    private static readonly Regex LostSemicolons = new("&;+");

    /// <summary>The texts around the first unit in which they differ.</summary>
    private static string DifferenceInText(string actual, string expected)
    {
        var common = actual.AsSpan().CommonPrefixLength(expected);
        return $"text from {common} on is '{Around(actual, common)}' instead of '{Around(expected, common)}'";
    }

    private static string Around(string text, int index)
    {
        const int Shown = 20;
        var start = Math.Max(0, index - Shown);
        return text[start..Math.Min(text.Length, index + Shown)];
    }

    private static string? DifferenceInElement(PageTree tree, int node, IElement expected)
    {
        if (tree.Name(node) != expected.LocalName)
            return $"<{tree.Name(node)}> instead of <{expected.LocalName}>";
        var attributes = tree.Attributes(node);
        if (attributes.Length != expected.Attributes.Length)
            return $"{attributes.Length} attributes instead of {expected.Attributes.Length}";
        for (var i = 0; i < attributes.Length; i++)
        {
            var attribute = expected.Attributes[i]!;
            if (attributes[i].Name != attribute.Name || !IsSame(attributes[i].Value, attribute.Value))
                return $"attribute {attributes[i].Name}='{attributes[i].Value}' instead of {attribute.Name}='{attribute.Value}'";
        }

        return null;
    }

    /// <summary>Nodes are numbered in document order; unchanged texts are their slice of the source; start tags stand where they should.</summary>
    private static string? DifferenceInPlaces(PageTree tree, string html)
    {
        for (int node = 0, previous = -1; node >= 0; previous = node, node = tree.Next(node))
        {
            var range = tree.SourceRange(node);
            if (html.Length > 0 && node != previous + 1)
                return $"node {node} follows node {previous}";
            if (range.Start < 0 || range.End > html.Length)
                return $"{Path(tree, node)}: range {range} is not in the page";
            if (html.Length > 0 && tree.Kind(node) == NodeKind.Text && tree.IsVerbatim(node) && !html.AsSpan(range.Start, range.Length).SequenceEqual(tree.TextSpan(node)))
                return $"{Path(tree, node)}: the page has other text at {range}";
            if (tree.Kind(node) == NodeKind.Element && range.Length > 0 && html[range.Start] != '<')
                return $"{Path(tree, node)}: no start tag at {range}";
        }

        return null;
    }

    private static List<int> ChildrenOf(PageTree tree, int node)
    {
        var children = new List<int>();
        for (var child = tree.FirstChild(node); child >= 0; child = tree.NextSibling(child))
            children.Add(child);
        return children;
    }

    private static List<INode> ChildrenOf(INode node)
    {
        var children = new List<INode>();
        for (var i = 0; i < node.ChildNodes.Length; i++)
            if (node.ChildNodes[i] is IElement or IText)
                children.Add(node.ChildNodes[i]);
        return children;
    }

    private static string Summary(PageTree tree, List<int> nodes) =>
        string.Join(' ', nodes.Select(node => tree.Kind(node) == NodeKind.Text ? "#text" : tree.Name(node)));

    private static string Summary(List<INode> nodes) => string.Join(' ', nodes.Select(node => node is IElement element ? element.LocalName : "#text"));

    private static string Path(PageTree tree, int node)
    {
        var names = new List<string>();
        for (; node > 0; node = tree.Parent(node))
            names.Add(tree.Kind(node) == NodeKind.Text ? "#text" : string.Create(CultureInfo.InvariantCulture, $"{tree.Name(node)}[{node}]"));
        names.Reverse();
        return string.Join('/', names.TakeLast(6));
    }
}
