namespace NewsParse;

/// <summary>One record of a WARC file: a page, a record passed over, or what is wrong with it.</summary>
public sealed class WarcEntry
{
    /// <summary>Where the record begins in the file; of a compressed record, where its gzip member begins.</summary>
    public required long Offset { get; init; }

    /// <summary>How many bytes of the file it takes, so that it can be read alone; <see langword="null"/> where it cannot: damaged, or
    /// one of several records in a gzip member.</summary>
    public long? Length { get; init; }

    /// <summary>Identifier of the record without angle brackets; <see langword="null"/> where it has none that can be read.</summary>
    public string? RecordId { get; init; }

    /// <summary>The page; <see langword="null"/> for a record that holds none: requests, revisits, redirects, pictures, metadata.</summary>
    public ArchivedPage? Page { get; init; }

    /// <summary>Why the record could not be read, for people; <see langword="null"/> where it could.</summary>
    public string? Failure { get; init; }
}
