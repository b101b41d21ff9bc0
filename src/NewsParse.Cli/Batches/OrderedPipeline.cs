namespace NewsParse.Cli.Batches;

/// <summary>Works on many items at once and hands the results on in the order of the items, holding only a few of them in memory.</summary>
internal static class OrderedPipeline
{
    private const int WindowPerJob = 4;

    /// <summary>Runs <paramref name="work"/> on every item, at most <paramref name="jobs"/> at once, and <paramref name="emit"/> on the results one after another.</summary>
    public static async Task RunAsync<TItem, TResult>(
        IAsyncEnumerable<TItem> items,
        int jobs,
        Func<TItem, CancellationToken, Task<TResult>> work,
        Func<TResult, Task> emit,
        CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var running = new SemaphoreSlim(jobs);
        var window = new Queue<Task<TResult>>();
        try
        {
            await foreach (var item in items.WithCancellation(stop.Token))
            {
                stop.Token.ThrowIfCancellationRequested();
                if (window.Count >= jobs * WindowPerJob)
                    await emit(await window.Dequeue());
                window.Enqueue(StartAsync(item, running, work, stop.Token));
            }

            while (window.TryDequeue(out var next))
                await emit(await next);
        }
        finally
        {
            // Nothing may still run when the semaphore goes.
            await stop.CancelAsync();
            await Task.WhenAll(window).ContinueWith(static _ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        }
    }

    private static async Task<TResult> StartAsync<TItem, TResult>(
        TItem item, SemaphoreSlim running, Func<TItem, CancellationToken, Task<TResult>> work, CancellationToken cancellationToken)
    {
        await running.WaitAsync(cancellationToken);
        try
        {
            return await Task.Run(() => work(item, cancellationToken), cancellationToken);
        }
        finally
        {
            running.Release();
        }
    }
}
