using System.Globalization;
using System.Text;
using RabbitMQ.Client;

namespace NewsParse.Workers.Queues;

/// <summary>Reads the headers of a message.</summary>
internal sealed class MessageHeaders(IReadOnlyBasicProperties properties)
{
    public string? this[string name] => properties.Headers is { } headers && headers.TryGetValue(name, out var value)
        ? value switch { byte[] bytes => Encoding.UTF8.GetString(bytes), null => null, _ => Convert.ToString(value, CultureInfo.InvariantCulture) }
        : null;

    public static BasicProperties Create(string id, IEnumerable<(string Name, string? Value)> headers) => new()
    {
        MessageId = id, Persistent = true,
        Headers = headers.Where(header => header.Value is not null).ToDictionary(header => header.Name, object? (header) => header.Value),
    };

    /// <exception cref="FormatException">The header is there and holds no such number.</exception>
    public long? Number(string name) => this[name] is not { } text ? null
        : long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : throw new FormatException($"the header {name} holds no number: '{text}'");
}
