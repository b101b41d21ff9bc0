using NewsParse.Pipeline;

namespace NewsParse;

/// <summary>Parses pages and plain text into articles.</summary>
/// <remarks>Immutable and safe to use from many threads at once; make one and keep it. It touches no network and no files.
/// Content within the limits never throws: a page without an article gives one with empty sections and low confidence.</remarks>
public sealed partial class ArticleParser
{
    /// <summary>Name of the <see cref="System.Diagnostics.ActivitySource"/> and of the <see cref="System.Diagnostics.Metrics.Meter"/>: <c>NewsParse</c>.</summary>
    /// <remarks>A span <c>newsparse.parse</c> for each parse; the instruments <c>newsparse.articles</c>, <c>newsparse.failures</c> and
    /// <c>newsparse.confidence</c>.</remarks>
    public const string TelemetryName = ParseTelemetry.Name;

    private readonly ArticlePipeline _pipeline;

    /// <summary>A parser with the default options.</summary>
    public ArticleParser() : this(ArticleParserOptions.Default) { }

    /// <summary>A parser with options.</summary>
    /// <param name="options">The options.</param>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A limit is not positive.</exception>
    /// <exception cref="ArgumentException">A language pack is null.</exception>
    /// <example>
    /// <code>
    /// var parser = new ArticleParser(new ArticleParserOptions { MaxInputLength = 2_000_000, Quotes = new QuoteOptions { IncludeIndirect = true } });
    /// </code>
    /// </example>
    public ArticleParser(ArticleParserOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(options.MaxInputLength);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(options.MaxElements);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(options.MaxDepth);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(options.MaxBlocks);
        ArgumentNullException.ThrowIfNull(options.Quotes, nameof(options));
        if (!options.LanguagePacks.IsDefault && options.LanguagePacks.Contains(null!))
            throw new ArgumentException("A language pack is null.", nameof(options));
        Options = options;
        _pipeline = new ArticlePipeline(options);
    }

    /// <summary>A shared parser with the default options.</summary>
    public static ArticleParser Default { get; } = new();

    /// <summary>The options of this parser.</summary>
    public ArticleParserOptions Options { get; }

    /// <summary>Parses a source.</summary>
    /// <param name="source">The input.</param>
    /// <param name="cancellationToken">Stops the parse.</param>
    /// <returns>The article; with empty sections and a low confidence where there is none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="source"/> is null.</exception>
    /// <exception cref="ArticleLimitException">The input is beyond a limit of the options.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    /// <example>
    /// <code>
    /// var source = ArticleSource.FromHtml(html).At(new Uri("https://haririverpost.example/en/20417"));
    /// try
    /// {
    ///     titles.Add(ArticleParser.Default.Parse(source, cancellationToken).Title);
    /// }
    /// catch (ArticleLimitException beyond)
    /// {
    ///     Console.Error.WriteLine($"The page is beyond {beyond.Limit}.");
    /// }
    /// </code>
    /// </example>
    public Article Parse(ArticleSource source, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        return Observe(source, _pipeline.Run, static article => article, cancellationToken);
    }

    /// <summary>Parses a source and says for every visible run of text where it went and why.</summary>
    /// <param name="source">The input.</param>
    /// <param name="cancellationToken">Stops the parse.</param>
    /// <returns>The same article that <see cref="Parse"/> returns, with its ledger.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="source"/> is null.</exception>
    /// <exception cref="ArticleLimitException">The input is beyond a limit of the options.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    /// <example>
    /// <code>
    /// var report = ArticleParser.Default.Explain(ArticleSource.FromHtml(html));
    /// foreach (var entry in report.Ledger.Where(entry => entry.Fate == Fate.Chrome))
    ///     Console.WriteLine($"{entry.Role}: {entry.Text} ({entry.Reason})");
    /// </code>
    /// </example>
    public ArticleReport Explain(ArticleSource source, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        return Observe(source, _pipeline.Explain, static report => report.Article, cancellationToken);
    }

    private static T Observe<T>(
        ArticleSource source, Func<ArticleSource, CancellationToken, T> parse, Func<T, Article> articleOf, CancellationToken cancellationToken)
    {
        using var activity = ParseTelemetry.Start();
        try
        {
            var result = parse(source, cancellationToken);
            ParseTelemetry.Succeed(activity, articleOf(result));
            return result;
        }
        catch (ArticleLimitException failure)
        {
            ParseTelemetry.Fail(activity, failure);
            throw;
        }
    }
}
