namespace NewsParse;

/// <summary>A page as a crawl recorded it.</summary>
/// <remarks>Immutable; the bytes must be left unchanged.</remarks>
public sealed class ArchivedPage
{
    /// <summary>Identifier of the record, such as <c>urn:uuid:…</c>, without angle brackets.</summary>
    public required string RecordId { get; init; }

    /// <summary>Address the page was fetched from; <see langword="null"/> where the record names none that is valid.</summary>
    public Uri? Address { get; init; }

    /// <summary>When it was fetched; <see langword="null"/> where the record does not say.</summary>
    public DateTimeOffset? FetchedAt { get; init; }

    /// <summary>Media type its server named, in lower case and without parameters; <see langword="null"/> if it named none.</summary>
    public string? MediaType { get; init; }

    /// <summary>Encoding its server named; <see langword="null"/> if it named none.</summary>
    public string? Charset { get; init; }

    internal string? ContentType => Charset is null ? MediaType : $"{MediaType}; charset={Charset}";

    /// <summary>The page itself, transfer and content codings undone.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }
}
