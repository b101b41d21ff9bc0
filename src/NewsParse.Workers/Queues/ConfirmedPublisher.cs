using System.Collections.Concurrent;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace NewsParse.Workers.Queues;

/// <summary>Sends messages and waits for the broker's word that they are kept; goes on trying while the queue is full or the broker away.</summary>
internal sealed class ConfirmedPublisher(BrokerConnection connection) : IAsyncDisposable
{
    private static readonly TimeSpan FirstWait = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(2);
    private static readonly CreateChannelOptions Confirmed = new(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true);

    /// <summary>A channel sends one message at a time; as many are opened as messages are sent at once.</summary>
    private readonly ConcurrentBag<IChannel> _idle = [];

    public async Task SendAsync(string queue, BasicProperties properties, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        for (var wait = FirstWait; ; wait = wait * 2 < LongestWait ? wait * 2 : LongestWait)
        {
            if (await TrySendAsync(queue, properties, body, cancellationToken).ConfigureAwait(false))
                return;
            await Task.Delay(wait, cancellationToken).ConfigureAwait(false);
        }
    }

    public async ValueTask DisposeAsync()
    {
        while (_idle.TryTake(out var channel))
            await channel.DisposeAsync().ConfigureAwait(false);
    }

    /// <summary>False where the queue is full or the connection lost; the message may have arrived all the same, and is sent again.</summary>
    private async Task<bool> TrySendAsync(string queue, BasicProperties properties, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        if (!_idle.TryTake(out var channel) || !channel.IsOpen)
        {
            if (channel is not null)
                await channel.DisposeAsync().ConfigureAwait(false);
            channel = await connection.ReopenChannelAsync(Confirmed, cancellationToken).ConfigureAwait(false);
        }

        var isUsable = false;
        try
        {
            await channel.BasicPublishAsync("", queue, mandatory: true, properties, body, cancellationToken).ConfigureAwait(false);
            isUsable = true;
            return true;
        }
        catch (PublishException refused) when (!refused.IsReturn)
        {
            isUsable = true;
            return false;
        }
        catch (Exception failure) when (BrokerConnection.IsLoss(failure) && !cancellationToken.IsCancellationRequested)
        {
            return false;
        }
        finally
        {
            if (isUsable)
                _idle.Add(channel);
            else
                await channel.DisposeAsync().ConfigureAwait(false);
        }
    }
}
