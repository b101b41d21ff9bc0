using System.Buffers;

namespace NewsParse.Reading.Html;

internal sealed partial class PageTree
{
    private struct TextPiece
    {
        public TextSlice Slice;
        public int Next;
    }

    private readonly List<TextPiece> _pieces = [];
    private readonly List<int> _textsInPieces = [];
    private bool _isReordered;

    public int AddElement(int parent, string localName, HtmlTag tag, ReadOnlySpan<PageAttribute> attributes, TextRange source = default)
    {
        var first = _attributeCount;
        foreach (ref readonly var attribute in attributes)
            AddAttribute(attribute);
        var node = CreateElement(localName, tag, first, source);
        Append(parent, node);
        return node;
    }

    public int AddText(int parent, string text, TextRange source = default)
    {
        var node = CreateText(Keep(text), source);
        Append(parent, node);
        return node;
    }

    /// <summary>A new element without a parent; its attributes are those added since <paramref name="firstAttribute"/>.</summary>
    public int CreateElement(string localName, HtmlTag tag, int firstAttribute, TextRange source) => CreateNode(new Node
    {
        Kind = NodeKind.Element, Tag = tag, Name = tag == HtmlTag.Unknown ? NameIndex(localName) : -1,
        Start = firstAttribute, Length = _attributeCount - firstAttribute, SourceStart = source.Start, SourceLength = source.Length,
    });

    /// <summary>A new element like another one, without parent and children.</summary>
    public int CopyElement(int node)
    {
        var copy = _nodes[node];
        copy.SourceLength = copy.SourceStart = 0;
        copy.State = NodeState.None;
        return CreateNode(copy);
    }

    /// <summary>Gives an element one more attribute; the element's attributes move to the end of all, should others follow them.</summary>
    public void AddAttributeTo(int node, in PageAttribute attribute)
    {
        ref var element = ref _nodes[node];
        if (element.Start + element.Length != _attributeCount)
        {
            var start = _attributeCount;
            for (var i = 0; i < element.Length; i++)
                AddAttribute(_attributes[element.Start + i]);
            element.Start = start;
        }

        AddAttribute(attribute);
        element.Length++;
    }

    public void Append(int parent, int child)
    {
        ref var p = ref _nodes[parent];
        ref var c = ref _nodes[child];
        c.Parent = parent;
        c.PreviousSibling = p.LastChild;
        c.NextSibling = -1;
        if (p.LastChild < 0)
            p.FirstChild = child;
        else
            _nodes[p.LastChild].NextSibling = child;
        p.LastChild = child;
    }

    public void InsertBefore(int sibling, int child)
    {
        _isReordered = true;
        ref var s = ref _nodes[sibling];
        ref var c = ref _nodes[child];
        c.Parent = s.Parent;
        c.NextSibling = sibling;
        c.PreviousSibling = s.PreviousSibling;
        if (s.PreviousSibling < 0)
            _nodes[s.Parent].FirstChild = child;
        else
            _nodes[s.PreviousSibling].NextSibling = child;
        s.PreviousSibling = child;
    }

    public void Detach(int node)
    {
        ref var n = ref _nodes[node];
        if (n.Parent < 0)
            return;
        _isReordered = true;
        if (n.PreviousSibling < 0)
            _nodes[n.Parent].FirstChild = n.NextSibling;
        else
            _nodes[n.PreviousSibling].NextSibling = n.NextSibling;
        if (n.NextSibling < 0)
            _nodes[n.Parent].LastChild = n.PreviousSibling;
        else
            _nodes[n.NextSibling].PreviousSibling = n.PreviousSibling;
        n.Parent = n.PreviousSibling = n.NextSibling = -1;
    }

    /// <summary>Gives all children of one element to another one that has none.</summary>
    public void MoveChildren(int from, int to)
    {
        _isReordered = true;
        ref var source = ref _nodes[from];
        ref var target = ref _nodes[to];
        for (var child = source.FirstChild; child >= 0; child = _nodes[child].NextSibling)
            _nodes[child].Parent = to;
        target.FirstChild = source.FirstChild;
        target.LastChild = source.LastChild;
        source.FirstChild = source.LastChild = -1;
    }

    /// <summary>Adds text at an element's end, to the text that stands there if any.</summary>
    public void AppendText(int parent, TextSlice text, TextRange source)
    {
        var last = _nodes[parent].LastChild;
        if (!TryExtend(last, text, source))
            Append(parent, CreateText(text, source));
    }

    public void InsertTextBefore(int sibling, TextSlice text, TextRange source)
    {
        var previous = _nodes[sibling].PreviousSibling;
        if (!TryExtend(previous, text, source))
            InsertBefore(sibling, CreateText(text, source));
    }

    /// <summary>Notes that a comment follows, which keeps the texts around it apart.</summary>
    public void EndText(int parent)
    {
        var last = _nodes[parent].LastChild;
        if (last >= 0)
            _nodes[last].State |= NodeState.Closed;
    }

    public bool IsOpen(int node) => (_nodes[node].State & NodeState.Open) != 0;

    public void SetOpen(int node, bool isOpen) => SetState(node, NodeState.Open, isOpen);

    public bool IsFormatting(int node) => (_nodes[node].State & NodeState.Formatting) != 0;

    public void SetFormatting(int node, bool isFormatting) => SetState(node, NodeState.Formatting, isFormatting);

    private void SetState(int node, NodeState state, bool isSet)
    {
        ref var s = ref _nodes[node].State;
        s = isSet ? s | state : s & ~state;
    }

    /// <summary>A subtree was inserted out of document order, or may have been.</summary>
    public void MarkReordered() => _isReordered = true;

    private int CreateText(TextSlice text, TextRange source) => CreateNode(new Node
    {
        Kind = NodeKind.Text, Name = -1, Start = text.Start, Length = text.Length, SourceStart = source.Start, SourceLength = source.Length,
    });

    private bool TryExtend(int node, TextSlice text, TextRange source)
    {
        if (node < 0 || _nodes[node].Kind != NodeKind.Text || (_nodes[node].State & NodeState.Closed) != 0)
            return false;
        ref var n = ref _nodes[node];
        if ((n.State & NodeState.Pieces) == 0)
        {
            n.State |= NodeState.Pieces;
            _textsInPieces.Add(node);
            n.FirstChild = n.LastChild = AddPiece(new TextSlice(n.Start, n.Length));
        }

        var piece = AddPiece(text);
        System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_pieces)[n.LastChild].Next = piece;
        n.LastChild = piece;
        if (node == _count - 1)
            n.SourceLength = source.End - n.SourceStart;
        return true;
    }

    private int AddPiece(TextSlice slice)
    {
        _pieces.Add(new TextPiece { Slice = slice, Next = -1 });
        return _pieces.Count - 1;
    }
}
