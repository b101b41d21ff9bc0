using static NewsParse.Quotes.ArabicScript.ClauseClass;

namespace NewsParse.Quotes.ArabicScript;

/// <summary>Cuts the tokens of a paragraph into sentences.</summary>
internal static class ClauseSentences
{
    private const int CueReach = 10;

    /// <summary>Fills <paramref name="ends"/> with the index after the last token of each sentence.</summary>
    public static void Split(ClauseLine line, List<Stretch> stretches, List<int> ends)
    {
        ends.Clear();
        for (var i = 0; i + 1 < line.Count; i++)
        {
            if ((line[i].IsSentenceEnd && !IsInsideNumber(line, i) && !IsInitial(line, i)) || (line[i].IsQuote && EndsSentence(line, stretches, i)))
            {
                ends.Add(i + 1);
            }
        }

        if (line.Count > 0)
        {
            ends.Add(line.Count);
        }
    }

    private static bool IsInsideNumber(ClauseLine line, int i) =>
        i > 0 && char.IsDigit(line[i + 1].First) && line[i].Start == line[i - 1].End && line[i].End == line[i + 1].Start;

    // The point after a title or a single letter.
    private static bool IsInitial(ClauseLine line, int i) => i > 0 && line[i].First == '.' && line[i - 1].IsWord && line[i - 1].End - line[i - 1].Start == 1 && !line[i - 1].Is(Verb | Copula);

    // A closing quotation ends a sentence unless a comma or a verb of saying follows.
    private static bool EndsSentence(ClauseLine line, List<Stretch> stretches, int quote)
    {
        if (!ArabicText.EndsSentence(Sentences.LastCharacter(line.Text, stretches[line[quote].Stretch])))
        {
            return false;
        }

        ref var next = ref line[quote + 1];
        return !next.IsComma && !next.IsSentenceEnd && !(next.Is(ObjectCue | SpeechCue | ObjectMarker | InvertedCue) && !next.Is(Joined)) && !ReportsAfter(line, quote);
    }

    // “… .” NAME says.
    private static bool ReportsAfter(ClauseLine line, int quote)
    {
        if (!line.Lexicon.IsVerbFirst && line[quote + 1].Is(Demonstrative) && SpeakerPhraseReader.ObjectMarkerAfter(line, quote + 1, line.Count) > 0)
        {
            return true;
        }

        if (line.Lexicon.IsVerbFirst || SpeakerPhraseReader.StartingAt(line, quote + 1, line.Count) is not { } phrase)
        {
            return false;
        }

        var next = phrase.Last + 1;
        next += line.IsAt(next, Ergative) ? 1 : 0;
        if (phrase is { IsSure: true, HasName: true } && ClosesWithCue(line, next))
        {
            return true;
        }

        return line.IsAt(next, SpeechCue) && !(line.After(next) < line.Count && (line[line.After(next)].IsColon || line[line.After(next)].Is(Complementizer) || line[line.After(next)].IsQuote));
    }

    // NAME at the end of the meeting says.
    private static bool ClosesWithCue(ClauseLine line, int from)
    {
        for (var i = from; i < Math.Min(line.Count, from + CueReach); i++)
        {
            if (line[i].Is(SpeechCue))
            {
                return line.After(i) >= line.Count || line[line.After(i)].IsSentenceEnd;
            }

            if (!line[i].IsWord || line[i].Is(Conjunction | Complementizer | Relative | Verb))
            {
                return false;
            }
        }

        return false;
    }
}
