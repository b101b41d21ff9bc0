using System.Threading.Channels;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;
using RabbitMQ.Client.Exceptions;

namespace NewsParse.Workers.Queues;

/// <summary>One message as the broker handed it out.</summary>
internal sealed record QueueMessage(QueueConsumer Consumer, ulong Tag, IReadOnlyBasicProperties Properties, ReadOnlyMemory<byte> Body)
{
    /// <summary>How often it was handed out, this time counted. Quorum queues count what came before.</summary>
    public int Deliveries => (int)Math.Min(int.MaxValue - 1, new MessageHeaders(Properties).Number("x-delivery-count") ?? 0) + 1;
}

/// <summary>Takes messages of a queue over one channel, as many as may be unanswered at once, until it is stopped or the channel is lost.</summary>
/// <param name="channel">The channel, which the consumer closes.</param>
/// <param name="prefetch">How many messages the broker hands out before some are answered.</param>
/// <param name="quiet">A queue that sends nothing for so long has nothing on its way.</param>
internal sealed class QueueConsumer(IChannel channel, ushort prefetch, TimeSpan quiet) : AsyncDefaultBasicConsumer(channel), IAsyncDisposable
{
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(500);

    /// <summary>The broker sends no more than may be unanswered, so it needs no bound of its own.</summary>
    private readonly Channel<QueueMessage> _messages = System.Threading.Channels.Channel.CreateUnbounded<QueueMessage>();

    private readonly SemaphoreSlim _answering = new(1);
    private int _unanswered;
    private SemaphoreSlim? _arrived;
    private string? _tag;

    public static async Task<QueueConsumer> StartAsync(BrokerConnection connection, string queue, ushort prefetch, CancellationToken cancellationToken)
    {
        while (true)
        {
            var channel = await connection.ReopenChannelAsync(new CreateChannelOptions(false, false), cancellationToken).ConfigureAwait(false);
            var consumer = new QueueConsumer(channel, prefetch, Quiet);
            try
            {
                await channel.BasicQosAsync(0, prefetch, global: false, cancellationToken).ConfigureAwait(false);
                consumer._tag = await channel.BasicConsumeAsync(queue, autoAck: false, consumer, cancellationToken).ConfigureAwait(false);
                return consumer;
            }
            catch (Exception failure) when (BrokerConnection.IsLoss(failure))
            {
                await consumer.DisposeAsync().ConfigureAwait(false);
                await Task.Delay(TimeSpan.FromSeconds(1), cancellationToken).ConfigureAwait(false);
            }
        }
    }

    /// <summary>The messages, to the end of the channel; after a stop those that had come already.</summary>
    public async IAsyncEnumerable<QueueMessage> ReadAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop)
    {
        await using var stopping = stop.Register(() => _ = StopAsync());
        await foreach (var message in _messages.Reader.ReadAllAsync(CancellationToken.None).ConfigureAwait(false))
            yield return message;
    }

    public override Task HandleBasicDeliverAsync(
        string consumerTag, ulong deliveryTag, bool redelivered, string exchange, string routingKey, IReadOnlyBasicProperties properties, ReadOnlyMemory<byte> body, CancellationToken cancellationToken = default)
    {
        // The body's memory is the library's own, and lent for this call only. The properties are plain values.
        Interlocked.Increment(ref _unanswered);
        _messages.Writer.TryWrite(new QueueMessage(this, deliveryTag, new BasicProperties(properties), body.ToArray()));
        Volatile.Read(ref _arrived)?.Release();
        return Task.CompletedTask;
    }

    public override Task HandleChannelShutdownAsync(object channel, ShutdownEventArgs reason)
    {
        _messages.Writer.TryComplete();
        return base.HandleChannelShutdownAsync(channel, reason);
    }

    public Task AcknowledgeAsync(QueueMessage message, CancellationToken cancellationToken) =>
        AnswerAsync(() => Channel.BasicAckAsync(message.Tag, multiple: false, cancellationToken), cancellationToken);

    public Task ReturnAsync(QueueMessage message, CancellationToken cancellationToken) =>
        AnswerAsync(() => Channel.BasicNackAsync(message.Tag, multiple: false, requeue: true, cancellationToken), cancellationToken);

    public async ValueTask DisposeAsync()
    {
        _messages.Writer.TryComplete();
        await Channel.DisposeAsync().ConfigureAwait(false);
    }

    protected override Task OnCancelAsync(string[] consumerTags, CancellationToken cancellationToken = default)
    {
        _messages.Writer.TryComplete();
        return base.OnCancelAsync(consumerTags, cancellationToken);
    }

    /// <summary>
    /// Ends the deliveries. What is on its way when a broker is told to end never arrives: the broker takes it back, and counts it as handed out.
    /// So answers, after each of which the broker sends more, wait until all it may send has come; then it is told.
    /// </summary>
    private async Task StopAsync()
    {
        await _answering.WaitAsync().ConfigureAwait(false);
        var arrived = new SemaphoreSlim(0);
        Interlocked.Exchange(ref _arrived, arrived);
        try
        {
            while (Volatile.Read(ref _unanswered) < prefetch && Channel.IsOpen && await arrived.WaitAsync(quiet).ConfigureAwait(false))
                continue;
            await Channel.BasicCancelAsync(_tag!).ConfigureAwait(false);
        }
        catch (Exception failure) when (BrokerConnection.IsLoss(failure))
        {
            _messages.Writer.TryComplete(null);
        }
        finally
        {
            _answering.Release();
        }
    }

    private async Task AnswerAsync(Func<ValueTask> answer, CancellationToken cancellationToken)
    {
        await _answering.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await answer().ConfigureAwait(false);
            Interlocked.Decrement(ref _unanswered);
        }
        catch (Exception lost) when (lost is AlreadyClosedException or OperationInterruptedException or ObjectDisposedException)
        {
            // The broker takes back by itself what was unanswered when the channel went, and hands it out again.
            _messages.Writer.TryComplete();
        }
        finally
        {
            _answering.Release();
        }
    }
}
