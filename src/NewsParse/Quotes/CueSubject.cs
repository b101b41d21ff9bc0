using static NewsParse.Quotes.WordClass;

namespace NewsParse.Quotes;

/// <summary>Finds the subject of a cue inside its sentence, whatever its form: finite, gerund, infinitive, passive, inverted.</summary>
internal static class CueSubject
{
    private const int Reach = 60;
    private const int LongestChain = 4;
    private const int AgentReach = 14;

    /// <summary>The subject of the cue at <paramref name="cue"/> inside the sentence [<paramref name="low"/>, <paramref name="high"/>).</summary>
    public static NounPhrase? Of(TokenLine line, int cue, int low, int high)
    {
        if (line[cue].Cue is { IsQuoting: true, Tense: CueTense.Gerund })
        {
            return Quoted(line, cue, low, high);
        }

        if (OfSource(line, cue, low, high) is { } source)
        {
            return source;
        }

        for (var links = 0; links < LongestChain && line[cue].Cue!.Tense == CueTense.Gerund && !line.IsAt(cue - 1, BeForm | PossessiveClitic); links++)
        {
            if (OfAbsolute(line, cue, low) is { } owner)
            {
                return owner;
            }

            var finite = FiniteBefore(line, cue, low);
            if (finite < 0)
            {
                return NounPhraseReader.FirstOf(line, low, cue);
            }

            if (line[finite].Cue!.IsQuoting && line.IsAt(cue - 1, As))
            {
                return Quoted(line, finite, low, high);
            }

            if (OfFinite(line, finite, low, high) is { } subject)
            {
                return subject;
            }

            cue = finite;
        }

        return OfFinite(line, cue, low, high);
    }

    // "as noted in the ministry's statement".
    private static NounPhrase? OfSource(TokenLine line, int cue, int low, int high) =>
        cue - 1 >= low && line[cue - 1].Is(As) && line[cue].Cue!.Tense is (CueTense.Past or CueTense.PastParticiple) && line.IsAt(cue + 1, TimePreposition | By)
            ? NounPhraseReader.StartingAt(line, cue + 2, high)
            : null;

    // "with the union calling it “…”".
    private static NounPhrase? OfAbsolute(TokenLine line, int gerund, int low) =>
        gerund - 1 >= low && (line[gerund - 1].IsWord || line[gerund - 1].IsMark(")")) && SubjectFinder.LeftOf(line, gerund, low) is { } owner && owner.First - 1 >= low && line[owner.First - 1].Is(With)
            ? owner
            : null;

    /// <summary>The one whose words are quoted: "IRNA quoted X as saying", "X was quoted by IRNA as saying".</summary>
    public static NounPhrase? Quoted(TokenLine line, int cue, int low, int high)
    {
        var subject = CueVerb.IsPassive(line, cue, low)
            ? SubjectFinder.LeftOf(line, cue, low)
            : NounPhraseReader.StartingAt(line, cue + line[cue].Cue!.Words.Length, high);
        return subject is { } s && NounPhraseReader.CanSpeak(line, s) ? s : null;
    }

    private static int FiniteBefore(TokenLine line, int cue, int low)
    {
        for (var k = cue - 1; k >= Math.Max(low, cue - Reach); k--)
        {
            if (line[k].Cue is { } verb && ((verb.IsFinite && CueVerb.IsVerb(line, k, low)) || (verb.IsQuoting && k + 8 > cue)))
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

        if (CueVerb.IsPassive(line, cue, low) && !line[cue].Cue!.IsQuoting)
        {
            return Agent(line, cue, high);
        }

        var subject = IsInverted(line, cue, low, high)
            ? NounPhraseReader.StartingAt(line, cue + line[cue].Cue!.Words.Length, high)
            : SubjectFinder.LeftOf(line, cue, low);
        return subject is { } s && NounPhraseReader.CanSpeak(line, s) ? s : null;
    }

    // "was described as “…” by NAME"; without an agent nobody is named.
    private static NounPhrase? Agent(TokenLine line, int cue, int high)
    {
        for (var k = cue + 1; k < Math.Min(high - 1, cue + AgentReach); k++)
        {
            if (line[k].Is(By))
            {
                return NounPhraseReader.StartingAt(line, k + 1, high) is { } agent && NounPhraseReader.CanSpeak(line, agent) ? agent : null;
            }
        }

        return null;
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
}
