using System.Collections.Immutable;

namespace NewsParse.Writing.Formats;

/// <summary>What the types of an article say and a JSON reader does not check: no list holds a null, and numbers are finite.</summary>
internal static class ArticleJsonChecks
{
    public static bool IsWhole(Article article) =>
        AreThere(article.ChromeLanguages) && AreThere(article.AlternateLinks) && AreThere(article.Authors) && AreThere(article.Tags) && AreThere(article.Images)
        && AreThere(article.Sections) && AreThere(article.Quotes) && AreThere(article.RelatedLinks) && AreThere(article.Chrome)
        && double.IsFinite(article.Confidence) && IsWhole(article.Discussion) && AreWhole(article.Sections) && AreWhole(article.Quotes);

    private static bool IsWhole(Discussion? discussion) =>
        discussion is null
        || (AreThere(discussion.Comments) && double.IsFinite(discussion.Rating?.Value ?? 0) && double.IsFinite(discussion.Rating?.Scale ?? 0));

    private static bool AreWhole(ImmutableArray<Section> sections)
    {
        foreach (var section in sections)
        {
            if (!AreThere(section.Blocks))
                return false;
            foreach (var block in section.Blocks)
            {
                if (block is ListBlock list && !AreThere(list.Items))
                    return false;
                if (block is TableBlock table && !AreWhole(table))
                    return false;
            }
        }

        return true;
    }

    private static bool AreWhole(TableBlock table)
    {
        foreach (var row in table.Rows)
        {
            if (row.IsDefault || !AreThere(row))
                return false;
        }

        return true;
    }

    /// <summary>Goes as deep as the JSON reader does, which has a limit.</summary>
    private static bool AreWhole(ImmutableArray<Quote> quotes)
    {
        foreach (var quote in quotes)
        {
            if (!double.IsFinite(quote.Confidence) || !AreThere(quote.Nested) || !AreWhole(quote.Nested))
                return false;
        }

        return true;
    }

    private static bool AreThere<T>(ImmutableArray<T> items)
        where T : class
    {
        foreach (var item in items)
        {
            if (item is null)
                return false;
        }

        return true;
    }
}
