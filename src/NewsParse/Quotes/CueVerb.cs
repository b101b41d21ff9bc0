using static NewsParse.Quotes.WordClass;

namespace NewsParse.Quotes;

/// <summary>Tells the verb reading of a cue from its noun and adjective readings, and the active from the passive voice.</summary>
internal static class CueVerb
{
    private const int PassiveReach = 3;

    /// <summary>Whether the cue reads as a verb here: agreement of base and -s forms, noun homographs out.</summary>
    public static bool IsVerb(TokenLine line, int cue, int low)
    {
        ref var token = ref line[cue];
        var verb = token.Cue!;
        if (cue == low || line[cue - 1].IsQuote || line[cue - 1].IsMark(",)"))
        {
            return verb.Tense != CueTense.Base;
        }

        ref var before = ref line[cue - 1];
        switch (verb.Tense)
        {
            case CueTense.Base when verb.IsUnmistakable:
                return !before.Is(Determiner | PossessiveClitic) || before.Is(QuantifierHead);
            case CueTense.Base:
                return (before.Is(Auxiliary) && !before.Is(PossessiveClitic)) || before.Is(To | Adverb | PluralNoun)
                    || (before.Is(SubjectPronoun) && !before.Is(Masculine | Feminine | Neuter))
                    || (before.Is(PluralShape) && !before.Is(Determiner | PossessiveClitic) && !before.IsUpper);
            case CueTense.ThirdPerson when !verb.IsUnmistakable:
                return !before.Is(PossessiveClitic) && !line.IsAt(cue + 1, Preposition | Of | As) && !IsNounBeforeComma(line, cue)
                    && ((before.IsUpper && !before.Is(Determiner)) || before.Is(Relative | Adverb | RoleNoun | SourceNoun)
                        || (before.Is(SubjectPronoun) && before.Is(Masculine | Feminine | Neuter)));
            default:
                return !before.Is(Determiner) || verb.Tense is CueTense.Past or CueTense.PastParticiple;
        }
    }

    // "After the Paris attacks, …": a capital noun behind an article or a preposition, and the clause goes on behind a comma.
    private static bool IsNounBeforeComma(TokenLine line, int cue) =>
        line.IsMarkAt(cue + 1, ",") && line.IsAt(cue - 2, Determiner | Preposition);

    /// <summary>Whether the cue stands in the passive: "was described", "has since been called".</summary>
    public static bool IsPassive(TokenLine line, int cue, int low)
    {
        if (line[cue].Cue!.Tense is not (CueTense.Past or CueTense.PastParticiple))
        {
            return false;
        }

        for (var k = cue - 1; k >= Math.Max(low, cue - PassiveReach); k--)
        {
            if (line[k].Is(BeForm) && !line[k].Is(PossessiveClitic))
            {
                return true;
            }

            if (!line[k].Is(Adverb | Auxiliary))
            {
                return false;
            }
        }

        return false;
    }
}
