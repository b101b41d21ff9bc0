using NewsParse.Assembling;
using NewsParse.Reading.Blocks;
using NewsParse.Labeling;
using NewsParse.Reading.Html;
using NewsParse.Reading.Links;
using NewsParse.Reading.Loading;
using NewsParse.Claims;
using NewsParse.Reading.PlainText;

namespace NewsParse.Pipeline;

/// <summary>The stages in order: load, segment, read the page's claims, label, assemble.</summary>
internal sealed class ArticlePipeline(ArticleParserOptions options)
{
    private readonly Vocabulary _words = Vocabulary.Of(options.LanguagePacks);

    /// <summary>The article alone; what only a report needs is not made.</summary>
    public Article Run(ArticleSource source, CancellationToken cancellationToken)
    {
        var input = Load(source, cancellationToken);
        using var tree = BuildTree(input, cancellationToken);
        return Label(source, input, tree, cancellationToken).AssembleArticle(cancellationToken);
    }

    public ArticleReport Explain(ArticleSource source, CancellationToken cancellationToken)
    {
        var input = Load(source, cancellationToken);
        using var tree = BuildTree(input, cancellationToken);
        return Label(source, input, tree, cancellationToken).Assemble(cancellationToken);
    }

    private LoadedSource Load(ArticleSource source, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return LoadedSource.Load(source, options.MaxInputLength);
    }

    /// <summary>The tree of a page; null for plain text.</summary>
    private PageTree? BuildTree(LoadedSource input, CancellationToken cancellationToken)
    {
        if (input.Kind != InputKind.Html)
            return null;
        var limits = new PageLimits(options.MaxElements, options.MaxDepth);
        return input.Document is { } document
            ? DomTreeReader.Read(document, limits, cancellationToken)
            : PageTreeBuilder.Build(input.Text, limits, cancellationToken);
    }

    private ReportAssembler Label(ArticleSource source, LoadedSource input, PageTree? tree, CancellationToken cancellationToken)
    {
        var document = tree is null
            ? PlainTextSegmenter.Segment(input.Text, options.MaxBlocks, cancellationToken)
            : HtmlSegmenter.Segment(tree, BaseAddress.Find(tree, source.Address), options.MaxBlocks, cancellationToken);
        var claims = tree is null ? new MetadataClaims() : MetadataReader.Read(tree, source.Address, cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        PrintViewTitles.Clean(claims, _words.Phrases);
        var metadata = MetadataRanker.Rank(claims);
        var pageClaims = ClaimsOf(metadata, claims);
        if (tree is not null)
            pageClaims = pageClaims with { ReadScripts = token => ScriptBody.Find(tree, token) };
        var labeling = new ChromeLabeler(_words.Phrases).Label(document, pageClaims, cancellationToken);
        PrintedClaims.Read(labeling, metadata, _words.Phrases, _words.Dates, cancellationToken);
        return new ReportAssembler(source, input, labeling, claims, metadata, options, _words.Speech);
    }

    public static PageClaims ClaimsOf(ArticleMetadata metadata, MetadataClaims claims) =>
        new(metadata.Title, metadata.HeadlineNode, metadata.ArticleBodies.IsDefaultOrEmpty ? null : metadata.ArticleBodies[0], claims.First(MetadataField.Description)?.Value, metadata.Publisher?.Name)
        {
            Authors = [.. metadata.Authors.Select(static author => author.Name)], Section = metadata.Category, Keywords = metadata.Tags,
        };
}
