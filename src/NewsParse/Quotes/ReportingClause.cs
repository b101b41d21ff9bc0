using static NewsParse.Quotes.WordClass;

namespace NewsParse.Quotes;

/// <summary>Recognises the short clause that says who spoke: "NAME said", "said NAME".</summary>
internal static class ReportingClause
{
    /// <summary>Whether a short subject and a speech verb start at <paramref name="at"/>.</summary>
    public static bool StartsAt(TokenLine line, int at)
    {
        var i = at;
        while (i < line.Count && i - at < 6 && !line[i].IsQuote && (line[i].IsUpper || line[i].Is(Determiner | Adverb | SubjectPronoun)))
        {
            i++;
        }

        if (i == at || i >= line.Count || line[i].Cue is not { IsInflected: true } cue || !cue.Has(CueKind.Speech | CueKind.Position))
        {
            return false;
        }

        var next = i + cue.Words.Length;
        return next >= line.Count || line[next].IsMark(".,;") || line[next].Is(Preposition | Calendar | Adverb);
    }

    /// <summary>Whether a speech verb with its subject behind it starts at <paramref name="at"/>.</summary>
    public static bool InvertedAt(TokenLine line, int at)
    {
        if (at >= line.Count || line[at].Cue is not { IsInflected: true } cue || !cue.Has(CueKind.Speech))
        {
            return false;
        }

        var next = at + cue.Words.Length;
        return next < line.Count && (line[next].IsUpper || line[next].Is(Determiner | RoleNoun)) && NounPhraseReader.StartingAt(line, next, line.Count) is { } s
            && NounPhraseReader.CanSpeak(line, s);
    }
}
