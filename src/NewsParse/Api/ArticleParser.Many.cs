using System.Runtime.CompilerServices;

namespace NewsParse;

public sealed partial class ArticleParser
{
    /// <summary>Parses many sources side by side and gives the articles in the order of the sources.</summary>
    /// <remarks>Only as many sources are held as are parsed at once, however many there are: the next one is asked for when an article is taken.
    /// Who stops taking stops the parsing.</remarks>
    /// <param name="sources">The inputs, asked for one at a time.</param>
    /// <param name="maxConcurrency">How many are parsed at once, from 1 up; as many as the machine has processors is a good number.</param>
    /// <param name="cancellationToken">Stops the run.</param>
    /// <returns>An article for each source, in their order.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="sources"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxConcurrency"/> is below 1.</exception>
    /// <exception cref="ArticleLimitException">A source is beyond a limit of the options: thrown in its turn, it ends the run.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    /// <example>
    /// <code>
    /// var sources = pages.Select(page => ArticleSource.FromHtml(page.Html).At(page.Address));
    /// await foreach (var article in ArticleParser.Default.ParseManyAsync(sources.ToAsyncEnumerable(), maxConcurrency: 4))
    ///     titles.Add(article.Title);
    /// </code>
    /// </example>
    public IAsyncEnumerable<Article> ParseManyAsync(IAsyncEnumerable<ArticleSource> sources, int maxConcurrency, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(sources);
        ArgumentOutOfRangeException.ThrowIfLessThan(maxConcurrency, 1);
        return ParseInOrderAsync(sources, maxConcurrency, cancellationToken);
    }

    private async IAsyncEnumerable<Article> ParseInOrderAsync(
        IAsyncEnumerable<ArticleSource> sources, int maxConcurrency, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var running = new Queue<Task<Article>>(maxConcurrency);
        try
        {
            await foreach (var source in sources.WithCancellation(stop.Token).ConfigureAwait(false))
            {
                running.Enqueue(Task.Run(() => Parse(source, stop.Token), stop.Token));
                if (running.Count == maxConcurrency)
                    yield return await running.Dequeue().ConfigureAwait(false);
            }

            while (running.TryDequeue(out var next))
                yield return await next.ConfigureAwait(false);
        }
        finally
        {
            // Nothing may still run when the caller goes on.
            await stop.CancelAsync().ConfigureAwait(false);
            foreach (Task left in running)
                await left.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
