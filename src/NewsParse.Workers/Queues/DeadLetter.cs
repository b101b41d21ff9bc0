using RabbitMQ.Client;

namespace NewsParse.Workers.Queues;

/// <summary>A page set aside, and why.</summary>
internal sealed record DeadLetter(string Id, string? Source, string Reason)
{
    private const string ReasonHeader = "dead-reason";
    private const string FirstDeath = "x-first-death-reason";

    public static BasicProperties PropertiesOf(QueueMessage message, string reason) => Changed(message, headers => headers[ReasonHeader] = reason);

    /// <summary>The page as it was before it was set aside.</summary>
    public static BasicProperties PropertiesOfReplay(QueueMessage message) => Changed(message, headers => headers.Remove(ReasonHeader));

    public static DeadLetter Of(QueueMessage message)
    {
        var headers = new MessageHeaders(message.Properties);
        return new DeadLetter(PageMessage.IdOf(message.Properties, message.Body.Span), headers["source"], headers[ReasonHeader] ?? ReasonOfBroker(headers[FirstDeath]));
    }

    /// <summary>A worker that dies with the page in hand can give no reason; the broker counts.</summary>
    private static string ReasonOfBroker(string? death) => death switch
    {
        "delivery_limit" => "its workers went away while they had it, as often as is allowed",
        null => "unknown",
        _ => death,
    };

    private static BasicProperties Changed(QueueMessage message, Action<Dictionary<string, object?>> change)
    {
        var headers = message.Properties.Headers is { } old ? new Dictionary<string, object?>(old) : [];
        foreach (var name in headers.Keys.Where(name => name.StartsWith("x-", StringComparison.Ordinal)).ToArray())
            headers.Remove(name);
        change(headers);
        return new BasicProperties(message.Properties) { Headers = headers, Persistent = true };
    }
}
