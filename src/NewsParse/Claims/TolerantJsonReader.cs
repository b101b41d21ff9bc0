using System.Globalization;
using System.Text;

namespace NewsParse.Claims;

/// <summary>
/// Reads structured data as pages really write it: HTML comments and CDATA marks around it, several values one after another,
/// trailing or missing commas, raw line breaks and unknown escapes in strings, single quotes, an end cut off.
/// What cannot be read is skipped; nothing is thrown. Depth is bounded.
/// </summary>
internal sealed class TolerantJsonReader
{
    private const int MaxDepth = 64;

    private readonly string _text;
    private readonly StringBuilder _string = new();
    private int _at;

    private TolerantJsonReader(string text) => _text = text;

    /// <summary>All objects and arrays that stand one after another in the text.</summary>
    public static List<JsonValue> ReadAll(string text)
    {
        var reader = new TolerantJsonReader(text);
        var values = new List<JsonValue>();
        while (reader.SkipToStructure())
            values.Add(reader.ReadValue(0));
        return values;
    }

    private bool SkipToStructure()
    {
        while (_at < _text.Length && _text.AsSpan(_at).IndexOfAny('{', '[') is >= 0 and var next)
        {
            _at += next;
            if (!IsCdataMark(_at))
                return true;
            _at++;
        }

        return false;
    }

    /// <summary>The brackets of "&lt;![CDATA[" open no list.</summary>
    private bool IsCdataMark(int at) =>
        _text.AsSpan(0, at + 1).EndsWith("<![", StringComparison.Ordinal)
        || _text.AsSpan(0, at + 1).EndsWith("<![CDATA[", StringComparison.Ordinal);

    private JsonValue ReadValue(int depth)
    {
        SkipSpace();
        if (_at >= _text.Length)
            return new JsonValue(JsonKind.Null);
        return _text[_at] switch
        {
            '{' => depth < MaxDepth ? ReadObject(depth) : SkipDeep(),
            '[' => depth < MaxDepth ? ReadArray(depth) : SkipDeep(),
            '"' or '\'' => new JsonValue(JsonKind.Text, ReadString()),
            _ => ReadLiteral(),
        };
    }

    private JsonValue ReadObject(int depth)
    {
        var result = new JsonValue(JsonKind.Object);
        _at++;
        while (SkipSpaceAndCommas() && _text[_at] != '}')
        {
            if (_text[_at] == ']')
                return result; // the closing brace was forgotten
            var name = _text[_at] is '"' or '\'' ? ReadString() : ReadLiteral().Text;
            SkipSpace();
            if (_at < _text.Length && _text[_at] == ':')
                _at++;
            else if (name.Length == 0)
                _at++;
            else
                continue;
            result.Add(name, ReadValue(depth + 1));
        }

        _at++;
        return result;
    }

    private JsonValue ReadArray(int depth)
    {
        var result = new JsonValue(JsonKind.Array);
        _at++;
        while (SkipSpaceAndCommas() && _text[_at] != ']')
        {
            if (_text[_at] == '}')
                return result; // the closing bracket was forgotten
            var before = _at;
            result.Add(ReadValue(depth + 1));
            if (_at == before)
                _at++;
        }

        _at++;
        return result;
    }

    /// <summary>Skips a value nested too deep to matter, in one loop.</summary>
    private JsonValue SkipDeep()
    {
        for (var open = 0; _at < _text.Length;)
        {
            var c = _text[_at];
            if (c == '"')
            {
                _ = ReadString();
                continue;
            }

            _at++;
            open += c is '{' or '[' ? 1 : c is '}' or ']' ? -1 : 0;
            if (open == 0)
                break;
        }

        return new JsonValue(JsonKind.Null);
    }

    private JsonValue ReadLiteral()
    {
        var start = _at;
        while (_at < _text.Length && _text[_at] is not (',' or ':' or '}' or ']' or '{' or '[' or '"') && !char.IsWhiteSpace(_text[_at]))
            _at++;
        var literal = _text[start.._at];
        return literal is "null" or "undefined" or "" ? new JsonValue(JsonKind.Null) : new JsonValue(JsonKind.Literal, literal);
    }

    private string ReadString()
    {
        var quote = _text[_at++];
        _string.Clear();
        while (_at < _text.Length)
        {
            var c = _text[_at++];
            if (c == quote && (quote == '\'' || EndsString()))
                break;
            if (c == '\\')
                ReadEscape();
            else
                _string.Append(c);
        }

        return _string.ToString();
    }

    /// <summary>A quotation mark ends its string where what follows could not go on inside it: pages forget to escape quotes in headlines.</summary>
    private bool EndsString()
    {
        var i = _at;
        while (i < _text.Length && char.IsWhiteSpace(_text[i]))
            i++;
        if (i >= _text.Length || _text[i] is ':' or '}' or ']' or '"' or '<' or '/')
            return true;
        if (_text[i] != ',')
            return i > _at && _text.AsSpan(_at, i - _at).Contains('\n');
        i++;
        while (i < _text.Length && char.IsWhiteSpace(_text[i]))
            i++;
        return i >= _text.Length || _text[i] is '"' or '{' or '[' or '}' or ']' or '\'' or '-' || char.IsAsciiLetterOrDigit(_text[i]) && !IsProse(i);
    }

    /// <summary>Whether letters after a comma are prose and not a literal or an unquoted name.</summary>
    private bool IsProse(int at)
    {
        var end = at;
        while (end < _text.Length && char.IsAsciiLetterOrDigit(_text[end]))
            end++;
        return end < _text.Length && _text[end] is not (':' or ',' or ']' or '}' or '.');
    }

    private void ReadEscape()
    {
        if (_at >= _text.Length)
            return;
        var c = _text[_at++];
        switch (c)
        {
            case 'n' or 'r':
                _string.Append('\n');
                break;
            case 't' or 'b' or 'f':
                _string.Append(' ');
                break;
            case 'u' when _at + 4 <= _text.Length && ushort.TryParse(_text.AsSpan(_at, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code):
                _string.Append((char)code);
                _at += 4;
                break;
            default:
                _string.Append(c);
                break;
        }
    }

    private void SkipSpace()
    {
        while (_at < _text.Length)
        {
            if (char.IsWhiteSpace(_text[_at]) || _text[_at] == '\uFEFF')
                _at++;
            else if (_text[_at] == '/' && _at + 1 < _text.Length && _text[_at + 1] == '*')
                _at = EndOfComment();
            else
                break;
        }
    }

    private int EndOfComment()
    {
        var end = _text.IndexOf("*/", _at + 2, StringComparison.Ordinal);
        return end < 0 ? _text.Length : end + 2;
    }

    private bool SkipSpaceAndCommas()
    {
        SkipSpace();
        while (_at < _text.Length && _text[_at] is ',' or ';')
        {
            _at++;
            SkipSpace();
        }

        return _at < _text.Length;
    }
}
