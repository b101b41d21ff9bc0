using AngleSharp.Common;
using AngleSharp.Html;

namespace NewsParse.Reading.Html;

/// <summary>Character references, line ends and NUL characters: all that makes a text differ from its source.</summary>
internal sealed partial class PageTokenizer
{
    /// <summary>The longest names, with and without a semicolon; the standard's list has none beyond them.</summary>
    private const int LongestName = 32, LongestUnendedName = 6;

    private TextSlice Decode(int start, int end, bool hasReferences, char nul, bool keepsNul = false)
    {
        var kept = _tree.Reserve(end - start);
        var length = Decode(start, end, _tree.Reserved(kept), hasReferences, isAttribute: false, nul, keepsNul);
        return _tree.Release(kept, length);
    }

    private string DecodeValue(TextRange value)
    {
        var kept = _tree.Reserve(value.Length);
        var target = _tree.Reserved(kept);
        var text = target[..Decode(value.Start, value.End, target, hasReferences: true, isAttribute: true, '\uFFFD', keepsNul: false)].ToString();
        _tree.Release(kept, 0);
        return text;
    }

    /// <summary>Writes the characters of a part of the source; they are never more than there are in the source.</summary>
    private int Decode(int start, int end, Span<char> target, bool hasReferences, bool isAttribute, char nul, bool keepsNul)
    {
        var length = 0;
        var at = start;
        while (at < end)
        {
            var raw = _source.AsSpan(at, end - at);
            var mark = raw.IndexOfAny(ChangedInValues);
            var plain = mark < 0 ? raw : raw[..mark];
            plain.CopyTo(target[length..]);
            length += plain.Length;
            at += plain.Length;
            if (mark < 0)
                break;
            _onStep();
            switch (_source[at])
            {
                case '&' when hasReferences:
                    at = ReadReference(at, end, target, ref length, isAttribute);
                    break;
                case '\r':
                    target[length++] = '\n';
                    at += at + 1 < _source.Length && _source[at + 1] == '\n' ? 2 : 1;
                    break;
                case '\0':
                    if (nul != '\0' || keepsNul)
                        target[length++] = nul;
                    at++;
                    break;
                default:
                    target[length++] = _source[at++];
                    break;
            }
        }

        return length;
    }

    /// <summary>Reads what follows an ampersand; gives where reading goes on.</summary>
    private int ReadReference(int at, int end, Span<char> target, ref int length, bool isAttribute)
    {
        var text = at + 1 < end && _source[at + 1] == '#' ? NumericReference(at + 2, end, out var next) : NamedReference(at + 1, end, isAttribute, out next);
        if (text is null)
        {
            target[length++] = '&';
            return at + 1;
        }

        text.CopyTo(target[length..]);
        length += text.Length;
        return next;
    }

    private string? NumericReference(int at, int end, out int next)
    {
        var isHex = at < end && _source[at] is 'x' or 'X';
        var digits = isHex ? at + 1 : at;
        var code = 0;
        for (next = digits; next < end && (isHex ? char.IsAsciiHexDigit(_source[next]) : char.IsAsciiDigit(_source[next])); next++)
            code = code > 0x10FFFF ? code : (code * (isHex ? 16 : 10)) + HexValue(_source[next]);
        if (next == digits)
            return null;
        if (next < end && _source[next] == ';')
            next++;
        if (HtmlEntityProvider.IsInCharacterTable(code))
            return HtmlEntityProvider.GetSymbolFromTable(code);
        return HtmlEntityProvider.IsInvalidNumber(code) ? "\uFFFD" : char.ConvertFromUtf32(code);
    }

    private static int HexValue(char c) => char.IsAsciiDigit(c) ? c - '0' : (c | 0x20) - 'a' + 10;

    /// <summary>The longest name that stands here; in an attribute not one that a letter, digit or equals sign follows.</summary>
    private string? NamedReference(int at, int end, bool isAttribute, out int next)
    {
        var length = 0;
        while (length < LongestName && at + length < end && char.IsAsciiLetterOrDigit(_source[at + length]))
            length++;
        next = at + length + 1;
        if (next <= end && _source[next - 1] == ';' && Symbol(at, length + 1) is { } ended)
            return ended;
        for (length = Math.Min(length, LongestUnendedName); length > 1; length--)
        {
            if (Symbol(at, length) is not { } text)
                continue;
            next = at + length;
            var isPartOfWord = isAttribute && next < _source.Length && (_source[next] == '=' || char.IsAsciiLetterOrDigit(_source[next]));
            return isPartOfWord ? null : text;
        }

        return null;
    }

    private string? Symbol(int at, int length) => HtmlEntityProvider.ResolverExtended.GetSymbol(new StringOrMemory(_source.AsMemory(at, length)));
}
