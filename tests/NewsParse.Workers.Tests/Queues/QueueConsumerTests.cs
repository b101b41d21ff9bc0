using System.Collections.Concurrent;
using System.Reflection;
using NewsParse.Workers.Queues;
using RabbitMQ.Client;

namespace NewsParse.Workers.Tests.Queues;

public class QueueConsumerTests
{
    /// <summary>A page on its way when the broker is told to end would be taken back and counted; so the end is told when nothing can be on its way.</summary>
    [Test]
    public async Task End_is_told_when_all_has_come_that_may_and_before_the_next_answer()
    {
        var channel = RecordingChannel.Create(out var calls);
        await using var consumer = new QueueConsumer(channel, prefetch: 3, quiet: Timeout.InfiniteTimeSpan);
        using var stop = new CancellationTokenSource();
        await using var messages = consumer.ReadAsync(stop.Token).GetAsyncEnumerator();
        await DeliverAsync(consumer, 1);
        await messages.MoveNextAsync();
        var first = messages.Current;
        await DeliverAsync(consumer, 2);
        await messages.MoveNextAsync();
        await stop.CancelAsync();
        var answer = consumer.AcknowledgeAsync(first, CancellationToken.None);
        Assert.That(calls, Is.Empty, "one more may be on its way");
        await DeliverAsync(consumer, 3);
        await answer;
        Assert.That(calls, Is.EqualTo(new[] { nameof(IChannel.BasicCancelAsync), nameof(IChannel.BasicAckAsync) + " 1" }));
        await messages.MoveNextAsync();
        Assert.That(messages.Current.Tag, Is.EqualTo(3), "what came meanwhile is worked on");
    }

    [Test]
    public async Task Queue_that_sends_no_more_is_not_waited_for()
    {
        var channel = RecordingChannel.Create(out var calls);
        await using var consumer = new QueueConsumer(channel, prefetch: 3, quiet: TimeSpan.FromMilliseconds(1));
        using var stop = new CancellationTokenSource();
        await using var messages = consumer.ReadAsync(stop.Token).GetAsyncEnumerator();
        await DeliverAsync(consumer, 1);
        await messages.MoveNextAsync();
        await stop.CancelAsync();
        await consumer.AcknowledgeAsync(messages.Current, CancellationToken.None);
        Assert.That(calls, Is.EqualTo(new[] { nameof(IChannel.BasicCancelAsync), nameof(IChannel.BasicAckAsync) + " 1" }));
    }

    private static Task DeliverAsync(QueueConsumer consumer, ulong tag) => consumer.HandleBasicDeliverAsync("c", tag, false, "", "pages", new BasicProperties(), "x"u8.ToArray());

    /// <summary>A channel that notes what is asked of it.</summary>
    public class RecordingChannel : DispatchProxy
    {
        private readonly ConcurrentQueue<string> _calls = [];

        public static IChannel Create(out ConcurrentQueue<string> calls)
        {
            var channel = Create<IChannel, RecordingChannel>();
            calls = ((RecordingChannel)(object)channel)._calls;
            return channel;
        }

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
        {
            switch (targetMethod!.Name)
            {
                case "get_" + nameof(IChannel.IsOpen):
                    return true;
                case nameof(IAsyncDisposable.DisposeAsync):
                    return ValueTask.CompletedTask;
                case nameof(IChannel.BasicAckAsync):
                    _calls.Enqueue(targetMethod.Name + " " + args![0]);
                    return ValueTask.CompletedTask;
                default:
                    _calls.Enqueue(targetMethod.Name);
                    return Task.CompletedTask;
            }
        }
    }
}
