using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace NewsParse.Writing.Formats;

/// <summary>Every letter as it is, <c>&lt;</c>, <c>&gt;</c>, <c>&amp;</c> and quotation marks escaped, so that the JSON may stand in a page. Unlike the framework's encoder
/// it also leaves the plus sign alone, which stands in every date with a zone and can end nothing but UTF-7.</summary>
internal sealed unsafe class ReadableJsonEncoder : JavaScriptEncoder
{
    private readonly JavaScriptEncoder _strict = Create(UnicodeRanges.All);

    private ReadableJsonEncoder() { }

    public static JavaScriptEncoder Instance { get; } = new ReadableJsonEncoder();

    public override int MaxOutputCharactersPerInputCharacter => _strict.MaxOutputCharactersPerInputCharacter;

    public override bool WillEncode(int unicodeScalar) => unicodeScalar != '+' && _strict.WillEncode(unicodeScalar);

    public override int FindFirstCharacterToEncode(char* text, int textLength)
    {
        for (var start = 0; start < textLength;)
        {
            var found = _strict.FindFirstCharacterToEncode(text + start, textLength - start);
            if (found < 0)
                return -1;
            if (text[start + found] != '+')
                return start + found;
            start += found + 1;
        }

        return -1;
    }

    public override int FindFirstCharacterToEncodeUtf8(ReadOnlySpan<byte> utf8Text)
    {
        for (var start = 0; start < utf8Text.Length;)
        {
            var found = _strict.FindFirstCharacterToEncodeUtf8(utf8Text[start..]);
            if (found < 0)
                return -1;
            if (utf8Text[start + found] != (byte)'+')
                return start + found;
            start += found + 1;
        }

        return -1;
    }

    public override bool TryEncodeUnicodeScalar(int unicodeScalar, char* buffer, int bufferLength, out int numberOfCharactersWritten)
    {
        if (unicodeScalar != '+')
            return _strict.TryEncodeUnicodeScalar(unicodeScalar, buffer, bufferLength, out numberOfCharactersWritten);
        numberOfCharactersWritten = bufferLength > 0 ? 1 : 0;
        if (bufferLength > 0)
            *buffer = '+';
        return bufferLength > 0;
    }
}
