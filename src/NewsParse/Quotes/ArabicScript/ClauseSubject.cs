using static NewsParse.Quotes.ArabicScript.ClauseClass;

namespace NewsParse.Quotes.ArabicScript;

/// <summary>Finds the subject of a verb of saying, or of a sentence.</summary>
internal static class ClauseSubject
{
    private const int Reach = 60;
    private const int IntroductionReach = 30;
    private const int RelayReach = 8;
    private const int GenitiveReach = 12;
    private const int LongestUnknownName = 4;
    private const int LongestAddressee = 5;
    private const ClauseClass Speaking = Given | GivenPossible | Honorific | Role | Organisation | Source | Outlet;

    /// <summary>The subject of the cue; <see langword="null"/> where the verb carries its subject or it cannot be told.</summary>
    public static SpeakerPhrase? Of(ClauseLine line, int cue, int low, int high)
    {
        if (line[cue].Is(GenitiveCue))
        {
            return SpeakerPhraseReader.EndingAt(line, OwnerOf(line, cue, low), low);
        }

        if (line[cue].Is(GerundCue))
        {
            return OfSentence(line, low, cue, mustBeSure: true);
        }

        return line.Lexicon.IsVerbFirst ? OfVerbFirst(line, cue, low, high) : OfErgative(line, cue, low) ?? OfSubjectFirst(line, cue, low);
    }

    // "NAME's, to reporters, word was": the genitive may stand some words before its noun.
    private static int OwnerOf(ClauseLine line, int cue, int low)
    {
        for (var i = cue - 1; i > Math.Max(low, cue - GenitiveReach) && line[cue - 1].Is(ClauseClasses.Border); i--)
        {
            if (line[i].Is(Genitive) || line[i].IsQuote)
            {
                return line[i].IsQuote ? cue - 1 : i - 1;
            }
        }

        return cue - 1;
    }

    private static SpeakerPhrase? OfVerbFirst(ClauseLine line, int cue, int low, int high)
    {
        var next = line.After(cue);
        while (next < high && line[next].Is(Adverb) && !line[next].Is(Speaking))
        {
            next = line.After(next);
        }

        if (AfterAuxiliary(line, low, cue) is { } before)
        {
            return before;
        }

        next = AfterAddressee(line, next, high);
        if (SpeakerPhraseReader.StartingAt(line, next, high) is { } after && !(line[next].Is(Joined) && !line[next].Is(Speaking)))
        {
            return after;
        }

        // "said in a statement to …, NAME": the subject after a phrase between commas
        if (next < high && line[next].IsComma && AfterComma(line, next + 1, high) is { } late)
        {
            return late;
        }

        return cue > low ? OfSentence(line, low, cue, mustBeSure: true) : null;
    }

    // "said to “OUTLET” the expert NAME", "said to-the-agency an official": who is told stands before the subject.
    private static int AfterAddressee(ClauseLine line, int next, int high)
    {
        if (next + 1 >= high || !line[next].IsWord || !line.Lexicon.IsAddresseePrefix(line[next].First) || line[next].Is(Given))
        {
            return next;
        }

        if (line[next + 1].IsQuote)
        {
            return line[next].Is(Addressing) && next + 2 < high && line[next + 2].IsWord ? next + 2 : next;
        }

        for (var i = next + 1; line[next].Is(Outlet | Organisation) && i < Math.Min(high, next + LongestAddressee) && line[i].IsWord; i++)
        {
            if (line[i].Is(Role | Source | Honorific | Given) && !line[i].Is(Preposition | Organisation))
            {
                return i;
            }
        }

        return next;
    }

    // "had NAME said": the subject between the auxiliary and the verb.
    private static SpeakerPhrase? AfterAuxiliary(ClauseLine line, int low, int cue)
    {
        while (low < cue && !line[low].IsWord)
        {
            low++;
        }

        return low + 1 < cue && line[low].Is(Copula) && SpeakerPhraseReader.StartingAt(line, low + 1, cue) is { } phrase && (phrase.Last + 1 == cue || line.IsAt(phrase.Last + 1, Adverb))
            ? phrase with { IsSure = true }
            : null;
    }

    private static SpeakerPhrase? AfterComma(ClauseLine line, int from, int high)
    {
        if (from >= high || !line[from].Is(Preposition | According | Opener))
        {
            return null;
        }

        for (var i = from; i < Math.Min(high, from + IntroductionReach) && !line[i].IsQuote && !line[i].IsColon; i++)
        {
            if (line[i].IsComma)
            {
                return SpeakerPhraseReader.StartingAt(line, i + 1, high) is { IsSure: true } phrase ? phrase : null;
            }
        }

        return null;
    }

    // The noun before the ergative mark that stands nearest to the verb.
    private static SpeakerPhrase? OfErgative(ClauseLine line, int cue, int low)
    {
        for (var i = cue - 1; i > Math.Max(low, cue - Reach) && !line[i].IsQuote; i--)
        {
            if (line[i].Is(Ergative))
            {
                return i > low && line[i - 1].Is(Relative) ? RelativeAntecedent.Before(line, i - 1, low) : SpeakerPhraseReader.EndingAt(line, i - 1, low);
            }
        }

        return null;
    }

    private static SpeakerPhrase? OfSubjectFirst(ClauseLine line, int cue, int low)
    {
        var start = cue;
        while (start > Math.Max(low, cue - Reach) && !(line[start - 1].IsQuote && !line[start - 1].Is(Work)) && !line[start - 1].IsColon && !line[start - 1].IsSentenceEnd)
        {
            start--;
        }

        if ((InCleft(line, cue, start) ?? RelativeAntecedent.OfCue(line, cue, start)) is { } named)
        {
            return named;
        }

        var opening = OfSentence(line, start, cue, mustBeSure: false);
        if (InInnerClause(line, start, cue) is { } inner)
        {
            return inner;
        }

        for (var i = cue - 1; i > start; i--)
        {
            var border = line[i].Is(Conjunction) || (line[i].IsComma && line[i].First is ';' or '\u061b');
            if (border && i + 1 < cue && (opening is not { } o || i > SpeakerPhraseReader.EndOf(line, o, cue)) && OfSentence(line, i + 1, cue, mustBeSure: true) is { } near)
            {
                return near;
            }
        }

        return opening ?? Touching(line, cue, start);
    }

    // "it was NAME who said"
    private static SpeakerPhrase? InCleft(ClauseLine line, int cue, int low) =>
        cue - 3 >= low && line[cue - 1].Is(Complementizer) && line[cue - 2].Is(Copula) && SpeakerPhraseReader.EndingAt(line, cue - 3, low) is { HasName: true, IsSure: true } phrase
            ? phrase
            : null;

    // "witnesses say the guards shouted “…”": nothing parts the clause of the nearer verb from the verb of saying before it.
    private static SpeakerPhrase? InInnerClause(ClauseLine line, int low, int cue)
    {
        for (var i = cue - 1; i > low && !line[i].IsComma && !line[i].Is(Conjunction | Verb | Relative); i--)
        {
            if (line[i].Is(SpeechCue) && line[i].IntoPhrase == 0)
            {
                var first = line.After(i);
                first += line.IsAt(first, Complementizer) ? line[first].PhraseLength : 0;
                return first < cue && SpeakerPhraseReader.StartingAt(line, first, cue) is { IsSure: true, IsPronoun: false } phrase && !line.IsObliqueAt(phrase.Last + 1) ? phrase : null;
            }
        }

        return null;
    }

    // "…, NAME laughing says": the phrase that ends before the verb, adverbs aside.
    private static SpeakerPhrase? Touching(ClauseLine line, int cue, int low)
    {
        var last = cue - 1;
        while (last > low && line[last].Is(Adverb) && !line[last].Is(Speaking))
        {
            last--;
        }

        return last >= low && SpeakerPhraseReader.EndingAt(line, last, low) is { IsSure: true } phrase && !(phrase.First > low && line[phrase.First - 1].Is(Preposition)) ? phrase : null;
    }

    /// <summary>The phrase a sentence is about, after what introduces it.</summary>
    public static SpeakerPhrase? OfSentence(ClauseLine line, int low, int high, bool mustBeSure)
    {
        var start = AfterRelay(line, AfterOpening(line, low, high), high);
        var introduced = false;
        while (start < high && line[start].Is(Preposition | Postposition | AgencyAccording | According | Relative) && !line[start].Is(Opener))
        {
            var comma = Comma(line, start, high);
            if (comma < 0)
            {
                return InsideIntroduction(line, start, high);
            }

            start = AfterOpening(line, comma + 1, high);
            introduced = true;
        }

        if (line.Lexicon.IsVerbFirst)
        {
            return TopicOf(line, low, high) ?? (start < high ? OfVerbFirstSentence(line, start, high) : null);
        }

        if (SpeakerPhraseReader.StartingAt(line, start, high) is not { } phrase)
        {
            return null;
        }

        // "this, NAME said": the object stands first
        if (line[phrase.First].Is(Demonstrative) && SpeakerPhraseReader.ObjectMarkerAfter(line, phrase.First, high) is > 0 and var marker
            && SpeakerPhraseReader.StartingAt(line, marker + 1, high) is { } second)
        {
            phrase = second;
        }

        if (IsObject(line, phrase, high))
        {
            return WithoutObject(line, phrase);
        }

        phrase = WithoutVerb(line, phrase, high);
        return phrase.IsSure || (!mustBeSure && !introduced && IsSubject(line, phrase, high)) ? phrase : phrase.IsSure || mustBeSure || !introduced ? null : phrase;
    }

    // "as for NAME, …"
    private static SpeakerPhrase? TopicOf(ClauseLine line, int low, int high)
    {
        while (low < high && !line[low].IsWord && !line[low].IsQuote)
        {
            low++;
        }

        return low < high && line[low].Is(Topic) && SpeakerPhraseReader.StartingAt(line, line.After(low), high) is { } phrase
            && (phrase.IsSure || line.IsCommaAt(phrase.Last + 1)) && !phrase.IsPronoun
            ? phrase with { IsSure = true }
            : null;
    }

    /// <summary>The last known name that opens a later clause of the sentence.</summary>
    public static SpeakerPhrase? InLaterClause(ClauseLine line, int low, int high)
    {
        for (var i = high - 1; i > Math.Max(low, high - Reach) && !line[i].IsQuote; i--)
        {
            if ((line[i].IsComma || line[i].Is(Conjunction | Complementizer)) && SpeakerPhraseReader.StartingAt(line, i + 1, high) is { IsSure: true } phrase
                && !line.IsObliqueAt(phrase.Last + 1))
            {
                return phrase;
            }
        }

        return null;
    }

    // "the agency's word after, NAME …": who passes a report on is not who speaks in it.
    private static int AfterRelay(ClauseLine line, int start, int high)
    {
        for (var i = start + 1; line.Lexicon.IsAddresseeLate && i < Math.Min(high, start + RelayReach) && line[i].IsWord; i++)
        {
            if (line[i].Is(AgencyAccording) || (line[i].Is(AccordingAfter) && line.IsCommaAt(line.After(i))))
            {
                return AfterOpening(line, line.After(i), high);
            }
        }

        return start;
    }

    private static int AfterOpening(ClauseLine line, int low, int high)
    {
        var start = low;
        while (start < high && (!line[start].IsWord || line[start].Is(Opener | Conjunction) || (line[start].Is(Adverb) && !line[start].Is(Speaking))) && !line[start].IsQuote
            && !(line[start].Is(Joined) && line[start].Is(ClauseClasses.AnyCue)))
        {
            start = line.After(start);
        }

        return start;
    }

    private static int Comma(ClauseLine line, int start, int high)
    {
        for (var i = start; i < Math.Min(high, start + IntroductionReach) && !line[i].IsQuote; i++)
        {
            if (line[i].IsComma)
            {
                return i;
            }
        }

        return -1;
    }

    // "in this meeting NAME …": a known name ends an introduction without a comma.
    private static SpeakerPhrase? InsideIntroduction(ClauseLine line, int start, int high)
    {
        for (var i = start + 1; i < Math.Min(high, start + IntroductionReach) && !line[i].IsQuote; i++)
        {
            var begins = (line[i].Is(Honorific) || (line[i].Is(Given) && i + 1 < high && line[i + 1].IsWord)) && !line[i].Is(Preposition);
            if (begins && !line[i - 1].Is(Preposition | Genitive | Conjunction) && SpeakerPhraseReader.StartingAt(line, i, high) is { HasName: true, IsSure: true } phrase
                && !line.IsObliqueAt(phrase.Last + 1))
            {
                return phrase;
            }
        }

        return null;
    }

    // The first word of a verb-first sentence is its verb unless it can be a subject itself.
    private static SpeakerPhrase? OfVerbFirstSentence(ClauseLine line, int start, int high)
    {
        var nominal = line[start].Is(Speaking | Definite | PersonPronoun | Known) && !line[start].Is(ClauseClasses.AnyCue | Verb);
        var first = nominal ? start : line.After(start);
        for (var links = 0; links < 2 && first < high && line[first].Is(Adverb | Verb | Complementizer | SpeechCue); links++)
        {
            first = line.After(first);
        }

        return SpeakerPhraseReader.StartingAt(line, first, high) is { IsSure: true } phrase ? phrase : null;
    }

    // "ORGANISATION the state (object) “…” called": the name of several words is whole, what follows it is the object.
    private static SpeakerPhrase? WithoutObject(ClauseLine line, SpeakerPhrase phrase)
    {
        var end = line.After(phrase.First);
        return line[phrase.First].Is(Organisation) && end - phrase.First > 1 && end <= phrase.Last && !line.IsLinked(end - 1)
            ? new SpeakerPhrase(phrase.First, end - 1) { IsSure = true, IsOrganisation = true }
            : null;
    }

    private static bool IsObject(ClauseLine line, SpeakerPhrase phrase, int high)
    {
        if (line.IsAt(phrase.Last + 1, Demonstrative) || (phrase.Last + 1 < high && SpeakerPhraseReader.IsOwnObject(line, phrase.First, phrase.Last + 1)))
        {
            return false;
        }

        var reach = line[phrase.First].Is(Known) ? 1 : 2;
        for (var i = phrase.Last + 1; i < high && i <= phrase.Last + reach; i++)
        {
            if (line[i].Is(ObjectMarker))
            {
                return true;
            }
        }

        return phrase.Last + 1 < high && line.IsObliqueAt(phrase.Last + 1);
    }

    // "NAME laughed and said": the unknown word before "and" is the verb.
    private static SpeakerPhrase WithoutVerb(ClauseLine line, SpeakerPhrase phrase, int high)
    {
        if (!phrase.HasName || phrase.NameLast != phrase.Last || phrase.NameLast - phrase.NameFirst < 2 || phrase.Last + 1 >= high || !line[phrase.Last + 1].Is(Conjunction)
            || line[phrase.Last].Is(Given))
        {
            return phrase;
        }

        return phrase with { Last = phrase.Last - 1, NameLast = phrase.NameLast - 1 };
    }

    // Unknown words are a subject where nothing but the clause of their verb follows.
    private static bool IsSubject(ClauseLine line, SpeakerPhrase phrase, int high)
    {
        if (!phrase.HasName || phrase.NameLast - phrase.NameFirst >= LongestUnknownName || line[phrase.First].Is(Verb | Stop | Generic | Work))
        {
            return false;
        }

        var next = phrase.Last + 1;
        return next >= high || line[next].IsComma || line[next].IsQuote || line[next].Is(ClauseClasses.Border);
    }
}
