using static NewsParse.Quotes.ArabicScript.ClauseClass;

namespace NewsParse.Quotes.ArabicScript;

/// <summary>Reads the noun phrase in the genitive that ends at a token.</summary>
internal static class GenitiveOwner
{
    /// <summary>The phrase; where genitives stand before their noun it begins with the last of them.</summary>
    public static SpeakerPhrase? EndingAt(ClauseLine line, int last, int low)
    {
        for (var i = last - 1; line.Lexicon.IsAddresseeLate && i >= low; i--)
        {
            if (line[i].Is(Genitive))
            {
                return SpeakerPhraseReader.EndingAt(line, last, line[i + 1].Is(Given | Honorific | Known) ? i + 1 : i);
            }
        }

        return SpeakerPhraseReader.EndingAt(line, last, low);
    }
}
