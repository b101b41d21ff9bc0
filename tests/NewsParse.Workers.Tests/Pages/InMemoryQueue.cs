using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace NewsParse.Workers.Tests.Pages;

/// <summary>A source and a sink without a broker, that note in which order things happen.</summary>
internal sealed class InMemoryQueue : IPageSource, IArticleSink
{
    private readonly Channel<PageDelivery> _pages = Channel.CreateUnbounded<PageDelivery>();

    public ConcurrentQueue<string> Events { get; } = [];

    public ConcurrentBag<ArticleResult> Results { get; } = [];

    /// <summary>What a write waits for.</summary>
    public Task Opened { get; set; } = Task.CompletedTask;

    public void Add(PageTask task, int deliveries = 1) => _pages.Writer.TryWrite(new Delivery(this, task, deliveries));

    public async IAsyncEnumerable<PageDelivery> ReceiveAsync([EnumeratorCancellation] CancellationToken stopToken)
    {
        await using var stopping = stopToken.Register(() => _pages.Writer.TryComplete());
        await foreach (var page in _pages.Reader.ReadAllAsync(CancellationToken.None))
            yield return page;
    }

    public async ValueTask WriteAsync(ArticleResult result, CancellationToken cancellationToken)
    {
        await Opened.WaitAsync(cancellationToken);
        Results.Add(result);
        Events.Enqueue("kept " + result.Id);
    }

    private sealed class Delivery(InMemoryQueue queue, PageTask task, int deliveries) : PageDelivery
    {
        public override PageTask Task => task;

        public override int Deliveries => deliveries;

        public override ValueTask AcknowledgeAsync(CancellationToken cancellationToken)
        {
            queue.Events.Enqueue("acknowledged " + task.Id);
            return ValueTask.CompletedTask;
        }

        public override ValueTask ReturnAsync(string reason, CancellationToken cancellationToken)
        {
            queue.Events.Enqueue($"returned {task.Id}: {reason}");
            return ValueTask.CompletedTask;
        }
    }
}
