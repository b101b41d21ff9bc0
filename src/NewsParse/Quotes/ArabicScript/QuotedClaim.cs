using static NewsParse.Quotes.ArabicScript.ClauseClass;

namespace NewsParse.Quotes.ArabicScript;

/// <summary>Finds whose claim, promise or warning the marks hold: "NAME's claim that “…”".</summary>
internal static class QuotedClaim
{
    private const int Reach = 16;
    private const int ComplementReach = 3;

    /// <summary>Whose it is, and where the noun stands; <see langword="null"/> if there is no such noun.</summary>
    public static (SpeakerPhrase Subject, int Noun)? Of(ClauseLine line, int quote, int low)
    {
        if (ComplementizerBefore(line, quote, low) is not (> 0 and var that))
        {
            return null;
        }

        for (var i = that - 1; i >= Math.Max(low, that - Reach) && !line[i].IsQuote; i--)
        {
            if (line[i].Is(Claim))
            {
                return (After(line, i, that) ?? Before(line, i, low)) is { IsSure: true } subject ? (subject, i) : null;
            }
        }

        return null;
    }

    private static int ComplementizerBefore(ClauseLine line, int quote, int low)
    {
        for (var i = quote - 1; i > Math.Max(low, quote - 1 - ComplementReach) && line[i].IsWord; i--)
        {
            if (line[i].Is(Complementizer))
            {
                return i;
            }
        }

        return -1;
    }

    private static SpeakerPhrase? After(ClauseLine line, int noun, int that) =>
        line.After(noun) < that && !line[line.After(noun)].Is(Genitive) && SpeakerPhraseReader.StartingAt(line, line.After(noun), that) is { } owner && owner.Last < that ? owner : null;

    private static SpeakerPhrase? Before(ClauseLine line, int noun, int low)
    {
        var last = noun - 1;
        var genitive = line.Lexicon.IsAddresseeLate;
        while (last > low && line[last].Is(Demonstrative | Genitive))
        {
            genitive |= line[last].Is(Genitive);
            last--;
        }

        return genitive && last > low ? GenitiveOwner.EndingAt(line, last, low) : null;
    }
}
