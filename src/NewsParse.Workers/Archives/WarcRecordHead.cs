using System.Globalization;

namespace NewsParse.Workers.Archives;

/// <summary>What the head of a WARC record says.</summary>
internal sealed class WarcRecordHead
{
    private readonly HeaderFields _fields;

    private WarcRecordHead(HeaderFields fields, long contentLength)
    {
        _fields = fields;
        ContentLength = contentLength;
    }

    public static ReadOnlySpan<byte> Magic => "WARC/"u8;

    public long ContentLength { get; }

    public string? RecordId => Unbracketed(_fields["WARC-Record-ID"]);

    public DateTimeOffset? Date =>
        DateTimeOffset.TryParse(_fields["WARC-Date"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var date) ? date : null;

    /// <summary>Old writers put the address into angle brackets, as the first edition of the standard printed it.</summary>
    public Uri? TargetAddress =>
        Uri.TryCreate(Unbracketed(_fields["WARC-Target-URI"]), UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address : null;

    /// <summary>An answer of a web server with its own head; later pieces of one that was cut into segments are none.</summary>
    public bool IsHttpResponse =>
        string.Equals(_fields["WARC-Type"], "response", StringComparison.OrdinalIgnoreCase)
        && (_fields["Content-Type"] is not { } type || type.StartsWith("application/http", StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether the writer says that it left the end of the page out.</summary>
    public bool IsTruncated => _fields["WARC-Truncated"] is not null || _fields["WARC-Segment-Number"] is not null;

    /// <summary>Reads a head; null where it is none of a WARC record, or does not say how long the record is.</summary>
    public static WarcRecordHead? Parse(ReadOnlySpan<byte> head)
    {
        if (!head.StartsWith(Magic))
            return null;
        var fields = HeaderFields.Parse(head);
        return long.TryParse(fields["Content-Length"], NumberStyles.None, CultureInfo.InvariantCulture, out var length)
            ? new WarcRecordHead(fields, length)
            : null;
    }

    private static string? Unbracketed(string? value) => value is ['<', .., '>'] ? value[1..^1] : value;
}
