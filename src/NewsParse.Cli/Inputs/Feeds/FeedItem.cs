namespace NewsParse.Cli.Inputs.Feeds;

/// <summary>One item of a feed, whatever format the feed has; texts are markup.</summary>
internal sealed record FeedItem
{
    /// <summary>What the feed calls it; null where it has no identifier.</summary>
    public string? Id { get; init; }

    public string? Title { get; init; }

    public Uri? Address { get; init; }

    public IReadOnlyList<string> Authors { get; init; } = [];

    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>As the feed writes it.</summary>
    public string? Published { get; init; }

    public string? Modified { get; init; }

    public string? Picture { get; init; }

    /// <summary>The text itself; null where the feed only has a summary.</summary>
    public string? Content { get; init; }

    public string? Summary { get; init; }
}

/// <summary>A feed's items and what it says of them all.</summary>
internal sealed record Feed(string? Title, string? Language, IReadOnlyList<FeedItem> Items);
