namespace NewsParse.Html;

internal enum NodeKind : byte { Document, Element, Text }

/// <summary>An attribute of a page element; the name is lower case.</summary>
internal readonly record struct PageAttribute(string Name, string Value);

/// <summary>
/// The page as a flat tree: nodes are numbers in document order, links between them stand in parallel arrays.
/// Node 0 is the document. Comments, processing instructions and doctypes are left out.
/// </summary>
internal sealed class PageTree
{
    private struct Node
    {
        public NodeKind Kind;
        public HtmlTag Tag;
        public int Parent, FirstChild, LastChild, NextSibling;
        public int SourceStart, SourceLength;
        public int AttributeStart, AttributeCount;
        public int Content; // index of the text or of the element's local name in _strings
    }

    private Node[] _nodes = new Node[256];
    private readonly List<PageAttribute> _attributes = [];
    private readonly List<string> _strings = [];
    private int _count;

    public PageTree(string source)
    {
        Source = source;
        Add(new Node { Kind = NodeKind.Document, Parent = -1, FirstChild = -1, LastChild = -1, NextSibling = -1 });
    }

    /// <summary>The decoded input; empty for a caller's DOM, which keeps no source.</summary>
    public string Source { get; }

    public int Count => _count;

    public NodeKind Kind(int node) => _nodes[node].Kind;

    public HtmlTag Tag(int node) => _nodes[node].Tag;

    public int Parent(int node) => _nodes[node].Parent;

    public int FirstChild(int node) => _nodes[node].FirstChild;

    public int NextSibling(int node) => _nodes[node].NextSibling;

    /// <summary>Local name of an element, lower case.</summary>
    public string Name(int node) => _strings[_nodes[node].Content];

    /// <summary>Text of a text node, entities decoded.</summary>
    public string Text(int node) => _strings[_nodes[node].Content];

    /// <summary>A text node's raw text or an element's start tag in <see cref="Source"/>; length 0 where unknown.</summary>
    public TextRange SourceRange(int node) => new(_nodes[node].SourceStart, _nodes[node].SourceLength);

    public ReadOnlySpan<PageAttribute> Attributes(int node) =>
        System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_attributes).Slice(_nodes[node].AttributeStart, _nodes[node].AttributeCount);

    /// <summary>Value of an attribute, or null. The name must be lower case.</summary>
    public string? Attribute(int node, string name)
    {
        foreach (ref readonly var attribute in Attributes(node))
            if (string.Equals(attribute.Name, name, StringComparison.Ordinal))
                return attribute.Value;
        return null;
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

    public int AddElement(int parent, string localName, HtmlTag tag, ReadOnlySpan<PageAttribute> attributes, TextRange source = default)
    {
        var start = _attributes.Count;
        _attributes.AddRange(attributes);
        return Append(parent, new Node
        {
            Kind = NodeKind.Element, Tag = tag, Content = AddString(localName), AttributeStart = start,
            AttributeCount = attributes.Length, SourceStart = source.Start, SourceLength = source.Length,
        });
    }

    public int AddText(int parent, string text, TextRange source = default) =>
        Append(parent, new Node { Kind = NodeKind.Text, Content = AddString(text), SourceStart = source.Start, SourceLength = source.Length });

    private int AddString(string value)
    {
        _strings.Add(value);
        return _strings.Count - 1;
    }

    private int Append(int parent, Node node)
    {
        node.Parent = parent;
        node.FirstChild = node.LastChild = node.NextSibling = -1;
        var index = Add(node);
        ref var p = ref _nodes[parent];
        if (p.LastChild < 0)
            p.FirstChild = index;
        else
            _nodes[p.LastChild].NextSibling = index;
        p.LastChild = index;
        return index;
    }

    private int Add(Node node)
    {
        if (_count == _nodes.Length)
            Array.Resize(ref _nodes, _count * 2);
        _nodes[_count] = node;
        return _count++;
    }
}
