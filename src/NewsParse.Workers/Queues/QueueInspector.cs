using RabbitMQ.Client;

namespace NewsParse.Workers.Queues;

/// <summary>How many messages wait in a queue, and how many take them.</summary>
internal sealed record QueueDepth(string Name, uint Ready, uint Consumers);

/// <summary>Looks into the queues, and sends dead letters round again.</summary>
internal sealed class QueueInspector(RabbitOptions options) : IAsyncDisposable
{
    private readonly BrokerConnection _connection = new(options, "newsparse inspector");

    /// <exception cref="IOException">The broker cannot be reached or refuses.</exception>
    public Task ConnectAsync(CancellationToken cancellationToken) => _connection.ConnectAsync(cancellationToken);

    public async Task<IReadOnlyList<QueueDepth>> ReadDepthsAsync(CancellationToken cancellationToken)
    {
        await using var channel = await _connection.OpenChannelAsync(new CreateChannelOptions(false, false), cancellationToken).ConfigureAwait(false);
        var depths = new List<QueueDepth>();
        foreach (var queue in new[] { options.Pages, options.Articles, options.Dead })
        {
            var depth = await channel.QueueDeclarePassiveAsync(queue, cancellationToken).ConfigureAwait(false);
            depths.Add(new QueueDepth(queue, depth.MessageCount, depth.ConsumerCount));
        }

        return depths;
    }

    /// <summary>The dead letters there are, left where they are.</summary>
    public async Task<IReadOnlyList<DeadLetter>> ReadDeadLettersAsync(CancellationToken cancellationToken)
    {
        var letters = new List<DeadLetter>();
        await ForEachDeadLetterAsync(message =>
        {
            letters.Add(DeadLetter.Of(message));
            return Task.FromResult(false);
        }, cancellationToken).ConfigureAwait(false);
        return letters;
    }

    /// <summary>Sends each dead letter that is there now back to the pages; how many that were.</summary>
    public async Task<int> ReplayAsync(CancellationToken cancellationToken)
    {
        await using var publisher = new ConfirmedPublisher(_connection);
        var replayed = 0;
        await ForEachDeadLetterAsync(async message =>
        {
            await publisher.SendAsync(options.Pages, DeadLetter.PropertiesOfReplay(message), message.Body, cancellationToken).ConfigureAwait(false);
            replayed++;
            return true;
        }, cancellationToken).ConfigureAwait(false);
        return replayed;
    }

    public ValueTask DisposeAsync() => _connection.DisposeAsync();

    /// <summary>Hands out as many dead letters as wait at the start; one is taken away where <paramref name="isDone"/> says so. The others go back when the channel closes.</summary>
    private async Task ForEachDeadLetterAsync(Func<QueueMessage, Task<bool>> isDone, CancellationToken cancellationToken)
    {
        await using var channel = await _connection.OpenChannelAsync(new CreateChannelOptions(false, false), cancellationToken).ConfigureAwait(false);
        await using var consumer = new QueueConsumer(channel, prefetch: 0, quiet: TimeSpan.Zero);
        for (var left = (await channel.QueueDeclarePassiveAsync(options.Dead, cancellationToken).ConfigureAwait(false)).MessageCount; left > 0; left--)
        {
            if (await channel.BasicGetAsync(options.Dead, autoAck: false, cancellationToken).ConfigureAwait(false) is not { } got)
                return;
            if (await isDone(new QueueMessage(consumer, got.DeliveryTag, got.BasicProperties, got.Body)).ConfigureAwait(false))
                await channel.BasicAckAsync(got.DeliveryTag, multiple: false, cancellationToken).ConfigureAwait(false);
        }
    }
}
