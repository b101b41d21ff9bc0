using System.Collections.Immutable;

namespace NewsParse;

/// <summary>A piece of an article for search or a language model: whole blocks of one section, with what is needed to cite it.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed class ArticleChunk
{
    /// <summary>Position among the article's chunks, from 0.</summary>
    public int Index { get; init; }

    /// <summary>The text; blocks are parted by a blank line.</summary>
    public required string Text { get; init; }

    /// <summary>The title and the headings the text stands under, outermost first.</summary>
    public ImmutableArray<string> HeadingPath { get; init; } = [];

    /// <summary>BCP 47 tag of the first block; <see langword="null"/> if it has too few letters to tell.</summary>
    public string? Language { get; init; }

    /// <summary>Date of publication, ISO 8601; <see langword="null"/> if unknown.</summary>
    public string? Published { get; init; }

    /// <summary>Canonical or given address of the page; <see langword="null"/> if neither is known.</summary>
    public string? Url { get; init; }

    /// <summary>Path or address of the input as the caller gave it.</summary>
    public string? Source { get; init; }

    /// <summary>Index of the first block, over all blocks of all sections in reading order.</summary>
    public int FirstBlock { get; init; }

    /// <summary>Places of the blocks in the decoded input; a part of a long block has the place of the whole block.</summary>
    public ImmutableArray<TextRange> Spans { get; init; } = [];

    /// <summary>Number of tokens by the counter of the <see cref="ChunkOptions"/>; an estimate by default.</summary>
    public int Tokens { get; init; }
}
