using System.Collections.Immutable;
using NewsParse.Writing.Formats;

namespace NewsParse;

/// <summary>The output formats there are. Command line, help and tests read this list.</summary>
public static class ArticleFormats
{
    /// <summary>One indented JSON object.</summary>
    public static ArticleFormat Json { get; } =
        new("json", ".json", "application/json", "one indented JSON object", article => ArticleJson.Serialize(article) + "\n");

    /// <summary>One JSON object on one line.</summary>
    public static ArticleFormat Ndjson { get; } =
        new("ndjson", ".ndjson", "application/x-ndjson", "one JSON object a line", article => ArticleJson.SerializeLine(article) + "\n");

    /// <summary>Markdown: title, byline, body, related links.</summary>
    public static ArticleFormat Markdown { get; } =
        new("markdown", ".md", "text/markdown", "title, byline, body and related links as Markdown", MarkdownWriter.Write, static article => MarkdownWriter.Write(article, keepsLinks: false));

    /// <summary>The body alone, blocks parted by a blank line.</summary>
    public static ArticleFormat Text { get; } =
        new("text", ".txt", "text/plain", "the body alone, blocks parted by a blank line", PlainTextWriter.Write);

    /// <summary>A small HTML document made of an allow-list of elements.</summary>
    public static ArticleFormat Html { get; } =
        new("html", ".html", "text/html", "a clean HTML document", HtmlWriter.Write, static article => HtmlWriter.Write(article, keepsLinks: false));

    /// <summary>Markdown below a YAML block of metadata.</summary>
    public static ArticleFormat MarkdownWithFrontMatter { get; } =
        new("markdown-yaml", ".md", "text/markdown", "Markdown below YAML front matter", FrontMatterWriter.Write, static article => FrontMatterWriter.Write(article, keepsLinks: false));

    /// <summary>A schema.org NewsArticle as JSON-LD.</summary>
    public static ArticleFormat JsonLd { get; } =
        new("jsonld", ".jsonld", "application/ld+json", "a schema.org NewsArticle as JSON-LD", JsonLdWriter.Write);

    /// <summary>Every format, in the order help shows them.</summary>
    public static ImmutableArray<ArticleFormat> All { get; } = [Json, Ndjson, Markdown, MarkdownWithFrontMatter, Text, Html, JsonLd];

    /// <summary>The format of a name.</summary>
    /// <param name="name">A name such as <c>json</c>; case does not matter.</param>
    /// <returns>The format; <see langword="null"/> if there is none of that name.</returns>
    /// <example>
    /// <code>
    /// var format = ArticleFormats.Find(wanted) ?? ArticleFormats.Json;
    /// </code>
    /// </example>
    public static ArticleFormat? Find(string? name)
    {
        foreach (var format in All)
        {
            if (string.Equals(format.Name, name, StringComparison.OrdinalIgnoreCase))
                return format;
        }

        return null;
    }
}
