using static NewsParse.Quotes.WordClass;

namespace NewsParse.Quotes;

/// <summary>Reads the noun phrase that ends, or begins, at a token.</summary>
internal static class NounPhraseReader
{
    private const int LongestLeft = 16;
    private const int LongestRight = 14;

    /// <summary>The phrase whose last token is <paramref name="last"/>, not reaching before <paramref name="low"/>.</summary>
    public static NounPhrase? EndingAt(TokenLine line, int last, int low)
    {
        if (last < low || line[last].IsQuote)
        {
            return null;
        }

        ref var head = ref line[last];
        if (head.Is(SubjectPronoun))
        {
            return new NounPhrase(last, last);
        }

        if (!head.IsWord || head.Is(Preposition | Conjunction | Auxiliary) || (head.Is(Determiner) && !head.Is(QuantifierHead | NumberHead)))
        {
            return null;
        }

        var first = last;
        while (first - 1 >= low && last - first < LongestLeft)
        {
            var step = StepLeft(line, first, last, low);
            first -= Math.Abs(step);
            if (step <= 0)
            {
                break;
            }
        }

        while (first < last && IsLoose(ref line[first]))
        {
            first++;
        }

        return new NounPhrase(first, last);
    }

    // 1: the token before belongs to the phrase; 0: it does not; -1: it does and closes the phrase (a determiner).
    private static int StepLeft(TokenLine line, int first, int last, int low)
    {
        ref var before = ref line[first - 1];
        if (before.IsQuote || (before.Is(Auxiliary) && !before.Is(PossessiveClitic)))
        {
            return 0;
        }

        if (before.Is(PossessiveClitic) || before.IsMark("&-/"))
        {
            return 1;
        }

        if (!before.IsWord)
        {
            return 0;
        }

        if (before.Is(And))
        {
            return JoinsLeft(line, first, last, low) ? 1 : 0;
        }

        if (before.Is(Of) || (before.Is(RoleJoiner) && first - 2 >= low && JoinsRole(line, first)))
        {
            return 1;
        }

        if (before.Is(Preposition | Conjunction | SubjectPronoun) || IsFiniteCue(ref before) || IsPastVerb(line, first - 1, low))
        {
            return 0;
        }

        return before.Is(Determiner) && !(first - 2 >= low && line[first - 2].Is(Of)) ? -1 : 1;
    }

    private static bool IsFiniteCue(ref Token token) =>
        token.Cue is { } cue && token.IsLower && !token.Is(WordClasses.RoleOrSource)
        && (cue.Tense == CueTense.Past || (cue.Tense == CueTense.ThirdPerson && cue.IsUnmistakable));

    // "They passed out bottles", "X discounted claims": a past form behind a pronoun, a name or a plural is the verb of the clause.
    private static bool IsPastVerb(TokenLine line, int at, int low)
    {
        if (!line[at].Is(ParticipleShape) || !line[at].IsLower || line[at].Is(WordClasses.RoleOrSource))
        {
            return false;
        }

        var left = at - 1;
        while (left >= low && line[left].Is(Adverb) && line[left].IsLower)
        {
            left--;
        }

        return left >= low && (line[left].Is(SubjectPronoun | Auxiliary) || (line[left].IsLower && line[left].Is(PluralShape) && !line[left].Is(Determiner | PossessiveClitic | Preposition)));
    }

    // "of" always joins; "for", "at", "with" only behind a role or, some of them, a name.
    private static bool JoinsRole(TokenLine line, int first)
    {
        ref var noun = ref line[first - 2];
        return noun.Is(WordClasses.RoleOrSource) || (line[first - 1].Is(NameJoiner) && noun.IsUpper && !noun.Is(Calendar));
    }

    private static bool JoinsLeft(TokenLine line, int first, int last, int low)
    {
        if (first - 2 < low)
        {
            return false;
        }

        ref var left = ref line[first - 2];
        if (left.IsUpper && line[first].IsUpper && !left.Is(Calendar))
        {
            return true;
        }

        return left.IsLower && !left.IsCue && (left.Is(RoleNoun) || (line[last].IsUpper && line[first].IsLower));
    }

    private static bool IsLoose(ref Token token) =>
        token.Is(Calendar | Preposition | Of) || (token.Is(TimeOpener) && !token.Is(Preposition | Determiner)) || (token.Is(Adverb) && token.IsUpper);

    /// <summary>The phrase that begins at <paramref name="first"/> and ends before <paramref name="high"/>.</summary>
    public static NounPhrase? StartingAt(TokenLine line, int first, int high)
    {
        if (first >= high || line[first].IsQuote)
        {
            return null;
        }

        if (line[first].Is(SubjectPronoun))
        {
            return new NounPhrase(first, first);
        }

        var next = first;
        while (next < high && next - first < LongestRight && BelongsRight(line, next, first, high))
        {
            next++;
        }

        while (next > first && (line[next - 1].Is(Of | And) || line[next - 1].Is(Definite | Indefinite) && line[next - 1].Is(Determiner) && !line[next - 1].Is(Who)))
        {
            next--;
        }

        return next > first ? new NounPhrase(first, next - 1) : null;
    }

    private static bool BelongsRight(TokenLine line, int at, int first, int high)
    {
        ref var token = ref line[at];
        if (token.Is(PossessiveClitic) || token.IsMark("&-/"))
        {
            return true;
        }

        if (!token.IsWord || (token.Is(Calendar) && at > first))
        {
            return false;
        }

        if (token.Is(And))
        {
            return JoinsRight(line, at, high);
        }

        if (token.Is(Of) && at > first)
        {
            return true;
        }

        if (token.Is(RoleJoiner) && !token.Is(To) && at > first && JoinsPlace(line, at, first, high))
        {
            return true;
        }

        if (token.Is(Preposition | Conjunction | Auxiliary | SubjectPronoun) || (token.Is(Adverb) && token.IsLower))
        {
            return false;
        }

        if (at > first && token.IsLower && token.Is(ParticipleShape) && !line[at - 1].Is(Determiner | Adverb | Of | And | PossessiveClitic) && line[at - 1].IsWord
            && (at + 1 >= high || !line[at + 1].IsWord || line[at + 1].Is(Preposition | Determiner | Conjunction | SubjectPronoun | And | To | By)))
        {
            return false;
        }

        return at == first || token.Cue is not { IsInflected: true } || !token.IsLower || token.Is(WordClasses.RoleOrSource);
    }

    // "a mother of four in X Y": a place belongs to a description, not to a name.
    private static bool JoinsPlace(TokenLine line, int at, int first, int high) =>
        line[at - 1].IsLower && at + 1 < high && line[at + 1].IsUpper && !line[at + 1].Is(Calendar) && line[first].Is(Determiner | QuantifierHead);

    private static bool JoinsRight(TokenLine line, int and, int high)
    {
        if (and + 1 >= high || and == 0)
        {
            return false;
        }

        ref var next = ref line[and + 1];
        if (next.IsUpper && line[and - 1].IsUpper)
        {
            return true;
        }

        if (and + 2 >= high || !next.IsLower || next.IsCue || next.Is(Preposition | Determiner | SubjectPronoun | Auxiliary))
        {
            return false;
        }

        for (var i = and + 2; i < Math.Min(high, and + 5); i++)
        {
            if (line[i].IsUpper || line[i].Is(RoleNoun))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The subject of the main clause: at the start, or after an introduction that ends in a comma.</summary>
    public static NounPhrase? FirstOf(TokenLine line, int low, int high)
    {
        var found = MainSubject(line, low, low, high);
        for (var i = low; found is null && i < Math.Min(high, low + 25); i++)
        {
            if (line[i].IsMark(","))
            {
                found = MainSubject(line, i + 1, low, high);
            }
        }

        return found;
    }

    private static NounPhrase? MainSubject(TokenLine line, int start, int low, int high)
    {
        if (start >= high || line[start].Is(Preposition | Conjunction | ParticipleShape | Adverb | ClauseOpener))
        {
            return null;
        }

        if (StartingAt(line, start, high) is not { } phrase || (line[phrase.First].Is(SubjectPronoun) && line[phrase.First].Is(Neuter | SecondPerson)))
        {
            return null;
        }

        if (line[phrase.First].Is(SubjectPronoun))
        {
            return line[phrase.First].Is(FirstPerson) && line[phrase.First].Length == 1 ? null : phrase;
        }

        return HasCapital(line, phrase) || line[phrase.Last].Is(WordClasses.RoleOrSource) ? phrase : null;
    }

    public static bool HasCapital(TokenLine line, NounPhrase phrase)
    {
        for (var i = phrase.First; i <= phrase.Last; i++)
        {
            if (line[i].IsUpper)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a phrase can be a speaker: a name, a role, a source, a plural or anything with a determiner.</summary>
    public static bool CanSpeak(TokenLine line, NounPhrase phrase)
    {
        ref var first = ref line[phrase.First];
        if (phrase.Length == 1 && first.Is(SubjectPronoun))
        {
            return !first.Is(SecondPerson);
        }

        if (phrase.Length > LongestRight)
        {
            return false;
        }

        var calendarOnly = true;
        var role = false;
        for (var i = phrase.First; i <= phrase.Last; i++)
        {
            calendarOnly &= line[i].Is(Calendar);
            role |= line[i].Is(RoleNoun);
        }

        return HasCapital(line, phrase)
            ? !calendarOnly
            : role || line[phrase.Last].Is(WordClasses.RoleOrSource | PluralShape | NumberHead | QuantifierHead) || char.IsDigit(line[phrase.Last].First) || first.Is(Determiner);
    }
}
