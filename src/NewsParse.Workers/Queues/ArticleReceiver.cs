namespace NewsParse.Workers.Queues;

/// <summary>A result handed out by the broker.</summary>
internal sealed record ArticleDelivery(QueueMessage Message, ArticleResult Result)
{
    public Task AcknowledgeAsync(CancellationToken cancellationToken) => Message.Consumer.AcknowledgeAsync(Message, cancellationToken);
}

/// <summary>Takes results out of their queue.</summary>
internal sealed class ArticleReceiver : IAsyncDisposable
{
    private const ushort Prefetch = 64;

    private readonly BrokerConnection _connection;
    private readonly QueueReader _reader;

    private ArticleReceiver(BrokerConnection connection)
    {
        _connection = connection;
        _reader = new QueueReader(connection, connection.Options.Articles, Prefetch);
    }

    /// <exception cref="IOException">The broker cannot be reached or refuses.</exception>
    public static async Task<ArticleReceiver> ConnectAsync(RabbitOptions options, CancellationToken cancellationToken)
    {
        var connection = new BrokerConnection(options, "newsparse collector");
        try
        {
            await connection.ConnectAsync(cancellationToken).ConfigureAwait(false);
            return new ArticleReceiver(connection);
        }
        catch
        {
            await connection.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    public async IAsyncEnumerable<ArticleDelivery> ReceiveAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop)
    {
        await foreach (var message in _reader.ReadAsync(stop).ConfigureAwait(false))
            yield return new ArticleDelivery(message, ArticleMessage.Parse(message.Properties, message.Body));
    }

    public async ValueTask DisposeAsync()
    {
        await _reader.DisposeAsync().ConfigureAwait(false);
        await _connection.DisposeAsync().ConfigureAwait(false);
    }
}
