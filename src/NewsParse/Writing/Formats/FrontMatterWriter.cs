using System.Globalization;
using System.Text;

namespace NewsParse.Writing.Formats;

/// <summary>Markdown below a YAML block of metadata, as site generators and note programs read it.</summary>
internal static class FrontMatterWriter
{
    public static string Write(Article article) => Write(article, keepsLinks: true);

    /// <param name="article">The article.</param>
    /// <param name="keepsLinks">Whether the links inside its texts are written.</param>
    public static string Write(Article article, bool keepsLinks)
    {
        var yaml = new StringBuilder("---\n");
        Append(yaml, "title", article.Title);
        Append(yaml, "authors", article.Authors.Select(author => author.Name));
        Append(yaml, "publisher", article.Publisher?.Name);
        Append(yaml, "date", article.Published?.Value);
        Append(yaml, "modified", article.Modified?.Value);
        Append(yaml, "url", SafeUrl.OrNull(article.CanonicalUrl ?? article.Url));
        Append(yaml, "source", article.Source);
        Append(yaml, "language", article.Language);
        Append(yaml, "category", article.Category);
        Append(yaml, "tags", article.Tags);
        yaml.Append("confidence: ").Append(article.Confidence.ToString("0.###", CultureInfo.InvariantCulture)).Append('\n');
        return yaml.Append("---\n\n").Append(MarkdownWriter.Write(article, keepsLinks)).ToString();
    }

    private static void Append(StringBuilder yaml, string key, string? value)
    {
        if (!string.IsNullOrEmpty(value))
            AppendQuoted(yaml.Append(key).Append(": "), value).Append('\n');
    }

    private static void Append(StringBuilder yaml, string key, IEnumerable<string> values)
    {
        var separator = key + ":\n  - ";
        foreach (var value in values)
        {
            AppendQuoted(yaml.Append(separator), value);
            separator = "\n  - ";
        }

        if (separator[0] == '\n')
            yaml.Append('\n');
    }

    /// <summary>A double-quoted scalar: the only form in which any text means itself.</summary>
    private static StringBuilder AppendQuoted(StringBuilder yaml, string value)
    {
        yaml.Append('"');
        foreach (var c in value)
        {
            _ = c switch
            {
                '"' => yaml.Append("\\\""),
                '\\' => yaml.Append("\\\\"),
                '\n' => yaml.Append("\\n"),
                _ when char.IsControl(c) || c is '\u2028' or '\u2029' or '\ufeff' => yaml.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture)),
                _ => yaml.Append(c),
            };
        }

        return yaml.Append('"');
    }
}
