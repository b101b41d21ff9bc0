using System.Collections.Immutable;
using NewsParse.Claims;
using NewsParse.Labeling.Pieces;
using NewsParse.Reading.Blocks;
using NewsParse.Reading.Html;
using NewsParse.Reading.Links;

namespace NewsParse.Assembling;

/// <summary>Reads the links and the other marks inside a block's text from the elements around its runs.</summary>
internal sealed class MarkReader(BlockDocument document, LinkResolver links)
{
    /// <summary>A mark that may go on in the next run.</summary>
    private sealed class Open(InlineMarkType type, int source, int start)
    {
        public InlineMarkType Type => type;

        /// <summary>The element, or the number of a printed link; below 0 where the whole block stands in an element.</summary>
        public int Source => source;

        public int Start => start;

        public int End { get; set; }

        public bool IsSeen { get; set; }
    }

    private const int WholeBlock = -1;

    private readonly List<Open> _found = [];
    private readonly List<Open> _open = [];
    private readonly List<(InlineMarkType Type, int Source)> _around = [];

    /// <summary>The marks of the pieces' texts, each parted from the next by one character unless they touch.</summary>
    /// <param name="pieces">The pieces.</param>
    /// <param name="emptyBefore">For each piece of a table, the cells without text before it; each takes one character.</param>
    public ImmutableArray<InlineMark> Read(List<Piece> pieces, int[]? emptyBefore = null)
    {
        _found.Clear();
        _open.Clear();
        var offset = 0;
        for (var i = 0; i < pieces.Count; i++)
        {
            offset += i > 0 && !BlockAccumulator.Touch(pieces[i - 1], pieces[i]) ? 1 : 0;
            offset += emptyBefore is null ? 0 : emptyBefore[i];
            Read(pieces[i], offset);
            offset += pieces[i].Text.Length;
        }

        if (_found.Count == 0)
            return [];
        var marks = ImmutableArray.CreateBuilder<InlineMark>(_found.Count);
        foreach (var mark in _found)
            if (New(mark) is { } inline)
                marks.Add(inline);
        return marks.DrainToImmutable();
    }

    private void Read(Piece piece, int offset)
    {
        foreach (ref readonly var run in piece.Block.RunsFrom(piece.Start))
        {
            if (run.Start >= piece.End)
                break;
            var (start, end) = (Math.Max(run.Start, piece.Start), Math.Min(run.End, piece.End));
            if (end <= start)
                continue;
            ReadAround(piece.Block, run);
            Extend(offset + start - piece.Start, offset + end - piece.Start);
        }
    }

    /// <summary>Elements around a run, the innermost first.</summary>
    private void ReadAround(TextBlock block, in TextRun run)
    {
        _around.Clear();
        if (document.Tree is not { } tree || run.TextNode < 0)
        {
            if (document.Tree is null)
                ReadPrinted(run);
            return;
        }

        var (isLinked, isBold) = (false, false);
        for (var node = tree.Parent(run.TextNode); node > block.Node; node = tree.Parent(node))
        {
            if (TypeOf(tree.Tag(node)) is not { } type)
                continue;
            isLinked |= type == InlineMarkType.Link;
            isBold |= type == InlineMarkType.Strong;
            if (type != InlineMarkType.Link || node == run.Link)
                _around.Add((type, node));
        }

        if (run.IsBold && !isBold)
            _around.Add((InlineMarkType.Strong, WholeBlock));
        if (run.Link >= 0 && !isLinked)
            _around.Add((InlineMarkType.Link, run.Link));
    }

    private void ReadPrinted(in TextRun run)
    {
        if (run.Emphasis.HasFlag(PrintedEmphasis.Code))
            _around.Add((InlineMarkType.Code, WholeBlock));
        if (run.Emphasis.HasFlag(PrintedEmphasis.Deleted))
            _around.Add((InlineMarkType.Deleted, WholeBlock));
        if (run.Emphasis.HasFlag(PrintedEmphasis.Emphasis))
            _around.Add((InlineMarkType.Emphasis, WholeBlock));
        if (run.Emphasis.HasFlag(PrintedEmphasis.Strong))
            _around.Add((InlineMarkType.Strong, WholeBlock));
        if (run.Link >= 0)
            _around.Add((InlineMarkType.Link, run.Link));
    }

    private static InlineMarkType? TypeOf(HtmlTag tag) => tag switch
    {
        HtmlTag.A => InlineMarkType.Link,
        HtmlTag.B or HtmlTag.Strong => InlineMarkType.Strong,
        HtmlTag.I or HtmlTag.Em => InlineMarkType.Emphasis,
        HtmlTag.Code or HtmlTag.Tt => InlineMarkType.Code,
        HtmlTag.Sub => InlineMarkType.Subscript,
        HtmlTag.Sup => InlineMarkType.Superscript,
        HtmlTag.Del or HtmlTag.S or HtmlTag.Strike => InlineMarkType.Deleted,
        _ => null,
    };

    /// <summary>Marks that were open in the last run go on, others begin, the outermost first.</summary>
    private void Extend(int start, int end)
    {
        for (var i = _around.Count - 1; i >= 0; i--)
        {
            var (type, source) = _around[i];
            var mark = Find(type, source);
            if (mark is null)
            {
                mark = new Open(type, source, start);
                _open.Add(mark);
                _found.Add(mark);
            }

            mark.End = end;
            mark.IsSeen = true;
        }

        for (var i = _open.Count - 1; i >= 0; i--)
        {
            if (!_open[i].IsSeen)
                _open.RemoveAt(i);
            else
                _open[i].IsSeen = false;
        }
    }

    private Open? Find(InlineMarkType type, int source)
    {
        foreach (var mark in _open)
            if (mark.Type == type && mark.Source == source)
                return mark;
        return null;
    }

    private InlineMark? New(Open mark)
    {
        if (mark.Type != InlineMarkType.Link)
            return new InlineMark { Type = mark.Type, Start = mark.Start, Length = mark.End - mark.Start };
        var tree = document.Tree;
        var url = links.Resolve(tree is null ? document.LinkAddresses[mark.Source] : tree.Attribute(mark.Source, "href"));
        if (url is null)
            return null;
        var title = ClaimText.Clean(tree?.Attribute(mark.Source, "title"));
        return new InlineMark { Type = mark.Type, Start = mark.Start, Length = mark.End - mark.Start, Url = url, Title = title.Length == 0 ? null : title };
    }
}
