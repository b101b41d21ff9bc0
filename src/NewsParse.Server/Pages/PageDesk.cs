using System.Threading.RateLimiting;

namespace NewsParse.Server.Pages;

/// <summary>What all requests share: the memory for pages, and the turns at the parser. Safe for use by many threads.</summary>
/// <remarks>A page takes its turn when it is there as a whole, so that slow senders keep no one from the parser.</remarks>
internal sealed class PageDesk : IDisposable
{
    private readonly ConcurrencyLimiter _turns;
    private readonly long _maxBytesHeld;
    private long _bytesHeld;

    public PageDesk(ServiceOptions options)
    {
        _maxBytesHeld = options.MaxBytesHeld;
        _turns = new ConcurrencyLimiter(new ConcurrencyLimiterOptions
        {
            PermitLimit = options.Jobs,
            QueueLimit = options.MaxWaiting,
            QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
        });
    }

    public long BytesHeld => Interlocked.Read(ref _bytesHeld);

    public long Waiting => _turns.GetStatistics()?.CurrentQueuedCount ?? 0;

    /// <summary>A turn at the parser; dispose it to give it back.</summary>
    /// <exception cref="RefusedRequestException">Too many wait.</exception>
    public async Task<IDisposable> TakeTurnAsync(CancellationToken cancellationToken)
    {
        var turn = await _turns.AcquireAsync(1, cancellationToken);
        return turn.IsAcquired ? turn : throw new RefusedRequestException(StatusCodes.Status503ServiceUnavailable, "Too many pages wait for their turn.");
    }

    /// <summary>Memory for one page, which grows as the page comes in; dispose it to give it back.</summary>
    public PageMemory Hold() => new(this);

    public void Dispose() => _turns.Dispose();

    internal sealed class PageMemory(PageDesk desk) : IDisposable
    {
        private long _bytes;

        /// <exception cref="RefusedRequestException">The pages of all requests take too much.</exception>
        public void Add(int bytes)
        {
            _bytes += bytes;
            if (Interlocked.Add(ref desk._bytesHeld, bytes) > desk._maxBytesHeld)
                throw new RefusedRequestException(StatusCodes.Status503ServiceUnavailable, "The pages of other requests take all the memory there is for them.");
        }

        public void Dispose() => Interlocked.Add(ref desk._bytesHeld, -Interlocked.Exchange(ref _bytes, 0));
    }
}
