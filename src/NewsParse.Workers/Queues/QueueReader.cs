namespace NewsParse.Workers.Queues;

/// <summary>The messages of a queue for as long as they are wanted, whatever becomes of connections meanwhile.</summary>
internal sealed class QueueReader(BrokerConnection connection, string queue, ushort prefetch) : IAsyncDisposable
{
    private QueueConsumer? _consumer;

    public async IAsyncEnumerable<QueueMessage> ReadAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            if (await StartAsync(stop).ConfigureAwait(false) is not { } consumer)
                yield break;
            await foreach (var message in consumer.ReadAsync(stop).ConfigureAwait(false))
                yield return message;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_consumer is not null)
            await _consumer.DisposeAsync().ConfigureAwait(false);
    }

    /// <summary>The next consumer. The last one stays open to the end: what it handed out is still to be answered.</summary>
    private async Task<QueueConsumer?> StartAsync(CancellationToken stop)
    {
        if (_consumer is not null)
            await _consumer.DisposeAsync().ConfigureAwait(false);
        try
        {
            return _consumer = await QueueConsumer.StartAsync(connection, queue, prefetch, stop).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return null;
        }
    }
}
