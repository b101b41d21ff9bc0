using System.Buffers;

namespace NewsParse.Reading.Html;

internal sealed partial class PageTree
{
    /// <summary>Ends the building: texts made of pieces become one slice each, and nodes are numbered in document order.</summary>
    public void Seal()
    {
        foreach (var node in _textsInPieces)
            JoinPieces(ref _nodes[node]);
        if (_isReordered)
            Renumber();
    }

    private void JoinPieces(ref Node text)
    {
        var length = 0;
        for (var piece = text.FirstChild; piece >= 0; piece = _pieces[piece].Next)
            length += _pieces[piece].Slice.Length;
        var joined = Reserve(length);
        var target = _decoded.AsSpan(~joined.Start, length);
        for (var piece = text.FirstChild; piece >= 0; piece = _pieces[piece].Next)
        {
            Chars(_pieces[piece].Slice).CopyTo(target);
            target = target[_pieces[piece].Slice.Length..];
        }

        (text.Start, text.Length) = (joined.Start, joined.Length);
        text.FirstChild = text.LastChild = -1;
        text.State &= ~NodeState.Pieces;
    }

    private void Renumber()
    {
        var numbers = ArrayPool<int>.Shared.Rent(_count);
        var ordered = ArrayPool<Node>.Shared.Rent(_count);
        numbers.AsSpan(0, _count).Fill(-1);
        var count = 0;
        for (var node = 0; node >= 0; node = Next(node))
            numbers[node] = count++;
        for (var node = 0; node < _count; node++)
        {
            if (numbers[node] < 0)
                continue;
            var moved = _nodes[node];
            moved.Parent = NumberOf(moved.Parent);
            moved.FirstChild = NumberOf(moved.FirstChild);
            moved.LastChild = NumberOf(moved.LastChild);
            moved.PreviousSibling = NumberOf(moved.PreviousSibling);
            moved.NextSibling = NumberOf(moved.NextSibling);
            ordered[numbers[node]] = moved;
        }

        ArrayPool<Node>.Shared.Return(_nodes);
        _nodes = ordered;
        _count = count;
        ArrayPool<int>.Shared.Return(numbers);

        int NumberOf(int node) => node < 0 ? -1 : numbers[node];
    }
}
