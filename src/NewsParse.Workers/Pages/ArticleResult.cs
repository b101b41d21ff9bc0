namespace NewsParse;

/// <summary>What became of a page: an article, or why its content gives none.</summary>
/// <remarks>Immutable. The same page gives the same bytes, whoever parses it and however often.</remarks>
public sealed class ArticleResult
{
    /// <summary>The task's identifier.</summary>
    public required string Id { get; init; }

    /// <summary>One JSON object in UTF-8, without a line end: the article, or <c>source</c>, <c>url</c>, <c>recordId</c> and <c>failure</c> of a page that gave none.</summary>
    public required ReadOnlyMemory<byte> Json { get; init; }

    /// <summary>Why there is no article, for people; <see langword="null"/> where there is one.</summary>
    public string? Failure { get; init; }

    /// <summary>SHA-256 of the page's bytes, in lower-case hexadecimal digits; <see langword="null"/> of a page too large to be read.</summary>
    public string? PageHash { get; init; }

    /// <summary>The task's source.</summary>
    public string? Source { get; init; }

    /// <summary>The trace the work was part of, as a W3C <c>traceparent</c>; <see langword="null"/> if there is none.</summary>
    public string? TraceParent { get; init; }
}
