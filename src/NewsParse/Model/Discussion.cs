using System.Collections.Immutable;

namespace NewsParse;

/// <summary>What readers said and how they rated.</summary>
public sealed class Discussion
{
    /// <summary>Number of comments the page states, else the number it shows; <see langword="null"/> if neither is known.</summary>
    public int? CommentCount { get; init; }

    /// <summary>The rating; <see langword="null"/> if none is shown.</summary>
    public Rating? Rating { get; init; }

    /// <summary>The comments shown, in page order.</summary>
    public ImmutableArray<Comment> Comments { get; init => field = value.IsDefault ? [] : value; } = [];
}

/// <summary>A rating by readers.</summary>
public sealed class Rating
{
    /// <summary>The mean value as printed.</summary>
    public double? Value { get; init; }

    /// <summary>Number of votes.</summary>
    public int? Votes { get; init; }

    /// <summary>The best possible value; <see langword="null"/> if the page does not say.</summary>
    public double? Scale { get; init; }
}

/// <summary>A reader's comment.</summary>
public sealed class Comment
{
    /// <summary>The name shown.</summary>
    public string? Author { get; init; }

    /// <summary>What was said.</summary>
    public required string Text { get; init; }

    /// <summary>When.</summary>
    public ArticleDate? Published { get; init; }
}
