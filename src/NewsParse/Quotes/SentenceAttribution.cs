using static NewsParse.Quotes.WordClass;

namespace NewsParse.Quotes;

/// <summary>Chooses between what stands left and right of a quotation inside its sentence.</summary>
internal static class SentenceAttribution
{
    // Tokens looked at on either end; a text that is one endless sentence must not cost quadratic time.
    private const int Window = 45;
    private const int SayingReach = 10;

    public static Attribution? Choose(TokenLine line, int quote, int low, int high, bool endsOpen)
    {
        if (OfSaying(line, quote, low) is { } saying)
        {
            return saying;
        }

        var right = RightAttribution.Find(line, quote, high);
        var comma = line.IsMarkAt(quote + 1, ",") && quote + 1 < high;
        var left = LeftAttribution.Find(line, quote, low, high);
        var rightWins = right is not null && (comma || (endsOpen && !IsAddressed(line, quote, left))) && !IsTrailingAgency(line, right.Value, left);
        var pick = Prefer(line, quote, left, right, rightWins);
        if (pick is null || IsWeak(pick.Value.Rule))
        {
            pick = SentenceFinal(line, quote, high) ?? pick;
        }

        pick ??= AccordingAfter(line, quote, high);
        return DashName(line, quote, high) ?? pick;
    }

    // "recalled a saying of his grandmother: “…”"
    private static Attribution? OfSaying(TokenLine line, int quote, int low)
    {
        if (quote - 1 <= low || !line[quote - 1].IsMark(":"))
        {
            return null;
        }

        for (var c = quote - 2; c > Math.Max(low, quote - SayingReach); c--)
        {
            if (line[c].Is(Of) && line[c - 1].Is(NounCue) && NounPhraseReader.StartingAt(line, c + 1, quote) is { } owner && owner.Last == quote - 2)
            {
                return new Attribution(owner, c - 1, c - 1, AttributionRule.PossessiveNoun);
            }
        }

        return null;
    }

    // "telling her, “…!” She replied …": the cue that touches the marks keeps them.
    private static bool IsAddressed(TokenLine line, int quote, Attribution? left) =>
        left is { Rule: AttributionRule.SpeechCueAdjacent } l && line[quote - 1].IsMark(",:") && l.Subject.First < quote;

    // "X warned of “…”, the Fars news agency said": the agency only passes it on.
    private static bool IsTrailingAgency(TokenLine line, Attribution right, Attribution? left)
    {
        if (left is not { Rule: AttributionRule.SpeechCueAdjacent or AttributionRule.SpeechCueNear or AttributionRule.SpeechCueFar or AttributionRule.ActCueAdjacent or AttributionRule.ActCueNear })
        {
            return false;
        }

        for (var i = right.Subject.First; i <= right.Subject.Last; i++)
        {
            if (line[i].Is(NewsAgency))
            {
                return true;
            }
        }

        return false;
    }

    private static Attribution? Prefer(TokenLine line, int quote, Attribution? left, Attribution? right, bool rightWins)
    {
        if (right is not null && (rightWins || left is null))
        {
            return right;
        }

        var touches = left is { } l && (line[quote - 1].IsMark(",:") || quote - l.CueFirst <= 3);
        return left is not null && (touches || right is null) ? left : left ?? right;
    }

    private static bool IsWeak(AttributionRule rule) =>
        rule is >= AttributionRule.ActCueAdjacent and <= AttributionRule.OtherCueFar;

    // … “x” …, NAME said.
    private static Attribution? SentenceFinal(TokenLine line, int quote, int high)
    {
        for (var c = high - 1; c > Math.Max(quote, high - Window); c--)
        {
            if (line[c].Cue is not { IsInflected: true } cue || !cue.Has(CueKind.Speech))
            {
                continue;
            }

            if (CueSubject.Of(line, c, quote + 1, high) is not { } subject)
            {
                return null;
            }

            var fits = (subject.First - 1 > quote && line[subject.First - 1].IsMark(",")) || (subject.First > c && line[c - 1].IsMark(","));
            return fits ? new Attribution(subject, c, c, AttributionRule.SentenceFinalCue) : null;
        }

        return null;
    }

    private static Attribution? AccordingAfter(TokenLine line, int quote, int high)
    {
        for (var c = quote + 1; c < Math.Min(high - 1, quote + Window); c++)
        {
            if (line[c].Is(According) && line[c + 1].Is(To) && NounPhraseReader.StartingAt(line, c + 2, high) is { } source)
            {
                return new Attribution(source, c, c + 1, AttributionRule.AccordingAfter);
            }
        }

        return null;
    }

    // “…” — NAME, at the end of a paragraph.
    private static Attribution? DashName(TokenLine line, int quote, int high)
    {
        if (quote + 2 >= high || !line[quote + 1].IsMark("\u2014\u2013\u2015-") || !line[quote + 2].IsUpper
            || NounPhraseReader.StartingAt(line, quote + 2, high) is not { } name)
        {
            return null;
        }

        return name.Last + 1 >= high || line[name.Last + 1].IsMark(",.(") ? new Attribution(name, quote + 1, quote + 1, AttributionRule.DashName) : null;
    }
}
