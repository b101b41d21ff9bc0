namespace NewsParse;

/// <summary>What <see cref="NewsParseHttpClientExtensions.GetArticleAsync"/> accepts from a server. Immutable.</summary>
public sealed class ArticleRequestOptions
{
    /// <summary>The defaults.</summary>
    public static ArticleRequestOptions Default { get; } = new();

    /// <summary>Longest body that is read, in bytes, after the client's own decompression; 16 MiB by default.</summary>
    public long MaxBytes { get; init; } = 16L * 1024 * 1024;

    /// <summary>Media types that are read: <c>text/html</c>, <c>application/xhtml+xml</c> and <c>text/plain</c> by default. An answer without a type is read too.</summary>
    public IReadOnlyCollection<string> MediaTypes { get; init; } = ["text/html", "application/xhtml+xml", "text/plain"];
}
