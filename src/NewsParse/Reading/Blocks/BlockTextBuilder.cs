namespace NewsParse.Reading.Blocks;

/// <summary>Folds text nodes or lines into one block's text and remembers which run came from where.</summary>
internal sealed class BlockTextBuilder
{
    private readonly List<TextRun> _runs = [];
    private readonly List<int> _lineStarts = [];
    private char[] _text = new char[512];
    private int _length;
    private bool _pendingSpace;

    public bool IsEmpty => _runs.Count == 0;

    public int Length => _length;

    /// <summary>Adds an element boundary that separates words.</summary>
    public void AppendSpace() => _pendingSpace = _length > 0;

    /// <summary>Adds a line break that a reader sees; white space at either side of it is none.</summary>
    public void AppendLineBreak()
    {
        _pendingSpace = _length > 0;
        if (_length > 0 && (_lineStarts.Count == 0 || _lineStarts[^1] != _runs.Count))
            _lineStarts.Add(_runs.Count);
    }

    /// <summary>Adds a line break of preformatted text.</summary>
    public void AppendNewLine()
    {
        if (_length == 0)
            return;
        Reserve(1);
        _text[_length++] = '\n';
    }

    /// <summary>Adds text with its white space folded.</summary>
    /// <param name="text">NFC text of one node or line.</param>
    /// <param name="run">Where it comes from; start and length are found here.</param>
    public void Append(ReadOnlySpan<char> text, in TextRun run)
    {
        // a waiting space and all characters: no check is needed below
        Reserve(text.Length + 1);
        var start = -1;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (VisibleText.IsSpace(c))
            {
                _pendingSpace |= _length > 0;
                continue;
            }

            if (VisibleText.IsDropped(c))
            {
                if (!IsHalfSpace(text, i))
                    continue;
                c = VisibleText.ZeroWidthNonJoiner;
            }

            if (_pendingSpace)
                _text[_length++] = ' ';
            _pendingSpace = false;
            if (start < 0)
                start = _length;
            _text[_length++] = VisibleText.IsLoneSurrogate(text, i) ? '\uFFFD' : c;
        }

        if (start >= 0)
            _runs.Add(run with { Start = start, Length = _length - start });
    }

    /// <summary>Adds text with its white space as it is.</summary>
    /// <param name="text">NFC text of one node or line.</param>
    /// <param name="run">Where it comes from; start and length are found here.</param>
    public void AppendVerbatim(ReadOnlySpan<char> text, in TextRun run)
    {
        Reserve(text.Length);
        var start = _length;
        var isSeen = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            var isSpace = VisibleText.IsSpace(c);
            if (!isSpace && VisibleText.IsDropped(c))
            {
                if (!IsHalfSpace(text, i))
                    continue;
                c = VisibleText.ZeroWidthNonJoiner;
            }

            isSeen |= !isSpace;
            _text[_length++] = c == '\r' ? '\n' : VisibleText.IsLoneSurrogate(text, i) ? '\uFFFD' : c;
        }

        if (isSeen || (_runs.Count > 0 && _length > start))
            _runs.Add(run with { Start = start, Length = _length - start });
        else if (_runs.Count == 0)
            _length = 0;
    }

    /// <summary>The text, its runs, and the runs that begin a line after a line break.</summary>
    public (string Text, TextRun[] Runs, int[] LineStarts) Take()
    {
        var end = _length;
        while (end > 0 && VisibleText.IsSpace(_text[end - 1]))
            end--;
        while (_runs.Count > 0 && _runs[^1].End > end)
        {
            if (_runs[^1].Start < end)
                _runs[^1] = _runs[^1] with { Length = end - _runs[^1].Start };
            else
                _runs.RemoveAt(_runs.Count - 1);
        }

        (string, TextRun[], int[]) result = (end == 0 ? string.Empty : new string(_text, 0, end), _runs.ToArray(), _lineStarts.Count == 0 ? [] : _lineStarts.ToArray());
        _length = 0;
        _runs.Clear();
        _lineStarts.Clear();
        _pendingSpace = false;
        return result;
    }

    private static bool IsHalfSpace(ReadOnlySpan<char> text, int i) =>
        i > 0 && i + 1 < text.Length && VisibleText.IsHalfSpace(text[i - 1], text[i], text[i + 1]);

    private void Reserve(int more)
    {
        if (_text.Length - _length < more)
            Array.Resize(ref _text, Math.Max(_text.Length * 2, _length + more));
    }
}
