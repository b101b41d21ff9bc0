using System.Diagnostics;

namespace NewsParse;

/// <summary>Takes pages from a source, parses them, and hands the articles to a sink.</summary>
/// <remarks>The result is kept before the page is acknowledged: a page can be parsed twice, never lost. One run at a time; the counts may be read meanwhile.</remarks>
public sealed class PageWorker
{
    private static readonly TimeSpan WaitBeforeReturn = TimeSpan.FromSeconds(1);

    private readonly IPageSource _source;
    private readonly IArticleSink _sink;
    private readonly PageWorkerOptions _options;
    private readonly Workers.Pages.PageParser _parser;
    private readonly Workers.Pages.ActivityClock _clock;
    private long _written;
    private long _returned;

    /// <summary>Creates a worker; nothing happens before it runs.</summary>
    /// <param name="source">Where pages come from.</param>
    /// <param name="sink">Where results go.</param>
    /// <param name="options">How to work; <see langword="null"/> for the defaults.</param>
    /// <param name="time">The clock of waits; <see langword="null"/> for the system's.</param>
    /// <exception cref="ArgumentNullException">The source or the sink is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The options ask for no job, or for a negative time.</exception>
    public PageWorker(IPageSource source, IArticleSink sink, PageWorkerOptions? options = null, TimeProvider? time = null)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(sink);
        _source = source;
        _sink = sink;
        _options = options ?? new PageWorkerOptions();
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(_options.Jobs);
        ArgumentOutOfRangeException.ThrowIfLessThan(_options.Grace, TimeSpan.Zero);
        _parser = new Workers.Pages.PageParser(_options);
        _clock = new Workers.Pages.ActivityClock(time ?? TimeProvider.System);
    }

    /// <summary>Name of the <see cref="ActivitySource"/> and the meter that tell of pages, bytes, times, failures and repeats.</summary>
    public static string TelemetryName => "NewsParse.Workers";

    /// <summary>How many results were kept.</summary>
    public long Written => Interlocked.Read(ref _written);

    /// <summary>How many pages were given back.</summary>
    public long Returned => Interlocked.Read(ref _returned);

    /// <summary>How many pages are in hand.</summary>
    public int InHand => _clock.InHand;

    /// <summary>How long ago a page was last taken or finished.</summary>
    public TimeSpan SinceLastPage => _clock.Elapsed;

    /// <summary>Works until it is asked to stop, or idle for as long as the options say.</summary>
    /// <param name="stop">Asks for the end: what is in hand is finished.</param>
    /// <returns>Whether all pages in hand were finished; false where the time of grace was too short.</returns>
    public async Task<bool> RunAsync(CancellationToken stop)
    {
        using var abort = new CancellationTokenSource();
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(stop);
        using var graceStarts = stopping.Token.Register(() => abort.CancelAfter(_options.Grace));
        using var ended = new CancellationTokenSource();
        var idling = _options.Idle is { } idle ? _clock.StopWhenIdleAsync(idle, stopping, ended.Token) : Task.CompletedTask;
        try
        {
            var parallel = new ParallelOptions { MaxDegreeOfParallelism = _options.Jobs, CancellationToken = abort.Token };
            await Parallel.ForEachAsync(_source.ReceiveAsync(stopping.Token), parallel, WorkAsync).ConfigureAwait(false);
            return true;
        }
        catch (OperationCanceledException) when (abort.IsCancellationRequested)
        {
            return false;
        }
        finally
        {
            await ended.CancelAsync().ConfigureAwait(false);
            await idling.ConfigureAwait(false);
        }
    }

    private async ValueTask WorkAsync(PageDelivery delivery, CancellationToken abort)
    {
        _clock.Begin();
        try
        {
            await AnswerAsync(delivery, abort).ConfigureAwait(false);
        }
        finally
        {
            _clock.End();
        }
    }

    private async Task AnswerAsync(PageDelivery delivery, CancellationToken abort)
    {
        using var activity = Workers.Pages.WorkerTelemetry.Start(delivery);
        var started = Stopwatch.GetTimestamp();
        ArticleResult result;
        try
        {
            result = await _parser.ParseAsync(delivery.Task, activity?.Id, abort).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !abort.IsCancellationRequested)
        {
            // Not the page's content: an archive out of reach, or a fault of ours. It is tried again, and told in the end.
            Workers.Pages.WorkerTelemetry.Return(activity, failure);
            await Task.Delay(WaitBeforeReturn, abort).ConfigureAwait(false);
            await delivery.ReturnAsync(failure.GetType().Name + ": " + failure.Message, abort).ConfigureAwait(false);
            Interlocked.Increment(ref _returned);
            return;
        }

        await _sink.WriteAsync(result, abort).ConfigureAwait(false);
        await delivery.AcknowledgeAsync(abort).ConfigureAwait(false);
        Interlocked.Increment(ref _written);
        Workers.Pages.WorkerTelemetry.Finish(activity, result, Stopwatch.GetElapsedTime(started));
    }
}
