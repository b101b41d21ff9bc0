using static NewsParse.Quotes.WordClass;

namespace NewsParse.Quotes;

/// <summary>A reported clause without marks.</summary>
internal readonly record struct ReportedClause(int First, int Last, NounPhrase Subject, int CueFirst, int CueLast);

/// <summary>Finds reported speech in a sentence that holds no quotation marks.</summary>
internal static class IndirectSpeech
{
    public static ReportedClause? Find(TokenLine line, int low, int high)
    {
        var end = high - 1;
        while (end > low && line[end].IsMark(".!?"))
        {
            end--;
        }

        for (var c = low; c < high; c++)
        {
            var found = line[c].Is(According) && line.IsAt(c + 1, To) && c + 1 < high ? OfSource(line, c, low, high, end)
                : line[c].Cue is { IsFinite: true } cue && cue.Has(CueKind.Speech) && CueVerb.IsVerb(line, c, low) ? OfCue(line, c, low, high, end)
                : null;
            if (found is not null)
            {
                return found;
            }
        }

        return null;
    }

    private static ReportedClause? OfSource(TokenLine line, int at, int low, int high, int end)
    {
        if (NounPhraseReader.StartingAt(line, at + 2, high) is not { } source)
        {
            return null;
        }

        if (at > low)
        {
            return line[at - 1].IsMark(",") && at - 2 >= low ? new ReportedClause(low, at - 2, source, at, at + 1) : null;
        }

        for (var e = source.Last + 1; e + 1 < high; e++)
        {
            if (line[e].IsMark(","))
            {
                return new ReportedClause(e + 1, end, source, at, at + 1);
            }
        }

        return null;
    }

    private static ReportedClause? OfCue(TokenLine line, int at, int low, int high, int end)
    {
        if (CueSubject.Of(line, at, low, high) is not { } subject)
        {
            return null;
        }

        var cue = line[at].Cue!;
        var next = at + cue.Words.Length;
        var closes = next >= high || line[next].IsMark(".!?") || (end - next < 6 && line[next].Is(Calendar | Preposition));
        if (subject.First > at && at - 1 > low)
        {
            return new ReportedClause(low, at - 2, subject, at, next - 1);
        }

        if (closes && subject.First - 2 >= low && line[subject.First - 1].IsMark(","))
        {
            return new ReportedClause(low, subject.First - 2, subject, at, next - 1);
        }

        for (var i = next; i < Math.Min(high, next + 9); i++)
        {
            if (line[i].Is(That) && line[i].Is(Conjunction))
            {
                return new ReportedClause(i, end, subject, at, next - 1);
            }
        }

        return cue.ReportsBareClause && end - next >= 3 ? OfBareClause(line, at, next, subject, high, end) : null;
    }

    private static ReportedClause? OfBareClause(TokenLine line, int at, int next, NounPhrase subject, int high, int end)
    {
        var first = next;
        while (first < end && (line[first].Is(Adverb | Calendar) || line[first].IsMark(",")))
        {
            first++;
        }

        return line[first].Is(Preposition | To) || first >= high ? null : new ReportedClause(first, end, subject, at, next - 1);
    }
}
