using NewsParse.Cli.Inputs;
using NewsParse.Cli.Wording;

namespace NewsParse.Cli.Explaining.Page;

/// <summary>The top of the report: what was found, the ledger as a bar, and the tools that narrow and copy.</summary>
internal static class ReportHead
{
    public static void Write(ReportHtml html, ArticleReport report, UiText text)
    {
        var article = report.Article;
        html.Markup("<header>\n<h1").Attribute("lang", article.Title is null ? null : article.Language).Markup("><bdi>")
            .Text(article.Title ?? text["noArticle"]).Markup("</bdi></h1>\n<p class=\"soft\">").Text(SummaryLine.Of(article, text)).Markup("</p>\n<p class=\"facts soft\">");
        Fact(html, text["confidence"], text.Percent(article.Confidence));
        Fact(html, text["language"], article.Language);
        Fact(html, text["chromeLanguages"], string.Join(text.ListSeparator, article.ChromeLanguages));
        Fact(html, text["encoding"], report.Encoding);
        Fact(html, text["source"], InputDocument.LooksLikeAddress(article.Source ?? "") ? article.Source : Path.GetFileName(article.Source));
        html.Markup("</p>\n");
        var shares = FateShares.Of(report.Ledger);
        WriteBar(html, shares, text);
        html.Markup("</header>\n");
        WriteTools(html, report, shares, text);
    }

    private static void Fact(ReportHtml html, string label, string? value)
    {
        if (!string.IsNullOrEmpty(value))
            html.Markup("<span>").Text(label).Markup(": <bdi>").Text(value).Markup("</bdi></span> ");
    }

    private static void WriteBar(ReportHtml html, IReadOnlyList<FateShare> shares, UiText text)
    {
        // Widths stand in a drawing, because the policy allows no style attributes.
        html.Markup("<svg class=\"bar\" width=\"100%\" height=\"22\" role=\"img\"").Attribute("aria-label", string.Join(text.ListSeparator, shares.Select(share => Name(share, text)))).Markup(">");
        var start = 0.0;
        foreach (var share in shares)
        {
            html.Markup(FormattableString.Invariant($"<rect x=\"{start * 100:0.###}%\" width=\"{share.Share * 100:0.###}%\" height=\"22\" class=\"{JsonNames.Of(share.Fate)}\">"));
            html.Element("title", Name(share, text)).Markup("</rect>");
            start += share.Share;
        }

        html.Markup("</svg>\n");
    }

    private static void WriteTools(ReportHtml html, ArticleReport report, IReadOnlyList<FateShare> shares, UiText text)
    {
        html.Markup("<nav class=\"views\"").Attribute("aria-label", text["view"]).Markup(">");
        foreach (var view in new[] { "both", "article", "page", "claims", "json", "markdown" })
            html.Markup($"<button type=\"button\" value=\"{view}\" aria-pressed=\"{(view == "both" ? "true" : "false")}\">").Text(text["view." + view]).Markup("</button>\n");
        html.Markup("</nav>\n<div class=\"tools\" role=\"search\"").Attribute("aria-label", text["show"]).Markup(">\n<fieldset><legend>").Text(text["show"]).Markup("</legend>");
        foreach (var share in shares)
        {
            var fate = JsonNames.Of(share.Fate);
            html.Markup($"<label class=\"{fate}\"><input type=\"checkbox\" name=\"fate\" value=\"{fate}\" checked> ").Text(Name(share, text)).Markup("</label>\n");
        }

        html.Markup("</fieldset>\n<label>").Text(text["language"]).Markup(" <select id=\"language\"><option value=\"\">").Text(text["all"]).Markup("</option>");
        foreach (var language in report.Ledger.Select(entry => entry.Language).OfType<string>().Distinct().Order(StringComparer.Ordinal))
            html.Markup("<option>").Text(language).Markup("</option>");
        html.Markup("</select></label>\n<label>").Text(text["search"]).Markup(" <input type=\"search\" id=\"search\"></label>\n<span class=\"copy\">");
        foreach (var (id, phrase) in new[] { ("as-json", "copyJson"), ("as-markdown", "copyMarkdown") })
            html.Markup($"<button type=\"button\" data-copy=\"{id}\"").Attribute("data-done", text["copied"]).Markup(">").Text(text[phrase]).Markup("</button>\n");
        html.Markup("</span><output id=\"shown\" class=\"soft\"").Attribute("data-none", text["nothingFound"]).Markup("></output>\n</div>\n");
    }

    private static string Name(FateShare share, UiText text) =>
        text["fate." + JsonNames.Of(share.Fate)] + " " + share.InWords(text);
}
