using System.Collections.Immutable;

namespace NewsParse;

/// <summary>A heading and the blocks under it.</summary>
public sealed class Section
{
    /// <summary>The heading's text; <see langword="null"/> for the text before the first heading.</summary>
    public string? Heading { get; init; }

    /// <summary>Heading level 1 to 6 as in HTML; 2 for headings found in plain text; 1 without a heading.</summary>
    public int Level { get; init => field = value == 0 ? 1 : value; } = 1;

    /// <summary>Where the heading stands in the decoded input; <see langword="null"/> without a heading.</summary>
    public TextRange? HeadingSpan { get; init; }

    /// <summary>The section's blocks in reading order.</summary>
    public ImmutableArray<Block> Blocks { get; init => field = value.IsDefault ? [] : value; } = [];
}
