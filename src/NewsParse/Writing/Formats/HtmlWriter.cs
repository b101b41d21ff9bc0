using System.Collections.Immutable;
using System.Text;

namespace NewsParse.Writing.Formats;

/// <summary>A clean HTML document. Only the elements written here can occur, and all text and attribute values are escaped.</summary>
internal static class HtmlWriter
{
    public static string Write(Article article) => Write(article, keepsLinks: true);

    /// <param name="article">The article.</param>
    /// <param name="keepsLinks">Whether the links inside its texts are written.</param>
    public static string Write(Article article, bool keepsLinks)
    {
        var html = new StringBuilder();
        html.Append("<!DOCTYPE html>\n<html").Append(LanguageAttributes(article.Language, DirectionOf(article)));
        html.Append(">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        html.Append("<title>").Append(HtmlText.Escape(article.Title)).Append("</title>\n");
        if (SafeUrl.OrNull(article.CanonicalUrl ?? article.Url) is { } canonical)
            html.Append("<link rel=\"canonical\" href=\"").Append(HtmlText.Escape(canonical)).Append("\">\n");
        foreach (var link in article.AlternateLinks)
            if (SafeUrl.OrNull(link.Url) is { } other)
                html.Append("<link rel=\"alternate\" hreflang=\"").Append(HtmlText.Escape(link.Language)).Append("\" href=\"").Append(HtmlText.Escape(other)).Append("\">\n");
        html.Append("</head>\n<body>\n<article>\n");
        WriteHeader(html, article);
        foreach (var section in article.Sections)
            WriteSection(html, section, keepsLinks);
        WriteRelatedLinks(html, article);
        html.Append("</article>\n</body>\n</html>\n");
        return html.ToString();
    }

    private static void WriteHeader(StringBuilder html, Article article)
    {
        html.Append("<header>\n");
        WriteElement(html, "p", article.Kicker);
        WriteElement(html, "h1", article.Title);
        WriteElement(html, "p", article.Subtitle);
        if (article.Authors.Length > 0)
        {
            html.Append("<address>");
            for (var i = 0; i < article.Authors.Length; i++)
            {
                html.Append(i > 0 ? ", " : "");
                WriteLink(html, article.Authors[i].Name, article.Authors[i].Url);
            }

            html.Append("</address>\n");
        }

        WriteTime(html, article.Published);
        WriteElement(html, "p", article.Lead);
        html.Append("</header>\n");
    }

    private static void WriteTime(StringBuilder html, ArticleDate? date)
    {
        if (date is null)
            return;
        html.Append("<p><time datetime=\"").Append(HtmlText.Escape(date.Value)).Append("\">")
            .Append(HtmlText.Escape(date.Text ?? date.Value)).Append("</time></p>\n");
    }

    private static void WriteSection(StringBuilder html, Section section, bool keepsLinks)
    {
        html.Append("<section>\n");
        // The title is the document's only first-level heading.
        var level = Math.Clamp(section.Level, 2, 6);
        if (section.Heading is not null)
            html.Append("<h").Append((char)('0' + level)).Append('>').Append(HtmlText.Escape(section.Heading)).Append("</h").Append((char)('0' + level)).Append(">\n");
        foreach (var block in section.Blocks)
            WriteBlock(html, block, new MarkedText(block.Marks, new HtmlMarkup(keepsLinks)));
        html.Append("</section>\n");
    }

    private static void WriteBlock(StringBuilder html, Block block, MarkedText texts)
    {
        var attributes = LanguageAttributes(block.Language, block.Direction);
        switch (block)
        {
            case Paragraph paragraph:
                html.Append("<p").Append(attributes).Append('>').Append(texts.Write(paragraph.Text)).Append("</p>\n");
                break;
            case ListBlock list:
                WriteList(html, list.Items, list.Ordered, attributes, texts);
                break;
            case Blockquote quote:
                html.Append("<blockquote").Append(attributes).Append("><p>").Append(texts.Write(quote.Text)).Append("</p>");
                if (quote.Cite is not null)
                    html.Append("<footer>").Append(HtmlText.Escape(quote.Cite)).Append("</footer>");
                html.Append("</blockquote>\n");
                break;
            case TableBlock table:
                WriteTable(html, table, attributes, texts);
                break;
            case Figure figure:
                WriteFigure(html, figure, attributes);
                break;
            case PullQuote pullQuote:
                html.Append("<aside").Append(attributes).Append("><p>").Append(texts.Write(pullQuote.Text)).Append("</p></aside>\n");
                break;
            case Preformatted preformatted:
                // The line break after the tag is none of the text: without it a reader would drop the text's own first one.
                html.Append("<pre").Append(attributes).Append(">\n").Append(HtmlText.Escape(preformatted.Text)).Append("</pre>\n");
                break;
            case Embed embed:
                WriteEmbed(html, embed, attributes);
                break;
        }
    }

    /// <summary>Goes as deep as the list, which the parser and the JSON reader bound.</summary>
    private static void WriteList(StringBuilder html, ImmutableArray<ListItem> items, bool isOrdered, string attributes, MarkedText texts)
    {
        var name = isOrdered ? "ol" : "ul";
        html.Append('<').Append(name).Append(attributes).Append(">\n");
        foreach (var item in items)
        {
            html.Append("<li>").Append(texts.Write(item.Text));
            if (item.Items.Length > 0)
                WriteList(html.Append('\n'), item.Items, item.Ordered, "", texts);
            html.Append("</li>\n");
        }

        html.Append("</").Append(name).Append(">\n");
    }

    private static void WriteTable(StringBuilder html, TableBlock table, string attributes, MarkedText texts)
    {
        html.Append("<table").Append(attributes).Append(">\n");
        for (var r = 0; r < table.Rows.Length; r++)
        {
            var name = r < table.HeaderRows ? "th" : "td";
            html.Append("<tr>");
            foreach (var cell in table.Rows[r])
                html.Append('<').Append(name).Append('>').Append(texts.Write(cell)).Append("</").Append(name).Append('>');
            html.Append("</tr>\n");
        }

        html.Append("</table>\n");
    }

    private static void WriteFigure(StringBuilder html, Figure figure, string attributes)
    {
        html.Append("<figure").Append(attributes).Append('>');
        if (SafeUrl.OrNull(figure.Url) is { } url)
            html.Append("<img src=\"").Append(HtmlText.Escape(url)).Append("\" alt=\"").Append(HtmlText.Escape(figure.Caption)).Append("\">");
        if (figure.Caption is not null || figure.Credit is not null)
        {
            html.Append("<figcaption>").Append(HtmlText.Escape(figure.Caption));
            if (figure.Credit is not null)
                html.Append(figure.Caption is null ? "" : " ").Append("<small>").Append(HtmlText.Escape(figure.Credit)).Append("</small>");
            html.Append("</figcaption>");
        }

        html.Append("</figure>\n");
    }

    private static void WriteEmbed(StringBuilder html, Embed embed, string attributes)
    {
        html.Append("<aside").Append(attributes).Append("><p>");
        WriteLink(html, embed.Text ?? embed.Url ?? embed.Provider ?? "", embed.Url);
        html.Append("</p></aside>\n");
    }

    private static void WriteRelatedLinks(StringBuilder html, Article article)
    {
        if (article.RelatedLinks.Length == 0)
            return;
        html.Append("<nav>\n<ul>\n");
        foreach (var link in article.RelatedLinks)
        {
            html.Append("<li").Append(LanguageAttributes(link.Language, null)).Append('>');
            WriteLink(html, link.Title, link.Url);
            html.Append("</li>\n");
        }

        html.Append("</ul>\n</nav>\n");
    }

    private static void WriteElement(StringBuilder html, string name, string? text)
    {
        if (!string.IsNullOrEmpty(text))
            html.Append('<').Append(name).Append('>').Append(HtmlText.EscapeLines(text)).Append("</").Append(name).Append(">\n");
    }

    private static void WriteLink(StringBuilder html, string text, string? url)
    {
        if (SafeUrl.OrNull(url) is { } address)
            html.Append("<a href=\"").Append(HtmlText.Escape(address)).Append("\">").Append(HtmlText.Escape(text)).Append("</a>");
        else
            html.Append(HtmlText.Escape(text));
    }

    private static TextDirection? DirectionOf(Article article)
    {
        foreach (var section in article.Sections)
        {
            if (section.Blocks.Length > 0)
                return section.Blocks[0].Direction;
        }

        return null;
    }

    private static string LanguageAttributes(string? language, TextDirection? direction)
    {
        var lang = string.IsNullOrEmpty(language) ? "" : " lang=\"" + HtmlText.Escape(language) + "\"";
        return direction switch
        {
            TextDirection.RightToLeft => lang + " dir=\"rtl\"",
            TextDirection.LeftToRight => lang + " dir=\"ltr\"",
            _ => lang,
        };
    }
}
