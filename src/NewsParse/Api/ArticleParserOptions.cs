using System.Collections.Immutable;

namespace NewsParse;

/// <summary>Settings of an <see cref="ArticleParser"/>. Immutable and safe to share between threads.</summary>
/// <remarks>Limits are 1 or more; the constructor of <see cref="ArticleParser"/> throws <see cref="ArgumentOutOfRangeException"/> for others.</remarks>
public sealed class ArticleParserOptions
{
    /// <summary>The default settings.</summary>
    public static ArticleParserOptions Default { get; } = new();

    /// <summary>Longest input, in UTF-16 code units, that is parsed.</summary>
    /// <value>16 Mi by default; a larger input throws <see cref="ArticleLimitException"/> before any work is done.</value>
    public int MaxInputLength { get; init; } = 16 * 1024 * 1024;

    /// <summary>Most elements a page may hold.</summary>
    /// <value>1,000,000 by default; more throw <see cref="ArticleLimitException"/>.</value>
    public int MaxElements { get; init; } = 1_000_000;

    /// <summary>Deepest nesting that is kept as printed.</summary>
    /// <value>512 by default; deeper content is flattened and reported as a diagnostic. Below 3 it counts as 3: the root, the body and one element in it are always kept.</value>
    public int MaxDepth { get; init; } = 512;

    /// <summary>Most blocks of text a page may hold.</summary>
    /// <value>200,000 by default; more throw <see cref="ArticleLimitException"/>.</value>
    public int MaxBlocks { get; init; } = 200_000;

    /// <summary>How quotations are looked for.</summary>
    /// <value>The defaults of <see cref="QuoteOptions"/>.</value>
    public QuoteOptions Quotes { get; init; } = new();

    /// <summary>Language packs of the caller, used beside the built-in ones and before them.</summary>
    /// <value>None by default.</value>
    public ImmutableArray<LanguagePack> LanguagePacks { get; init; } = [];
}
