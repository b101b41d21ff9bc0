using System.Globalization;
using System.Net.Http.Headers;

namespace NewsParse.Workers.Archives;

/// <summary>Takes the page out of a recorded HTTP answer.</summary>
internal static class HttpAnswer
{
    private const int SniffedBytes = 512;

    /// <summary>The page; null where the answer holds none: a redirect, an error, a picture, a script.</summary>
    /// <exception cref="InvalidDataException">The answer is damaged; the message says how.</exception>
    public static ArchivedPage? PageOf(WarcRecordHead record, byte[] block, int maxPageBytes)
    {
        var (head, body) = Split(block);
        if (StatusOf(head.StartLine) is not { } status)
            throw new InvalidDataException("the record holds no HTTP answer");
        var isNamed = MediaTypeHeaderValue.TryParse(head["Content-Type"], out var type);
        var mediaType = isNamed ? type!.MediaType?.ToLowerInvariant() : null;
        if (status is < 200 or > 299 || !IsDocument(mediaType) || IsRobotsFile(record.TargetAddress))
            return null;
        body = ContentCodings.Undo(body, head, record.IsTruncated, maxPageBytes);
        if (body.IsEmpty || (mediaType is null && body.Span[..Math.Min(SniffedBytes, body.Length)].Contains((byte)0) && !BeginsWithByteOrderMark(body.Span)))
            return null;
        return new ArchivedPage
        {
            RecordId = record.RecordId ?? "", Address = record.TargetAddress, FetchedAt = record.Date, MediaType = mediaType,
            Charset = isNamed ? type!.CharSet?.Trim('"', '\'') : null, Body = body,
        };
    }

    private static (HeaderFields Head, ReadOnlyMemory<byte> Body) Split(byte[] block)
    {
        var end = HeaderFields.EndOfHead(block.AsSpan(0, Math.Min(block.Length, ArchiveBytes.Window)));
        return end is { } found
            ? (HeaderFields.Parse(block.AsSpan(0, found.Start)), block.AsMemory(found.Next))
            : throw new InvalidDataException("the head of the HTTP answer does not end");
    }

    private static int? StatusOf(string line)
    {
        if (!line.StartsWith("HTTP/", StringComparison.OrdinalIgnoreCase) || line.IndexOf(' ', StringComparison.Ordinal) is not (> 0 and var space))
            return null;
        var code = line.AsSpan(space).Trim();
        return code.Length >= 3 && int.TryParse(code[..3], NumberStyles.None, CultureInfo.InvariantCulture, out var status) ? status : null;
    }

    private static bool IsDocument(string? mediaType) =>
        mediaType is null or "text/html" or "application/xhtml+xml" or "text/plain" or "application/vnd.wap.xhtml+xml";

    /// <summary>The file of rules for crawlers is plain text, but nobody's article.</summary>
    private static bool IsRobotsFile(Uri? address) => address?.AbsolutePath == "/robots.txt";

    private static bool BeginsWithByteOrderMark(ReadOnlySpan<byte> body) => body is [0xff, 0xfe, ..] or [0xfe, 0xff, ..];
}
