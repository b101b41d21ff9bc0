using System.Text;

namespace NewsParse.Blocks;

/// <summary>Folds text nodes or lines into one block's text and remembers which run came from where.</summary>
internal sealed class BlockTextBuilder
{
    private readonly StringBuilder _text = new();
    private readonly List<TextRun> _runs = [];
    private bool _pendingSpace;

    public bool IsEmpty => _runs.Count == 0;

    public int Length => _text.Length;

    /// <summary>Adds a line break or an element boundary that separates words.</summary>
    public void AppendSpace() => _pendingSpace = _text.Length > 0;

    public void AppendNewLine()
    {
        _pendingSpace = false;
        if (_text.Length > 0 && _text[^1] != '\n')
            _text.Append('\n');
    }

    public void Append(ReadOnlySpan<char> text, int textNode, int element, int link, bool isBold, TextRange source, bool keepsLines = false)
    {
        var start = -1;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (keepsLines && c == '\n')
                AppendNewLine();
            else if (VisibleText.IsSpace(c))
                _pendingSpace |= _text.Length > 0;
            else if (VisibleText.IsDropped(c))
                continue;
            else
            {
                if (_pendingSpace && _text.Length > 0 && _text[^1] != '\n')
                    _text.Append(' ');
                _pendingSpace = false;
                if (start < 0)
                    start = _text.Length;
                _text.Append(VisibleText.IsLoneSurrogate(text, i) ? '\uFFFD' : c);
            }
        }

        if (start >= 0)
            _runs.Add(new TextRun(start, _text.Length - start, textNode, element, link, isBold, source));
    }

    public (string Text, TextRun[] Runs) Take()
    {
        while (_text.Length > 0 && _text[^1] == '\n')
            _text.Length--;
        var result = (_text.ToString(), _runs.ToArray());
        _text.Clear();
        _runs.Clear();
        _pendingSpace = false;
        return result;
    }
}
