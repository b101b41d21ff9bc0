using static NewsParse.Quotes.WordClass;

namespace NewsParse.Quotes;

/// <summary>Looks for the speaker before a quotation: NAME said "…"; NAME called it "…"; according to NAME, "…"; NAME's claim that "…".</summary>
internal readonly struct LeftAttribution
{
    private const int Reach = 45;
    private const int WeakReach = 12;
    private const int DocumentReach = 6;
    private const int NounReach = 12;

    private readonly TokenLine _line;
    private readonly int _quote;
    private readonly int _low;
    private readonly int _high;

    private LeftAttribution(TokenLine line, int quote, int low, int high)
    {
        _line = line;
        _quote = quote;
        _low = low;
        _high = high;
    }

    public static Attribution? Find(TokenLine line, int quote, int low, int high) => new LeftAttribution(line, quote, low, high).Walk();

    private Attribution? Walk()
    {
        Attribution? best = null;
        for (var c = _quote - 1; c > Math.Max(_low, _quote - Reach) - 1; c--)
        {
            if (_line[c].Cue is { } cue && IsCandidate(c, cue) && CueSubject.Of(_line, c, _low, _high) is { } subject)
            {
                var found = new Attribution(subject, c, c, RuleOf(c, cue));
                if (Decide(found, cue, ref best))
                {
                    return best;
                }
            }

            if (SourcePhrase.Length(_line, c) is > 0 and var words && c + words < _quote && NounPhraseReader.StartingAt(_line, c + words, _high) is { } source && source.Last + 1 < _quote)
            {
                return best ?? new Attribution(source, c, c + words - 1, AttributionRule.AccordingBefore);
            }

            if (best is null && _quote - c <= NounReach && _line[c].Is(NounCue))
            {
                best = OfNoun(c);
            }
        }

        return best;
    }

    private int Gap(int c, Cue cue) => _quote - c - cue.Words.Length;

    private bool IsCandidate(int c, Cue cue)
    {
        var gap = Gap(c, cue);
        if (cue is { IsQuoting: true, Tense: CueTense.Gerund })
        {
            return true;
        }

        if ((cue.Kind == CueKind.Position && gap > 1) || (!cue.Has(CueKind.Speech | CueKind.Act) && gap > WeakReach)
            || (cue.Kind == CueKind.Document && gap > DocumentReach))
        {
            return false;
        }

        return (!cue.IsFinite || CueVerb.IsVerb(_line, c, _low)) && !NamesTheQuote(c, cue, gap);
    }

    // "an app called “X”": a participle that names a thing, unless somebody is said to do the naming.
    private bool NamesTheQuote(int c, Cue cue, int gap)
    {
        if (!cue.IsNaming || gap > 0 || cue.Tense is not (CueTense.Past or CueTense.PastParticiple) || c - 1 < _low || _line[c - 1].Is(SubjectPronoun | RoleNoun) || CueVerb.IsPassive(_line, c, _low))
        {
            return false;
        }

        for (var i = Math.Max(_low, c - 5); i < c; i++)
        {
            if (_line[i].Is(What))
            {
                return false;
            }
        }

        return true;
    }

    // The nearest speech cue with a named subject wins; a pronoun or a weaker verb gives way to one further left. True: the choice is final.
    private bool Decide(Attribution found, Cue cue, ref Attribution? best)
    {
        var isPronoun = _line[found.Subject.First].Is(SubjectPronoun);
        if (cue.Has(CueKind.Speech) && (Gap(found.CueFirst, cue) <= 1 || !isPronoun))
        {
            best = best is null ? found : GivesWay(best.Value.Rule) ? found with { Rule = AttributionRule.OuterClause } : best;
            return true;
        }

        if (best is null)
        {
            best = found;
        }
        else if (cue.Has(CueKind.Speech))
        {
            best = found with { Rule = AttributionRule.OuterClause };
            return true;
        }

        return cue.Has(CueKind.Speech) && isPronoun && !HasSpeechCueBefore(found.Subject.First);
    }

    // "X said he believes it is “…”": what somebody thinks or does inside another's speech is the speaker's word.
    private static bool GivesWay(AttributionRule rule) => rule is (>= AttributionRule.OtherCueAdjacent and <= AttributionRule.OtherCueFar) or AttributionRule.ActCueNear or AttributionRule.ActCueFar;

    private bool HasSpeechCueBefore(int end)
    {
        for (var i = Math.Max(_low, _quote - Reach); i < end; i++)
        {
            if (_line[i].Cue is { } cue && cue.Has(CueKind.Speech))
            {
                return true;
            }
        }

        return false;
    }

    private AttributionRule RuleOf(int c, Cue cue)
    {
        var gap = Gap(c, cue);
        var distance = gap <= 1 ? 0 : gap <= 7 ? 1 : 2;
        var nearest = cue.Has(CueKind.Speech) ? AttributionRule.SpeechCueAdjacent
            : cue.Has(CueKind.Act) ? AttributionRule.ActCueAdjacent
            : AttributionRule.OtherCueAdjacent;
        return nearest + distance;
    }

    // "claim that", "promise of", "description of X as": what joins the noun to the words quoted.
    private bool Governs(int noun) =>
        noun + 1 >= _quote || _line[noun + 1].Is(That | Of | BeForm) || _line[noun + 1].IsMark(":,") || _line[_quote - 1].Is(That | As) || _line[_quote - 1].IsMark(":");

    // "Obama's claim that “…”", "his promise of “…”".
    private Attribution? OfNoun(int noun)
    {
        if (!Governs(noun))
        {
            return null;
        }

        var p = noun - 1;
        while (p > _low && noun - p < 4 && _line[p].IsLower && !_line[p].Is(Determiner | Preposition | PossessiveClitic))
        {
            p--;
        }

        if (p < _low)
        {
            return null;
        }

        if (_line[p].Is(Determiner) && _line[p].Is(Masculine | Feminine | PluralForm))
        {
            return new Attribution(new NounPhrase(p, p), noun, noun, AttributionRule.PossessiveNoun);
        }

        return _line[p].Is(PossessiveClitic) && NounPhraseReader.EndingAt(_line, p - 1, _low) is { } owner && NounPhraseReader.CanSpeak(_line, owner)
            ? new Attribution(owner, noun, noun, AttributionRule.PossessiveNoun)
            : null;
    }
}
