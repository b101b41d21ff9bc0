using System.Collections.Immutable;

namespace NewsParse;

/// <summary>A quotation with its places in the text it was found in. Immutable.</summary>
public sealed class LocatedQuote
{
    /// <summary>The quotation.</summary>
    public required Quote Quote { get; init; }

    /// <summary>Where its words stand in the whole text, one range a paragraph, marks excluded.</summary>
    public ImmutableArray<TextRange> Ranges { get; init; } = [];

    /// <summary>Where the words that name the speaker stand; <see langword="null"/> without a speaker.</summary>
    public TextRange? MentionRange { get; init; }

    /// <summary>The rule that gave the speaker, such as <c>inverted-cue</c>; <c>none</c> without one.</summary>
    public required string Rule { get; init; }
}
