using System.Buffers;

namespace NewsParse.Reading.Html;

/// <summary>Characters of a tree: from <paramref name="Start"/> on in the source, or, when it is negative, from its complement on in the decoded characters.</summary>
internal readonly record struct TextSlice(int Start, int Length)
{
    public bool IsSource => Start >= 0;

    public TextSlice From(int offset) => new(IsSource ? Start + offset : ~(~Start + offset), Length - offset);

    public TextSlice First(int length) => new(Start, length);
}

internal sealed partial class PageTree
{
    [Flags]
    private enum NodeState : byte
    {
        None = 0,

        /// <summary>A comment follows this text, so that what is appended to it is a text of its own.</summary>
        Closed = 1,

        /// <summary>A text of several pieces, whose list runs through <see cref="Node.FirstChild"/> and <see cref="Node.LastChild"/> until the tree is sealed.</summary>
        Pieces = 2,

        /// <summary>In the stack of open elements.</summary>
        Open = 4,

        /// <summary>In the list of formatting elements.</summary>
        Formatting = 8,
    }

    private struct Node
    {
        public NodeKind Kind;
        public HtmlTag Tag;
        public NodeState State;
        public int Parent, FirstChild, LastChild, PreviousSibling, NextSibling;
        public int SourceStart, SourceLength;

        /// <summary>A text's slice, or an element's attributes.</summary>
        public int Start, Length;

        /// <summary>Index in the list of names, -1 where the tag gives the name.</summary>
        public int Name;
    }

    /// <summary>Names that two spellings may share stand near each other; no page may make the search for them long.</summary>
    private const int MaxComparedAttributes = 64;

    private Node[] _nodes;
    private PageAttribute[] _attributes;
    private char[] _decoded;
    private readonly List<string> _names = [];
    private Dictionary<string, int>? _nameIndex;
    private int _count, _attributeCount, _decodedCount;

    public PageTree(string source, int expectedNodes)
    {
        Source = source;
        _nodes = ArrayPool<Node>.Shared.Rent(Math.Max(expectedNodes, 16));
        _attributes = ArrayPool<PageAttribute>.Shared.Rent(Math.Max(expectedNodes, 16));
        _decoded = [];
        CreateNode(new Node { Kind = NodeKind.Document, Name = -1 });
    }

    public int AttributeCount => _attributeCount;

    public void Dispose()
    {
        if (_nodes.Length > 0)
            ArrayPool<Node>.Shared.Return(_nodes);
        if (_attributes.Length > 0)
        {
            _attributes.AsSpan(0, _attributeCount).Clear();
            ArrayPool<PageAttribute>.Shared.Return(_attributes);
        }

        if (_decoded.Length > 0)
            ArrayPool<char>.Shared.Return(_decoded);
        _nodes = [];
        _attributes = [];
        _decoded = [];
        _count = _attributeCount = _decodedCount = 0;
    }

    public ReadOnlySpan<char> Chars(TextSlice slice) =>
        slice.IsSource ? Source.AsSpan(slice.Start, slice.Length) : _decoded.AsSpan(~slice.Start, slice.Length);

    /// <summary>Keeps characters that the source does not hold as they are.</summary>
    public TextSlice Keep(ReadOnlySpan<char> chars)
    {
        var slice = Reserve(chars.Length);
        chars.CopyTo(_decoded.AsSpan(~slice.Start));
        return slice;
    }

    /// <summary>Keeps a slice with its NUL characters replaced, as foreign content wants them.</summary>
    public TextSlice KeepWithReplacedNul(TextSlice slice)
    {
        var kept = Reserve(slice.Length);
        Chars(slice).Replace(_decoded.AsSpan(~kept.Start, slice.Length), '\0', '\uFFFD');
        return kept;
    }

    public void AddAttribute(in PageAttribute attribute)
    {
        Grow(ref _attributes, _attributeCount, _attributeCount + 1);
        _attributes[_attributeCount++] = attribute;
    }

    /// <summary>Adds an attribute, or replaces the one of its name among those since <paramref name="first"/>.</summary>
    public void SetAttribute(int first, in PageAttribute attribute)
    {
        for (var i = first; i < Math.Min(_attributeCount, first + MaxComparedAttributes); i++)
        {
            if (!string.Equals(_attributes[i].Name, attribute.Name, StringComparison.Ordinal))
                continue;
            _attributes[i] = attribute;
            return;
        }

        AddAttribute(in attribute);
    }

    /// <summary>Room for characters that are yet to be decoded.</summary>
    public TextSlice Reserve(int length)
    {
        Grow(ref _decoded, _decodedCount, _decodedCount + length);
        var slice = new TextSlice(~_decodedCount, length);
        _decodedCount += length;
        return slice;
    }

    public Span<char> Reserved(TextSlice slice) => _decoded.AsSpan(~slice.Start, slice.Length);

    /// <summary>Gives back the end of the room reserved last.</summary>
    public TextSlice Release(TextSlice reserved, int used)
    {
        _decodedCount -= reserved.Length - used;
        return reserved.First(used);
    }

    private int NameIndex(string name)
    {
        _nameIndex ??= new Dictionary<string, int>(StringComparer.Ordinal);
        if (!_nameIndex.TryGetValue(name, out var index))
        {
            index = _names.Count;
            _names.Add(name);
            _nameIndex.Add(name, index);
        }

        return index;
    }

    private int CreateNode(Node node)
    {
        node.Parent = node.FirstChild = node.LastChild = node.PreviousSibling = node.NextSibling = -1;
        Grow(ref _nodes, _count, _count + 1);
        _nodes[_count] = node;
        return _count++;
    }

    private static void Grow<T>(ref T[] array, int used, int needed)
    {
        if (needed <= array.Length)
            return;
        var larger = ArrayPool<T>.Shared.Rent(Math.Max(needed, array.Length * 2));
        array.AsSpan(0, used).CopyTo(larger);
        if (array.Length > 0)
            ArrayPool<T>.Shared.Return(array, System.Runtime.CompilerServices.RuntimeHelpers.IsReferenceOrContainsReferences<T>());
        array = larger;
    }
}
