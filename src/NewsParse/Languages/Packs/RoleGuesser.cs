using NewsParse.Text;

namespace NewsParse.Languages.Packs;

/// <summary>Weighs the stems in a short text by role. For wordings no pack lists; never a reason to call a text chrome.</summary>
internal sealed class RoleGuesser
{
    private const int MaxText = 200;

    private static readonly int RoleCount = Enum.GetValues<ChromeRole>().Length;

    private readonly PhraseIndex _keywords;

    public RoleGuesser(IReadOnlyList<ChromePhrase> keywords) => _keywords = PhraseIndex.Build(keywords, keyword => keyword.Key);

    public RoleGuess Guess(ReadOnlySpan<char> text)
    {
        Span<char> key = stackalloc char[MaxText];
        Span<int> offsets = stackalloc int[MaxText];
        var folded = TextFolder.Fold(text, key, offsets);
        Span<int> scores = stackalloc int[RoleCount];
        scores.Clear();
        ChromePhrase?[] strongest = new ChromePhrase?[RoleCount];
        for (var start = 0; start < folded.Key.Length; start++)
            AddKeywordsAt(folded, start, scores, strongest);
        return Best(scores, strongest, CountWords(folded));
    }

    private static int CountWords(FoldedText folded)
    {
        var words = 0;
        for (var i = 0; i < folded.Key.Length; i++)
        {
            if (folded.IsBoundary(i))
                words++;
        }

        return words;
    }

    /// <summary>The longest keyword that begins here, in each role that lists it.</summary>
    private void AddKeywordsAt(FoldedText folded, int start, Span<int> scores, ChromePhrase?[] strongest)
    {
        var walk = _keywords.Begin();
        var atBoundary = folded.IsBoundary(start);
        for (var i = start; i < folded.Key.Length && walk.Advance(folded.Key[i]); i++)
        {
            foreach (var keyword in walk.Phrases.Span)
            {
                if ((!atBoundary && !keyword.Open.Before) || (!keyword.Open.After && !folded.IsBoundary(i + 1)))
                    continue;
                var role = (int)keyword.Role;
                if (strongest[role] is { } other && other.Key == keyword.Key && other.Language != keyword.Language)
                    continue;
                scores[role] += keyword.Weight;
                if (strongest[role] is null || strongest[role]!.Weight < keyword.Weight)
                    strongest[role] = keyword;
            }
        }
    }

    // words nobody knows count against the guess: one stem in a line of verse says little
    private static RoleGuess Best(Span<int> scores, ChromePhrase?[] strongest, int words)
    {
        int best = -1, sum = 0;
        for (var role = 0; role < scores.Length; role++)
        {
            sum += scores[role];
            if (scores[role] > 0 && (best < 0 || scores[role] > scores[best]))
                best = role;
        }

        if (best < 0)
            return default;
        var phrase = strongest[best]!;
        return new RoleGuess((ChromeRole)best, phrase.Language, phrase.Text, scores[best] / (sum + (words / 2.0)));
    }
}
