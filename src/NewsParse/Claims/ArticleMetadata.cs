using System.Collections.Immutable;

namespace NewsParse.Claims;

/// <summary>Two claims of one field that cannot both be right.</summary>
/// <param name="Field">The field.</param>
/// <param name="Chosen">The claim that was believed.</param>
/// <param name="Other">The best of those that disagree.</param>
internal readonly record struct MetadataConflict(MetadataField Field, MetadataClaim Chosen, MetadataClaim Other);

/// <summary>What the ranker believes of a page's claims; absent values are null, absent lists empty.</summary>
internal sealed class ArticleMetadata
{
    public string? Title { get; init; }

    /// <summary>Node of the printed headline; -1 where none is printed or the title does not agree with it.</summary>
    public int HeadlineNode { get; init; } = -1;

    public ImmutableArray<Author> Authors { get; init; } = [];

    /// <summary>Whether the authors were read off a line that opens like a byline and are named nowhere else.</summary>
    public bool AreAuthorsOfLine { get; init; }

    public ArticleDate? Published { get; init; }

    /// <summary>Node of the print that alone gives the day of publication; -1 where the page also declares it, or a label announces it.</summary>
    public int PublishedNode { get; init; } = -1;

    public ArticleDate? Modified { get; init; }

    public Publisher? Publisher { get; init; }

    public string? CanonicalUrl { get; init; }

    public string? ShortLink { get; init; }

    /// <summary>The kicker that stands in an element of its own at the headline.</summary>
    public string? Kicker { get; init; }

    public string? Category { get; init; }

    public ImmutableArray<string> Tags { get; init; } = [];

    public ImmutableArray<ArticleImage> Images { get; init; } = [];

    /// <summary>The language the page declares; pages are often wrong about it.</summary>
    public string? DeclaredLanguage { get; init; }

    /// <summary>Whether the text is behind a paywall; null if the page does not say.</summary>
    public bool? IsPaywalled { get; init; }

    /// <summary>The same article in other languages.</summary>
    public ImmutableArray<AlternateLink> Alternates { get; init; } = [];

    public string? NewsCode { get; init; }

    /// <summary>The body text that structured data gives, longest first; to be aligned with the page's blocks, not trusted.</summary>
    public ImmutableArray<string> ArticleBodies { get; init; } = [];

    public ImmutableArray<MetadataConflict> Conflicts { get; init; } = [];
}
