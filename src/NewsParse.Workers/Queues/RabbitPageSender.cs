using NewsParse.Workers.Queues;

namespace NewsParse;

/// <summary>Puts pages into a queue of RabbitMQ, for workers to take.</summary>
/// <remarks>Thread-safe: several pages can be sent at once.</remarks>
public sealed class RabbitPageSender : IAsyncDisposable
{
    private readonly BrokerConnection _connection;
    private readonly ConfirmedPublisher _publisher;

    private RabbitPageSender(BrokerConnection connection)
    {
        _connection = connection;
        _publisher = new ConfirmedPublisher(connection);
    }

    /// <summary>Connects to a broker and makes the queues that are missing.</summary>
    /// <param name="options">The broker and its queues.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is null.</exception>
    /// <exception cref="IOException">The broker cannot be reached or refuses; the message names no password.</exception>
    public static async Task<RabbitPageSender> ConnectAsync(RabbitOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        var connection = new BrokerConnection(options, "newsparse sender");
        try
        {
            await connection.ConnectAsync(cancellationToken).ConfigureAwait(false);
            return new RabbitPageSender(connection);
        }
        catch
        {
            await connection.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Sends a page; the task ends when the broker has confirmed that it is kept. A full queue and a broker that is away are waited for.</summary>
    /// <param name="page">The page.</param>
    /// <param name="cancellationToken">Stops the waiting; the page may have been sent or not then.</param>
    /// <exception cref="ArgumentNullException"><paramref name="page"/> is null.</exception>
    public async Task SendAsync(PageTask page, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(page);
        await _publisher.SendAsync(_connection.Options.Pages, PageMessage.PropertiesOf(page), page.Body, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Closes the connection.</summary>
    public async ValueTask DisposeAsync()
    {
        await _publisher.DisposeAsync().ConfigureAwait(false);
        await _connection.DisposeAsync().ConfigureAwait(false);
    }
}
