using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace NewsParse;

/// <summary>A news article taken apart: text, metadata, quotations, links, discussion, and the page chrome that was separated from it.</summary>
/// <remarks>Immutable and safe to share between threads. Absent values are <see langword="null"/>, absent lists are empty.</remarks>
public sealed partial class Article
{
    /// <summary>The version of this shape; changes only when the meaning of a member changes.</summary>
    public const string CurrentSchemaVersion = "1.0";

    /// <summary>The version of the shape this article was written in.</summary>
    public string SchemaVersion { get; init => field = value ?? CurrentSchemaVersion; } = CurrentSchemaVersion;

    /// <summary>Path or address of the input as the caller gave it; <see langword="null"/> when the input was a string.</summary>
    public string? Source { get; init; }

    /// <summary>Identifier of the web archive's record the page was taken from; <see langword="null"/> for a page of its own, and left out of its JSON.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? RecordId { get; init; }

    /// <summary>When the page was fetched, ISO 8601 in UTC; <see langword="null"/> where nobody recorded it, and left out of the JSON then.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? FetchedAt { get; init; }

    /// <summary>Whether the input was read as HTML or as plain text.</summary>
    public InputKind InputKind { get; init; }

    /// <summary>Address of the page: the caller's, else the one the page claims; <see langword="null"/> if neither is known.</summary>
    public string? Url { get; init; }

    /// <summary>Canonical URL the page declares, absolute; <see langword="null"/> if it declares none.</summary>
    public string? CanonicalUrl { get; init; }

    /// <summary>The same article in other languages, as the page declares them; this page itself is not among them.</summary>
    public ImmutableArray<AlternateLink> AlternateLinks { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The short link printed on or declared by the page.</summary>
    public string? ShortLink { get; init; }

    /// <summary>BCP 47 tag of the article's text, judged by its characters and words; <see langword="null"/> if there is too little text.</summary>
    public string? Language { get; init; }

    /// <summary>BCP 47 tags of the removed chrome, most text first.</summary>
    public ImmutableArray<string> ChromeLanguages { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The headline without the site's name.</summary>
    public string? Title { get; init; }

    /// <summary>Line below the headline (deck), where the page marks one.</summary>
    public string? Subtitle { get; init; }

    /// <summary>Line above the headline (overline), where the page marks one.</summary>
    public string? Kicker { get; init; }

    /// <summary>The lead or summary the page sets apart from the body; in <see cref="Sections"/> only if it is printed there too.</summary>
    public string? Lead { get; init; }

    /// <summary>Named authors in printed order.</summary>
    public ImmutableArray<Author> Authors { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The outlet that publishes the page.</summary>
    public Publisher? Publisher { get; init; }

    /// <summary>Place and agency that open the first paragraph, as in "KABUL (Agency) –".</summary>
    public Dateline? Dateline { get; init; }

    /// <summary>Date of first publication.</summary>
    public ArticleDate? Published { get; init; }

    /// <summary>Date of the last change.</summary>
    public ArticleDate? Modified { get; init; }

    /// <summary>Whether the page says that its text, or a part of it, is for subscribers or a limited number of readings; <see langword="null"/> if it does not say.</summary>
    public bool? IsPaywalled { get; init; }

    /// <summary>Section of the site the article stands in.</summary>
    public string? Category { get; init; }

    /// <summary>Tags or topics, in page order.</summary>
    public ImmutableArray<string> Tags { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Pictures that belong to the article.</summary>
    public ImmutableArray<ArticleImage> Images { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The body; text before the first heading is a section whose heading is <see langword="null"/>.</summary>
    public ImmutableArray<Section> Sections { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Quotations of the body in reading order.</summary>
    public ImmutableArray<Quote> Quotes { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Links to other articles that the page announces.</summary>
    public ImmutableArray<RelatedLink> RelatedLinks { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Comments, their count and the rating; <see langword="null"/> if the page shows none of them.</summary>
    public Discussion? Discussion { get; init; }

    /// <summary>Every removed piece of page chrome in reading order, each with its role and the reason.</summary>
    public ImmutableArray<ChromePiece> Chrome { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The site's own number of the item (news code); <see langword="null"/> if none is printed.</summary>
    public string? NewsCode { get; init; }

    /// <summary>64-bit SimHash of the body's words as 16 lower-case hex digits; <see langword="null"/> without a body.</summary>
    public string? Fingerprint { get; init; }

    /// <summary>How sure the parser is that <see cref="Sections"/> is the whole article and nothing else, 0 to 1.</summary>
    public double Confidence { get; init; }
}
