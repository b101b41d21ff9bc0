using static NewsParse.Quotes.Native.NativeClass;

namespace NewsParse.Quotes.Native;

/// <summary>Finds the noun phrase that is the subject of a verb of saying.</summary>
internal static class NativeSubject
{
    private const int LongestPhrase = 7;
    private const int LongestName = 4;
    private const int Reach = 60;

    /// <summary>The phrase that begins at <paramref name="first"/>, up to a stop, a mark, a cue or a quotation.</summary>
    public static NounPhrase? StartingAt(NativeLine line, int first, int high)
    {
        var next = first;
        while (next < high && next - first < LongestPhrase && line[next].IsWord && !line[next].Is(Stop | AnyCue | ObjectCue | Complementizer | Ergative | ObjectMarker | According)
            && !(next > first && line[next].Is(Conjunction | PersonPronoun)))
        {
            next++;
            if (line[next - 1].Is(PersonPronoun | PluralPronoun))
            {
                break;
            }
        }

        return next > first ? new NounPhrase(first, next - 1) : null;
    }

    /// <summary>The subject of the verb at <paramref name="cue"/>; <see langword="null"/> where the verb has none of its own.</summary>
    public static NounPhrase? Of(NativeLine line, int cue, int low, int high, bool verbFirst)
    {
        if (verbFirst)
        {
            var next = cue + line[cue].PhraseLength;
            return StartingAt(line, next, high) ?? (cue > low ? Before(line, cue, low) : null);
        }

        return OfErgative(line, cue, low) ?? Before(line, cue, low);
    }

    // The noun before the ergative mark that stands nearest to the verb.
    private static NounPhrase? OfErgative(NativeLine line, int cue, int low)
    {
        for (var i = cue - 1; i > Math.Max(low, cue - Reach); i--)
        {
            if (line[i].IsQuote)
            {
                return null;
            }

            if (line[i].Is(Ergative))
            {
                return EndingAt(line, i - 1, low);
            }
        }

        return null;
    }

    /// <summary>The phrase that ends at <paramref name="last"/>.</summary>
    public static NounPhrase? EndingAt(NativeLine line, int last, int low)
    {
        var first = last + 1;
        while (first - 1 >= low && last - first + 1 < LongestPhrase && line[first - 1].IsWord && !line[first - 1].Is(Stop | AnyCue | Complementizer | Ergative)
            && !line[first - 1].Is(Conjunction))
        {
            first--;
        }

        return first <= last ? new NounPhrase(first, last) : null;
    }

    // The phrase of the clause before the verb, else the one that opens the sentence.
    private static NounPhrase? Before(NativeLine line, int cue, int low)
    {
        var start = cue;
        var bound = Math.Max(low, cue - Reach);
        while (start > bound && !IsClauseBoundary(ref line[start - 1]))
        {
            start--;
        }

        var near = start < cue ? StartingAt(line, start, cue) : null;
        if (near is { } phrase && !IsObject(line, phrase, cue) && (start == low || !line[start - 1].IsQuote))
        {
            return WithApposition(line, phrase, cue);
        }

        return Opening(line, low, cue);
    }

    private static bool IsClauseBoundary(ref NativeToken token) => token.IsComma || token.IsColon || token.IsQuote || token.IsSentenceEnd || token.Is(Conjunction);

    private static bool IsObject(NativeLine line, NounPhrase phrase, int high)
    {
        for (var i = phrase.Last + 1; i < high && i <= phrase.Last + 2; i++)
        {
            if (line[i].Is(ObjectMarker))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The phrase that opens the sentence, after an introduction that ends in a comma.</summary>
    public static NounPhrase? Opening(NativeLine line, int low, int high)
    {
        var start = low;
        while (start < high && line[start].Is(Conjunction))
        {
            start++;
        }

        if (start < high && line[start].Is(Stop | According))
        {
            var bound = Math.Min(high, start + Reach);
            while (start < bound && !line[start].IsComma)
            {
                start++;
            }

            start++;
        }

        return start < high && StartingAt(line, start, high) is { } phrase && !IsObject(line, phrase, high) ? WithApposition(line, phrase, high) : null;
    }

    /// <summary>The name in apposition behind a role, "the head of X, NAME, …", else the phrase itself.</summary>
    public static NounPhrase WithApposition(NativeLine line, NounPhrase phrase, int high)
    {
        var first = phrase.Last + 2;
        var titled = first < high && line[first].Is(Honorific);
        if (!(line[phrase.First].Is(Role) || titled) || phrase.Last + 1 >= high || !line[phrase.Last + 1].IsComma || first >= high
            || line[first].Is(Role | Stop | Complementizer | AnyCue) || StartingAt(line, first, high) is not { } name)
        {
            return phrase;
        }

        var closes = name.Last + 1 >= high || line[name.Last + 1].IsComma || line[name.Last + 1].Is(AnyCue);
        return closes && name.Length <= LongestName ? name : phrase;
    }
}
