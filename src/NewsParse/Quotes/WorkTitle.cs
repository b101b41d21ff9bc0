using static NewsParse.Quotes.WordClass;

namespace NewsParse.Quotes;

/// <summary>Recognises marks that set off a title, a nickname or a slogan instead of somebody's words.</summary>
internal static class WorkTitle
{
    private const int NounReach = 4;

    public static bool IsTitle(TokenLine line, int quote, int low, QuoteShape shape)
    {
        if (quote - 1 < low)
        {
            return false;
        }

        if (IsNickname(line, quote, shape))
        {
            return true;
        }

        if (line[quote - 1].Is(WorkMarker) || (quote - 2 >= low && line[quote - 2].Is(WorkMarker)))
        {
            return true;
        }

        if (!shape.IsTitleCase)
        {
            return shape.IsForeignScript && line[quote - 1].Is(TitleNoun);
        }

        if (line[quote - 1].Is(TitleOpener))
        {
            return true;
        }

        for (var i = Math.Max(low, quote - NounReach); i < quote; i++)
        {
            if (line[i].Is(TitleNoun))
            {
                return true;
            }
        }

        return false;
    }

    // Mohammad “Lala” Khan: between two parts of a name.
    private static bool IsNickname(TokenLine line, int quote, QuoteShape shape) =>
        shape.Words <= 3 && quote + 1 < line.Count && line[quote - 1].IsUpper && line[quote + 1].IsUpper && shape.Last is not (',' or '.' or '!' or '?')
        && !line[quote - 1].Is(Determiner | Preposition | Calendar | Conjunction);

    /// <summary>Whether the marks set off a word as a word: "the term “X”", "the so-called “X”".</summary>
    public static bool IsTerm(TokenLine line, int quote, int low, QuoteShape shape)
    {
        var at = quote - 1;
        while (at > low && line[at].Is(Of | Definite | Indefinite))
        {
            at--;
        }

        return at >= low && shape.Words <= 4 && line[at].Is(TermNoun) && !line[at].Is(PluralShape);
    }
}
