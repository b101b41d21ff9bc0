using static NewsParse.Quotes.WordClass;

namespace NewsParse.Quotes;

/// <summary>Recognises the phrases that name a source: "according to", "in the words of", "in the view of".</summary>
internal static class SourcePhrase
{
    /// <summary>Number of tokens of the phrase at <paramref name="at"/>; 0 if there is none.</summary>
    public static int Length(TokenLine line, int at)
    {
        if (line[at].Is(According) && line.IsAt(at + 1, To))
        {
            return 2;
        }

        return line[at].Is(TimePreposition) && line.IsAt(at + 1, Definite) && line.IsAt(at + 2, NounCue) && line.IsAt(at + 3, Of) ? 4 : 0;
    }
}
