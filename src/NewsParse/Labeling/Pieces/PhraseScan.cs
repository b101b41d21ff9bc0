using NewsParse.Reading.Blocks;
using NewsParse.Languages.Packs;

namespace NewsParse.Labeling.Pieces;

/// <summary>
/// Parts a line of page furniture whose words are mostly, but not all, known phrases: the longest phrase at each word, word by word.
/// </summary>
internal static class PhraseScan
{
    private const int FewestWords = 4;
    private const int MostWords = 60;
    private const int LongestPhrase = 8;

    /// <summary>Share of the words that must belong to phrases.</summary>
    private const double Coverage = 0.6;

    /// <summary>Words a phrase must have on average; a run of single words is a sentence by chance.</summary>
    private const double MeanWords = 1.5;

    /// <returns>False, and nothing kept in <paramref name="parts"/>, when too few words are known or they form one phrase.</returns>
    public static bool TryCover(PhraseMatcher phrases, ReadOnlySpan<char> text, List<PhraseMatch> parts)
    {
        parts.Clear();
        var words = SentenceShape.CountWords(text);
        if (words is < FewestWords or > MostWords || SentenceShape.CountSentenceEnds(text) > 1)
            return false;
        var covered = 0;
        for (var start = NextWord(text, 0); start < text.Length;)
        {
            var (length, taken) = (0, 0);
            var match = phrases.MayOpenLine(text[start..]) ? Longest(phrases, text, start, out length, out taken) : default;
            if (match.IsMatch)
            {
                parts.Add(new PhraseMatch(match.Kind, match.Candidates, start, length));
                covered += taken;
            }

            start = NextWord(text, match.IsMatch ? start + length : WordEnd(text, start));
        }

        if (parts.Count >= 2 && covered >= words * Coverage && covered >= parts.Count * MeanWords)
            return true;
        parts.Clear();
        return false;
    }

    private static PhraseMatch Longest(PhraseMatcher phrases, ReadOnlySpan<char> text, int start, out int length, out int words)
    {
        Span<int> ends = stackalloc int[LongestPhrase];
        var count = 0;
        for (var i = start; i < text.Length && count < LongestPhrase; i = NextWord(text, ends[count - 1]))
            ends[count++] = WordEnd(text, i);
        for (words = count; words > 0; words--)
        {
            length = ends[words - 1] - start;
            if (phrases.MatchListed(text.Slice(start, length)) is { IsMatch: true } match)
                return match;
        }

        length = 0;
        return default;
    }

    private static int NextWord(ReadOnlySpan<char> text, int position)
    {
        while (position < text.Length && text[position] == ' ')
            position++;
        return position;
    }

    private static int WordEnd(ReadOnlySpan<char> text, int position)
    {
        while (position < text.Length && text[position] != ' ')
            position++;
        return position;
    }
}
