using System.Globalization;
using NewsParse.Cli.Wording;

namespace NewsParse.Cli.Explaining.Page;

/// <summary>Head, filters and the pieces of the page in reading order, each with its fate.</summary>
internal static class LedgerPane
{
    public static void WriteHead(ReportHtml html, ArticleReport report, UiText text)
    {
        var article = report.Article;
        html.Markup("<header>\n<h1 dir=\"auto\"").Attribute("lang", article.Title is null ? null : article.Language).Markup(">")
            .Text(article.Title ?? text["noArticle"]).Markup("</h1>\n<p class=\"soft\">");
        html.Text(SummaryLine.Of(article, text)).Markup("<br>").Text(text["confidence"]).Markup(": ").Text(text.Percent(article.Confidence));
        if (article.Language is not null)
            html.Markup(" · ").Text(text["language"]).Markup(": ").Text(article.Language);
        if (article.ChromeLanguages.Length > 0)
            html.Markup(" · ").Text(text["chromeLanguages"]).Markup(": ").Text(string.Join(text.ListSeparator, article.ChromeLanguages));
        if (report.Encoding is not null)
            html.Markup(" · ").Text(report.Encoding);
        html.Markup("</p>\n");
        WriteBar(html, report, text);
        WriteTools(html, report, text);
        html.Markup("</header>\n");
    }

    public static void Write(ReportHtml html, ArticleReport report, UiText text)
    {
        var quotes = new QuoteMarks(report.Article);
        html.Markup("<section aria-labelledby=\"pieces\">\n<h2 id=\"pieces\">").Text(text["pieces"]).Markup("</h2>\n<ol class=\"ledger\">\n");
        foreach (var entry in report.Ledger)
            WriteEntry(html, entry, quotes, text);
        html.Markup("</ol>\n</section>\n");
    }

    private static void WriteBar(ReportHtml html, ArticleReport report, UiText text)
    {
        var shares = FateShares.Of(report.Ledger);
        // Widths stand in a drawing, because the policy allows no style attributes.
        html.Markup("<svg class=\"bar\" width=\"100%\" height=\"20\" role=\"img\"").Attribute("aria-label", string.Join(text.ListSeparator, shares.Select(share => FateName.Of(share.Fate) + " " + text.Percent(share.Share)))).Markup(">");
        var start = 0.0;
        foreach (var (fate, share) in shares)
        {
            html.Markup(FormattableString.Invariant($"<rect x=\"{start * 100:0.###}%\" width=\"{share * 100:0.###}%\" height=\"20\" class=\"{FateName.Of(fate)}\"/>"));
            start += share;
        }

        html.Markup("</svg>\n<ul class=\"legend\">\n");
        foreach (var (fate, share) in shares)
            html.Markup($"<li class=\"{FateName.Of(fate)}\"><span class=\"swatch\"></span>").Text(text["fate." + FateName.Of(fate)] + " " + text.Percent(share)).Markup("</li>\n");
        html.Markup("</ul>\n");
    }

    private static void WriteTools(ReportHtml html, ArticleReport report, UiText text)
    {
        html.Markup("<div class=\"tools\">\n<fieldset><legend>").Text(text["show"]).Markup("</legend>");
        foreach (var (fate, _) in FateShares.Of(report.Ledger))
            html.Markup($"<label><input type=\"checkbox\" name=\"fate\" value=\"{FateName.Of(fate)}\" checked> ").Text(text["fate." + FateName.Of(fate)]).Markup("</label>\n");
        html.Markup("</fieldset>\n<label>").Text(text["language"]).Markup(" <select id=\"language\"><option value=\"\">").Text(text["all"]).Markup("</option>");
        foreach (var language in report.Ledger.Select(entry => entry.Language).OfType<string>().Distinct().Order(StringComparer.Ordinal))
            html.Markup("<option>").Text(language).Markup("</option>");
        html.Markup("</select></label>\n<label>").Text(text["search"]).Markup(" <input type=\"search\" id=\"search\"></label>\n");
        foreach (var (id, phrase) in new[] { ("as-json", "copyJson"), ("as-markdown", "copyMarkdown") })
            html.Markup($"<button type=\"button\" data-copy=\"{id}\"").Attribute("data-done", text["copied"]).Markup(">").Text(text[phrase]).Markup("</button>\n");
        html.Markup("<output id=\"shown\" class=\"soft\"></output>\n</div>\n");
    }

    private static void WriteEntry(ReportHtml html, LedgerEntry entry, QuoteMarks quotes, UiText text)
    {
        var fate = FateName.Of(entry.Fate);
        html.Markup($"<li class=\"{fate}\" data-fate=\"{fate}\"").Attribute("data-language", entry.Language).Markup("><details><summary");
        html.Attribute("title", entry.Role is { } role ? FateName.Of(role) + " · " + entry.Language + " · " + entry.Reason : null);
        html.Markup("><span class=\"fate\">").Text(text["fate." + fate]);
        if (entry.Role is { } chromeRole)
            html.Text(" · " + FateName.Of(chromeRole));
        if (entry.Field is not null)
            html.Text(" · " + entry.Field);
        html.Markup("</span><span dir=\"auto\"").Attribute("lang", entry.Language).Markup(">");
        if (entry.Fate == Fate.Body)
            quotes.Write(html, entry.Text);
        else
            html.Text(entry.Text);
        html.Markup("</span></summary><dl>");
        Row(html, text["reason"], entry.Reason);
        Row(html, text["score"], entry.Score?.ToString("0.000", CultureInfo.InvariantCulture));
        Row(html, text["language"], entry.Language);
        Row(html, text["place"], entry.Span is { } span ? FormattableString.Invariant($"{span.Start}–{span.End}") : null);
        html.Markup("</dl></details></li>\n");
    }

    private static void Row(ReportHtml html, string label, string? value)
    {
        if (!string.IsNullOrEmpty(value))
            html.Markup("<dt>").Text(label).Markup("</dt><dd dir=\"auto\">").Text(value).Markup("</dd>");
    }
}
