using static NewsParse.Quotes.WordClass;

namespace NewsParse.Quotes;

/// <summary>Finds who a verb says it of: the subject left of it, behind it when inverted, or of the clause it hangs on.</summary>
internal static class SubjectFinder
{
    private const int AppositionReach = 32;
    private const int Reach = 60;
    private const int LongestChain = 4;

    /// <summary>The subject left of the verb at <paramref name="verb"/>, over adverbs, auxiliaries, times and media.</summary>
    public static NounPhrase? LeftOf(TokenLine line, int verb, int low)
    {
        var at = SkipBack(line, verb - 1, low);
        if (at < low || line[at].IsQuote)
        {
            return null;
        }

        ref var token = ref line[at];
        if (token.Is(Relative))
        {
            at--;
            at -= at >= low && line[at].IsMark(",") ? 1 : 0;
            return NounPhraseReader.EndingAt(line, at, low);
        }

        if (token.Is(WordClasses.Coordinator))
        {
            return OfCoordinated(line, at, low);
        }

        if (token.IsMark(")]"))
        {
            var bound = Math.Max(low, at - Reach);
            while (at >= bound && !line[at].IsMark("(["))
            {
                at--;
            }

            return NounPhraseReader.EndingAt(line, at - 1, low);
        }

        return token.IsMark(",\u2014\u2013-") ? BeforeApposition(line, at, low) : NounPhraseReader.EndingAt(line, at, low);
    }

    private static int SkipBack(TokenLine line, int at, int low)
    {
        while (at >= low && !line[at].IsQuote)
        {
            var next = SkipOne(line, at, low);
            if (next == at)
            {
                break;
            }

            at = next;
        }

        return at;
    }

    private static int SkipOne(TokenLine line, int at, int low)
    {
        ref var token = ref line[at];
        if (token.Is(Auxiliary | Adverb | TimeAdverb))
        {
            return at - 1;
        }

        if (token.Is(Calendar) && at - 1 >= low)
        {
            return line[at - 1].Is(TimeOpener) ? at - 2 : at - 1;
        }

        if (token.Is(TimeNoun) && at - 1 >= low && line[at - 1].Is(TimeDeterminer))
        {
            return at - 2 >= low && line[at - 2].Is(TimePreposition) ? at - 3 : at - 2;
        }

        return token.Is(MediumNoun) ? SkipMedium(line, at, low) : at;
    }

    private static int SkipMedium(TokenLine line, int at, int low)
    {
        var k = at;
        while (k > low && at - k < 5 && !line[k].Is(Preposition))
        {
            k--;
        }

        return line[k].Is(TimePreposition) && k > low ? k - 1 : at;
    }

    // "X said and added": the subject of the verb before.
    private static NounPhrase? OfCoordinated(TokenLine line, int and, int low)
    {
        for (var k = and - 1; k > Math.Max(low, and - 25) - 1; k--)
        {
            if (line[k].Cue is { IsInflected: true })
            {
                return LeftOf(line, k, low);
            }
        }

        return NounPhraseReader.FirstOf(line, low, and);
    }

    // ", 54, a widow," or "— a lawyer —": the phrase before the mark that opened the apposition.
    private static NounPhrase? BeforeApposition(TokenLine line, int mark, int low)
    {
        var glyph = line[mark].First;
        for (var k = mark - 1; k > Math.Max(low, mark - AppositionReach) - 1; k--)
        {
            if (line[k].IsQuote)
            {
                return null;
            }

            if (line[k].First != glyph || line[k].IsWord)
            {
                continue;
            }

            return BeforeNamedComma(line, k, mark, low) ?? NounPhraseReader.EndingAt(line, k - 1, low);
        }

        return null;
    }

    // An apposition may hold commas itself: prefer the comma that follows a name.
    private static NounPhrase? BeforeNamedComma(TokenLine line, int from, int mark, int low)
    {
        for (var k = from; k > Math.Max(low, mark - 40) - 1; k--)
        {
            if (line[k].First != line[mark].First || line[k].IsWord || k - 1 < low || !line[k - 1].IsUpper)
            {
                continue;
            }

            ref var next = ref line[k + 1];
            if ((next.Is(Determiner | Indefinite) || next.IsLower || char.IsDigit(next.First)) && NounPhraseReader.EndingAt(line, k - 1, low) is { } phrase)
            {
                return phrase;
            }
        }

        return null;
    }

    /// <summary>The subject of the cue at <paramref name="cue"/> inside the sentence [<paramref name="low"/>, <paramref name="high"/>).</summary>
    public static NounPhrase? OfCue(TokenLine line, int cue, int low, int high)
    {
        var verb = line[cue].Cue!;
        for (var links = 0; verb.Tense == CueTense.Gerund && links < LongestChain && !line.IsAt(cue - 1, BeForm | PossessiveClitic); links++)
        {
            var finite = FiniteBefore(line, cue, low);
            if (finite < 0)
            {
                return NounPhraseReader.FirstOf(line, low, cue);
            }

            if (OfFinite(line, finite, low, high) is { } subject)
            {
                return subject;
            }

            cue = finite;
            verb = line[cue].Cue!;
        }

        return OfFinite(line, cue, low, high);
    }

    private static int FiniteBefore(TokenLine line, int cue, int low)
    {
        for (var k = cue - 1; k >= Math.Max(low, cue - Reach); k--)
        {
            if (line[k].Cue is { IsFinite: true })
            {
                return k;
            }
        }

        return -1;
    }

    private static NounPhrase? OfFinite(TokenLine line, int cue, int low, int high)
    {
        if (cue - 1 >= low && line[cue - 1].Is(To))
        {
            return NounPhraseReader.FirstOf(line, low, cue);
        }

        var subject = IsInverted(line, cue, low, high)
            ? NounPhraseReader.StartingAt(line, cue + line[cue].Cue!.Words.Length, high)
            : LeftOf(line, cue, low);
        return subject is { } s && NounPhraseReader.CanSpeak(line, s) ? s : null;
    }

    private static bool IsInverted(TokenLine line, int cue, int low, int high)
    {
        if (cue == low || line[cue - 1].IsQuote)
        {
            return true;
        }

        var verb = line[cue].Cue!;
        if (!line[cue - 1].IsMark(",\u2014\u2013") || !verb.IsInflected || !verb.Has(CueKind.Speech) || cue + 1 >= high)
        {
            return false;
        }

        ref var next = ref line[cue + 1];
        return (next.IsUpper || next.Is(Determiner | SubjectPronoun)) && ((cue - 2 >= low && line[cue - 2].IsQuote) || ClosesSentence(line, cue, high));
    }

    // The inverted clause ", said NP" closes the sentence.
    private static bool ClosesSentence(TokenLine line, int cue, int high) =>
        NounPhraseReader.StartingAt(line, cue + line[cue].Cue!.Words.Length, high) is { } s && (s.Last + 1 >= high || line[s.Last + 1].IsMark(".!?,"));

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
            case CueTense.Base:
                return (before.Is(Auxiliary) && !before.Is(PossessiveClitic)) || before.Is(To | Adverb | PluralNoun)
                    || (before.Is(SubjectPronoun) && !before.Is(Masculine | Feminine | Neuter))
                    || (before.Is(PluralShape) && !before.Is(Determiner | PossessiveClitic) && !before.IsUpper);
            case CueTense.ThirdPerson when !verb.IsUnmistakable:
                return !before.Is(PossessiveClitic) && !line.IsAt(cue + 1, Preposition)
                    && ((before.IsUpper && !before.Is(Determiner)) || before.Is(Relative | Adverb | RoleNoun | SourceNoun)
                        || (before.Is(SubjectPronoun) && before.Is(Masculine | Feminine | Neuter)));
            default:
                return !before.Is(Determiner) || verb.Tense is CueTense.Past or CueTense.PastParticiple;
        }
    }
}
