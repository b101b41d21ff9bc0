using static NewsParse.Quotes.WordClass;

namespace NewsParse.Quotes;

/// <summary>Finds who a verb says it of: the subject left of it, behind it when inverted, or of the clause it hangs on.</summary>
internal static class SubjectFinder
{
    private const int Reach = 60;
    private const int RelativeReach = 14;

    // Verbs joined by "and" that are followed back to their subject.
    private const int LongestChain = 4;

    /// <summary>The subject left of the verb at <paramref name="verb"/>, over adverbs, auxiliaries, times and media.</summary>
    public static NounPhrase? LeftOf(TokenLine line, int verb, int low) => LeftOf(line, verb, low, LongestChain);

    private static NounPhrase? LeftOf(TokenLine line, int verb, int low, int chain)
    {
        var at = SkipBack(line, verb - 1, low);
        if (at < low || line[at].IsQuote)
        {
            return null;
        }

        ref var token = ref line[at];
        if (token.Is(Relative))
        {
            return OfRelative(line, at, low);
        }

        if (token.Is(WordClasses.Coordinator))
        {
            return OfCoordinated(line, at, low, chain);
        }

        if (token.IsMark(")]"))
        {
            return NounPhraseReader.EndingAt(line, BeforeParenthesis(line, at, low), low);
        }

        return token.IsMark(",\u2014\u2013-") ? Apposition.Before(line, at, low) : PastRelativeClause(line, NounPhraseReader.EndingAt(line, at, low), low);
    }

    // "A local elder who helps to find rooms for the classes said": the relative clause has the nearer noun, the sentence the subject.
    private static NounPhrase? PastRelativeClause(TokenLine line, NounPhrase? phrase, int low)
    {
        if (phrase is not { } near || line[near.First].Is(SubjectPronoun) || NounPhraseReader.HasCapital(line, near))
        {
            return phrase;
        }

        for (var i = near.First - 1; i > Math.Max(low, near.First - RelativeReach); i--)
        {
            if (line[i].IsQuote || line[i].IsMark(",;:") || line[i].Cue is { IsFinite: true, Kind: CueKind.Speech })
            {
                return phrase;
            }

            if (line[i].Is(Who))
            {
                return NounPhraseReader.EndingAt(line, i - 1, low) is { } antecedent && antecedent.First == low ? antecedent : phrase;
            }
        }

        return phrase;
    }

    // "X, who said": the words here are "who", the speaker is X.
    private static NounPhrase? OfRelative(TokenLine line, int relative, int low)
    {
        var at = relative - 1;
        at -= at >= low && line[at].IsMark(",") ? 1 : 0;
        if (at >= low && line[at].IsMark(")]"))
        {
            at = BeforeParenthesis(line, at, low);
        }

        return NounPhraseReader.EndingAt(line, at, low) is { } antecedent && !line[antecedent.First].Is(SubjectPronoun)
            ? antecedent with { Relative = relative }
            : null;
    }

    /// <summary>Index of the token before the parenthesis that closes at <paramref name="at"/>.</summary>
    public static int BeforeParenthesis(TokenLine line, int at, int low)
    {
        var bound = Math.Max(low, at - Reach);
        while (at >= bound && !line[at].IsMark("(["))
        {
            at--;
        }

        return at - 1;
    }

    private static int SkipBack(TokenLine line, int at, int low)
    {
        var bound = Math.Max(low, at - Reach);
        while (at >= bound && !line[at].IsQuote)
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

        if (token.IsMark(",") && at - 2 >= low && line[at - 1].Is(Adverb | ClauseOpener) && line[at - 2].IsMark(","))
        {
            return at - 3;
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
    private static NounPhrase? OfCoordinated(TokenLine line, int and, int low, int chain)
    {
        for (var k = and - 1; chain > 0 && k > Math.Max(low, and - 25) - 1; k--)
        {
            if (line[k].Cue is { IsInflected: true })
            {
                return LeftOf(line, k, low, chain - 1);
            }
        }

        return NounPhraseReader.FirstOf(line, low, and);
    }
}
