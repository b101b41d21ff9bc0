using static NewsParse.Quotes.ArabicScript.ClauseClass;

namespace NewsParse.Quotes.ArabicScript;

/// <summary>Reads the name that a dash sets after a quotation at the end of its paragraph: “…” — NAME.</summary>
internal static class SpeakerDash
{
    private const int LongestName = 4;

    public static SpeakerPhrase? After(ClauseLine line, int quote)
    {
        var first = quote + 1;
        while (first < line.Count && (line[first].IsSentenceEnd || line[first].IsComma))
        {
            first++;
        }

        if (first + 1 >= line.Count || line[first].First is not ('\u2014' or '\u2013' or '\u2015' or '-') || line[first].IsQuote
            || SpeakerPhraseReader.StartingAt(line, first + 1, line.Count) is not { HasName: true } phrase)
        {
            return null;
        }

        var end = phrase.Last + 1;
        var closed = end >= line.Count || line[end].IsComma || line[end].First == '(' || (line[end].IsSentenceEnd && end + 1 >= line.Count);
        return closed && (phrase.IsSure || (phrase.Length is > 1 and <= LongestName && !line[phrase.First].Is(Verb | Stop | Adverb))) ? phrase : null;
    }
}
