using System.Collections.Immutable;
using NewsParse.Writing.Chunks;

namespace NewsParse;

public sealed partial class Article
{
    /// <summary>Cuts the body into pieces for search or a language model, by section and block; a piece never crosses a heading.</summary>
    /// <param name="options">How large a piece may be and how tokens are counted; <see langword="null"/> for the defaults.</param>
    /// <returns>The pieces in reading order; empty without a body.</returns>
    /// <example>
    /// <code>
    /// foreach (var chunk in article.ToChunks(new ChunkOptions { MaxTokens = 200 }))
    ///     index.Add(string.Join(" > ", chunk.HeadingPath), chunk.Text);
    /// </code>
    /// </example>
    public ImmutableArray<ArticleChunk> ToChunks(ChunkOptions? options = null) => new ArticleChunker(this, options ?? new ChunkOptions()).Cut();
}
