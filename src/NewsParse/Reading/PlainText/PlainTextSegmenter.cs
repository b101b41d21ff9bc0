using NewsParse.Reading.Blocks;
using NewsParse.Text;

namespace NewsParse.Reading.PlainText;

/// <summary>Cuts plain text into blocks by the conventions it was printed with: lines, joined where they were wrapped, with kind and links.</summary>
internal sealed class PlainTextSegmenter
{
    /// <summary>Words a line at the left edge may have to be a heading.</summary>
    private const int LongestHeading = 30;

    /// <summary>Words up to which a text that begins with the mark of a link is that link.</summary>
    private const int LongestLink = 14;

    private readonly string _source;
    private readonly int _maxBlocks;
    private readonly List<TextBlock> _blocks = [];
    private readonly BlockTextBuilder _builder = new();
    private readonly List<string?> _addresses = [];
    private readonly List<TextLine> _lines;
    private readonly PrintDialect _dialect;
    private readonly InlineMarkup _markup;
    private readonly WordHyphens _hyphens;
    private readonly List<int> _itemIndents = [];
    private int _tables;

    private PlainTextSegmenter(string source, int maxBlocks, CancellationToken cancellationToken)
    {
        _source = source;
        _maxBlocks = maxBlocks;
        _lines = LineReader.Read(source, cancellationToken);
        _dialect = PrintDialectDetector.Detect(source, _lines, cancellationToken);
        _markup = new InlineMarkup(source, _dialect, _builder, _addresses);
        _hyphens = new WordHyphens(source, _lines);
    }

    public static BlockDocument Segment(string source, int maxBlocks, CancellationToken cancellationToken)
    {
        var segmenter = new PlainTextSegmenter(source, maxBlocks, cancellationToken);
        segmenter.Run(cancellationToken);
        return new BlockDocument
        {
            Kind = InputKind.Text, Source = source, Blocks = segmenter._blocks, LinkAddresses = segmenter._addresses, Cancellation = cancellationToken,
        };
    }

    private void Run(CancellationToken cancellationToken)
    {
        var isInTable = false;
        var first = 0;
        while (first < _lines.Count && first < _dialect.References.FirstLine && (IsHeadLink(first) || IsTailOfHeadLink(first)))
            first = AddFurniture(first);
        for (var i = first; i < _lines.Count;)
        {
            if ((i & 255) == 0)
                cancellationToken.ThrowIfCancellationRequested();
            if (i < _dialect.References.FirstLine && !_dialect.CodeLines.Contains(i) && _lines[i].In(_source).Contains('\t'))
            {
                _tables += isInTable ? 0 : 1;
                isInTable = true;
                AddRow(_lines[i], i);
                i++;
                continue;
            }

            isInTable = false;
            i = i >= _dialect.References.FirstLine || IsFurniture(i) ? AddFurniture(i) : AddParagraph(i);
        }
    }

    /// <summary>A line that is part of the print and not of what was printed.</summary>
    private int AddFurniture(int index)
    {
        var text = _lines[index].In(_source);
        if (!TextNormalizer.IsPlain(text))
            text = TextNormalizer.Normalize(text.ToString());
        _builder.Append(text, new TextRun(0, 0, -1, -1, -1, -1, false, _lines[index].Source));
        Add(BlockKind.Control, 0, _lines[index].HasBlankBefore, false, BlockContext.None);
        return index + 1;
    }

    private bool IsFurniture(int line) => _dialect.CodeLines.Contains(line) || IsWidget(_lines[line].In(_source));

    /// <summary>Programs that wrap lines print the links of the page's head before its text; a hashtag opens no such print.</summary>
    private bool IsHeadLink(int index) => _dialect.Width > 0 && WidgetShape.IsHeadLink(_lines[index].In(_source));

    private bool IsTailOfHeadLink(int index) => index > 0 && !_lines[index].HasBlankBefore && _lines[0].In(_source)[0] == '#';

    private bool IsWidget(ReadOnlySpan<char> line)
    {
        var start = _dialect.HasLinkNumbers && LinkNumber.TryRead(line, 0, out _, out var length) && length < line.Length ? length : 0;
        return WidgetShape.IsWidget(line[start..]);
    }

    private int AddParagraph(int first)
    {
        var text = _lines[first].In(_source);
        var (kind, skip) = LineShape.Read(text);
        var level = kind == LineKind.Heading ? _dialect.IsMarkdown ? skip - 1 : 2 : 0;
        if (_dialect.IsStarred && StarredHeading.Level(text) is > 0 and var starred)
            (kind, level, skip) = (LineKind.Heading, starred, text.IndexOf(' ') + 1);
        var last = first;
        while (last + 1 < _lines.Count && last + 1 < _dialect.References.FirstLine && (JoinOf(last) != LineJoin.Apart
            || (GoesOn(first, last) && IsPlain(last + 1) && LineShape.IsSameScript(text, _lines[last + 1].In(_source)))))
            last++;
        Append(first, last, skip, kind is LineKind.Bullet or LineKind.Number);
        if (kind == LineKind.Plain && _dialect.HasOutdentedHeadings && _lines[first] is { Indent: 0, HasBlankBefore: true } && SentenceShape.CountWords(text) <= LongestHeading)
            (kind, level) = (LineKind.Heading, 2);
        Add(kind switch
        {
            LineKind.Heading => BlockKind.Heading,
            LineKind.Bullet or LineKind.Number => BlockKind.ListItem,
            _ => BlockKind.Paragraph,
        }, level, _lines[first].HasBlankBefore, kind == LineKind.Number, BlockContext.None with { ListLevel = LevelOf(first, kind) });
        return last + 1;
    }

    /// <summary>An item set in deeper than the one before it stands below that.</summary>
    private int LevelOf(int line, LineKind kind)
    {
        if (kind is not (LineKind.Bullet or LineKind.Number))
        {
            _itemIndents.Clear();
            return 0;
        }

        while (_itemIndents.Count > 0 && _lines[line].Indent <= _itemIndents[^1])
            _itemIndents.RemoveAt(_itemIndents.Count - 1);
        _itemIndents.Add(_lines[line].Indent);
        return _itemIndents.Count - 1;
    }

    private bool IsPlain(int line)
    {
        var text = _lines[line].In(_source);
        return LineShape.Read(text).Kind == LineKind.Plain && !IsFurniture(line) && !(_dialect.IsStarred && StarredHeading.Level(text) > 0);
    }

    private LineJoin JoinOf(int line) =>
        line >= _dialect.ElementJoins.Length || _dialect.CodeLines.Contains(line) || _dialect.CodeLines.Contains(line + 1) ? LineJoin.Apart : _dialect.ElementJoins[line];

    /// <summary>In Markdown lines go on until a blank one, or until two blanks at a line's end break it.</summary>
    private bool GoesOn(int first, int last)
    {
        if (!_dialect.IsMarkdown)
            return LineWrap.GoesOn(_source, _lines[first], _lines[last], _lines[last + 1], _dialect.Width);
        var end = _lines[last].Source.End;
        return !_lines[last + 1].HasBlankBefore
            && (LineShape.Read(_lines[first].In(_source)).Kind != LineKind.Heading || LineWrap.GoesOn(_source, _lines[first], _lines[last], _lines[last + 1], _dialect.Width))
            && !_source.AsSpan(end).StartsWith("  ", StringComparison.Ordinal);
    }

    /// <summary>The links of Markdown run over line ends; other marks do not.</summary>
    private void Append(int first, int last, int skip, bool isItem)
    {
        var start = _lines[first].Source.Start + skip;
        var whole = new TextRange(start, _lines[last].Source.End - start);
        var isShort = isItem || (_dialect.HasLinkNumbers && SentenceShape.CountWords(_source.AsSpan(whole.Start, whole.Length)) <= LongestLink);
        if (_dialect.IsMarkdown)
        {
            _markup.Append(whole, isShort);
            return;
        }

        var isStarred = _dialect.IsStarred && StarredHeading.Level(_lines[first].In(_source)) > 0;
        for (var i = first; i <= last; i++)
        {
            var end = _lines[i].Source.End;
            while (i == last && isStarred && end > start && _source[end - 1] is '*' or ' ')
                end--;
            var hyphen = i < last ? _hyphens.At(_lines[i], _lines[i + 1]) : LineEndHyphen.Absent;
            _markup.Append(new TextRange(start, end - start - (hyphen == LineEndHyphen.Printed ? 1 : 0)), isShort);
            if (hyphen == LineEndHyphen.Absent && JoinOf(i) != LineJoin.Touching)
                _builder.AppendSpace();
            start = i < last ? _lines[i + 1].Source.Start : end;
        }
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
                _markup.Append(new TextRange(start, end - start), isShort: true);
                Add(BlockKind.Cell, 0, line.HasBlankBefore, false, BlockContext.None with { Table = _tables, Row = row, Cell = start });
            }

            start = end + 1;
        }
    }

    private void Add(BlockKind kind, int level, bool hasBlankBefore, bool isOrdered, BlockContext context)
    {
        var isEmpty = _builder.IsEmpty;
        var (text, runs, _) = _builder.Take();
        if (isEmpty)
            return;
        if (_blocks.Count >= _maxBlocks)
            throw new ArticleLimitException(nameof(ArticleParserOptions.MaxBlocks), _maxBlocks);
        _blocks.Add(new TextBlock
        {
            Index = _blocks.Count, Text = text, Runs = runs, Kind = kind, Level = level,
            HasBlankBefore = hasBlankBefore, IsOrdered = isOrdered, Context = context,
        });
    }
}
