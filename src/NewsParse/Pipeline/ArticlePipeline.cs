using System.Text;
using NewsParse.Assembly;
using NewsParse.Blocks;
using NewsParse.Chrome;
using NewsParse.Html;
using NewsParse.LanguagePacks;
using NewsParse.Ledger;
using NewsParse.Links;
using NewsParse.PlainText;

namespace NewsParse.Pipeline;

/// <summary>The stages in order: load, segment, label, assemble.</summary>
internal sealed class ArticlePipeline(ArticleParserOptions options)
{
    private readonly ChromeLabeler _labeler = new(LanguagePackSet.Create(options.LanguagePacks).Matcher);

    public Article Run(ArticleSource source, CancellationToken cancellationToken) => Explain(source, cancellationToken).Article;

    public ArticleReport Explain(ArticleSource source, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var document = Segment(source, cancellationToken);
        var claims = PageClaims.None;
        if (document.Tree is { } tree)
            claims = new PageClaims(Meta(tree, "og:title"));
        var labeling = _labeler.Label(document, claims, cancellationToken);
        var map = new SourceMap(document);
        var links = new LinkResolver(document.BaseAddress);
        var figures = new FigureBuilder(document, labeling.Pieces, map, links);
        var body = new ArticleAssembler(labeling, links, map, figures).Assemble();
        var found = labeling.Found;
        var article = new Article
        {
            Source = source.Name, InputKind = document.Kind, Title = labeling.Title >= 0 ? labeling.Pieces[labeling.Title].Text : claims.Title,
            Language = labeling.Language, Sections = body.Sections, RelatedLinks = body.RelatedLinks, Chrome = body.Chrome, ChromeLanguages = body.ChromeLanguages,
            Authors = [.. found.Authors.Select(static n => new Author { Name = n })], Tags = [.. found.Tags], Category = found.Category, Kicker = found.Kicker,
            ShortLink = found.ShortLink, Lead = found.Lead, Subtitle = found.Subtitle, NewsCode = found.NewsCode, Publisher = found.Source is { } s ? new Publisher { Name = s } : null,
            Published = found.Published is { } p ? new ArticleDate { Value = p.Date!.Value.Value, Text = p.Text, Calendar = p.Date.Value.Calendar } : null,
            Modified = found.Modified is { } m ? new ArticleDate { Value = m.Date!.Value.Value, Text = m.Text, Calendar = m.Date.Value.Calendar } : null,
            Discussion = Discussion(labeling), Quotes = [.. ArticleQuotes.Find(body.Sections, options.Quotes, cancellationToken).Select(static q => q.Quote)], Dateline = body.Sections is [{ Blocks: [Paragraph first, ..] }, ..] ? DatelineReader.Read(first.Text) : null,
        };
        return new ArticleReport { Article = article, Ledger = LedgerWriter.Write(labeling, map) };
    }

    private static Discussion? Discussion(Labeling labeling)
    {
        var found = labeling.Found;
        int? count = found.CommentCount ?? (labeling.Comments.Count > 0 ? labeling.Comments.Count : found.HasCommentForm ? 0 : null);
        return count is null && found.Rating is null ? null : new Discussion { CommentCount = count, Rating = found.Rating, Comments = [.. labeling.Comments] };
    }

    private static string? Meta(PageTree tree, string name)
    {
        for (var i = 0; i < tree.Count; i++)
            if (tree.Kind(i) == NodeKind.Element && tree.Tag(i) == HtmlTag.Meta && tree.Attribute(i, "property") == name)
                return tree.Attribute(i, "content");
        return null;
    }

    private BlockDocument Segment(ArticleSource source, CancellationToken cancellationToken)
    {
        var text = source.Content ?? Encoding.UTF8.GetString(source.Bytes.Span);
        if (text.Length > options.MaxInputLength)
            throw new ArticleLimitException(nameof(options.MaxInputLength), options.MaxInputLength);
        var isHtml = source.Kind is { } kind ? kind == InputKind.Html : text.AsSpan().TrimStart().StartsWith("<");
        if (!isHtml)
            return PlainTextSegmenter.Segment(text, options.MaxBlocks, cancellationToken);
        var tree = PageTreeBuilder.Build(text, new PageLimits { MaxElements = options.MaxElements, MaxDepth = options.MaxDepth }, cancellationToken);
        return HtmlSegmenter.Segment(tree, source.Address, options.MaxBlocks, cancellationToken);
    }
}
