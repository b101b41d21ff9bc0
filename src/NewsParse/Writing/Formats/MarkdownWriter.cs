using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace NewsParse.Writing.Formats;

/// <summary>CommonMark with tables. Text from the page is escaped, so that it can neither format nor link.</summary>
internal static class MarkdownWriter
{
    public static string Write(Article article) => Write(article, keepsLinks: true);

    /// <param name="article">The article.</param>
    /// <param name="keepsLinks">Whether the links inside its texts are written.</param>
    public static string Write(Article article, bool keepsLinks)
    {
        var markdown = new StringBuilder();
        Append(markdown, Line(article.Kicker));
        if (article.Title is not null)
            Append(markdown, "# " + Line(article.Title));
        if (!string.IsNullOrWhiteSpace(article.Subtitle))
            Append(markdown, "*" + Line(article.Subtitle).Trim() + "*");
        Append(markdown, Byline(article));
        if (!string.IsNullOrWhiteSpace(article.Lead))
            Append(markdown, "**" + Line(article.Lead).Trim() + "**");
        foreach (var section in article.Sections)
        {
            if (section.Heading is not null)
                Append(markdown, new string('#', Math.Clamp(section.Level, 2, 6)) + " " + Line(section.Heading));
            foreach (var block in section.Blocks)
                Append(markdown, BlockOf(block, keepsLinks));
        }

        AppendRelatedLinks(markdown, article);
        return markdown.ToString();
    }

    private static string Byline(Article article)
    {
        var parts = new List<string>();
        foreach (var author in article.Authors)
            parts.Add(Link(author.Name, author.Url));
        if (article.Publisher is { } publisher)
            parts.Add(Link(publisher.Name, publisher.Url));
        if (article.Published is { } published)
            parts.Add(MarkdownText.Escape(published.Value));
        return string.Join(" · ", parts);
    }

    private static string BlockOf(Block block, bool keepsLinks) => block switch
    {
        Paragraph paragraph => Lines(block, keepsLinks).Write(paragraph.Text),
        ListBlock list => ItemsOf(list.Items, list.Ordered, Lines(block, keepsLinks)),
        Blockquote quote => Quoted(Lines(block, keepsLinks).Write(quote.Text) + (quote.Cite is null ? "" : "\n\n— " + Line(quote.Cite))),
        TableBlock table => TableOf(table, new MarkedText(block.Marks, new MarkdownMarkup(keepsLinks, " "))),
        Figure figure => FigureOf(figure),
        PullQuote pullQuote => Quoted(Lines(block, keepsLinks).Write(pullQuote.Text)),
        Preformatted preformatted => CodeOf(preformatted.Text),
        Embed embed => Quoted(Link(embed.Text ?? embed.Url ?? embed.Provider ?? "", embed.Url)),
        _ => "",
    };

    /// <summary>Items below an item are set in by its mark. Goes as deep as the list, which the parser and the JSON reader bound.</summary>
    private static string ItemsOf(ImmutableArray<ListItem> items, bool isOrdered, MarkedText texts)
    {
        var markdown = new StringBuilder();
        for (var i = 0; i < items.Length; i++)
        {
            var mark = isOrdered ? (i + 1).ToString(CultureInfo.InvariantCulture) + ". " : "- ";
            var text = texts.Write(items[i].Text) + (items[i].Items.Length > 0 ? "\n" + ItemsOf(items[i].Items, items[i].Ordered, texts) : "");
            markdown.Append(i > 0 ? "\n" : "").Append(mark).Append(text.Replace("\n", "\n" + new string(' ', mark.Length), StringComparison.Ordinal));
        }

        return markdown.ToString();
    }

    private static string TableOf(TableBlock table, MarkedText texts)
    {
        var columns = 0;
        foreach (var row in table.Rows)
            columns = Math.Max(columns, row.Length);
        if (columns == 0)
            return "";
        var markdown = new StringBuilder();
        for (var r = 0; r < table.Rows.Length; r++)
        {
            markdown.Append(r > 0 ? "\n|" : "|");
            for (var c = 0; c < columns; c++)
                markdown.Append(' ').Append(c < table.Rows[r].Length ? texts.Write(table.Rows[r][c]) : "").Append(" |");
            // Markdown has no table without a head: the first row is it.
            if (r == 0)
                markdown.Append("\n|").Insert(markdown.Length, " --- |", columns);
        }

        return markdown.ToString();
    }

    private static string FigureOf(Figure figure)
    {
        var caption = Line(string.Join(' ', new[] { figure.Caption, figure.Credit }.Where(part => !string.IsNullOrEmpty(part))));
        return SafeUrl.OrNull(figure.Url) is { } url ? $"![{caption}]({MarkdownText.Target(url)})" : caption;
    }

    private static string CodeOf(string text)
    {
        // The fence must be longer than any run of backticks inside.
        var longest = 0;
        var run = 0;
        foreach (var c in text)
        {
            run = c == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        var fence = new string('`', Math.Max(3, longest + 1));
        return fence + "\n" + text + "\n" + fence;
    }

    private static void AppendRelatedLinks(StringBuilder markdown, Article article)
    {
        if (article.RelatedLinks.Length == 0)
            return;
        Append(markdown, "---");
        var links = new StringBuilder();
        foreach (var link in article.RelatedLinks)
            links.Append(links.Length > 0 ? "\n- " : "- ").Append(Link(link.Title, link.Url));
        Append(markdown, links.ToString());
    }

    private static string Link(string text, string? url) =>
        SafeUrl.OrNull(url) is { } address ? $"[{Line(text)}]({MarkdownText.Target(address)})" : Line(text);

    private static string Quoted(string markdown) => "> " + markdown.Replace("\n", "\n> ", StringComparison.Ordinal);

    private static string Line(string? text) => MarkdownText.Escape(text).Replace('\n', ' ');

    /// <summary>A line break inside a block is a hard one.</summary>
    private static MarkedText Lines(Block block, bool keepsLinks) => new(block.Marks, new MarkdownMarkup(keepsLinks, "\\\n"));

    private static void Append(StringBuilder markdown, string block)
    {
        if (block.Length == 0)
            return;
        if (markdown.Length > 0)
            markdown.Append('\n');
        markdown.Append(block).Append('\n');
    }
}
