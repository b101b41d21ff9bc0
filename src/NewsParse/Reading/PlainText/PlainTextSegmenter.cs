using NewsParse.Reading.Blocks;
using NewsParse.Text;

namespace NewsParse.Reading.PlainText;

/// <summary>Cuts plain text into blocks: lines, joined where the text was hard-wrapped, with their kind by shape.</summary>
internal sealed class PlainTextSegmenter
{
    private readonly string _source;
    private readonly int _maxBlocks;
    private readonly List<TextBlock> _blocks = [];
    private readonly BlockTextBuilder _builder = new();
    private int _tables;

    private PlainTextSegmenter(string source, int maxBlocks)
    {
        _source = source;
        _maxBlocks = maxBlocks;
    }

    public static BlockDocument Segment(string source, int maxBlocks, CancellationToken cancellationToken)
    {
        var segmenter = new PlainTextSegmenter(source, maxBlocks);
        segmenter.Run(cancellationToken);
        return new BlockDocument { Kind = InputKind.Text, Source = source, Blocks = segmenter._blocks, Cancellation = cancellationToken };
    }

    private void Run(CancellationToken cancellationToken)
    {
        var lines = LineReader.Read(_source, cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        var width = LineWrap.FindWidth(_source, lines);
        var isInTable = false;
        for (var i = 0; i < lines.Count;)
        {
            if ((i & 255) == 0)
                cancellationToken.ThrowIfCancellationRequested();
            if (lines[i].In(_source).Contains('\t'))
            {
                _tables += isInTable ? 0 : 1;
                isInTable = true;
                AddRow(lines[i], i);
                i++;
                continue;
            }

            isInTable = false;
            i = AddParagraph(lines, i, width);
        }
    }

    private int AddParagraph(List<TextLine> lines, int first, int width)
    {
        var text = lines[first].In(_source);
        var (kind, skip) = LineShape.Read(text);
        var start = lines[first].Source.Start + skip;
        var last = first;
        Append(new TextRange(start, lines[first].Source.End - start));
        while (last + 1 < lines.Count && LineWrap.GoesOn(_source, lines[last], lines[last + 1], width)
            && LineShape.Read(lines[last + 1].In(_source)).Kind == LineKind.Plain && LineShape.IsSameScript(text, lines[last + 1].In(_source)))
        {
            last++;
            _builder.AppendSpace();
            Append(lines[last].Source);
        }

        Add(kind switch
        {
            LineKind.Heading => BlockKind.Heading,
            LineKind.Bullet or LineKind.Number => BlockKind.ListItem,
            _ => BlockKind.Paragraph,
        }, lines[first].HasBlankBefore, kind == LineKind.Number, BlockContext.None);
        return last + 1;
    }

    /// <summary>A line with tabs is a table row; its cells become blocks of their own.</summary>
    private void AddRow(TextLine line, int row)
    {
        var start = line.Source.Start;
        while (start <= line.Source.End)
        {
            var length = _source.AsSpan(start, line.Source.End - start).IndexOf('\t');
            var end = length < 0 ? line.Source.End : start + length;
            if (end > start)
            {
                Append(new TextRange(start, end - start));
                Add(BlockKind.Cell, line.HasBlankBefore, false, BlockContext.None with { Table = _tables, Row = row, Cell = start });
            }

            start = end + 1;
        }
    }

    private void Append(TextRange range)
    {
        var text = _source.AsSpan(range.Start, range.Length);
        if (!TextNormalizer.IsPlain(text))
            text = TextNormalizer.Normalize(text.ToString());
        _builder.Append(text, new TextRun(0, 0, -1, -1, -1, -1, false, range));
    }

    private void Add(BlockKind kind, bool hasBlankBefore, bool isOrdered, BlockContext context)
    {
        if (_builder.IsEmpty)
        {
            _builder.Take();
            return;
        }

        var (text, runs, _) = _builder.Take();
        if (_blocks.Count >= _maxBlocks)
            throw new ArticleLimitException(nameof(ArticleParserOptions.MaxBlocks), _maxBlocks);
        _blocks.Add(new TextBlock
        {
            Index = _blocks.Count, Text = text, Runs = runs, Kind = kind, Level = kind == BlockKind.Heading ? 2 : 0,
            HasBlankBefore = hasBlankBefore, IsOrdered = isOrdered, Context = context,
        });
    }
}
