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
        var code = new HashSet<int>();
        _lines = GluedCode.Part(source, QuotedLines.Read(source, LineReader.Read(source, cancellationToken)), code);
        _dialect = PrintDialectDetector.Detect(source, _lines, code, cancellationToken);
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
        var first = AddMailHead();
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
            var end = i < _dialect.References.FirstLine && _dialect.DrawnTables.TryGetValue(i, out var after) ? after : i;
            if (end > i)
                AddDrawnTable(i, end);
            i = end > i ? end : i >= _dialect.References.FirstLine || IsFurniture(i) ? AddFurniture(i) : AddParagraph(i);
        }
    }

    /// <summary>The head of a mail is furniture but for what it is of; the date is read like every printed one.</summary>
    private int AddMailHead()
    {
        var fields = MailHead.Find(_source, _lines);
        for (var i = 0; i < fields.Count; i++)
        {
            var (start, end) = (_lines[i].Source.Start, _lines[i].Source.End);
            if (fields[i].Field == MailField.Subject)
            {
                Write(new TextRange(start, fields[i].Value));
                Add(BlockKind.Control, 0, _lines[i].HasBlankBefore, false, BlockContext.None);
                Write(new TextRange(start + fields[i].Value, end - start - fields[i].Value));
                Add(BlockKind.Heading, 1, true, false, BlockContext.None);
                continue;
            }

            Write(_lines[i].Source);
            Add(fields[i].Field == MailField.Date ? BlockKind.Paragraph : BlockKind.Control, 0, _lines[i].HasBlankBefore, false, BlockContext.None);
        }

        return fields.Count;
    }

    private void Write(TextRange range)
    {
        var text = _source.AsSpan(range.Start, range.Length);
        if (!TextNormalizer.IsPlain(text))
            text = TextNormalizer.Normalize(text.ToString());
        _builder.Append(text, new TextRun(0, 0, -1, -1, -1, -1, false, range));
    }

    /// <summary>A line that is part of the print and not of what was printed.</summary>
    private int AddFurniture(int index)
    {
        Write(_lines[index].Source);
        Add(BlockKind.Control, 0, _lines[index].HasBlankBefore, false, BlockContext.None);
        return index + 1;
    }

    private bool IsFurniture(int line) => _dialect.CodeLines.Contains(line) || _dialect.PageLines.Contains(line) || IsWidget(_lines[line].In(_source));

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
        var (kind, level, skip) = KindOf(first);
        if (kind == LineKind.Plain && first + 1 < _lines.Count && UnderlinedHeading.Level(_source, _lines[first], _lines[first + 1]) is > 0 and var underlined)
        {
            Append([first], 0, isItem: false);
            Add(BlockKind.Heading, underlined, _lines[first].HasBlankBefore, false, BlockContext.None);
            return AddFurniture(first + 1);
        }

        var (lines, passed) = Collect(first);
        Append(lines, skip, kind is LineKind.Bullet or LineKind.Number);
        if (kind == LineKind.Plain && _dialect.HasOutdentedHeadings && _lines[first] is { Indent: 0, HasBlankBefore: true } && SentenceShape.CountWords(text) <= LongestHeading)
            (kind, level) = (LineKind.Heading, 2);
        Add(kind switch
        {
            LineKind.Heading => BlockKind.Heading,
            LineKind.Bullet or LineKind.Number => BlockKind.ListItem,
            _ => BlockKind.Paragraph,
        }, level, _lines[first].HasBlankBefore, kind == LineKind.Number, BlockContext.None with { ListLevel = LevelOf(first, kind), Quote = _lines[first].Quote });
        foreach (var line in passed)
            AddFurniture(line);
        return lines[^1] + 1;
    }

    private (LineKind Kind, int Level, int Skip) KindOf(int line)
    {
        var text = _lines[line].In(_source);
        var (kind, skip) = LineShape.Read(text);
        if (_dialect.IsStarred && StarredHeading.Level(text) is > 0 and var starred)
            return (LineKind.Heading, starred, text.IndexOf(' ') + 1);
        return (kind, kind == LineKind.Heading ? _dialect.IsMarkdown || _dialect.HasEmphasis ? skip - 1 : 2 : 0, skip);
    }

    /// <summary>The lines of a paragraph, and the furniture of a page that stands between them.</summary>
    private (List<int> Lines, List<int> Passed) Collect(int first)
    {
        var lines = new List<int> { first };
        var passed = new List<int>();
        if (_dialect.IsStarred && StarredHeading.IsClosed(_lines[first].In(_source)))
            return (lines, passed);
        for (var last = first; last + 1 < Math.Min(_lines.Count, _dialect.References.FirstLine); last = lines[^1])
        {
            var next = last + 1;
            while (next < _lines.Count && _dialect.PageLines.Contains(next))
                next++;
            if (next == _lines.Count || _lines[next].Quote != _lines[first].Quote || !(next > last + 1 ? GoesOnOverPage(last, next) : JoinOf(last) != LineJoin.Apart
                || (GoesOn(first, last) && IsPlain(next) && LineShape.IsSameScript(_lines[first].In(_source), _lines[next].In(_source)))))
                break;
            for (var line = last + 1; line < next; line++)
                passed.Add(line);
            lines.Add(next);
        }

        return (lines, passed);
    }

    /// <summary>A sentence that no page ends goes on at the top of the next one.</summary>
    private bool GoesOnOverPage(int last, int next)
    {
        var text = _lines[last].In(_source);
        var start = _lines[next].In(_source)[0];
        return IsPlain(next) && !SentenceShape.EndsSentence(text) && SentenceShape.CountWords(text) > 1 && char.IsLetter(start) && !char.IsUpper(start);
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
        return LineShape.Read(text).Kind == LineKind.Plain && !IsFurniture(line) && !_dialect.DrawnTables.ContainsKey(line) && !(_dialect.IsStarred && StarredHeading.Level(text) > 0);
    }

    private LineJoin JoinOf(int line) =>
        line >= _dialect.ElementJoins.Length || _dialect.CodeLines.Contains(line) || _dialect.CodeLines.Contains(line + 1) ? LineJoin.Apart : _dialect.ElementJoins[line];

    /// <summary>
    /// In Markdown lines go on until a blank one, or until two blanks at a line's end break it; those of a quotation until a sentence
    /// ends, as whoever quoted it wrapped it anew.
    /// </summary>
    private bool GoesOn(int first, int last)
    {
        if (_lines[last].Quote >= 0 && !_lines[last + 1].HasBlankBefore && !SentenceShape.EndsSentence(_lines[last].In(_source)))
            return true;
        if (!_dialect.IsMarkdown)
            return LineWrap.GoesOn(_source, _lines[first], _lines[last], _lines[last + 1], _dialect.Width);
        var end = _lines[last].Source.End;
        return !_lines[last + 1].HasBlankBefore
            && (LineShape.Read(_lines[first].In(_source)).Kind != LineKind.Heading || LineWrap.GoesOn(_source, _lines[first], _lines[last], _lines[last + 1], _dialect.Width))
            && !_source.AsSpan(end).StartsWith("  ", StringComparison.Ordinal);
    }

    /// <summary>The links of Markdown run over line ends; other marks do not.</summary>
    private void Append(List<int> lines, int skip, bool isItem)
    {
        var (first, last) = (lines[0], lines[^1]);
        var start = _lines[first].Source.Start + skip;
        var whole = new TextRange(start, _lines[last].Source.End - start);
        var isShort = isItem || (_dialect.HasLinkNumbers && SentenceShape.CountWords(_source.AsSpan(whole.Start, whole.Length)) <= LongestLink);
        if ((_dialect.IsMarkdown || _dialect.HasEmphasis) && _lines[first].Quote < 0 && last - first + 1 == lines.Count)
        {
            _markup.Append(whole, isShort);
            return;
        }

        var isStarred = _dialect.IsStarred && StarredHeading.Level(_lines[first].In(_source)) > 0;
        for (var i = 0; i < lines.Count; i++)
        {
            var line = _lines[lines[i]];
            var next = i + 1 < lines.Count ? _lines[lines[i + 1]] : line;
            var end = line.Source.End;
            while (i + 1 == lines.Count && isStarred && end > start && _source[end - 1] is '*' or ' ')
                end--;
            var hyphen = i + 1 < lines.Count ? _hyphens.At(line, next) : LineEndHyphen.Absent;
            _markup.Append(new TextRange(start, end - start - (hyphen == LineEndHyphen.Printed ? 1 : 0)), isShort);
            if (hyphen == LineEndHyphen.Absent && JoinOf(lines[i]) != LineJoin.Touching)
                _builder.AppendSpace();
            start = next.Source.Start;
        }
    }

    /// <summary>The rules of a drawn table are furniture; where each row has its own, the lines between two are one row.</summary>
    private void AddDrawnTable(int first, int end)
    {
        _tables++;
        var isGrid = DrawnTables.IsGrid(_source, _lines, first, end);
        for (var i = first; i < end; i++)
        {
            if (DrawnTables.IsRule(_lines[i].In(_source)))
            {
                AddFurniture(i);
                continue;
            }

            var cells = new List<List<TextRange>> { DrawnTables.Cells(_source, _lines[i]) };
            var row = i;
            while (isGrid && i + 1 < end && !DrawnTables.IsRule(_lines[i + 1].In(_source)))
                cells.Add(DrawnTables.Cells(_source, _lines[++i]));
            AddDrawnRow(row, cells);
        }
    }

    private void AddDrawnRow(int row, List<List<TextRange>> lines)
    {
        for (var column = 0; column < lines[0].Count; column++)
        {
            foreach (var cells in lines)
            {
                if (column < cells.Count && cells[column].Length > 0)
                    _markup.Append(cells[column], isShort: true);
                _builder.AppendSpace();
            }

            Add(BlockKind.Cell, 0, _lines[row].HasBlankBefore, false, BlockContext.None with { Table = _tables, Row = row, Cell = lines[0][column].Start, Column = column });
        }
    }

    /// <summary>A line with tabs is a table row; its cells become blocks of their own.</summary>
    private void AddRow(TextLine line, int row)
    {
        var start = line.Source.Start;
        for (var column = 0; start <= line.Source.End; column++)
        {
            var length = _source.AsSpan(start, line.Source.End - start).IndexOf('\t');
            var end = length < 0 ? line.Source.End : start + length;
            if (end > start)
            {
                _markup.Append(new TextRange(start, end - start), isShort: true);
                Add(BlockKind.Cell, 0, line.HasBlankBefore, false, BlockContext.None with { Table = _tables, Row = row, Cell = start, Column = column });
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
