namespace NewsParse;

public sealed partial class Article
{
    /// <summary>Parses HTML or plain text, whichever the content is, with the default options.</summary>
    /// <param name="content">A page, a fragment of one, or plain text.</param>
    /// <returns>The article; with empty sections and a low confidence where there is none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="content"/> is null.</exception>
    /// <exception cref="ArticleLimitException">The input is beyond a limit.</exception>
    /// <example>
    /// <code>
    /// var article = Article.Parse(pageOrDump);
    /// if (article.Confidence > 0.5)
    ///     Console.WriteLine(article.Title);
    /// </code>
    /// </example>
    public static Article Parse(string content) => ArticleParser.Default.Parse(ArticleSource.FromString(content));

    /// <summary>Parses HTML with the default options.</summary>
    /// <param name="html">A page or a fragment of one.</param>
    /// <param name="address">Address of the page, the base of its relative links; <see langword="null"/> if unknown.</param>
    /// <returns>The article.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="html"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="address"/> is relative.</exception>
    /// <exception cref="ArticleLimitException">The input is beyond a limit.</exception>
    /// <example>
    /// <code>
    /// var article = Article.ParseHtml(html, new Uri("https://haririverpost.example/en/20417"));
    /// foreach (var link in article.RelatedLinks)
    ///     Console.WriteLine($"{link.Title} at {link.Url}");
    /// </code>
    /// </example>
    public static Article ParseHtml(string html, Uri? address = null) =>
        ArticleParser.Default.Parse(ArticleSource.FromHtml(html).At(address));

    /// <summary>Parses plain text with the default options.</summary>
    /// <param name="text">The text, such as a dump of a page.</param>
    /// <returns>The article.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="ArticleLimitException">The input is beyond a limit.</exception>
    /// <example>
    /// <code>
    /// var article = Article.ParseText(dump);
    /// Console.WriteLine($"{article.Published?.Value}: {article.Quotes.Length} quotations");
    /// </code>
    /// </example>
    public static Article ParseText(string text) => ArticleParser.Default.Parse(ArticleSource.FromText(text));

    /// <summary>Parses bytes in any encoding with the default options.</summary>
    /// <param name="bytes">HTML or plain text.</param>
    /// <returns>The article.</returns>
    /// <exception cref="ArticleLimitException">The input is beyond a limit.</exception>
    /// <example>
    /// <code>
    /// var article = Article.ParseBytes(File.ReadAllBytes("page.html"));
    /// </code>
    /// </example>
    public static Article ParseBytes(ReadOnlyMemory<byte> bytes) => ArticleParser.Default.Parse(ArticleSource.FromBytes(bytes));

    /// <summary>Reads a stream to its end and parses it with the default options.</summary>
    /// <param name="stream">HTML or plain text in any encoding; left open.</param>
    /// <param name="cancellationToken">Stops the reading and the parse.</param>
    /// <returns>The article.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    /// <exception cref="ArticleLimitException">The input is beyond a limit.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    /// <example>
    /// <code>
    /// await using var file = File.OpenRead("page.html");
    /// var article = await Article.ParseAsync(file, cancellationToken);
    /// </code>
    /// </example>
    public static async Task<Article> ParseAsync(Stream stream, CancellationToken cancellationToken = default)
    {
        var source = await ArticleSource.ReadAsync(stream, null, cancellationToken).ConfigureAwait(false);
        return ArticleParser.Default.Parse(source, cancellationToken);
    }
}
