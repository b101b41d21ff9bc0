namespace NewsParse.Reading.Blocks;

/// <summary>Folds text nodes or lines into one block's text and remembers which run came from where.</summary>
internal sealed class BlockTextBuilder
{
    private readonly List<TextRun> _runs = [];
    private char[] _text = new char[512];
    private int _length;
    private bool _pendingSpace;

    public bool IsEmpty => _runs.Count == 0;

    public int Length => _length;

    /// <summary>Adds a line break or an element boundary that separates words.</summary>
    public void AppendSpace() => _pendingSpace = _length > 0;

    public void AppendNewLine()
    {
        _pendingSpace = false;
        if (_length == 0 || _text[_length - 1] == '\n')
            return;
        Reserve(1);
        _text[_length++] = '\n';
    }

    public void Append(ReadOnlySpan<char> text, int textNode, int element, int link, bool isBold, TextRange source, bool keepsLines = false)
    {
        // a waiting space and all characters: no check is needed below
        Reserve(text.Length + 1);
        var start = -1;
        var end = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (keepsLines && c == '\n')
                AppendNewLine();
            else if (VisibleText.IsSpace(c))
                _pendingSpace |= _length > 0;
            else if (VisibleText.IsDropped(c))
                continue;
            else
            {
                if (_pendingSpace && _length > 0 && _text[_length - 1] != '\n')
                    _text[_length++] = ' ';
                _pendingSpace = false;
                if (start < 0)
                    start = _length;
                _text[_length++] = VisibleText.IsLoneSurrogate(text, i) ? '\uFFFD' : c;
                end = _length;
            }
        }

        // a line break at the end is no part of the run: at the block's end it is cut off
        if (start >= 0)
            _runs.Add(new TextRun(start, end - start, textNode, element, link, isBold, source));
    }

    public (string Text, TextRun[] Runs) Take()
    {
        while (_length > 0 && _text[_length - 1] == '\n')
            _length--;
        var result = (_length == 0 ? string.Empty : new string(_text, 0, _length), _runs.ToArray());
        _length = 0;
        _runs.Clear();
        _pendingSpace = false;
        return result;
    }

    private void Reserve(int more)
    {
        if (_text.Length - _length < more)
            Array.Resize(ref _text, Math.Max(_text.Length * 2, _length + more));
    }
}
