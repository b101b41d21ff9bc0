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

        if (line[quote - 1].Is(WorkMarker) || (quote - 2 >= low && line[quote - 2].Is(WorkMarker)))
        {
            return true;
        }

        if (!shape.IsTitleCase)
        {
            return false;
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
}
