using NewsParse.Workers.Queues;

namespace NewsParse;

/// <summary>Results into a queue of RabbitMQ, each confirmed by the broker. While the queue is full or the broker away, the sink waits.</summary>
/// <remarks>Thread-safe. A result can arrive twice, with the same identifier and the same bytes.</remarks>
public sealed class RabbitArticleSink : IArticleSink, IAsyncDisposable
{
    private readonly BrokerConnection _connection;
    private readonly ConfirmedPublisher _publisher;

    private RabbitArticleSink(BrokerConnection connection)
    {
        _connection = connection;
        _publisher = new ConfirmedPublisher(connection);
    }

    /// <summary>Whether the broker is connected.</summary>
    public bool IsConnected => _connection.IsOpen;

    /// <summary>Connects to a broker and makes the queues that are missing.</summary>
    /// <param name="options">The broker and its queues.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is null.</exception>
    /// <exception cref="IOException">The broker cannot be reached or refuses; the message names no password.</exception>
    public static async Task<RabbitArticleSink> ConnectAsync(RabbitOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        var connection = new BrokerConnection(options, "newsparse articles");
        try
        {
            await connection.ConnectAsync(cancellationToken).ConfigureAwait(false);
            return new RabbitArticleSink(connection);
        }
        catch
        {
            await connection.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentNullException"><paramref name="result"/> is null.</exception>
    public async ValueTask WriteAsync(ArticleResult result, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(result);
        await _publisher.SendAsync(_connection.Options.Articles, ArticleMessage.PropertiesOf(result), result.Json, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Closes the connection.</summary>
    public async ValueTask DisposeAsync()
    {
        await _publisher.DisposeAsync().ConfigureAwait(false);
        await _connection.DisposeAsync().ConfigureAwait(false);
    }
}
