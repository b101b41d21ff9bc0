namespace NewsParse.Reading.Html;

/// <summary>Formatting elements: those that are opened again where a block closed them, and the untangling of tags closed in the wrong order.</summary>
internal sealed partial class TreeConstruction
{
    /// <summary>More formatting elements than these are not kept open; every paragraph would open all of them again.</summary>
    private const int MaxFormatting = 64;
    private const int MaxComparedAttributes = 64;
    private const int MaxEqualElements = 3;
    private const int MaxUntanglingRounds = 8;
    private const int Marker = -1;

    private readonly List<OpenElement> _formatting = [];

    private void AddMarker()
    {
        LimitFormatting();
        _formatting.Add(new OpenElement { Node = Marker, Name = string.Empty });
    }

    private void ClearFormattingToMarker()
    {
        var isMarker = false;
        while (!isMarker && _formatting.Count > 0)
        {
            isMarker = _formatting[^1].Node == Marker;
            RemoveFormattingAt(_formatting.Count - 1);
        }
    }

    private void LimitFormatting()
    {
        if (_formatting.Count >= MaxFormatting)
            RemoveFormattingAt(0);
    }

    private void RemoveFormattingAt(int index)
    {
        var node = _formatting[index].Node;
        if (node != Marker)
            _tree.SetFormatting(node, false);
        _formatting.RemoveAt(index);
    }

    private void InsertFormattingAt(int index, in OpenElement element)
    {
        _tree.SetFormatting(element.Node, true);
        _formatting.Insert(index, element);
    }

    private void ReplaceFormattingAt(int index, in OpenElement element)
    {
        _tree.SetFormatting(_formatting[index].Node, false);
        _tree.SetFormatting(element.Node, true);
        _formatting[index] = element;
    }

    /// <summary>Adds an element, of which no more than three equal ones are kept.</summary>
    private void AddFormatting(in OpenElement element)
    {
        var equal = 0;
        for (var i = _formatting.Count - 1; i >= 0 && _formatting[i].Node != Marker; i--)
        {
            if (!IsSameElement(_formatting[i], in element) || ++equal < MaxEqualElements)
                continue;
            RemoveFormattingAt(i);
            break;
        }

        LimitFormatting();
        InsertFormattingAt(_formatting.Count, in element);
    }

    private bool IsSameElement(in OpenElement a, in OpenElement b)
    {
        if (a.Tag != b.Tag || !string.Equals(a.Name, b.Name, StringComparison.Ordinal))
            return false;
        var first = _tree.Attributes(a.Node);
        var second = _tree.Attributes(b.Node);
        if (first.Length != second.Length || first.Length > MaxComparedAttributes)
            return false;
        foreach (ref readonly var attribute in first)
            if (!Holds(second, in attribute))
                return false;
        return true;
    }

    private static bool Holds(ReadOnlySpan<PageAttribute> attributes, in PageAttribute wanted)
    {
        foreach (ref readonly var attribute in attributes)
            if (string.Equals(attribute.Name, wanted.Name, StringComparison.Ordinal))
                return attribute.ValueSpan.SequenceEqual(wanted.ValueSpan);
        return false;
    }

    private int IndexOfFormatting(int node)
    {
        if (!_tree.IsFormatting(node))
            return -1;
        for (var i = _formatting.Count - 1; i >= 0; i--)
            if (_formatting[i].Node == node)
                return i;
        return -1;
    }

    /// <summary>The last formatting element of a name behind the last marker.</summary>
    private int LastFormatting(HtmlTag tag)
    {
        for (var i = _formatting.Count - 1; i >= 0 && _formatting[i].Node != Marker; i--)
            if (_formatting[i].Tag == tag)
                return i;
        return -1;
    }

    private void RemoveFormatting(int node)
    {
        var index = IndexOfFormatting(node);
        if (index >= 0)
            RemoveFormattingAt(index);
    }

    private OpenElement Copy(OpenElement element)
    {
        CountElement();
        element.Node = _tree.CopyElement(element.Node);
        return element;
    }

    /// <summary>Opens again the formatting elements that a block has closed.</summary>
    private void ReconstructFormatting()
    {
        var first = _formatting.Count;
        while (first > 0 && _formatting[first - 1].Node != Marker && !_tree.IsOpen(_formatting[first - 1].Node))
            first--;
        for (var i = first; i < _formatting.Count; i++)
        {
            var copy = Copy(_formatting[i]);
            ReplaceFormattingAt(i, in copy);
            var count = _formatting.Count;
            Open(in copy);
            i -= count - _formatting.Count;
        }
    }

    /// <summary>The adoption agency algorithm: closes a formatting element although other elements opened in it are still open.</summary>
    private void CloseFormatting(ref PageToken token)
    {
        if (Current.IsHtml(token.Tag) && IndexOfFormatting(Current.Node) < 0)
        {
            PopCurrent();
            return;
        }

        for (var round = 0; round < MaxUntanglingRounds; round++)
        {
            var formattingIndex = LastFormatting(token.Tag);
            if (formattingIndex < 0)
            {
                CloseAnyOther(in token);
                return;
            }

            var element = _formatting[formattingIndex];
            var openIndex = IndexOfOpen(element.Node);
            if (openIndex < 0)
            {
                RemoveFormattingAt(formattingIndex);
                return;
            }

            if (!IsInScope(element.Tag))
                return;
            var block = FurthestBlock(openIndex);
            if (block < 0)
            {
                PopTo(openIndex);
                RemoveFormattingAt(formattingIndex);
                return;
            }

            Untangle(formattingIndex, openIndex, block);
        }
    }

    private int FurthestBlock(int openIndex)
    {
        for (var i = openIndex + 1; i < _openCount; i++)
            if ((_open[i].Traits & ElementTraits.Special) != 0)
                return i;
        return -1;
    }

    /// <summary>Moves the block out of the formatting element and a copy of the formatting element into the block.</summary>
    private void Untangle(int formattingIndex, int openIndex, int blockIndex)
    {
        var element = _formatting[formattingIndex];
        var ancestor = _open[openIndex - 1];
        var block = _open[blockIndex];
        var bookmark = formattingIndex;
        var moved = CopyElementsBetween(openIndex, blockIndex, ref bookmark);
        _tree.Detach(moved);
        if (TagSets.IsTableFrame(ancestor.Tag))
            FosterElement(moved);
        else
            _tree.Append(ancestor.Node, moved);

        var copy = Copy(element);
        _tree.MoveChildren(block.Node, copy.Node);
        _tree.Append(block.Node, copy.Node);
        RemoveFormatting(element.Node);
        InsertFormattingAt(Math.Min(bookmark, _formatting.Count), in copy);
        RemoveOpenAt(IndexOfOpen(element.Node));
        InsertOpenAt(IndexOfOpen(block.Node) + 1, in copy);
    }

    /// <summary>Copies the formatting elements between the one closed and the block, drops the other elements there, and nests the block into the copies.</summary>
    private int CopyElementsBetween(int openIndex, int blockIndex, ref int bookmark)
    {
        var block = _open[blockIndex].Node;
        var last = block;
        for (int i = blockIndex - 1, inner = 1; i > openIndex; i--, inner++)
        {
            var node = _open[i].Node;
            var formatting = IndexOfFormatting(node);
            if (formatting >= 0 && inner > 3)
            {
                RemoveFormattingAt(formatting);
                formatting = -1;
            }

            if (formatting < 0)
            {
                RemoveOpenAt(i);
                continue;
            }

            var copy = Copy(_open[i]);
            ReplaceOpenAt(i, in copy);
            ReplaceFormattingAt(formatting, in copy);
            if (last == block)
                bookmark++;
            _tree.Detach(last);
            _tree.Append(copy.Node, last);
            last = copy.Node;
        }

        return last;
    }
}
