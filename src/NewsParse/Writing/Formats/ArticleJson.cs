using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using NewsParse.Writing.Formats;

namespace NewsParse;

/// <summary>Articles and reports as JSON, and back.</summary>
/// <remarks>Needs no reflection, so it works trimmed and natively compiled. Letters of every script stay readable;
/// what HTML could take for markup is escaped.</remarks>
public static class ArticleJson
{
    private static readonly ArticleJsonContext Indented = CreateContext(indented: true);
    private static readonly ArticleJsonContext OneLine = CreateContext(indented: false);

    /// <summary>Metadata of <see cref="Article"/> for a caller's own <see cref="JsonSerializer"/> calls; indented.</summary>
    /// <example>
    /// <code>
    /// await JsonSerializer.SerializeAsync(stream, article, ArticleJson.ArticleTypeInfo, cancellationToken);
    /// </code>
    /// </example>
    public static JsonTypeInfo<Article> ArticleTypeInfo => Indented.Article;

    /// <summary>Metadata of <see cref="ArticleReport"/> for a caller's own <see cref="JsonSerializer"/> calls; indented.</summary>
    public static JsonTypeInfo<ArticleReport> ReportTypeInfo => Indented.ArticleReport;

    /// <summary>An article as an indented object.</summary>
    /// <param name="article">The article.</param>
    /// <returns>JSON without a final line break.</returns>
    /// <example>
    /// <code>
    /// var json = ArticleJson.Serialize(article);
    /// var same = ArticleJson.Deserialize(json);
    /// </code>
    /// </example>
    public static string Serialize(Article article) => JsonSerializer.Serialize(article, Indented.Article);

    /// <summary>A report as an indented object.</summary>
    /// <param name="report">The report.</param>
    /// <returns>JSON without a final line break.</returns>
    /// <example>
    /// <code>
    /// File.WriteAllText("report.json", ArticleJson.Serialize(ArticleParser.Default.Explain(source, cancellationToken)));
    /// </code>
    /// </example>
    public static string Serialize(ArticleReport report) => JsonSerializer.Serialize(report, Indented.ArticleReport);

    /// <summary>An article as one line.</summary>
    /// <param name="article">The article.</param>
    /// <returns>JSON without any line break.</returns>
    /// <example>
    /// <code>
    /// lines.WriteLine(ArticleJson.SerializeLine(article));
    /// </code>
    /// </example>
    public static string SerializeLine(Article article) => JsonSerializer.Serialize(article, OneLine.Article);

    /// <summary>Reads an article that was written by this class.</summary>
    /// <param name="json">The JSON of one article.</param>
    /// <returns>The article.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    /// <exception cref="JsonException">It is no JSON of an article.</exception>
    /// <example>
    /// <code>
    /// var articles = File.ReadLines("articles.ndjson").Select(ArticleJson.Deserialize);
    /// </code>
    /// </example>
    public static Article Deserialize(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        var article = Read(json) ?? throw new JsonException("The JSON is null, not an article.");
        return ArticleJsonChecks.IsWhole(article) ? article : throw new JsonException("The JSON of the article holds a null in a list, or a number outside its range.");
    }

    private static Article? Read(string json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, Indented.Article);
        }
        catch (Exception error) when (error is NotSupportedException or ArgumentException)
        {
            // a block of no known type, and half of a surrogate pair
            throw new JsonException("The JSON is none of an article: " + error.Message, error);
        }
    }

    private static ArticleJsonContext CreateContext(bool indented)
    {
        var options = new JsonSerializerOptions(ArticleJsonContext.Default.Options)
        {
            WriteIndented = indented,
            Encoder = ReadableJsonEncoder.Instance,
        };
        return new ArticleJsonContext(options);
    }
}
