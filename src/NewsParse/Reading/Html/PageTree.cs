namespace NewsParse.Reading.Html;

internal enum NodeKind : byte { Document, Element, Text }

/// <summary>
/// The page as a flat tree: nodes are numbers in document order, links between them stand in one array.
/// Node 0 is the document. Comments, processing instructions and doctypes are left out; the content of a template
/// stands as its children. Texts and attribute values are slices of the source where it holds them unchanged.
/// </summary>
/// <remarks>Disposing gives the arrays back to their pools, after which nothing may be read. Undisposed trees are collected like any object.</remarks>
internal sealed partial class PageTree : IDisposable
{
    public PageTree(string source) : this(source, 256) { }

    /// <summary>The decoded input; empty for a caller's DOM, which keeps no source.</summary>
    public string Source { get; }

    public int Count => _count;

    /// <summary>Whether elements nested beyond the depth limit were put beside the element at the limit.</summary>
    public bool IsFlattened { get; set; }

    public NodeKind Kind(int node) => _nodes[node].Kind;

    /// <summary>The element's tag; svg and math elements other than these two roots are <see cref="HtmlTag.Unknown"/>.</summary>
    public HtmlTag Tag(int node) => _nodes[node].Tag;

    public int Parent(int node) => _nodes[node].Parent;

    public int FirstChild(int node) => _nodes[node].FirstChild;

    public int LastChild(int node) => _nodes[node].LastChild;

    public int NextSibling(int node) => _nodes[node].NextSibling;

    public int PreviousSibling(int node) => _nodes[node].PreviousSibling;

    /// <summary>Local name of an element, lower case.</summary>
    public string Name(int node)
    {
        ref readonly var element = ref _nodes[node];
        return element.Name < 0 ? HtmlTags.NameOf(element.Tag) : _names[element.Name];
    }

    /// <summary>Text of a text node, entities decoded; a new string at each call.</summary>
    public string Text(int node)
    {
        ref readonly var text = ref _nodes[node];
        return text.Start == 0 && text.Length == Source.Length ? Source : TextSpan(node).ToString();
    }

    /// <summary>Text of a text node, entities decoded, without making a string of it.</summary>
    public ReadOnlySpan<char> TextSpan(int node)
    {
        ref readonly var text = ref _nodes[node];
        return Chars(new TextSlice(text.Start, text.Length));
    }

    /// <summary>
    /// A text node's raw text or an element's start tag in <see cref="Source"/>; length 0 where unknown, as for implied elements.
    /// Of a text that content before a table was added to from several places, the range is that of its first part.
    /// </summary>
    public TextRange SourceRange(int node) => new(_nodes[node].SourceStart, _nodes[node].SourceLength);

    /// <summary>Whether a text node is its source range, unit for unit: no entities, no changed line ends.</summary>
    public bool IsVerbatim(int node) => _nodes[node].Start >= 0 && _nodes[node].Length == _nodes[node].SourceLength;

    public ReadOnlySpan<PageAttribute> Attributes(int node) =>
        _nodes[node].Kind == NodeKind.Element ? _attributes.AsSpan(_nodes[node].Start, _nodes[node].Length) : default;

    /// <summary>Value of an attribute, or null. The name must be lower case.</summary>
    public string? Attribute(int node, string name)
    {
        foreach (ref readonly var attribute in Attributes(node))
            if (string.Equals(attribute.Name, name, StringComparison.Ordinal))
                return attribute.Value;
        return null;
    }

    /// <summary>Value of an attribute without making a string of it; empty when it is absent.</summary>
    public ReadOnlySpan<char> AttributeSpan(int node, string name)
    {
        foreach (ref readonly var attribute in Attributes(node))
            if (string.Equals(attribute.Name, name, StringComparison.Ordinal))
                return attribute.ValueSpan;
        return default;
    }

    /// <summary>First node after <paramref name="node"/> and all it holds, in document order; -1 at the end.</summary>
    public int After(int node)
    {
        while (node >= 0 && _nodes[node].NextSibling < 0)
            node = _nodes[node].Parent;
        return node < 0 ? -1 : _nodes[node].NextSibling;
    }

    /// <summary>Next node in document order, into children first; -1 at the end.</summary>
    public int Next(int node) => _nodes[node].FirstChild >= 0 ? _nodes[node].FirstChild : After(node);
}
