using NewsParse.Reading.Blocks;

namespace NewsParse.Labeling.Pieces;

/// <summary>Finds where a headline printed inside running text ends.</summary>
internal static class HeadlineShape
{
    /// <summary>Lower-case words up to this length stand inside capitalised headlines (of, the, in).</summary>
    private const int LongestSmallWord = 3;

    private const int FewestWords = 4;
    private const int MostWords = 20;

    /// <summary>
    /// Length of the headline that opens the text. In scripts with capitals it ends before the capitalised word that a longer
    /// lower-case word follows, for that is how a sentence begins; in others with the first closed sentence.
    /// </summary>
    public static int FindEnd(ReadOnlySpan<char> text)
    {
        if (PieceShape.RightToLeftShare(text) > 0.5)
            return FirstSentenceEnd(text);
        var lastCapital = 0;
        for (var i = 0; i < text.Length;)
        {
            while (i < text.Length && !char.IsLetterOrDigit(text[i]))
                i++;
            var start = i;
            while (i < text.Length && text[i] != ' ')
                i++;
            if (start == i)
                break;
            if (char.IsUpper(text[start]))
                lastCapital = WithMark(text, start);
            else if (char.IsLower(text[start]) && LettersFrom(text, start) > LongestSmallWord && lastCapital > 0)
                return lastCapital;
        }

        return text.Length;
    }

    /// <summary>
    /// Length of a headline that a dump without line breaks runs into its first sentence; 0 where the text begins with a sentence.
    /// </summary>
    public static int FindLeading(ReadOnlySpan<char> text)
    {
        var end = PieceShape.RightToLeftShare(text) > 0.5 ? 0 : FindEnd(text);
        var words = SentenceShape.CountWords(text[..end]);
        return end < text.Length && words is >= FewestWords and <= MostWords && SentenceShape.CapitalShare(text[..end]) > 0.9 ? end : 0;
    }

    private static int WithMark(ReadOnlySpan<char> text, int start)
    {
        while (start > 0 && SentenceShape.IsOpening(text[start - 1]))
            start--;
        return start;
    }

    private static int LettersFrom(ReadOnlySpan<char> text, int start)
    {
        var end = start;
        while (end < text.Length && char.IsLetter(text[end]))
            end++;
        return end - start;
    }

    private static int FirstSentenceEnd(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!SentenceShape.IsTerminal(text[i]) || text[i] == ':')
                continue;
            var end = i + 1;
            while (end < text.Length && SentenceShape.IsClosing(text[end]))
                end++;
            if (end == text.Length || text[end] == ' ')
                return end;
        }

        return text.Length;
    }
}
