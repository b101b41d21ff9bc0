using static NewsParse.Quotes.ArabicScript.ClauseClass;

namespace NewsParse.Quotes.ArabicScript;

/// <summary>Finds whom a relative clause is about: "thanked NAME, who said “…”".</summary>
internal static class RelativeAntecedent
{
    private const int Reach = 20;

    /// <summary>Whom a verb of saying that touches the relative word is about, after a verb of the main clause; <see langword="null"/> elsewhere.</summary>
    public static SpeakerPhrase? OfCue(ClauseLine line, int cue, int low) =>
        cue - 2 > low && line[cue - 1].Is(Complementizer) && (line[cue - 2].Is(Verb) || (line[cue - 2].IsComma && cue - 3 > low && line[cue - 3].Is(Verb)))
            ? Before(line, cue - 1, low)
            : null;

    /// <summary>The name that stands nearest before a word; <see langword="null"/> if none stands there.</summary>
    public static SpeakerPhrase? Before(ClauseLine line, int relative, int low)
    {
        for (var i = relative - 1; i >= Math.Max(low, relative - Reach) && !line[i].IsQuote && !line[i].IsSentenceEnd; i--)
        {
            var begins = line[i].Is(Given | Honorific | Known) && !line[i].Is(Preposition | ClauseClasses.AnyCue) && !(i > low && line[i - 1].Is(Given | GivenPossible | Honorific | NameParticle));
            if (begins && SpeakerPhraseReader.StartingAt(line, i, relative) is { HasName: true, IsSure: true } phrase)
            {
                return phrase;
            }
        }

        return null;
    }
}
