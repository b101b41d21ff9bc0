namespace NewsParse;

/// <summary>A page handed to a worker, who answers for it: its result is kept, or it is given back.</summary>
/// <remarks>A delivery that is never answered is handed out again, once the source knows that its worker has gone.</remarks>
public abstract class PageDelivery
{
    /// <summary>The page.</summary>
    public abstract PageTask Task { get; }

    /// <summary>How often it was handed out, this time counted: 1 for the first.</summary>
    public abstract int Deliveries { get; }

    /// <summary>Says that the result is kept: the page is done.</summary>
    /// <param name="cancellationToken">Stops the waiting.</param>
    public abstract ValueTask AcknowledgeAsync(CancellationToken cancellationToken);

    /// <summary>Gives the page back to be tried again, and sets it aside with the reason where that was tried often enough.</summary>
    /// <param name="reason">Why it could not be worked on, for people.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    public abstract ValueTask ReturnAsync(string reason, CancellationToken cancellationToken);
}
