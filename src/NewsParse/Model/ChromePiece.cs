namespace NewsParse;

/// <summary>A piece of page chrome that was separated from the article.</summary>
public sealed class ChromePiece
{
    /// <summary>The visible text.</summary>
    public required string Text { get; init; }

    /// <summary>What it is for.</summary>
    public ChromeRole Role { get; init; }

    /// <summary>BCP 47 tag of the text; <see langword="null"/> if it has no letters.</summary>
    public string? Language { get; init; }

    /// <summary>Why it is no part of the article, for a person to read.</summary>
    public required string Reason { get; init; }

    /// <summary>Where it stands in the decoded input.</summary>
    public TextRange? Span { get; init; }
}
