using System.Globalization;

namespace NewsParse.Languages.Calendars;

internal enum DateTokenKind : byte
{
    Number,
    Word,
    Symbol,
}

/// <summary>A piece of text as a date is read: a number, a word or a sign.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Offset in the text.</param>
/// <param name="Length">Length in the text; for a number also its count of digits.</param>
/// <param name="Value">A number's value, -1 when it has more than nine digits; a sign's code unit.</param>
/// <param name="IsGlued">No white space stands before it.</param>
/// <param name="IsNative">A number in other digits than 0 to 9.</param>
internal readonly record struct DateToken(DateTokenKind Kind, int Start, int Length, int Value, bool IsGlued, bool IsNative)
{
    public int End => Start + Length;

    public bool IsNumber => Kind == DateTokenKind.Number;

    public bool IsSymbol(char sign) => Kind == DateTokenKind.Symbol && Value == sign;
}

/// <summary>Cuts text into date tokens, in one pass.</summary>
internal static class DateTokenizer
{
    /// <summary>Writes the tokens of <paramref name="text"/>; <paramref name="tokens"/> must be at least as long as the text.</summary>
    public static int Tokenize(ReadOnlySpan<char> text, Span<DateToken> tokens)
    {
        var count = 0;
        var glued = false;
        for (var i = 0; i < text.Length;)
        {
            var c = text[i];
            if (char.IsWhiteSpace(c))
            {
                glued = false;
                i++;
            }
            else if (IsInvisible(c))
            {
                i++;
            }
            else
            {
                var token = ReadToken(text, i, glued);
                tokens[count++] = token;
                i = token.End;
                glued = true;
            }
        }

        return count;
    }

    private static DateToken ReadToken(ReadOnlySpan<char> text, int start, bool glued)
    {
        var end = start + 1;
        if (char.IsDigit(text[start]))
        {
            while (end < text.Length && char.IsDigit(text[end]))
                end++;
            return new DateToken(DateTokenKind.Number, start, end - start, Value(text[start..end]), glued, text[start] > '9');
        }

        if (!IsLetter(text[start]))
            return new DateToken(DateTokenKind.Symbol, start, 1, text[start], glued, false);
        // Han text has no spaces: each character is a word, and the vocabulary joins them.
        while (!IsHan(text[start]) && end < text.Length && (IsInWord(text[end]) && !IsHan(text[end])))
            end++;
        return new DateToken(DateTokenKind.Word, start, end - start, 0, glued, false);
    }

    private static int Value(ReadOnlySpan<char> digits)
    {
        if (digits.Length > 9)
            return -1;
        var value = 0;
        foreach (var digit in digits)
            value = (value * 10) + CharUnicodeInfo.GetDecimalDigitValue(digit);
        return value;
    }

    private static bool IsLetter(char c) => char.IsLetter(c) || IsMark(c);

    private static bool IsInWord(char c) => IsLetter(c) || c is '\u200C' or '\u200D';

    private static bool IsMark(char c) =>
        c > '\u02FF' && CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static bool IsHan(char c) => c is >= '\u4E00' and <= '\u9FFF';

    private static bool IsInvisible(char c) =>
        c is '\u200B' or '\u200C' or '\u200D' or '\u200E' or '\u200F' or '\uFEFF' or '\u061C' or '\u00AD'
            or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
