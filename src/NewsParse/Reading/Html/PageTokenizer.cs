using System.Buffers;

namespace NewsParse.Reading.Html;

/// <summary>
/// The tokenizer of the HTML standard over a string. Texts and attribute values are slices of the source wherever it holds
/// them unchanged, and every loop that a page can make long asks for cancellation, which a tokenizer that hands out whole tokens cannot.
/// </summary>
internal sealed partial class PageTokenizer(PageTree tree, Action onStep)
{
    private static readonly SearchValues<char> TextMarks = SearchValues.Create("<&\r\0");
    private static readonly SearchValues<char> UnreadableMarks = SearchValues.Create("\r\0");

    private readonly string _source = tree.Source;
    private readonly PageTree _tree = tree;
    private readonly Action _onStep = onStep;
    private readonly NameCache _names = new();
    private string _lastStartTag = string.Empty;
    private int _at;
    private bool _hasReadDoctype;

    /// <summary>Whether a CDATA section is text; only in foreign content.</summary>
    public bool IsInForeignContent { get; set; }

    /// <summary>Whether a NUL in text shows as a replacement character, as in svg and math; HTML drops it.</summary>
    public bool ReplacesNul { get; set; }

    /// <summary>How the next token is read; a tag ends every mode but <see cref="TextMode.Plaintext"/>.</summary>
    public TextMode Mode { get; set; }

    public void Read(out PageToken token)
    {
        token = new PageToken { Kind = PageTokenKind.End, Name = string.Empty, Source = new TextRange(_source.Length, 0) };
        var isRead = false;
        while (!isRead && _at < _source.Length)
        {
            _onStep();
            isRead = Mode switch
            {
                TextMode.Data => ReadData(ref token),
                TextMode.Plaintext => ReadRestOfText(ref token, hasReferences: false, _source.Length),
                _ => ReadElementText(ref token),
            };
        }
    }

    /// <summary>Reads the next text or markup; false where it left nothing to say.</summary>
    private bool ReadData(ref PageToken token)
    {
        if (_source[_at] != '<')
            return ReadText(ref token, _at);
        var next = _at + 1 < _source.Length ? _source[_at + 1] : '\0';
        if (char.IsAsciiLetter(next))
            return ReadTag(ref token, PageTokenKind.StartTag, _at + 1);
        return next switch
        {
            '/' => ReadEndTag(ref token),
            '!' => ReadDeclaration(ref token),
            '?' => ReadBogusComment(ref token, _at + 1),
            _ => ReadText(ref token, _at + 1),
        };
    }

    private bool ReadEndTag(ref PageToken token)
    {
        if (_at + 2 >= _source.Length)
            return ReadText(ref token, _source.Length);
        var next = _source[_at + 2];
        if (char.IsAsciiLetter(next))
            return ReadTag(ref token, PageTokenKind.EndTag, _at + 2);
        if (next != '>')
            return ReadBogusComment(ref token, _at + 2);
        _at += 3;
        return false;
    }

    /// <summary>Text up to the next less-than sign from <paramref name="from"/> on.</summary>
    private bool ReadText(ref PageToken token, int from)
    {
        var rest = _source.AsSpan(from);
        var mark = rest.IndexOfAny(TextMarks);
        if (mark < 0 || rest[mark] == '<')
            return EmitText(ref token, new TextSlice(_at, (mark < 0 ? _source.Length : from + mark) - _at), mark < 0 ? _source.Length : from + mark);
        var end = rest[mark..].IndexOf('<');
        return ReadRestOfText(ref token, hasReferences: true, end < 0 ? _source.Length : from + mark + end);
    }

    /// <summary>Text up to a known end; markup in it is none.</summary>
    private bool ReadRestOfText(ref PageToken token, bool hasReferences, int end)
    {
        var raw = _source.AsSpan(_at, end - _at);
        var isUnchanged = hasReferences ? !raw.ContainsAny(UnreadableMarks) && !raw.Contains('&') : !raw.ContainsAny(UnreadableMarks);
        var nul = Mode == TextMode.Data && !ReplacesNul ? '\0' : '\uFFFD';
        return EmitText(ref token, isUnchanged ? new TextSlice(_at, end - _at) : Decode(_at, end, hasReferences, nul), end);
    }

    private bool EmitText(ref PageToken token, TextSlice text, int end)
    {
        token.Kind = PageTokenKind.Characters;
        token.Text = text;
        token.Source = new TextRange(_at, end - _at);
        _at = end;
        return true;
    }

    private bool ReadDeclaration(ref PageToken token)
    {
        var rest = _source.AsSpan(_at + 2);
        if (rest.StartsWith("--"))
            return EmitComment(ref token, EndOfComment(_at + 4));
        if (rest.StartsWith("doctype", StringComparison.OrdinalIgnoreCase))
            return ReadDoctype(ref token);
        if (IsInForeignContent && rest.StartsWith("[CDATA["))
            return ReadCharacterData(ref token, _at + "<![CDATA[".Length);
        return ReadBogusComment(ref token, _at + 2);
    }

    private bool ReadBogusComment(ref PageToken token, int from) => EmitComment(ref token, After(from, ">"));

    private bool EmitComment(ref PageToken token, int end)
    {
        token.Kind = PageTokenKind.Comment;
        token.Source = new TextRange(_at, end - _at);
        _at = end;
        return true;
    }

    private int After(int from, string mark)
    {
        var index = _source.AsSpan(from).IndexOf(mark);
        return index < 0 ? _source.Length : from + index + mark.Length;
    }

    private int EndOfComment(int start)
    {
        var text = _source.AsSpan(start);
        if (text.StartsWith(">"))
            return start + 1;
        if (text.StartsWith("->"))
            return start + 2;
        for (var at = start; ;)
        {
            _onStep();
            var dashes = _source.AsSpan(at).IndexOf("--");
            if (dashes < 0)
                return _source.Length;
            at += dashes + 2;
            text = _source.AsSpan(at);
            if (text.StartsWith(">"))
                return at + 1;
            if (text.StartsWith("!>"))
                return at + 2;
            at--;
        }
    }

    private bool ReadCharacterData(ref PageToken token, int from)
    {
        var mark = _source.AsSpan(from).IndexOf("]]>");
        var end = mark < 0 ? _source.Length : from + mark;
        _at = from;
        var isUnchanged = !_source.AsSpan(from, end - from).Contains('\r');
        EmitText(ref token, isUnchanged ? new TextSlice(from, end - from) : Decode(from, end, hasReferences: false, nul: '\0', keepsNul: true), end);
        _at = Math.Min(end + "]]>".Length, _source.Length);
        return true;
    }

    /// <summary>A doctype is read once a page, by AngleSharp, which knows the many identifiers that ask for quirks.</summary>
    private bool ReadDoctype(ref PageToken token)
    {
        var end = After(_at, ">");
        token.Kind = PageTokenKind.Doctype;
        token.Source = new TextRange(_at, end - _at);
        if (!_hasReadDoctype)
            token.IsQuirky = DoctypeQuirks.Of(_source.AsSpan(_at, end - _at));
        _hasReadDoctype = true;
        _at = end;
        return true;
    }
}
