using static NewsParse.Quotes.ArabicScript.ClauseClass;

namespace NewsParse.Quotes.ArabicScript;

/// <summary>What a sentence says about one of its quotations.</summary>
internal readonly record struct ClauseFinding(SpeakerPhrase? Subject, int CueAt, AttributionRule Rule, bool IsDirect)
{
    /// <summary>Whether the speaker may be the one who was named before, since the verb carries its subject.</summary>
    public bool AllowsOmittedSubject { get; init; }

    /// <summary>Whether it is said that nobody in particular says it.</summary>
    public bool IsHearsay { get; init; }
}

/// <summary>Looks for the speaker of a quotation in its sentence: verb before, verb after, "according to".</summary>
internal readonly struct ClauseAttribution(ClauseLine line, int quote, int low, int high)
{
    private const int CueReach = 30;
    private const int ObjectReach = 3;
    private const int RightReach = 14;
    private const int SourceReach = 40;

    public ClauseFinding? Find() =>
        OfAgent() ?? CueBefore(adjacentOnly: true) ?? ObjectCueAfter() ?? CueAfter() ?? SourceOrCue() ?? OfClaim();

    private ClauseFinding? OfClaim() =>
        QuotedClaim.Of(line, quote, low) is { } claim ? new ClauseFinding(claim.Subject, claim.Noun, AttributionRule.PossessiveNoun, false) : null;

    // "was called “…” by NAME"
    private ClauseFinding? OfAgent() =>
        PassiveAgent.Of(line, quote, low, high) is { } agent ? new ClauseFinding(agent.Subject, agent.Verb, AttributionRule.ActCueNear, false) : null;

    // "NAME warned of “…”, the agency reported": who passes the report on gives way to the subject of the sentence.
    private ClauseFinding? SourceOrCue()
    {
        var source = Source();
        return source is { Rule: AttributionRule.AccordingAfter, Subject: { HasName: false } passer } && line[passer.First].Is(Outlet | Organisation)
            && CueBefore(adjacentOnly: false) is { Subject: { HasName: true, IsSure: true } } cue
            ? cue
            : source ?? CueBefore(adjacentOnly: false);
    }

    private ClauseFinding? CueBefore(bool adjacentOnly)
    {
        for (var c = quote - 1; c >= Math.Max(low, quote - CueReach); c--)
        {
            if (line[c].IsQuote && adjacentOnly)
            {
                return null;
            }

            if (line[c].Is(RelayCue) && Relayed(c) is { } relayed)
            {
                return relayed;
            }

            if (!line[c].Is(SpeechCue | GerundCue | FirstPersonCue | GenitiveCue | HearsayCue | ObjectCue) || line.After(c) > quote)
            {
                continue;
            }

            var adjacent = IsAdjacent(c);
            if (line[c].Is(ObjectCue) && !line[c].Is(SpeechCue) && !(line.Lexicon.IsVerbFirst && !adjacentOnly) && !adjacent)
            {
                continue;
            }

            return adjacentOnly && !adjacent ? null : Of(c, adjacent);
        }

        return null;
    }

    private ClauseFinding Of(int cue, bool adjacent)
    {
        var direct = adjacent && (line[quote - 1].IsColon || line[quote - 1].IsComma || line.After(cue) == quote);
        if (line[cue].Is(HearsayCue) && QuotedThrough(cue) is { } passedOn)
        {
            return new ClauseFinding(passedOn, cue, AttributionRule.SpeechCueAdjacent, direct);
        }

        if (line[cue].Is(FirstPersonCue | HearsayCue))
        {
            return new ClauseFinding(null, cue, AttributionRule.None, direct) { IsHearsay = line[cue].Is(HearsayCue) };
        }

        var subject = ClauseSubject.Of(line, cue, low, quote);
        if (subject is { } outlet && line.IsAt(outlet.Last + 1, ClauseClass.According) && outlet.Last + 1 < cue
            && SpeakerPhraseReader.StartingAt(line, line.After(outlet.Last + 1), cue) is { } quoted)
        {
            line.CutSourceSuffix(quoted.Last);
            subject = quoted;
        }

        if (subject is { } source && source.First > low && line[line.HeadOf(source.First - 1)].Is(ClauseClass.According))
        {
            line.CutSourceSuffix(source.Last);
        }

        subject = QuotedThrough(cue) ?? WithoutCalled(subject, cue);
        return new ClauseFinding(subject, cue, adjacent ? AttributionRule.SpeechCueAdjacent : AttributionRule.SpeechCueNear, direct) { AllowsOmittedSubject = !line[cue].Is(GenitiveCue) };
    }

    // "an agency after NAME's word writes": who is quoted stands before the words that touch the verb.
    private SpeakerPhrase? QuotedThrough(int cue)
    {
        var source = cue > low ? line.HeadOf(cue - 1) : cue;
        return source > low && line[source].Is(AccordingAfter) && line.After(source) == cue ? SpeakerPhraseReader.EndingAt(line, source - 1, AfterAgency(source)) : null;
    }

    // The agency stands before the first genitive of the one it quotes.
    private int AfterAgency(int source)
    {
        for (var i = low; i < source && line.Lexicon.IsAddresseeLate; i++)
        {
            if (line[i].Is(Genitive))
            {
                return line.IsAt(i + 1, ClauseClass.Source) ? i + 1 : i;
            }
        }

        return low;
    }

    // "called the minister the decision “…”": with nothing between them, the last noun before the marks is what is called so.
    private SpeakerPhrase? WithoutCalled(SpeakerPhrase? subject, int cue)
    {
        if (subject is not { } phrase || !line.Lexicon.IsVerbFirst || phrase.First <= cue || (phrase.Role.End > phrase.Role.First && phrase.Role.First > phrase.Last)
            || !(line[cue].Is(ObjectCue) || IsAfterOrganisation(phrase)))
        {
            return subject;
        }

        var next = phrase.Last + 1;
        var called = phrase.HasName && phrase.NameLast == phrase.Last ? phrase.NameLast - phrase.NameFirst >= 2 : phrase.Length >= 2 && phrase.NameLast < phrase.Last;
        return called && (next == quote || (line[next].Is(Preposition | Complementizer) && line.Lexicon.IsPreposition(line[next].First))) && (line[phrase.Last].Is(Definite) || IsAfterOrganisation(phrase))
            ? SpeakerName.Of(line, phrase.First, phrase.Last - 1)
            : phrase;
    }

    // "the ministry the-foreign PLACE": an organisation has no name after it.
    private bool IsAfterOrganisation(SpeakerPhrase phrase) =>
        phrase is { IsOrganisation: true, HasName: false, Length: > 2 }
        && ((line[phrase.Last].Classes == None && line[phrase.Last - 1].Is(Definite)) || (line[phrase.First].PhraseLength > 1 && line.After(phrase.First) == phrase.Last && line[phrase.Last].Is(Definite)));

    // "an agency quoted NAME as saying": the one who is quoted.
    private ClauseFinding? Relayed(int cue)
    {
        if (!line.Lexicon.IsVerbFirst)
        {
            return cue > low && SpeakerPhraseReader.EndingAt(line, cue - 1, low) is { IsSure: true } quoted && quoted.First > low && line[quoted.First - 1].Is(Preposition)
                ? new ClauseFinding(quoted, cue, AttributionRule.SpeechCueNear, line[quote - 1].IsColon)
                : null;
        }

        for (var i = line.After(cue); i < quote; i++)
        {
            if (line[i].Is(NounCue | Complementizer))
            {
                break;
            }

            if (line[i].Is(Preposition) && i + 1 < quote && SpeakerPhraseReader.StartingAt(line, i + 1, quote) is { IsSure: true } source)
            {
                return new ClauseFinding(source, cue, AttributionRule.SpeechCueNear, line[quote - 1].IsColon);
            }
        }

        return new ClauseFinding(null, cue, AttributionRule.SpeechCueNear, line[quote - 1].IsColon) { AllowsOmittedSubject = true };
    }

    // Nothing but punctuation and, in a verb-first language, the subject stands between the cue and the marks.
    private bool IsAdjacent(int cue)
    {
        var next = line.After(cue);
        if (line.Lexicon.IsVerbFirst && quote - 1 >= next && (line[quote - 1].IsColon || line[quote - 1].IsComma))
        {
            return true;
        }

        while (next < quote && (line[next].IsColon || line[next].IsComma || line[next].Is(Complementizer)))
        {
            next++;
        }

        return next >= quote;
    }

    // "NAME … “…” called it": the verb after its quoted object.
    private ClauseFinding? ObjectCueAfter()
    {
        if (line.Lexicon.IsVerbFirst || (quote > low && line[quote - 1].IsColon))
        {
            return null;
        }

        for (var c = quote + 1; c < Math.Min(high, quote + 1 + ObjectReach) && !line[c].IsQuote && !line[c].IsComma; c++)
        {
            if (line[c].Is(ObjectCue))
            {
                return new ClauseFinding(ObjectSubject(c), c, AttributionRule.ActCueNear, false) { AllowsOmittedSubject = true };
            }
        }

        return null;
    }

    private SpeakerPhrase? ObjectSubject(int cue)
    {
        for (var i = quote - 1; i > Math.Max(low, quote - SourceReach); i--)
        {
            if (line[i].Is(Ergative))
            {
                return SpeakerPhraseReader.EndingAt(line, i - 1, low);
            }
        }

        if (quote == low)
        {
            return SpeakerPhraseReader.StartingAt(line, quote + 1, cue);
        }

        var opening = WithoutDefinite(ClauseSubject.OfSentence(line, low, quote, mustBeSure: false));
        return opening is { IsSure: true } ? opening : ClauseSubject.InLaterClause(line, Math.Max(low, quote - SourceReach), quote) ?? opening;
    }

    // A last noun that ends like one with the article is what is called so.
    private SpeakerPhrase? WithoutDefinite(SpeakerPhrase? subject) =>
        subject is { HasName: false, Length: > 2 } phrase
        && ((line.Lexicon.LinksNouns && line[phrase.Last].Is(Definite)) || (line.Lexicon.IsAddresseeLate && line[phrase.Last].Classes == None && line[phrase.Last - 1].Is(Organisation)))
            ? SpeakerName.Of(line, phrase.First, phrase.Last - 1) : subject;

    // “…”, NAME said.
    private ClauseFinding? CueAfter()
    {
        var start = quote + 1;
        var parted = start < high && line[start].IsComma;
        start += parted ? 1 : 0;
        parted |= line.Text.AsSpan(line[quote].Start, line[quote].End - line[quote].Start - 1) is [.., ',' or '\u060c'];
        for (var c = start; c < Math.Min(high, start + RightReach) && !line[c].IsQuote && !line[c].IsSentenceEnd; c++)
        {
            if (line[c].Is(InvertedCue) && SpeakerPhraseReader.StartingAt(line, line.After(c), high) is { } late)
            {
                return new ClauseFinding(late, c, AttributionRule.SubjectCue, true);
            }

            if (line[c].Is(Complementizer) && c - 1 > start && line[c - 1].Is(Copula) && line[start].Is(Demonstrative) && !line.Lexicon.IsVerbFirst)
            {
                (start, parted) = (c + 1, true);
                continue;
            }

            if (line[c].IsColon || (line[c].Is(Conjunction) && c == start) || (line[c].Is(Complementizer) && !OpensRelative(start, c)))
            {
                return null;
            }

            if (!line[c].Is(SpeechCue | GenitiveCue) && !(line[c].Is(ObjectCue) && line[c - 1].Is(Manner)))
            {
                continue;
            }

            return AfterClause(c, start, parted);
        }

        return null;
    }

    // “…”, NAME, who lives there, says.
    private bool OpensRelative(int start, int at) =>
        !line.Lexicon.IsVerbFirst && at > start && SpeakerPhraseReader.StartingAt(line, start, at) is { IsSure: true, IsPronoun: false } phrase
        && (phrase.Last == at - 1 || (phrase.Last == at - 2 && line[at - 1].IsComma));

    // “…”, says NAME, in a language that sets its verbs last.
    private SpeakerPhrase? InvertedSubject(int cue)
    {
        var first = line.After(cue);
        if (line.Lexicon.IsVerbFirst || first >= high || SpeakerPhraseReader.StartingAt(line, first, high) is not { IsSure: true, IsPronoun: false } phrase)
        {
            return null;
        }

        var end = SpeakerPhraseReader.EndOf(line, phrase, high);
        return end >= high || line[end].IsSentenceEnd || line[end].IsComma || line.IsCommaAt(end - 1) ? phrase : null;
    }

    private ClauseFinding? AfterClause(int cue, int start, bool parted)
    {
        var subject = line.Lexicon.IsVerbFirst
            ? SpeakerPhraseReader.StartingAt(line, line.After(cue), high)
            : (cue == start ? InvertedSubject(cue) : null) ?? ClauseSubject.Of(line, cue, start, high);
        var touches = subject is { } s && s.First <= start + 2;
        if (!parted && cue != start && !(touches && quote == low && subject!.Value.IsSure))
        {
            return null;
        }

        var next = line.After(cue);
        var isObject = line[start].Is(Demonstrative) && SpeakerPhraseReader.ObjectMarkerAfter(line, start, cue) > start;
        return next < high && (line[next].IsColon || (line[next].Is(Complementizer) && !isObject)) && !line.Lexicon.IsVerbFirst
            ? null
            : new ClauseFinding(subject, cue, AttributionRule.SubjectCue, true) { AllowsOmittedSubject = cue == start };
    }

    private ClauseFinding? Source()
    {
        for (var c = quote - 1; c >= Math.Max(low, quote - SourceReach); c--)
        {
            if (line[c].Is(SpeechCue | GenitiveCue | ObjectCue) && !line[c].Is(ClauseClass.According))
            {
                break;
            }

            if (line[c].Is(ClauseClass.According) && SpeakerPhraseReader.StartingAt(line, AfterSource(c), quote) is { } source)
            {
                line.CutSourceSuffix(source.Last);
                return new ClauseFinding(source, c, AttributionRule.AccordingBefore, false);
            }

            if (line[c].Is(AccordingAfter) && c > low && SourceBefore(c) is { } before)
            {
                return new ClauseFinding(before, c, AttributionRule.AccordingBefore, false);
            }
        }

        return SourceAfter();
    }

    private int AfterSource(int at)
    {
        var next = line.After(at);
        while (next < line.Count && line[next].Is(Preposition) && line[next].End - line[next].Start <= 2)
        {
            next++;
        }

        if (next < line.Count && line[next].IsWord && line.Lexicon.IsAddresseePrefix(line[next].First) && line[next].Is(Preposition))
        {
            line.Detach(next);
        }

        return next;
    }

    // "the report “…” of X says": a title in marks may stand between.
    private SpeakerPhrase? SourceBefore(int at)
    {
        var last = at - 1;
        while (last > low && (line[last].IsQuote || line[last].Is(Work | Genitive)))
        {
            last--;
        }

        return SpeakerPhraseReader.EndingAt(line, last, low);
    }

    private ClauseFinding? SourceAfter()
    {
        for (var c = quote + 1; c < Math.Min(high, quote + SourceReach) && !line[c].IsQuote; c++)
        {
            if (line[c].Is(ClauseClass.According) && (line.Lexicon.IsVerbFirst || c <= quote + 2) && SpeakerPhraseReader.StartingAt(line, AfterSource(c), high) is { } source)
            {
                return new ClauseFinding(source, c, AttributionRule.AccordingAfter, false);
            }

            if (line[c].Is(AccordingAfter) && SpeakerPhraseReader.EndingAt(line, c - 1, quote + 1) is { } before)
            {
                return new ClauseFinding(before, c, AttributionRule.AccordingAfter, false);
            }
        }

        return null;
    }
}
