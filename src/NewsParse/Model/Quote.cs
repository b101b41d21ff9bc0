using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace NewsParse;

/// <summary>What kind of quotation a pair of marks encloses.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<QuoteKind>))]
public enum QuoteKind
{
    /// <summary>A whole utterance.</summary>
    [JsonStringEnumMemberName("direct")] Direct,

    /// <summary>A fragment inside a reported sentence.</summary>
    [JsonStringEnumMemberName("mixed")] Mixed,

    /// <summary>Reported speech without marks; only on request.</summary>
    [JsonStringEnumMemberName("indirect")] Indirect,

    /// <summary>A term set off, said by nobody.</summary>
    [JsonStringEnumMemberName("scare")] Scare,

    /// <summary>A work, programme or nickname.</summary>
    [JsonStringEnumMemberName("title")] Title,

    /// <summary>A quotation set as a block.</summary>
    [JsonStringEnumMemberName("block")] Block,
}

/// <summary>A quotation of the article with who said it.</summary>
public sealed class Quote
{
    /// <summary>The quoted words without their marks, inner punctuation as printed; parts in different paragraphs are joined by a blank line.</summary>
    public required string Text { get; init; }

    /// <summary>What kind of quotation it is.</summary>
    public QuoteKind Kind { get; init; }

    /// <summary>Whether the closing mark was found.</summary>
    public bool Closed { get; init; } = true;

    /// <summary>Who said it; <see langword="null"/> when nobody is named as the speaker.</summary>
    public Speaker? Speaker { get; init; }

    /// <summary>The speech verb or phrase as printed; <see langword="null"/> without one.</summary>
    public string? Cue { get; init; }

    /// <summary>How sure the kind and speaker are, 0 to 1.</summary>
    public double Confidence { get; init; }

    /// <summary>Where the words stand, one span a paragraph.</summary>
    public ImmutableArray<QuoteSpan> Spans { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Quotations inside this one.</summary>
    public ImmutableArray<Quote> Nested { get; init => field = value.IsDefault ? [] : value; } = [];
}

/// <summary>A stretch of quoted words inside one block.</summary>
/// <param name="Block">Index of the block, over all blocks of all sections in reading order.</param>
/// <param name="Start">Offset of the first quoted UTF-16 code unit in the block's text.</param>
/// <param name="Length">Number of code units.</param>
public readonly record struct QuoteSpan(int Block, int Start, int Length);

/// <summary>Who said a quotation.</summary>
public sealed class Speaker
{
    /// <summary>Fullest form of the name in the article, honorifics aside; <see langword="null"/> if the mention cannot be resolved.</summary>
    public string? Name { get; init; }

    /// <summary>The words that name the speaker at this place.</summary>
    public required string Mention { get; init; }

    /// <summary>Role or title as printed.</summary>
    public string? Role { get; init; }

    /// <summary>Organisation the speaker speaks for.</summary>
    public string? Affiliation { get; init; }

    /// <summary>Whether the speaker is a person, not an organisation or a text.</summary>
    public bool IsPerson { get; init; }
}
