using System.Buffers;

namespace NewsParse.Reading.Html;

/// <summary>Tags and their attributes.</summary>
internal sealed partial class PageTokenizer
{
    /// <summary>No page needs more attributes in one tag; those beyond are left out.</summary>
    private const int MaxAttributes = 256;

    private static readonly SearchValues<char> NameEnds = SearchValues.Create("\t\n\f\r />");
    private static readonly SearchValues<char> AttributeNameEnds = SearchValues.Create("\t\n\f\r />=");
    private static readonly SearchValues<char> UnquotedEnds = SearchValues.Create("\t\n\f\r >");
    private static readonly SearchValues<char> ChangedInNames = SearchValues.Create("\0ABCDEFGHIJKLMNOPQRSTUVWXYZ");
    private static readonly SearchValues<char> ChangedInValues = SearchValues.Create("&\r\0");

    private PageAttribute[] _attributes = new PageAttribute[16];

    /// <summary>Attributes of the last start tag.</summary>
    public int AttributeCount { get; private set; }

    /// <summary>An attribute of the last start tag.</summary>
    public ref readonly PageAttribute Attribute(int index) => ref _attributes[index];

    public bool HasAttribute(string name) => IndexOf(name) >= 0;

    /// <summary>An attribute of the last start tag, or null.</summary>
    public PageAttribute? FindAttribute(string name) => IndexOf(name) is >= 0 and var index ? _attributes[index] : null;

    /// <summary>Value of an attribute of the last start tag; empty when it is absent.</summary>
    public ReadOnlySpan<char> AttributeSpan(string name) => IndexOf(name) is >= 0 and var index ? _attributes[index].ValueSpan : default;

    private int IndexOf(string name)
    {
        for (var i = 0; i < AttributeCount; i++)
            if (string.Equals(_attributes[i].Name, name, StringComparison.Ordinal))
                return i;
        return -1;
    }

    /// <summary>Reads a tag whose name begins at <paramref name="nameStart"/>; a tag that the page ends in is dropped.</summary>
    private bool ReadTag(ref PageToken token, PageTokenKind kind, int nameStart)
    {
        var at = IndexOfAny(nameStart, NameEnds);
        ref readonly var name = ref NameAt(nameStart, at);
        token.Name = name.Name;
        token.Tag = name.Tag;
        token.Key = name.Key;
        AttributeCount = 0;
        var isWhole = ReadAttributes(ref at, out token.IsSelfClosing);
        if (isWhole)
        {
            token.Kind = kind;
            token.Source = new TextRange(_at, at - _at);
            token.HasAttributes = kind == PageTokenKind.StartTag;
            Mode = TextMode.Data;
            if (kind == PageTokenKind.StartTag)
                _lastStartTag = token.Name;
        }

        _at = at;
        return isWhole;
    }

    /// <summary>Reads to behind the greater-than sign; false where the page ends before it.</summary>
    private bool ReadAttributes(ref int at, out bool isSelfClosing)
    {
        isSelfClosing = false;
        while (at < _source.Length)
        {
            switch (_source[at])
            {
                case '>':
                    at++;
                    return true;
                case '/':
                    at++;
                    isSelfClosing = at < _source.Length && _source[at] == '>';
                    break;
                case ' ' or '\t' or '\n' or '\r' or '\f':
                    at++;
                    break;
                default:
                    if (!ReadAttribute(ref at))
                        return false;
                    break;
            }
        }

        return false;
    }

    private bool ReadAttribute(ref int at)
    {
        _onStep();
        var nameStart = at;
        at = IndexOfAny(at + 1, AttributeNameEnds);
        var nameEnd = at;
        SkipSpaces(ref at);
        if (at >= _source.Length)
            return false;
        var value = new TextRange(nameEnd, 0);
        if (_source[at] == '=')
        {
            at++;
            SkipSpaces(ref at);
            if (at >= _source.Length || !ReadValue(ref at, out value))
                return false;
        }

        AddAttribute(NameAt(nameStart, nameEnd).Name, value);
        return true;
    }

    private bool ReadValue(ref int at, out TextRange value)
    {
        var quote = _source[at];
        if (quote is not ('"' or '\''))
        {
            var end = quote == '>' ? at : IndexOfAny(at, UnquotedEnds);
            value = new TextRange(at, end - at);
            at = end;
            return end < _source.Length;
        }

        var length = _source.AsSpan(at + 1).IndexOf(quote);
        value = new TextRange(at + 1, Math.Max(length, 0));
        at = length < 0 ? _source.Length : value.End + 1;
        return length >= 0;
    }

    /// <summary>The first of several attributes of a name counts.</summary>
    private void AddAttribute(string name, TextRange value)
    {
        if (AttributeCount == MaxAttributes || HasAttribute(name))
            return;
        if (AttributeCount == _attributes.Length)
            Array.Resize(ref _attributes, _attributes.Length * 2);
        _attributes[AttributeCount++] = _source.AsSpan(value.Start, value.Length).ContainsAny(ChangedInValues)
            ? new PageAttribute(name, DecodeValue(value))
            : new PageAttribute(name, _source, value.Start, value.Length);
    }

    private ref readonly KnownName NameAt(int start, int end)
    {
        var name = _source.AsSpan(start, end - start);
        return ref _names.Get(name.ContainsAny(ChangedInNames) ? LowerCase(name) : name);
    }

    private static string LowerCase(ReadOnlySpan<char> name) => string.Create(
        name.Length,
        name,
        static (lower, name) =>
        {
            for (var i = 0; i < name.Length; i++)
                lower[i] = name[i] == '\0' ? '\uFFFD' : char.IsAsciiLetterUpper(name[i]) ? (char)(name[i] | 0x20) : name[i];
        });

    private int IndexOfAny(int from, SearchValues<char> marks)
    {
        if (from >= _source.Length)
            return _source.Length;
        var index = _source.AsSpan(from).IndexOfAny(marks);
        return index < 0 ? _source.Length : from + index;
    }

    private void SkipSpaces(ref int at)
    {
        while (at < _source.Length && _source[at] is ' ' or '\t' or '\n' or '\r' or '\f')
            at++;
    }
}
