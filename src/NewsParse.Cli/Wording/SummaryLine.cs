using NewsParse.Cli.Batches;

namespace NewsParse.Cli.Wording;

/// <summary>One line on what was found: "3 sections, 12 quotes, 2 related links, about 5 minutes' reading".</summary>
internal static class SummaryLine
{
    private const int WordsPerMinute = 220;

    public static string Of(Article article, UiText text)
    {
        if (article.Sections.Length == 0)
            return text["noArticle"];
        string[] parts =
        [
            text.Count("section", article.Sections.Length),
            text.Count("quote", article.Quotes.Length),
            text.Count("relatedLink", article.RelatedLinks.Length),
            ReadingTime(article, text),
        ];
        return string.Join(text.ListSeparator, parts);
    }

    public static string Of(BatchResult result, TimeSpan duration, UiText text) => Of("article", result, duration, text);

    /// <summary>The line of a run that sends pages on.</summary>
    public static string OfPages(BatchResult result, TimeSpan duration, UiText text) => Of("page", result, duration, text);

    private static string Of(string noun, BatchResult result, TimeSpan duration, UiText text)
    {
        var parts = new List<string> { text.Count(noun, result.Written) };
        if (result.Failed > 0)
            parts.Add(text.Format("notParsed", text.Number(result.Failed)));
        if (result.Skipped > 0)
            parts.Add(text.Format("skipped", text.Number(result.Skipped)));
        if (result.LeftOut > 0)
            parts.Add(text.Format("leftOut", text.Number(result.LeftOut)));
        parts.Add(text.Format("in", text.Duration(duration)));
        return string.Join(text.ListSeparator, parts);
    }

    private static string ReadingTime(Article article, UiText text)
    {
        var minutes = Math.Max(1, (CountWords(ArticleFormats.Text.Write(article)) + (WordsPerMinute / 2)) / WordsPerMinute);
        var duration = text.Duration(TimeSpan.FromMinutes(minutes));
        return text.Format("readingTime", text.Format(minutes == 1 ? "possessiveOne" : "possessiveMany", duration));
    }

    private static int CountWords(string text)
    {
        var words = 0;
        var inWord = false;
        foreach (var c in text)
        {
            var isSpace = char.IsWhiteSpace(c);
            if (!isSpace && !inWord)
                words++;
            inWord = !isSpace;
        }

        return words;
    }
}
