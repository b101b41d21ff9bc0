using static NewsParse.Quotes.ArabicScript.ClauseClass;

namespace NewsParse.Quotes.ArabicScript;

/// <summary>Reads the label that opens a line before a quotation: "NAME:", "NAME, ROLE:", "NAME (ROLE):", "ROLE NAME:".</summary>
internal static class SpeakerLabel
{
    private const int Longest = 18;

    /// <summary>The speaker the label names; <see langword="null"/> if the quotation has no label.</summary>
    public static SpeakerPhrase? Find(ClauseLine line, int quote, int low)
    {
        if (quote - low < 2 || quote - low > Longest || !line[quote - 1].IsColon)
        {
            return null;
        }

        var first = low;
        while (first < quote && !line[first].IsWord)
        {
            first++;
        }

        for (var i = first; i < quote - 1; i++)
        {
            if (line[i].IsColon)
            {
                first = i + 1;
            }
            else if (line[i].IsQuote || line[i].Is(ClauseClasses.AnyCue | HearsayCue | PassiveCue | Verb | Complementizer | Ergative | ObjectMarker | Slogan))
            {
                return null;
            }
        }

        if (SpeakerPhraseReader.StartingAt(line, first, quote - 1) is not { } phrase || line[first].Is(Stop | Adverb))
        {
            return null;
        }

        return phrase.IsSure || IsWholeLabel(line, phrase, quote - 1) || (phrase.HasName && phrase.Last + 2 == quote && phrase.First == first && AnswersQuestion(line)) ? phrase : null;
    }

    // A label of one word is a name where the line before asks.
    private static bool AnswersQuestion(ClauseLine line)
    {
        var before = line.Text.AsSpan(0, line[0].Start).TrimEnd();
        return before.Length > 0 && before[^1] is '?' or '\u061f';
    }

    // Unknown words are a name where the label holds nothing else.
    private static bool IsWholeLabel(ClauseLine line, SpeakerPhrase phrase, int end) =>
        phrase.HasName && phrase.NameLast - phrase.NameFirst is > 0 and < 4 && (phrase.Last + 1 == end || line[phrase.Last + 1].IsComma || line[phrase.Last + 1].First == '(');
}
