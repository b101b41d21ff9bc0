using static NewsParse.Quotes.Native.NativeClass;

namespace NewsParse.Quotes.Native;

/// <summary>What a sentence says about one of its quotations.</summary>
internal readonly record struct NativeFinding(NounPhrase? Subject, int Cue, AttributionRule Rule, bool IsDirect)
{
    /// <summary>Whether the speaker may be the one who was named before, since the verb carries its subject.</summary>
    public bool AllowsOmittedSubject { get; init; }
}

/// <summary>Looks for the speaker of a quotation in its sentence: verb before, verb behind, "according to".</summary>
internal readonly struct NativeAttribution(NativeLine line, bool verbFirst, int quote, int low, int high)
{
    private const int CueReach = 24;
    private const int ObjectReach = 3;
    private const int RightReach = 9;
    private const int SourceReach = 40;

    public NativeFinding? Find()
    {
        if (line.IsAt(quote - 1, Naming) || IsNamed())
        {
            return null;
        }

        return CueBefore(touching: true) ?? ObjectCueBehind() ?? CueBehind() ?? CueBefore(touching: false) ?? According();
    }

    private bool IsNamed()
    {
        for (var i = Math.Max(low, quote - 4); i < quote; i++)
        {
            if (line[i].Is(Naming) && i + line[i].PhraseLength >= quote)
            {
                return true;
            }
        }

        return false;
    }

    private NativeFinding? CueBefore(bool touching)
    {
        for (var c = quote - 1; c >= Math.Max(low, quote - CueReach); c--)
        {
            if (line[c].IsQuote && touching)
            {
                return null;
            }

            if (!line[c].Is(AnyCue))
            {
                continue;
            }

            var adjacent = IsAdjacent(c);
            if (touching && !adjacent)
            {
                return null;
            }

            return Of(c, adjacent);
        }

        return null;
    }

    private NativeFinding? Of(int cue, bool adjacent)
    {
        if (line[cue].Is(FirstPersonCue))
        {
            return new NativeFinding(null, cue, AttributionRule.None, adjacent);
        }

        var subject = line[cue].Is(GerundCue) ? null : NativeSubject.Of(line, cue, low, quote, verbFirst);
        return new NativeFinding(subject, cue, adjacent ? AttributionRule.SpeechCueAdjacent : AttributionRule.SpeechCueNear, adjacent)
        {
            AllowsOmittedSubject = !line[cue].Is(WritingCue),
        };
    }

    // Nothing but punctuation and, in a verb-first language, the subject stands between the cue and the marks.
    private bool IsAdjacent(int cue)
    {
        var next = cue + line[cue].PhraseLength;
        if (verbFirst && quote - 1 >= next && (line[quote - 1].IsColon || line[quote - 1].IsComma))
        {
            return true;
        }

        while (next < quote && (line[next].IsColon || line[next].IsComma))
        {
            next++;
        }

        return next >= quote;
    }

    // "NAME … “…” called it": the verb behind its quoted object.
    private NativeFinding? ObjectCueBehind()
    {
        for (var c = quote + 1; c < Math.Min(high, quote + 1 + ObjectReach) && !line[c].IsQuote; c++)
        {
            if (line[c].Is(ObjectCue))
            {
                return verbFirst ? null : new NativeFinding(ObjectSubject(c), c, AttributionRule.ActCueNear, false) { AllowsOmittedSubject = !line[c].Is(WritingCue) };
            }
        }

        return verbFirst ? ObjectCueBefore() : null;
    }

    private NounPhrase? ObjectSubject(int cue)
    {
        for (var i = quote - 1; i > Math.Max(low, quote - SourceReach); i--)
        {
            if (line[i].Is(Ergative))
            {
                return NativeSubject.EndingAt(line, i - 1, low);
            }
        }

        return quote > low ? NativeSubject.Opening(line, low, quote) : NativeSubject.StartingAt(line, quote + 1, cue);
    }

    private NativeFinding? ObjectCueBefore()
    {
        for (var c = quote - 1; c >= Math.Max(low, quote - RightReach) && !line[c].IsQuote; c--)
        {
            if (line[c].Is(ObjectCue))
            {
                return new NativeFinding(NativeSubject.StartingAt(line, c + 1, quote), c, AttributionRule.ActCueNear, false) { AllowsOmittedSubject = true };
            }
        }

        return null;
    }

    // “…”, NAME said.
    private NativeFinding? CueBehind()
    {
        var start = quote + 1;
        var parted = start < high && line[start].IsComma;
        start += parted ? 1 : 0;
        for (var c = start; c < Math.Min(high, start + RightReach) && !line[c].IsQuote && !line[c].IsSentenceEnd; c++)
        {
            if (!line[c].Is(SpeechCue) || !(parted || c == start))
            {
                continue;
            }

            var subject = verbFirst ? NativeSubject.StartingAt(line, c + line[c].PhraseLength, high) : NativeSubject.Of(line, c, start, high, verbFirst);
            return new NativeFinding(subject, c, AttributionRule.SubjectCue, true) { AllowsOmittedSubject = true };
        }

        return null;
    }

    private NativeFinding? According()
    {
        for (var c = Math.Max(low, quote - SourceReach); c < Math.Min(high, quote + SourceReach); c++)
        {
            if (line[c].Is(NativeClass.According) && c < quote && NativeSubject.StartingAt(line, c + line[c].PhraseLength, quote) is { } source)
            {
                return new NativeFinding(source, c, AttributionRule.AccordingBefore, false);
            }

            if (line[c].Is(AccordingAfter) && c > low && NativeSubject.EndingAt(line, c - 1, low) is { } before)
            {
                return new NativeFinding(before, c, AttributionRule.AccordingAfter, false);
            }
        }

        return null;
    }
}
