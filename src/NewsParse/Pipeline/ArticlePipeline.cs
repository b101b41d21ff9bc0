namespace NewsParse.Pipeline;

/// <summary>The stages in order: load, segment, detect, label, select, assemble.</summary>
internal sealed class ArticlePipeline(ArticleParserOptions options)
{
    public Article Run(ArticleSource source, CancellationToken cancellationToken) => Explain(source, cancellationToken).Article;

    public ArticleReport Explain(ArticleSource source, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (source.Content is { } text && text.Length > options.MaxInputLength)
            throw new ArticleLimitException(nameof(options.MaxInputLength), options.MaxInputLength);
        return new ArticleReport { Article = new Article { Source = source.Name, InputKind = source.Kind ?? InputKind.Text } };
    }
}
