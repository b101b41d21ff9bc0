using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace NewsParse.Workers.Queues;

/// <summary>Makes the queues that are missing. Those that are there stay as their operator made them.</summary>
internal static class QueueDeclaration
{
    private const int NotFound = 404;

    public static async Task EnsureAsync(IConnection connection, RabbitOptions options, CancellationToken cancellationToken)
    {
        await EnsureAsync(connection, options.Dead, new(), cancellationToken).ConfigureAwait(false);
        await EnsureAsync(connection, options.Pages, ArgumentsOfPages(options), cancellationToken).ConfigureAwait(false);
        await EnsureAsync(connection, options.Articles, ArgumentsOfArticles(options), cancellationToken).ConfigureAwait(false);
    }

    private static async Task EnsureAsync(IConnection connection, string queue, Dictionary<string, object?> arguments, CancellationToken cancellationToken)
    {
        try
        {
            await using var asking = await connection.CreateChannelAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
            await asking.QueueDeclarePassiveAsync(queue, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationInterruptedException missing) when (missing.ShutdownReason?.ReplyCode == NotFound)
        {
            arguments["x-queue-type"] = "quorum";
            await using var making = await connection.CreateChannelAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
            await making.QueueDeclareAsync(queue, durable: true, exclusive: false, autoDelete: false, arguments, cancellationToken: cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>The limit counts repeats, not deliveries. Dead letters are confirmed before the page goes, which needs a queue that refuses what is too much.</summary>
    private static Dictionary<string, object?> ArgumentsOfPages(RabbitOptions options) => new()
    {
        ["x-delivery-limit"] = options.MaxDeliveries - 1,
        ["x-dead-letter-exchange"] = "",
        ["x-dead-letter-routing-key"] = options.Dead,
        ["x-dead-letter-strategy"] = "at-least-once",
        ["x-overflow"] = "reject-publish",
    };

    private static Dictionary<string, object?> ArgumentsOfArticles(RabbitOptions options)
    {
        var arguments = new Dictionary<string, object?> { ["x-overflow"] = "reject-publish" };
        if (options.MaxArticles is { } most)
            arguments["x-max-length"] = most;
        return arguments;
    }
}
