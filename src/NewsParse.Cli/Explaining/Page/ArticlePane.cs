using System.Globalization;
using NewsParse.Cli.Wording;

namespace NewsParse.Cli.Explaining.Page;

/// <summary>The typed article: metadata with its claims, sections, quotations by speaker, links, discussion.</summary>
internal static class ArticlePane
{
    public static void Write(ReportHtml html, ArticleReport report, UiText text)
    {
        html.Markup("<section aria-labelledby=\"article\">\n<h2 id=\"article\">").Text(text["theArticle"]).Markup("</h2>\n");
        WriteMetadata(html, report, text);
        WriteSections(html, report.Article, text);
        WriteQuotes(html, report.Article, text);
        WriteRelatedLinks(html, report.Article, text);
        WriteDiscussion(html, report.Article, text);
        foreach (var diagnostic in report.Diagnostics)
            html.Element("p", diagnostic.Code + " " + diagnostic.Message, " class=\"soft\"");
        html.Markup("</section>\n");
    }

    private static void WriteMetadata(ReportHtml html, ArticleReport report, UiText text)
    {
        var article = report.Article;
        html.Markup("<dl>\n");
        void Row(string phrase, string? value)
        {
            if (!string.IsNullOrEmpty(value))
                html.Element("dt", text[phrase]).Markup("<dd dir=\"auto\">").Text(value).Markup("</dd>\n");
        }

        Row("title", article.Title);
        Row("byline", string.Join(text.ListSeparator, article.Authors.Select(author => author.Name)));
        Row("publisher", article.Publisher?.Name);
        Row("published", DateOf(article.Published));
        Row("modified", DateOf(article.Modified));
        Row("category", article.Category);
        Row("tags", string.Join(text.ListSeparator, article.Tags));
        Row("url", article.CanonicalUrl ?? article.Url);
        html.Markup("</dl>\n");
        if (report.Metadata.Length == 0)
            return;
        html.Markup("<details><summary><span class=\"fate\">").Text(text.Number(report.Metadata.Length)).Markup("</span><span>").Text(text["conflicts"]).Markup("</span></summary>\n<table><thead><tr>");
        foreach (var column in new[] { "field", "value", "origin" })
            html.Element("th", text[column], " scope=\"col\"");
        html.Markup("</tr></thead><tbody>\n");
        foreach (var claim in report.Metadata)
        {
            html.Markup(claim.IsChosen ? "<tr><td>✓ " : "<tr class=\"lost\"><td>").Text(claim.Field).Markup("</td><td dir=\"auto\">").Text(claim.Value)
                .Markup("</td><td>").Text(claim.Origin).Markup("</td></tr>\n");
        }

        html.Markup("</tbody></table></details>\n");
    }

    private static string? DateOf(ArticleDate? date) =>
        date is null ? null : date.Text is null || date.Text == date.Value ? date.Value : date.Value + " · " + date.Text;

    private static void WriteSections(ReportHtml html, Article article, UiText text)
    {
        var quotes = new QuoteMarks(article);
        foreach (var section in article.Sections)
        {
            html.Markup("<h3 dir=\"auto\">").Text(section.Heading ?? text["beforeFirstHeading"]).Markup("</h3>\n");
            foreach (var block in section.Blocks)
                WriteBlock(html, block, quotes);
        }
    }

    private static void WriteBlock(ReportHtml html, Block block, QuoteMarks quotes)
    {
        html.Markup("<div class=\"words\"").Attribute("lang", block.Language).Attribute("dir", block.Direction == TextDirection.RightToLeft ? "rtl" : "ltr").Markup(">");
        switch (block)
        {
            case Paragraph paragraph:
                html.Markup("<p>");
                quotes.Write(html, paragraph.Text);
                html.Markup("</p>");
                break;
            case ListBlock list:
                html.Markup(list.Ordered ? "<ol>" : "<ul>");
                foreach (var item in list.Items)
                    html.Element("li", item);
                html.Markup(list.Ordered ? "</ol>" : "</ul>");
                break;
            case TableBlock table:
                html.Markup("<table><tbody>");
                foreach (var row in table.Rows)
                {
                    html.Markup("<tr>");
                    foreach (var cell in row)
                        html.Markup("<td>").Text(cell).Markup("</td>");
                    html.Markup("</tr>\n");
                }

                html.Markup("</tbody></table>");
                break;
            default:
                WriteSetApart(html, block, quotes);
                break;
        }

        html.Markup("</div>\n");
    }

    private static void WriteSetApart(ReportHtml html, Block block, QuoteMarks quotes)
    {
        switch (block)
        {
            case Blockquote quote:
                html.Markup("<blockquote><p>");
                quotes.Write(html, quote.Text);
                html.Markup("</p>").Element("footer", quote.Cite).Markup("</blockquote>");
                break;
            case Figure figure:
                html.Markup("<div class=\"figure\">").Element("p", figure.Caption).Element("small", figure.Credit).Element("p", figure.Url, " class=\"soft\"").Markup("</div>");
                break;
            case PullQuote pullQuote:
                html.Markup("<blockquote>").Element("p", pullQuote.Text).Markup("</blockquote>");
                break;
            case Preformatted preformatted:
                html.Element("pre", preformatted.Text);
                break;
            case Embed embed:
                html.Markup("<div class=\"figure\">").Element("p", embed.Provider, " class=\"soft\"").Element("p", embed.Text).Element("p", embed.Url, " class=\"soft\"").Markup("</div>");
                break;
        }
    }

    private static void WriteQuotes(ReportHtml html, Article article, UiText text)
    {
        if (article.Quotes.Length == 0)
            return;
        html.Element("h3", text["quotes"]).Markup("<dl>\n");
        foreach (var group in article.Quotes.GroupBy(quote => quote.Speaker is { } speaker ? speaker.Name ?? speaker.Mention : text["unknownSpeaker"]))
        {
            html.Markup("<dt dir=\"auto\">").Text(group.Key).Markup("</dt>");
            foreach (var quote in group)
                html.Markup("<dd dir=\"auto\"><mark").Attribute("title", QuoteMarks.Describe(quote)).Markup(">").Text(quote.Text).Markup("</mark></dd>\n");
        }

        html.Markup("</dl>\n");
    }

    private static void WriteRelatedLinks(ReportHtml html, Article article, UiText text)
    {
        if (article.RelatedLinks.Length == 0)
            return;
        html.Element("h3", text["relatedLinks"]).Markup("<ul>\n");
        foreach (var link in article.RelatedLinks)
        {
            html.Markup("<li dir=\"auto\">").Text(link.Title).Markup(" <span class=\"soft\">");
            html.Text(string.Join(" · ", new[] { link.Label, link.Placement.ToString().ToLowerInvariant(), link.Url }.Where(part => part is not null))).Markup("</span></li>\n");
        }

        html.Markup("</ul>\n");
    }

    private static void WriteDiscussion(ReportHtml html, Article article, UiText text)
    {
        if (article.Discussion is not { } discussion)
            return;
        html.Element("h3", text["discussion"]).Markup("<p>");
        html.Text(text.Count("comment", discussion.CommentCount ?? discussion.Comments.Length));
        if (discussion.Rating is { } rating)
            html.Text(" · " + rating.Value?.ToString(CultureInfo.InvariantCulture) + " / " + rating.Scale?.ToString(CultureInfo.InvariantCulture) + " (" + rating.Votes?.ToString(CultureInfo.InvariantCulture) + ")");
        html.Markup("</p>\n");
        foreach (var comment in discussion.Comments)
            html.Markup("<blockquote dir=\"auto\">").Element("p", comment.Text).Element("footer", comment.Author).Markup("</blockquote>\n");
    }
}
