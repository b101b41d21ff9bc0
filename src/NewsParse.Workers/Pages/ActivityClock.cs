namespace NewsParse.Workers.Pages;

/// <summary>Knows how many pages are in hand, and since when nothing has happened.</summary>
internal sealed class ActivityClock(TimeProvider time)
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(100);

    private int _inHand;
    private long _last = time.GetTimestamp();

    public int InHand => Volatile.Read(ref _inHand);

    public TimeSpan Elapsed => time.GetElapsedTime(Volatile.Read(ref _last));

    public void Begin()
    {
        Interlocked.Increment(ref _inHand);
        Volatile.Write(ref _last, time.GetTimestamp());
    }

    public void End()
    {
        Volatile.Write(ref _last, time.GetTimestamp());
        Interlocked.Decrement(ref _inHand);
    }

    /// <summary>Cancels <paramref name="stopping"/> once nothing was in hand for so long.</summary>
    public async Task StopWhenIdleAsync(TimeSpan idle, CancellationTokenSource stopping, CancellationToken ended)
    {
        while (!ended.IsCancellationRequested)
        {
            if (InHand == 0 && Elapsed >= idle)
            {
                await stopping.CancelAsync().ConfigureAwait(false);
                return;
            }

            await Task.Delay(Step, time, ended).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
