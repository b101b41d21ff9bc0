using NewsParse.Workers.Queues;

namespace NewsParse.Cli.Queues;

/// <summary>Moves results from the queue to the file: on the disk first, then acknowledged.</summary>
internal sealed class Collector(ArticleReceiver receiver, CollectedFile file, ToolConsole console)
{
    private const int Batch = 32;

    private readonly List<ArticleDelivery> _unanswered = [];

    /// <summary>Ends the run when the file holds so many results; null for no such end.</summary>
    public long? Count { get; init; }

    /// <summary>Ends the run when nothing came for so long; null for no such end.</summary>
    public TimeSpan? Idle { get; init; }

    public int Written { get; private set; }

    public int Failed { get; private set; }

    public int Repeated { get; private set; }

    /// <summary>Whether the file is as full as was asked for.</summary>
    private bool IsFull => Count is { } count && file.Count >= count;

    public async Task RunAsync(CancellationToken stop)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(stop);
        await using var results = receiver.ReceiveAsync(ending.Token).GetAsyncEnumerator(CancellationToken.None);
        while (!IsFull)
        {
            var next = results.MoveNextAsync();
            if (!next.IsCompleted)
                await SettleAsync();
            if (!await WaitAsync(next.AsTask(), ending))
                break;
            Add(results.Current);
            if (_unanswered.Count >= Batch)
                await SettleAsync();
        }

        await SettleAsync();
    }

    /// <summary>Whether another result came. Where none does for too long, the run is ended and what still comes is taken.</summary>
    private async Task<bool> WaitAsync(Task<bool> next, CancellationTokenSource ending)
    {
        if (Idle is { } idle && await Task.WhenAny(next, Task.Delay(idle, CancellationToken.None)) != next)
            await ending.CancelAsync();
        return await next;
    }

    private void Add(ArticleDelivery delivery)
    {
        var result = delivery.Result;
        _unanswered.Add(delivery);
        if (!file.Add(result.Id, result.Failure is null ? result.Json.Span : default))
            Repeated++;
        else if (result.Failure is null)
            Written++;
        else
        {
            Failed++;
            console.ReportFailure(result.Source ?? result.Id, result.Failure);
        }
    }

    private async Task SettleAsync()
    {
        if (_unanswered.Count == 0)
            return;
        file.Flush();
        foreach (var delivery in _unanswered)
            await delivery.AcknowledgeAsync(CancellationToken.None);
        _unanswered.Clear();
    }
}
