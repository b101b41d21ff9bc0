using System.Net;
using System.Text;

namespace NewsParse.Cli.Inputs.Feeds;

/// <summary>Writes an item as the page it stands for, so that it is read like every page.</summary>
internal static class FeedItemPage
{
    public const string ContentType = "text/html; charset=utf-8";

    public static byte[] Write(Feed feed, FeedItem item)
    {
        var page = new StringBuilder("<!DOCTYPE html>\n<html");
        Attribute(page, "lang", feed.Language);
        page.Append(">\n<head>\n<meta charset=\"utf-8\">\n");
        if (item.Address is not null)
        {
            page.Append("<link rel=\"canonical\"");
            Attribute(page, "href", item.Address.AbsoluteUri);
            page.Append(">\n");
        }

        Meta(page, "property", "og:site_name", feed.Title);
        Meta(page, "property", "article:published_time", item.Published);
        Meta(page, "property", "article:modified_time", item.Modified);
        Meta(page, "property", "og:image", item.Picture);
        foreach (var author in item.Authors)
            Meta(page, "name", "author", author);
        foreach (var tag in item.Tags)
            Meta(page, "property", "article:tag", tag);
        page.Append("</head>\n<body>\n<article>\n");
        if (!string.IsNullOrWhiteSpace(item.Title))
            page.Append("<h1>").Append(item.Title).Append("</h1>\n");
        page.Append(Paragraphs(item.Content ?? item.Summary ?? string.Empty)).Append("\n</article>\n</body>\n</html>\n");
        return Encoding.UTF8.GetBytes(page.ToString());
    }

    /// <summary>A text without any element has blank lines between its paragraphs.</summary>
    private static string Paragraphs(string markup)
    {
        if (markup.Contains('<', StringComparison.Ordinal))
            return HasBlocks(markup) ? markup : "<p>" + markup + "</p>";
        var paragraphs = markup.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return string.Concat(paragraphs.Select(static paragraph => "<p>" + paragraph + "</p>\n"));
    }

    private static bool HasBlocks(string markup) =>
        markup.Contains("<p", StringComparison.OrdinalIgnoreCase) || markup.Contains("<div", StringComparison.OrdinalIgnoreCase) || markup.Contains("<br", StringComparison.OrdinalIgnoreCase)
        || markup.Contains("<h", StringComparison.OrdinalIgnoreCase) || markup.Contains("<ul", StringComparison.OrdinalIgnoreCase) || markup.Contains("<table", StringComparison.OrdinalIgnoreCase);

    private static void Meta(StringBuilder page, string key, string name, string? value)
    {
        if (string.IsNullOrWhiteSpace(value))
            return;
        page.Append("<meta ").Append(key).Append("=\"").Append(name).Append('"');
        Attribute(page, "content", value);
        page.Append(">\n");
    }

    private static void Attribute(StringBuilder page, string name, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value))
            page.Append(' ').Append(name).Append("=\"").Append(WebUtility.HtmlEncode(value.Trim())).Append('"');
    }
}
