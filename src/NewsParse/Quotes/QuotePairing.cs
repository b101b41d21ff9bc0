namespace NewsParse.Quotes;

/// <summary>Pairs the marks of each paragraph into stretches; a stretch never crosses a paragraph.</summary>
internal sealed class QuotePairing(string text, IReadOnlyList<TextRange> paragraphs, Predicate<int> isBlockquote, SpeechTail tail)
{
    private const int NestingReach = 32;

    private readonly MarkScanner _scanner = MarkScanner.For(text);
    private readonly List<Mark> _marks = [];
    private readonly List<Stretch> _stretches = [];
    private Stretch? _open;
    private Mark _opener;
    private Stretch? _inner;
    private Mark _innerOpener;
    private int _deeper;
    private bool _carry;

    /// <summary>All stretches that hold a word, in reading order.</summary>
    public List<Stretch> Pair(CancellationToken cancellationToken)
    {
        for (var p = 0; p < paragraphs.Count; p++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            _open = _inner = null;
            _deeper = 0;
            if (isBlockquote(p))
            {
                AddBlock(p);
                continue;
            }

            _scanner.Scan(paragraphs[p], _marks);
            for (var k = 0; k < _marks.Count; k++)
            {
                if ((k & 1023) == 0)
                    cancellationToken.ThrowIfCancellationRequested();
                Take(k, p);
            }

            FinishParagraph(p);
        }

        _stretches.RemoveAll(s => !HoldsWord(s));
        return _stretches;
    }

    private void AddBlock(int paragraph)
    {
        _carry = false;
        if (BlockQuotation.Of(text, paragraphs[paragraph], paragraph) is { } block)
        {
            _stretches.Add(block);
        }
    }

    private bool HoldsWord(Stretch stretch)
    {
        for (var i = stretch.Start; i < stretch.End; i++)
        {
            if (!char.IsWhiteSpace(text[i]) && !char.IsPunctuation(text[i]))
            {
                return true;
            }
        }

        return false;
    }

    private void Take(int k, int paragraph)
    {
        var mark = _marks[k];
        if (IsMeasure(k))
        {
            return;
        }

        var direction = Direction(k, paragraph);
        if (direction == MarkDirection.Open)
        {
            OpenAt(k, paragraph);
        }
        else if (_open is not null)
        {
            CloseAt(mark);
        }
        else if (k == 0 && _carry)
        {
            var start = paragraphs[paragraph].Start;
            _open = Begin(start, start, paragraph, true);
            _opener = mark;
            CloseAt(mark);
        }
    }

    private MarkDirection Direction(int k, int paragraph)
    {
        var mark = _marks[k];
        var start = paragraphs[paragraph].Start;
        var before = mark.Start > start ? text[mark.Start - 1] : ' ';
        var after = mark.End < paragraphs[paragraph].End ? text[mark.End] : ' ';
        if (mark.Direction == MarkDirection.Either)
        {
            return _open is null ? MarkDirection.Open : MarkDirection.Close;
        }

        if (mark.Direction == MarkDirection.Close && _open is null && (char.IsWhiteSpace(before) || before is '(' or '[' or ':' or '\u2018'))
        {
            return MarkDirection.Open;
        }

        if (mark.Direction == MarkDirection.Open && mark.IsTyped && _open is not null && mark.Family == _opener.Family
            && !char.IsWhiteSpace(before) && (char.IsWhiteSpace(after) || char.IsPunctuation(after)))
        {
            return MarkDirection.Close;
        }

        return mark.Direction;
    }

    // A straight mark behind a digit: 48" is a measure when nothing is open or when the next mark still closes.
    private bool IsMeasure(int k)
    {
        var mark = _marks[k];
        if (mark.Family != MarkFamily.Straight || mark.Start == 0 || !char.IsAsciiDigit(text[mark.Start - 1]))
        {
            return false;
        }

        if (_open is null)
        {
            return true;
        }

        return k + 1 < _marks.Count && _marks[k + 1].Direction == MarkDirection.Close && _marks[k + 1].Family == _opener.Family;
    }

    private void OpenAt(int k, int paragraph)
    {
        var mark = _marks[k];
        if (_open is not null)
        {
            if (IsNested(k))
            {
                if (_inner is not null)
                {
                    _deeper += mark.Family == _innerOpener.Family ? 1 : 0;
                    return;
                }

                _inner = Begin(mark.Start, mark.End, paragraph, false);
                _innerOpener = mark;
                return;
            }

            if (mark.Family == MarkFamily.Straight && text[mark.Start - 1] != ' ' && k + 1 < _marks.Count && _marks[k + 1].Direction != MarkDirection.Open)
            {
                return;
            }

            EndUnclosed(mark.Start);
        }

        var continues = _carry && IsParagraphStart(mark.Start, paragraph);
        _open = Begin(mark.Start, mark.End, paragraph, continues);
        _opener = mark;
        _inner = null;
        _deeper = 0;
    }

    private bool IsParagraphStart(int offset, int paragraph) =>
        text.AsSpan(paragraphs[paragraph].Start, offset - paragraphs[paragraph].Start).IsWhiteSpace();

    // Another kind of mark opens inside an open quotation and is closed before it.
    private bool IsNested(int k)
    {
        var mark = _marks[k];
        if (mark.Family == _opener.Family)
        {
            return mark.IsTyped && _opener.IsTyped && ClosesTwice(k);
        }

        return k + 1 < _marks.Count && _marks[k + 1].Family == mark.Family && _marks[k + 1].Direction != MarkDirection.Open;
    }

    // «… «…» …»: the same kind of mark again, and both are closed before a third opens.
    private bool ClosesTwice(int k)
    {
        var depth = 1;
        for (var i = k; i < Math.Min(_marks.Count, k + NestingReach) && _marks[i].Family == _opener.Family; i++)
        {
            depth += _marks[i].Direction == MarkDirection.Open ? 1 : -1;
            if (depth == 0)
            {
                return true;
            }
        }

        return false;
    }

    private void CloseAt(Mark mark)
    {
        if (_inner is not null && mark.Family == _innerOpener.Family)
        {
            if (_deeper > 0)
            {
                _deeper--;
                return;
            }

            Finish(_inner, mark.Start, mark.End, true);
            (_open!.Nested ??= []).Add(_inner);
            _inner = null;
            return;
        }

        Finish(_open!, mark.Start, mark.End, true);
        _stretches.Add(_open!);
        _open = _inner = null;
        _deeper = 0;
    }

    private static Stretch Begin(int openStart, int start, int paragraph, bool continues) => new()
    {
        OpenStart = openStart,
        Start = start,
        End = start,
        CloseEnd = start,
        Continues = continues,
        Paragraph = paragraph,
    };

    private static void Finish(Stretch stretch, int end, int closeEnd, bool closed)
    {
        stretch.End = Math.Max(stretch.Start, end);
        stretch.CloseEnd = Math.Max(stretch.Start, closeEnd);
        stretch.Closed = closed;
    }

    // A clear opener arrives while a quotation is open: the earlier one was never closed.
    private void EndUnclosed(int limit)
    {
        var end = tail.QuoteEnd(text, _open!.Start, limit, atParagraphEnd: false);
        Finish(_open, end, end, false);
        _stretches.Add(_open);
    }

    private void FinishParagraph(int paragraph)
    {
        _carry = false;
        if (_open is null)
        {
            return;
        }

        var limit = paragraphs[paragraph].End;
        var continued = paragraph + 1 < paragraphs.Count && StartsWithOpener(paragraphs[paragraph + 1]);
        var end = continued ? limit : tail.QuoteEnd(text, _open.Start, limit, atParagraphEnd: true);
        Finish(_open, end, end, false);
        _stretches.Add(_open);
        _carry = end == limit;
        _open.IsContinued = continued;
    }

    private bool StartsWithOpener(TextRange paragraph) =>
        paragraph.Length > 0 && text[paragraph.Start] is '"' or '\u201c' or '\u201e' or '\u00ab' or '\u2018' or '\'' or '`' or '\u201d';
}
