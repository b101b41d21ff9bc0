namespace NewsParse.Cli.Inputs;

/// <summary>Bytes of a document; of one from the web also the address it came from in the end and the type its server names.</summary>
internal sealed record ReadPage(byte[] Bytes, Uri? Address, string? ContentType)
{
    /// <summary>Identifier of the archive's record it was taken from; null for all others.</summary>
    public string? RecordId { get; init; }

    /// <summary>When it was fetched, where an archive says so.</summary>
    public DateTimeOffset? FetchedAt { get; init; }

    /// <summary>What it is, where its file says so; null to tell from the content.</summary>
    public InputKind? Kind { get; init; }
}
