using System.Globalization;

namespace NewsParse.Languages.Packs;

/// <summary>The shapes of the short fields of a pack.</summary>
internal static class LanguagePackChecks
{
    /// <summary>A primary language of 2 or 3 letters, then subtags of 2 to 8 letters or digits.</summary>
    public static bool IsLanguageTag(string? tag)
    {
        if (tag is null)
            return false;
        var first = true;
        foreach (var range in tag.AsSpan().Split('-'))
        {
            var part = tag.AsSpan()[range];
            var isValid = first ? part.Length is 2 or 3 && IsLetters(part) : part.Length is >= 2 and <= 8 && IsLettersOrDigits(part);
            if (!isValid)
                return false;
            first = false;
        }

        return true;
    }

    public static bool IsScriptCode(string? code) => code is { Length: 4 } && IsLetters(code) && char.IsAsciiLetterUpper(code[0]);

    public static bool IsDigitSet(string digits)
    {
        if (digits.Length != 10)
            return false;
        for (var i = 0; i < digits.Length; i++)
        {
            if (CharUnicodeInfo.GetDecimalDigitValue(digits[i]) != i)
                return false;
        }

        return true;
    }

    private static bool IsLetters(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!char.IsAsciiLetter(c))
                return false;
        }

        return true;
    }

    private static bool IsLettersOrDigits(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!char.IsAsciiLetterOrDigit(c))
                return false;
        }

        return true;
    }
}
