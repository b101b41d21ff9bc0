namespace NewsParse;

/// <summary>A page that is to become an article: its bytes, or where a web archive holds them, and what is known of it.</summary>
/// <remarks>Immutable; the bytes must be left unchanged.</remarks>
public sealed class PageTask
{
    /// <summary>What tells the task from all others. The result carries it, so that a page parsed twice is known by it.</summary>
    public required string Id { get; init; }

    /// <summary>The page; empty where <see cref="Archive"/> says where it is.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>Whether <see cref="Body"/> is compressed by gzip.</summary>
    public bool IsPacked { get; init; }

    /// <summary>The record that holds the page; <see langword="null"/> where <see cref="Body"/> does.</summary>
    public ArchivePointer? Archive { get; init; }

    /// <summary>What the article states as its source; <see langword="null"/> for the address, if any.</summary>
    public string? Source { get; init; }

    /// <summary>Address of the page, http or https; <see langword="null"/> if unknown.</summary>
    public Uri? Address { get; init; }

    /// <summary>Value of the <c>Content-Type</c> header the page was served with; <see langword="null"/> if there was none.</summary>
    public string? ContentType { get; init; }

    /// <summary>What the page is read as; <see langword="null"/> to tell from its content.</summary>
    public InputKind? Kind { get; init; }

    /// <summary>Name of the encoding that overrules what the bytes say; <see langword="null"/> to tell from the bytes.</summary>
    public string? Encoding { get; init; }

    /// <summary>Identifier of the archive's record the bytes were taken from; <see langword="null"/> for all others.</summary>
    public string? RecordId { get; init; }

    /// <summary>When the page was fetched; <see langword="null"/> if unknown.</summary>
    public DateTimeOffset? FetchedAt { get; init; }

    /// <summary>The trace the page belongs to, as a W3C <c>traceparent</c>; <see langword="null"/> if it belongs to none.</summary>
    public string? TraceParent { get; init; }
}
