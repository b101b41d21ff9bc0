namespace NewsParse.Writing.Chunks;

/// <summary>Cuts a text that is too long for one chunk: between sentences where it can, else between words.</summary>
internal static class TextCutter
{
    /// <summary>The parts in order; joined by a space they are the text again.</summary>
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

    /// <summary>The furthest end of a sentence that fits; else of a word; else of the first word, whatever its length.</summary>
    private static int EndOfPart(string text, int start, int maxTokens, Func<string, int> countTokens)
    {
        if (countTokens(text[start..]) <= maxTokens)
            return text.Length;
        var fitting = LongestFit(text, start, maxTokens, countTokens);
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

        var end = start + 1;
        while (end < text.Length && !char.IsWhiteSpace(text[end]))
            end++;
        return end;
    }

    /// <summary>Halves the interval, so that the counter is asked a few times and not once a character.</summary>
    private static int LongestFit(string text, int start, int maxTokens, Func<string, int> countTokens)
    {
        int fits = start, tooLong = text.Length;
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
