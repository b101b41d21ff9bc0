using System.Globalization;
using NewsParse.Cli.Wording;

namespace NewsParse.Cli.Explaining.Page;

/// <summary>The typed article: metadata with its claims, sections, quotations by speaker, links, discussion.</summary>
internal static class ArticlePane
{
    /// <summary>Blocks that a browser lays out together, once they come into sight: watching every block by itself costs more than laying out a few.</summary>
    private const int BlocksAStretch = 32;

    public static void Write(ReportHtml html, ArticleReport report, QuoteMarks quotes, UiText text)
    {
        html.Markup("<section class=\"article\" aria-labelledby=\"article\">\n<h2 id=\"article\">").Text(text["theArticle"]).Markup("</h2>\n");
        MetadataTable.Write(html, report, text);
        WriteSections(html, report.Article, quotes, text);
        WriteQuotes(html, report.Article, quotes, text);
        WriteRelatedLinks(html, report.Article, text);
        WriteDiscussion(html, report.Article, text);
        WriteDiagnostics(html, report, text);
        html.Markup("</section>\n");
    }

    private static void WriteSections(ReportHtml html, Article article, QuoteMarks quotes, UiText text)
    {
        var number = 0;
        for (var i = 0; i < article.Sections.Length; i++)
        {
            var section = article.Sections[i];
            html.Markup("<h3").Markup(Tie(PlaceTies.OfHeading(i))).Markup(section.Heading is null ? " class=\"soft\">" : " dir=\"auto\">").Text(section.Heading ?? text["beforeFirstHeading"]).Markup("</h3>\n");
            foreach (var stretch in section.Blocks.Chunk(BlocksAStretch))
            {
                html.Markup("<div class=\"stretch\">\n");
                foreach (var block in stretch)
                    WriteBlock(html, block, number++, quotes);
                html.Markup("</div>\n");
            }
        }
    }

    private static string Tie(string id) => $" id=\"{id}\" data-at=\"{id}\"";

    private static void WriteBlock(ReportHtml html, Block block, int number, QuoteMarks quotes)
    {
        html.Markup("<div class=\"words\"").Markup(Tie(PlaceTies.OfBlock(number))).Attribute("lang", block.Language).Attribute("dir", block.Direction == TextDirection.RightToLeft ? "rtl" : "ltr").Markup(">");
        switch (block)
        {
            case Paragraph paragraph:
                html.Markup("<p>");
                quotes.Write(html, paragraph.Text);
                html.Markup("</p>");
                break;
            case ListBlock list:
                html.Markup(list.Ordered ? "<ol>" : "<ul>");
                foreach (var item in list.AllItems())
                    html.Element("li", item.Text);
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

    private static void WriteQuotes(ReportHtml html, Article article, QuoteMarks quotes, UiText text)
    {
        if (article.Quotes.Length == 0)
            return;
        html.Element("h3", text["quotes"]).Markup("<dl class=\"speakers\">\n");
        foreach (var speaker in Enumerable.Range(0, article.Quotes.Length).GroupBy(quotes.SpeakerOf))
        {
            html.Markup("<dt><bdi>").Text(speaker.Key).Markup("</bdi></dt>");
            foreach (var quote in speaker)
                html.Markup("<dd><bdi><q>").Text(article.Quotes[quote].Text).Markup("</q></bdi> <small>").Text(quotes.Describe(quote)).Markup("</small></dd>\n");
        }

        html.Markup("</dl>\n");
    }

    private static void WriteRelatedLinks(ReportHtml html, Article article, UiText text)
    {
        if (article.RelatedLinks.Length == 0)
            return;
        html.Element("h3", text["relatedLinks"]).Markup("<ul class=\"links\">\n");
        foreach (var link in article.RelatedLinks)
        {
            html.Markup("<li><bdi>").Text(link.Title).Markup("</bdi> <small>");
            html.Text(text.NameOf(link.Placement));
            if (link.Label is not null)
                html.Markup(" · <bdi>").Text(link.Label).Markup("</bdi>");
            if (link.Url is not null)
                html.Markup(" · <bdi>").Link(link.Url).Markup("</bdi>");
            html.Markup("</small></li>\n");
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

    private static void WriteDiagnostics(ReportHtml html, ArticleReport report, UiText text)
    {
        if (report.Diagnostics.Length == 0)
            return;
        html.Element("h3", text["diagnostics"]).Markup("<ul class=\"links\">\n");
        foreach (var diagnostic in report.Diagnostics)
            html.Element("li", diagnostic.Code + " " + diagnostic.Message);
        html.Markup("</ul>\n");
    }
}
