using System.Collections.Immutable;
using System.Globalization;
using NewsParse.Reading.Blocks;
using NewsParse.Labeling;
using NewsParse.Assembling;
using NewsParse.Reading.Links;
using NewsParse.Reading.Loading;
using NewsParse.Claims;
using NewsParse.Quotes;

namespace NewsParse.Assembling;

/// <summary>Puts the article and its report together from the labelled pieces and the page's claims.</summary>
internal sealed class ReportAssembler(
    ArticleSource source, LoadedSource input, PageLabels labeling, MetadataClaims claims, ArticleMetadata metadata, ArticleParserOptions options, LanguageLexicon words)
{
    private const int MostDiagnostics = 100;
    private const int FirstParagraphs = 2;

    private readonly SourceMap _map = new(labeling.Document);

    /// <summary>The article alone, for those who ask for no report.</summary>
    public Article AssembleArticle(CancellationToken cancellationToken) => AssembleArticle(out _, cancellationToken);

    public ArticleReport Assemble(CancellationToken cancellationToken)
    {
        var article = AssembleArticle(out var quotes, cancellationToken);
        return new ArticleReport
        {
            Article = article, Ledger = LedgerWriter.Write(labeling, _map), Diagnostics = Diagnostics(article), Encoding = input.Encoding,
            Metadata = MetadataEvidenceWriter.Write(claims, article, new LinkResolver(source.Address)),
            QuoteRules = [.. quotes.Select(static quote => quote.Rule)],
        };
    }

    private Article AssembleArticle(out List<LocatedQuote> quotes, CancellationToken cancellationToken)
    {
        var links = new LinkResolver(labeling.Document.BaseAddress);
        var values = new MetadataAssembler(labeling, metadata, HasHeadlineClaim(), links);
        PrintedFields.Settle(labeling, values);
        var shown = ShownLinks();
        var embeds = new EmbedFinder(labeling.Document.Tree, shown);
        var figures = new FigureBuilder(labeling.Document, labeling.Pieces, _map, shown, embeds);
        var body = new ArticleAssembler(labeling, links, _map, figures, embeds, new MarkReader(labeling.Document, shown)).Assemble();
        cancellationToken.ThrowIfCancellationRequested();
        quotes = ArticleQuotes.Find(body.Sections, options.Quotes, words, cancellationToken);
        return Article(body, quotes, values, figures);
    }

    /// <summary>Pictures and frames of a page without an address are completed by the one it calls its own.</summary>
    private LinkResolver ShownLinks() => new(labeling.Document.BaseAddress
        ?? (Uri.TryCreate(metadata.CanonicalUrl, UriKind.Absolute, out var own) && own.Scheme is "http" or "https" ? own : null));

    private Article Article(AssembledBody body, List<LocatedQuote> quotes, MetadataAssembler values, FigureBuilder figures)
    {
        var opening = body.Sections is [{ Blocks: [Paragraph first, ..] }, ..] ? first.Text : labeling.Found.Lead;
        var publisher = values.Publisher();
        if (opening is not null && (publisher is null || labeling.Found.Source is null) && AgencyOpening.Read(opening) is { } agency)
            publisher = new Publisher { Name = agency, Url = publisher?.Name == agency ? publisher.Url : null };
        return new Article
        {
            Source = source.Name ?? LinkResolver.Printable(source.Address?.OriginalString), RecordId = source.RecordId,
            FetchedAt = source.FetchedAt?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture), InputKind = labeling.Document.Kind,
            Url = LinkResolver.Encoded(source.Address) ?? metadata.CanonicalUrl, CanonicalUrl = metadata.CanonicalUrl, ShortLink = values.ShortLink(),
            AlternateLinks = metadata.Alternates, IsPaywalled = metadata.IsPaywalled,
            Language = labeling.Language, ChromeLanguages = body.ChromeLanguages, Title = values.Title(), Subtitle = labeling.Found.Subtitle,
            Kicker = labeling.Found.Kicker, Lead = labeling.Found.Lead, Authors = values.Authors(), Publisher = publisher,
            Dateline = DatelineOf(body), Published = values.Published(), Modified = values.Modified(),
            Category = values.Category(), Tags = values.Tags(), Images = values.Images(body.Sections, figures.Elsewhere()), Sections = body.Sections,
            Quotes = [.. quotes.Select(static quote => quote.Quote)], RelatedLinks = body.RelatedLinks, Discussion = values.Discussion(),
            Chrome = body.Chrome, NewsCode = values.NewsCode(), Fingerprint = BodyFingerprint.Of(body.Sections),
            Confidence = Math.Round(labeling.Certainty, 4),
        };
    }

    /// <summary>A caption or a note may stand before the paragraph that opens with the dateline.</summary>
    private Dateline? DatelineOf(AssembledBody body)
    {
        if (labeling.Found.Lead is { } lead && DatelineReader.Read(lead) is { } first)
            return first;
        var tried = 0;
        foreach (var section in body.Sections)
            foreach (var block in section.Blocks)
                if (block is Paragraph paragraph && tried++ < FirstParagraphs && DatelineReader.Read(paragraph.Text) is { } dateline)
                    return dateline;
        return null;
    }

    private bool HasHeadlineClaim()
    {
        foreach (var claim in claims.Of(MetadataField.Title))
            if (claim.Origin != "title")
                return true;
        return false;
    }

    private ImmutableArray<Diagnostic> Diagnostics(Article article)
    {
        var diagnostics = input.Diagnostics.ToBuilder();
        if (labeling.Document.Tree is { IsFlattened: true })
            diagnostics.Add(new Diagnostic("NP1003", "Elements nested deeper than the limit stand beside it."));
        if (article.Sections.Length == 0)
            diagnostics.Add(new Diagnostic("NP1004", "No article was found."));
        return diagnostics.Count <= MostDiagnostics ? diagnostics.ToImmutable() : [.. diagnostics.Take(MostDiagnostics)];
    }
}
