using System.Runtime.CompilerServices;
using NewsParse.Workers.Queues;

namespace NewsParse;

/// <summary>Pages from a queue of RabbitMQ.</summary>
/// <remarks>A page is the broker's until it is acknowledged. When the connection is lost it is made again, and the broker hands out what was in hand once more.</remarks>
public sealed class RabbitPageSource : IPageSource, IAsyncDisposable
{
    private readonly BrokerConnection _connection;
    private readonly ConfirmedPublisher _publisher;
    private readonly QueueReader _reader;

    private RabbitPageSource(BrokerConnection connection)
    {
        _connection = connection;
        _publisher = new ConfirmedPublisher(connection);
        _reader = new QueueReader(connection, connection.Options.Pages, connection.Options.Prefetch);
    }

    /// <summary>Whether the broker is connected.</summary>
    public bool IsConnected => _connection.IsOpen;

    /// <summary>Connects to a broker and makes the queues that are missing.</summary>
    /// <param name="options">The broker and its queues.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is null.</exception>
    /// <exception cref="IOException">The broker cannot be reached or refuses; the message names no password.</exception>
    public static async Task<RabbitPageSource> ConnectAsync(RabbitOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        var source = new RabbitPageSource(new BrokerConnection(options, "newsparse pages"));
        try
        {
            await source._connection.ConnectAsync(cancellationToken).ConfigureAwait(false);
            return source;
        }
        catch
        {
            await source.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<PageDelivery> ReceiveAsync([EnumeratorCancellation] CancellationToken stopToken)
    {
        await foreach (var message in _reader.ReadAsync(stopToken).ConfigureAwait(false))
        {
            var delivery = new RabbitPageDelivery(message, _publisher, _connection.Options);
            if (delivery.Defect is { } defect)
                await delivery.ReturnAsync(defect, CancellationToken.None).ConfigureAwait(false);
            else
                yield return delivery;
        }
    }

    /// <summary>Closes the connection. Pages that were not acknowledged go to other workers.</summary>
    public async ValueTask DisposeAsync()
    {
        await _reader.DisposeAsync().ConfigureAwait(false);
        await _publisher.DisposeAsync().ConfigureAwait(false);
        await _connection.DisposeAsync().ConfigureAwait(false);
    }
}
