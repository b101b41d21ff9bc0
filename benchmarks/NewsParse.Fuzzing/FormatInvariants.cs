namespace NewsParse.Fuzzing;

/// <summary>An article can be written in every format; JSON gives the same article back, and HTML holds nothing that runs.</summary>
public static class FormatInvariants
{
    /// <summary>What can stand in a page only as markup, because text has its angle brackets and attributes their quotes escaped.</summary>
    private static readonly string[] Unsafe =
    [
        "<script", "<style", "<svg", "<math", "<iframe", "<form", "<object", "<embed", "<input", "<button",
        "href=\"javascript:", "href=\"data:", "href=\"vbscript:", "src=\"javascript:", "src=\"vbscript:",
    ];

    /// <summary>Checks an article.</summary>
    public static void Check(Article article)
    {
        var json = ArticleJson.Serialize(article);
        BrokenPromiseException.Unless(ArticleJson.Serialize(ArticleJson.Deserialize(json)) == json, "JSON gives the same article back");
        foreach (var format in ArticleFormats.All)
            BrokenPromiseException.Unless(format.Write(article) is not null, "every format is written");
        BrokenPromiseException.Unless(!ArticleJson.SerializeLine(article).Contains('\n', StringComparison.Ordinal), "a line of JSON is one line");
        var html = ArticleFormats.Html.Write(article);
        foreach (var mark in Unsafe)
            BrokenPromiseException.Unless(!html.Contains(mark, StringComparison.OrdinalIgnoreCase), "HTML holds nothing that runs");
    }
}
