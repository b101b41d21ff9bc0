using System.Globalization;
using System.Security.Cryptography;
using RabbitMQ.Client;

namespace NewsParse.Workers.Queues;

/// <summary>A page as a message: its bytes as the body, all else in properties and headers.</summary>
internal static class PageMessage
{
    public static BasicProperties PropertiesOf(PageTask task)
    {
        var properties = MessageHeaders.Create(task.Id,
        [
            ("source", task.Source),
            ("address", task.Address?.AbsoluteUri),
            ("kind", task.Kind switch { InputKind.Html => "html", InputKind.Text => "text", _ => null }),
            ("encoding", task.Encoding),
            ("record-id", task.RecordId),
            ("fetched-at", task.FetchedAt?.ToString("O", CultureInfo.InvariantCulture)),
            ("archive", task.Archive?.Location),
            ("archive-offset", task.Archive?.Offset.ToString(CultureInfo.InvariantCulture)),
            ("archive-length", task.Archive?.Length.ToString(CultureInfo.InvariantCulture)),
            ("traceparent", task.TraceParent),
        ]);
        if (task.ContentType is not null)
            properties.ContentType = task.ContentType;
        if (task.IsPacked)
            properties.ContentEncoding = "gzip";
        return properties;
    }

    /// <exception cref="FormatException">A header holds what it must not; the message says which.</exception>
    public static PageTask Parse(IReadOnlyBasicProperties properties, ReadOnlyMemory<byte> body)
    {
        var headers = new MessageHeaders(properties);
        return new PageTask
        {
            Id = IdOf(properties, body.Span),
            Body = body,
            IsPacked = properties.ContentEncoding switch { null or "" or "identity" => false, "gzip" => true, var other => throw new FormatException($"the content encoding '{other}' is not known") },
            Archive = ArchiveOf(headers),
            Source = headers["source"],
            Address = AddressOf(headers["address"]),
            ContentType = properties.ContentType,
            Kind = headers["kind"] switch { null => null, "html" => InputKind.Html, "text" => InputKind.Text, var other => throw new FormatException($"the kind '{other}' is not known") },
            Encoding = headers["encoding"],
            RecordId = headers["record-id"],
            FetchedAt = DateOf(headers["fetched-at"]),
            TraceParent = headers["traceparent"],
        };
    }

    /// <summary>A message that was sent without an identifier has that of its bytes.</summary>
    public static string IdOf(IReadOnlyBasicProperties properties, ReadOnlySpan<byte> body) =>
        string.IsNullOrEmpty(properties.MessageId) ? Convert.ToHexStringLower(SHA256.HashData(body)) : properties.MessageId;

    private static ArchivePointer? ArchiveOf(MessageHeaders headers) => headers["archive"] is not { } location ? null
        : headers.Number("archive-offset") is { } offset && headers.Number("archive-length") is > 0 and var length ? new ArchivePointer(location, offset, length)
        : throw new FormatException("the place in the archive is not complete");

    private static Uri? AddressOf(string? text) => text is null ? null
        : Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address
        : throw new FormatException($"the address '{text}' is not http or https");

    private static DateTimeOffset? DateOf(string? text) => text is null ? null
        : DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) ? date
        : throw new FormatException($"the date '{text}' is none");
}
