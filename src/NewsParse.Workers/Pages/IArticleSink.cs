namespace NewsParse;

/// <summary>Where a worker's results go.</summary>
public interface IArticleSink
{
    /// <summary>Keeps a result. Called by several threads at once.</summary>
    /// <param name="result">The result.</param>
    /// <param name="cancellationToken">Stops the waiting; the result may be kept or not then.</param>
    /// <returns>A task that ends when the result is safe; until then the sink waits and tries again, however long that takes.</returns>
    ValueTask WriteAsync(ArticleResult result, CancellationToken cancellationToken);
}
