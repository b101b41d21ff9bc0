using static NewsParse.Quotes.WordClass;

namespace NewsParse.Quotes;

/// <summary>Looks for the speaker behind a quotation: "…," said NAME; "…," NAME said; "…", according to NAME.</summary>
internal static class RightAttribution
{
    private const int Reach = 40;

    public static Attribution? Find(TokenLine line, int quote, int high)
    {
        var at = quote + 1;
        while (at < high && line[at].IsMark(",\u2014\u2013-"))
        {
            at++;
        }

        if (at >= high || line[at].IsQuote)
        {
            return null;
        }

        at += line[at].Is(Adverb) ? 1 : 0;
        if (at >= high)
        {
            return null;
        }

        if (SourcePhrase.Length(line, at) is > 0 and var words)
        {
            return NounPhraseReader.StartingAt(line, at + words, high) is { } source ? new Attribution(source, at, at + words - 1, AttributionRule.AccordingAfter) : null;
        }

        if (line[at].Is(BeForm) && line.IsAt(at + 1, How))
        {
            return SubjectFirst(line, at + 2, high);
        }

        return Inverted(line, at, high) ?? SubjectFirst(line, at, high);
    }

    private static Attribution? Inverted(TokenLine line, int at, int high)
    {
        if (line[at].Cue is not { IsInflected: true } cue || !cue.Has(CueKind.Speech | CueKind.Position))
        {
            return null;
        }

        var next = at + cue.Words.Length;
        while (next < high && line[next].Is(Adverb))
        {
            next++;
        }

        return NounPhraseReader.StartingAt(line, next, high) is { } subject && NounPhraseReader.CanSpeak(line, subject) && !IsExpletive(ref line[subject.First])
            ? new Attribution(subject, at, next - 1, AttributionRule.InvertedCue)
            : null;
    }

    private static bool IsExpletive(ref Token token) => token.Is(That) || (token.Is(SubjectPronoun) && token.Is(Neuter));

    private static Attribution? SubjectFirst(TokenLine line, int at, int high)
    {
        var coordinated = line[at].Is(And | But | As | Conjunction) && at + 1 < high;
        var start = coordinated ? at + 1 : at;
        for (var c = start + 1; c < Math.Min(high, start + Reach) && !line[c].IsQuote; c++)
        {
            if (line[c].Cue is not { } cue)
            {
                continue;
            }

            if (cue.IsFinite && (!coordinated || cue.Has(CueKind.Speech)) && Governs(line, c, cue, high) && CueVerb.IsVerb(line, c, start)
                && SubjectFinder.LeftOf(line, c, start) is { Relative: null } subject && subject.First <= start + 1 && NounPhraseReader.CanSpeak(line, subject))
            {
                return new Attribution(subject, c, c, AttributionRule.SubjectCue);
            }

            if (cue.Kind == CueKind.Speech)
            {
                return null;
            }
        }

        return null;
    }

    // Speech verbs govern what stands before them; other verbs only where the clause closes behind them.
    private static bool Governs(TokenLine line, int at, Cue cue, int high)
    {
        if (cue.Has(CueKind.Speech | CueKind.Document | CueKind.Position))
        {
            return true;
        }

        var next = at + cue.Words.Length;
        return cue.Tense == CueTense.Past && (next >= high || line[next].IsMark(".,:!?") || line[next].Is(Preposition | Calendar));
    }
}
