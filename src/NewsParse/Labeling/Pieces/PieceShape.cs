using NewsParse.Reading.Blocks;

namespace NewsParse.Labeling.Pieces;

/// <summary>What the shape of a text says before any word is known.</summary>
internal static class PieceShape
{
    /// <summary>Words a text needs to be prose when no sentence ends inside it.</summary>
    private const int ProseWords = 18;

    /// <summary>Words a text needs to be prose when it closes a sentence.</summary>
    private const int SentenceWords = 8;

    public static double RightToLeftShare(ReadOnlySpan<char> text)
    {
        if (!MayHoldRightToLeft(text))
            return HasLetter(text) ? 0 : double.NaN;
        var right = 0;
        var all = 0;
        foreach (var c in text)
        {
            if (c < 'A' || !char.IsLetter(c))
                continue;
            all++;
            if (IsRightToLeft(c))
                right++;
        }

        return all == 0 ? double.NaN : (double)right / all;
    }

    /// <summary>False when no character lies where the right-to-left scripts do; asked of many characters at once.</summary>
    public static bool MayHoldRightToLeft(ReadOnlySpan<char> text) => text.ContainsAnyInRange('\u0590', '\uFEFC');

    /// <summary>Whether the text has a letter of any script; no letter stands before the Latin capitals.</summary>
    public static bool HasLetter(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
            if (c >= 'A' && char.IsLetter(c))
                return true;
        return false;
    }

    public static bool IsRightToLeft(char c) =>
        c is (>= '\u0590' and <= '\u08FF') or (>= '\uFB1D' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFC');

    public static bool IsProse(ReadOnlySpan<char> text, int words) =>
        words >= SentenceWords && (SentenceShape.EndsWithStop(text) || SentenceShape.CountSentenceEnds(text) > 1) || words >= ProseWords && SentenceShape.EndsSentence(text)
        || words >= 2 * ProseWords;

    /// <summary>A headline's shape: some words and no full stop at the end.</summary>
    public static bool IsHeadline(ReadOnlySpan<char> text, int words) => words is >= 2 and <= 30 && !SentenceShape.EndsWithStop(text) && !text.EndsWith(":");

    /// <summary>Two to five words, each with a capital or in a script without capitals, and no digit.</summary>
    public static bool IsNameLike(ReadOnlySpan<char> text)
    {
        var words = 0;
        var isStart = true;
        foreach (var c in text)
        {
            if (char.IsDigit(c) || c is '،' or ',' or ';' or ':' or '?' or '؟' or '!' or '»' or '«' or '/' or '|' or '@' or '“' or '"' or '(' or '…')
                return false;
            if (c is ' ')
            {
                isStart = true;
                continue;
            }

            if (isStart)
            {
                words++;
                if (char.IsLower(c) && !IsRightToLeft(c))
                    words += 10; // particles are few: one lower-case word is let through by the caller's list
            }

            isStart = false;
        }

        return words is >= 1 and <= 5;
    }

    public static bool IsNumber(ReadOnlySpan<char> text)
    {
        var digits = 0;
        foreach (var c in text)
        {
            if (char.IsDigit(c))
                digits++;
            else if (c is not ('٬' or '٫' or ',' or '.' or ' ' or '،'))
                return false;
        }

        return digits > 0;
    }

    public static bool IsAddress(ReadOnlySpan<char> text) =>
        !text.Contains(' ') && (text.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
        || text.StartsWith("www.", StringComparison.OrdinalIgnoreCase) || (text.Contains('/') && text.IndexOf('.') is > 0 and var dot && dot < text.IndexOf('/')));
}
