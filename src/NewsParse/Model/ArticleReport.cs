using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace NewsParse;

/// <summary>An article and the account of how it was found.</summary>
public sealed class ArticleReport
{
    /// <summary>The article.</summary>
    public required Article Article { get; init; }

    /// <summary>Every visible run of text in reading order, each with exactly one fate.</summary>
    public ImmutableArray<LedgerEntry> Ledger { get; init; } = [];

    /// <summary>What was unusual about the input, at most 100 entries.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];

    /// <summary>What each source on the page says of the metadata, also where the claims conflict.</summary>
    public ImmutableArray<MetadataEvidence> Metadata { get; init; } = [];

    /// <summary>The rule that gave each quotation of <see cref="NewsParse.Article.Quotes"/> its speaker, in the same order; <c>none</c> without one.</summary>
    public ImmutableArray<string> QuoteRules { get; init; } = [];

    /// <summary>Name of the encoding the bytes were read in; <see langword="null"/> when the input was a string.</summary>
    public string? Encoding { get; init; }
}

/// <summary>Where a run of text ended up.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Fate>))]
public enum Fate
{
    /// <summary>In the body.</summary>
    [JsonStringEnumMemberName("body")] Body,

    /// <summary>A heading of the body.</summary>
    [JsonStringEnumMemberName("heading")] Heading,

    /// <summary>The title.</summary>
    [JsonStringEnumMemberName("title")] Title,

    /// <summary>A metadata value: an author, a tag, a caption.</summary>
    [JsonStringEnumMemberName("metadata")] Metadata,

    /// <summary>A related link.</summary>
    [JsonStringEnumMemberName("related-link")] RelatedLink,

    /// <summary>A reader's comment.</summary>
    [JsonStringEnumMemberName("comment")] Comment,

    /// <summary>Page chrome.</summary>
    [JsonStringEnumMemberName("chrome")] Chrome,
}

/// <summary>One visible run of text and its fate.</summary>
public sealed class LedgerEntry
{
    /// <summary>The text.</summary>
    public required string Text { get; init; }

    /// <summary>Where it went.</summary>
    public Fate Fate { get; init; }

    /// <summary>Its role, where the fate is chrome.</summary>
    public ChromeRole? Role { get; init; }

    /// <summary>The member of <see cref="NewsParse.Article"/> that holds it, camelCase, where the fate is metadata.</summary>
    public string? Field { get; init; }

    /// <summary>BCP 47 tag of the text.</summary>
    public string? Language { get; init; }

    /// <summary>Why, for a person to read.</summary>
    public required string Reason { get; init; }

    /// <summary>How much the block looks like body, 0 to 1; <see langword="null"/> where that was not asked.</summary>
    public double? Score { get; init; }

    /// <summary>The features that moved <see cref="Score"/> most, strongest first; empty where it was not asked.</summary>
    public ImmutableArray<ScoreFeature> Features { get; init; } = [];

    /// <summary>Where it stands in the decoded input.</summary>
    public TextRange? Span { get; init; }
}

/// <summary>How much a feature of a block moved its score.</summary>
/// <param name="Name">The feature, as the report of the training names it.</param>
/// <param name="Value">Its value on this block.</param>
/// <param name="Weight">What it added to the log-odds of being body; below 0 it spoke against.</param>
public readonly record struct ScoreFeature(string Name, double Value, double Weight);

/// <summary>Something unusual about the input.</summary>
/// <param name="Code">A stable code, <c>NP1001</c> and on.</param>
/// <param name="Message">What it is, for a person to read.</param>
/// <param name="Span">Where, if it has a place.</param>
public sealed record Diagnostic(string Code, string Message, TextRange? Span = null);

/// <summary>What one source on the page says of one field.</summary>
/// <param name="Field">The member of <see cref="NewsParse.Article"/>, camelCase.</param>
/// <param name="Value">The claimed value.</param>
/// <param name="Origin">Where it was found, such as <c>json-ld:NewsArticle.headline</c>.</param>
/// <param name="IsChosen">Whether the article holds this value.</param>
public sealed record MetadataEvidence(string Field, string Value, string Origin, bool IsChosen);
