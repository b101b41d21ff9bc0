namespace NewsParse.Writing.Chunks;

/// <summary>Estimates tokens without a vocabulary: how many characters a token holds depends on the script.</summary>
internal static class TokenEstimate
{
    // Characters a token, as byte-pair vocabularies of today's models have it on news text: about 4 for Latin letters,
    // 2 for other alphabets, 1 for ideographs. Counted in quarters of a token.
    private const int LatinQuarters = 1;
    private const int AlphabetQuarters = 2;
    private const int IdeographQuarters = 4;
    private const int FirstOtherScript = 0x0250;
    private const int FirstIdeograph = 0x2e80;

    public static int Of(string text)
    {
        long quarters = 0;
        foreach (var c in text)
            quarters += c < FirstOtherScript ? LatinQuarters : c < FirstIdeograph ? AlphabetQuarters : IdeographQuarters;
        return (int)Math.Min(int.MaxValue, (quarters + 3) / 4);
    }
}
