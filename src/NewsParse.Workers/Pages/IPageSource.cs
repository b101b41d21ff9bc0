namespace NewsParse;

/// <summary>Where a worker's pages come from.</summary>
public interface IPageSource
{
    /// <summary>The pages as they come, without end. What the source does not reach for a time is waited for.</summary>
    /// <param name="stopToken">Asks for the end: no further page is taken, those taken already are still handed out.</param>
    IAsyncEnumerable<PageDelivery> ReceiveAsync(CancellationToken stopToken);
}
