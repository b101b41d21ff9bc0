using System.Globalization;

namespace NewsParse.Writing.Chunks;

/// <summary>Cuts a text that is too long for one chunk: between sentences where it can, else between words, else between characters.</summary>
internal static class TextCutter
{
    /// <summary>So many UTF-16 units are tried first.</summary>
    private const int FirstGuess = 256;

    /// <summary>The parts in order; joined by a space they are the text again, but for words that fit into no part.</summary>
    public static IEnumerable<string> Cut(string text, int maxTokens, Func<string, int> countTokens)
    {
        var start = 0;
        while (start < text.Length)
        {
            var end = EndOfPart(text, start, maxTokens, countTokens);
            yield return text[start..end].TrimEnd();
            start = end;
            while (start < text.Length && char.IsWhiteSpace(text[start]))
                start++;
        }
    }

    /// <summary>The furthest end of a sentence that fits; else of a word; else as much of the word as fits, and a character at least.</summary>
    private static int EndOfPart(string text, int start, int maxTokens, Func<string, int> countTokens)
    {
        var fitting = LongestFit(text, start, maxTokens, countTokens);
        if (fitting == text.Length)
            return fitting;
        for (var i = fitting; i > start; i--)
        {
            if (char.IsWhiteSpace(text[i]) && EndsSentence(text[i - 1]))
                return i;
        }

        for (var i = fitting; i > start; i--)
        {
            if (char.IsWhiteSpace(text[i]))
                return i;
        }

        return EndOfCharacter(text, start, fitting);
    }

    /// <summary>The last end of a letter with its marks up to a place; of a character where the first letter ends beyond it.</summary>
    private static int EndOfCharacter(string text, int start, int place)
    {
        var end = start;
        while (end < place && end + StringInfo.GetNextTextElementLength(text, end) is var next && next <= place)
            end = next;
        if (end > start)
            return end;
        if (place > start + 1)
            return char.IsLowSurrogate(text[place]) && char.IsHighSurrogate(text[place - 1]) ? place - 1 : place;
        return start + (char.IsHighSurrogate(text[start]) && start + 1 < text.Length && char.IsLowSurrogate(text[start + 1]) ? 2 : 1);
    }

    /// <summary>Doubles the length while it fits, then halves the interval: the counter is asked a few times a part, and never for much more than one.</summary>
    private static int LongestFit(string text, int start, int maxTokens, Func<string, int> countTokens)
    {
        int fits = start, length = FirstGuess, tooLong;
        while (true)
        {
            tooLong = Math.Min(text.Length, start + length);
            if (countTokens(text[start..tooLong]) > maxTokens)
                break;
            if (tooLong == text.Length)
                return tooLong;
            fits = tooLong;
            length *= 2;
        }

        while (tooLong - fits > 1)
        {
            var middle = fits + ((tooLong - fits) / 2);
            if (countTokens(text[start..middle]) <= maxTokens)
                fits = middle;
            else
                tooLong = middle;
        }

        return fits;
    }

    private static bool EndsSentence(char c) => c is '.' or '!' or '?' or '\u2026' or '\u061f' or '\u06d4' or '\u3002' or '"' or '\u201d' or '\u00bb';
}
