using System.Globalization;

namespace NewsParse.Reading.Blocks;

/// <summary>Which characters of an input are white space, which are seen, and which are dropped from every output text.</summary>
internal static class VisibleText
{
    public const char RightToLeftMark = '\u200F';

    public const char ZeroWidthNonJoiner = '\u200C';

    public static bool IsSpace(char c) => c <= ' ' ? c is ' ' or '\t' or '\n' or '\r' or '\f' or '\v' : c >= '\u0085' && IsWideSpace(c);

    private static bool IsWideSpace(char c) =>
        c is '\u0085' or '\u00A0' or '\u1680' or (>= '\u2000' and <= '\u200A') or '\u2028' or '\u2029' or '\u202F' or '\u205F' or '\u3000';

    /// <summary>Bidi controls, soft hyphens, byte order marks, zero-width spaces and control characters. ZWNJ and ZWJ are spelling and stay.</summary>
    public static bool IsDropped(char c) => c < '\u0600'
        ? c < ' ' || (c >= '\u007F' && c <= '\u009F') || c == '\u00AD'
        : c is '\u061C' or '\u200B' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u2069') or '\uFEFF'
            or (>= '\uFFF0' and <= '\uFFFB');

    /// <summary>
    /// Whether a right-to-left mark stands for a half space: between two letters of the Arabic script it has no effect on direction
    /// and can only keep them from joining.
    /// </summary>
    public static bool IsHalfSpace(char before, char mark, char after) => mark == RightToLeftMark && IsArabicLetter(before) && IsArabicLetter(after);

    private static bool IsArabicLetter(char c) => (c is >= '\u0620' and <= '\u06FF' or >= '\uFB50' and <= '\uFEFC') && char.IsLetter(c);

    public static bool IsLoneSurrogate(ReadOnlySpan<char> text, int index)
    {
        var c = text[index];
        if (!char.IsSurrogate(c))
            return false;
        return char.IsHighSurrogate(c)
            ? index + 1 >= text.Length || !char.IsLowSurrogate(text[index + 1])
            : index == 0 || !char.IsHighSurrogate(text[index - 1]);
    }

    public static bool HasLetterOrDigit(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c))
                return true;
        return false;
    }

    public static bool IsMark(char c) => CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark;
}
