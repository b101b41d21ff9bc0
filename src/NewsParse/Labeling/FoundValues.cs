using NewsParse.Labeling.Pieces;

namespace NewsParse.Labeling;

/// <summary>Metadata read off the visible page while its chrome was recognised.</summary>
internal sealed class FoundValues
{
    public List<Author> Authors { get; } = [];

    public List<string> Tags { get; } = [];

    public string? Category { get; set; }

    public string? Kicker { get; set; }

    public string? Subtitle { get; set; }

    public string? Lead { get; set; }

    public string? ShortLink { get; set; }

    public string? NewsCode { get; set; }

    public string? Source { get; set; }

    public ArticleDate? Published { get; set; }

    /// <summary>Whether the date that the page's print claims stands in a related link or a comment.</summary>
    public bool IsClaimedDateOfAnother { get; set; }

    public ArticleDate? Modified { get; set; }

    public int? CommentCount { get; set; }

    public bool HasCommentForm { get; set; }

    public Rating? Rating { get; set; }
}
