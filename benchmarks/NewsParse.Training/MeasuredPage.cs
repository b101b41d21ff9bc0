using NewsParse.Reading.Blocks;
using NewsParse.Labeling.Body;
using NewsParse.Labeling;
using NewsParse.Labeling.Fates;
using NewsParse.Labeling.Features;
using NewsParse.Reading.Html;
using NewsParse.Languages.Packs;
using NewsParse.Claims;
using NewsParse.Pipeline;
using NewsParse.Reading.PlainText;

namespace NewsParse.Training;

/// <summary>What is done to a page before it is measured.</summary>
internal enum PageVariant { AsIs, Opaque, Gutted, Framed, Long, Small, PlainText, LongText }

/// <summary>A labelled page cut into blocks, with features, labels and weights.</summary>
internal sealed class MeasuredPage
{
    /// <summary>Blocks count by their words, but a heading is worth more than its two words.</summary>
    private const float OwnWeight = 5;
    private const float LargestWeight = 5;
    private const int MaxBlocks = 200_000;

    private static readonly ChromeLabeler Labeler = new(LanguagePackSet.Create([]).Matcher);

    public required LabelledPage Page { get; init; }

    public required PageVariant Variant { get; init; }

    public required BlockDocument Document { get; init; }

    /// <summary>The pieces with their evidence, none labelled.</summary>
    public required PageLabels Pieces { get; init; }

    public required BlockHint[] Hints { get; init; }

    public required FeatureMatrix Matrix { get; init; }

    public required float[] Labels { get; init; }

    public required float[] Weights { get; init; }

    /// <summary>Scores by a model that never saw the page's site.</summary>
    public float[] Scores { get; set; } = [];

    public BodySelection? Selection { get; set; }

    public string Set => Variant == PageVariant.AsIs ? Page.Set : Page.Set + "-" + Variant.ToString();

    public static MeasuredPage Measure(LabelledPage page, PageVariant variant, PageMaterial material)
    {
        if (page.IsText)
            return Measure(page, variant, PlainTextSegmenter.Segment(page.Html, MaxBlocks, CancellationToken.None), PageClaims.None);
        var tree = PageTreeBuilder.Build(page.Html, PageLimits.Default, CancellationToken.None);
        if (variant is PageVariant.Long or PageVariant.LongText)
        {
            (page, var source) = LongPage.Grow(tree, page, material);
            tree = PageTreeBuilder.Build(source, PageLimits.Default, CancellationToken.None);
        }

        if (variant == PageVariant.Small && SmallPage.Cut(HtmlSegmenter.Segment(tree, null, MaxBlocks, CancellationToken.None), page) is { } small)
        {
            page = small;
            tree = PageTreeBuilder.Build(page.Html, PageLimits.Default, CancellationToken.None);
        }

        if (variant == PageVariant.Framed || (variant == PageVariant.Small && page.Draw(3) == 0))
            tree = PageTreeBuilder.Build(FramedPage.Graft(tree, page, material.Headlines), PageLimits.Default, CancellationToken.None);
        var claims = variant is PageVariant.PlainText or PageVariant.LongText ? PageClaims.None : ClaimsOf(tree, page);
        if (variant == PageVariant.Opaque)
            tree = OpaquePage.Copy(tree);
        var document = HtmlSegmenter.Segment(tree, null, MaxBlocks, CancellationToken.None);
        if (variant == PageVariant.Gutted)
            document = HtmlSegmenter.Segment(GuttedPage.Copy(tree, document, GoldAligner.Label(document, page.Body!)), null, MaxBlocks, CancellationToken.None);
        if (variant is PageVariant.PlainText or PageVariant.LongText)
            document = PlainTextSegmenter.Segment(TextRendering.Render(document, page.Fold(4)), MaxBlocks, CancellationToken.None);
        return Measure(variant == PageVariant.Gutted ? page with { Body = "" } : page, variant, document, claims);
    }

    private static MeasuredPage Measure(LabelledPage page, PageVariant variant, BlockDocument document, PageClaims claims)
    {
        var pieces = Labeler.Prepare(document, claims, CancellationToken.None);
        var hints = BodyScoring.HintsOf(pieces);
        var matrix = BlockFeatures.Measure(document, hints, BodyScoring.FactsOf(claims));
        var (labels, weights) = page.Ledger.Length > 0 ? (LabelsOf(document, page.Ledger), Weigh(document, page.Body ?? "")) : page.Body is { } body ? (GoldAligner.Label(document, body), Weigh(document, body)) : SnippetLabels.Label(document, page);
        return new MeasuredPage { Page = page, Variant = variant, Document = document, Pieces = pieces, Hints = hints, Matrix = matrix, Labels = labels, Weights = weights };
    }

    private static float[] LabelsOf(BlockDocument document, LedgerRun[] ledger)
    {
        var aligner = new LedgerAligner(ledger);
        return [.. document.Blocks.Select(block => aligner.Next(block.Text).BodyShare)];
    }

    private static PageClaims ClaimsOf(PageTree tree, LabelledPage page)
    {
        var claims = MetadataReader.Read(tree, Uri.TryCreate(page.Url, UriKind.Absolute, out var address) ? address : null);
        return ArticlePipeline.ClaimsOf(MetadataRanker.Rank(claims), claims);
    }

    private static float[] Weigh(BlockDocument document, string body)
    {
        var gold = SentenceShape.CountWords(body) + 20f;
        var weights = new float[document.Blocks.Count];
        var sum = 0f;
        for (var i = 0; i < weights.Length; i++)
        {
            weights[i] = (SentenceShape.CountWords(document.Blocks[i].Text) + OwnWeight) / gold;
            sum += weights[i];
        }

        for (var i = 0; i < weights.Length; i++)
            weights[i] *= 100 * Math.Min(1, LargestWeight / sum);
        return weights;
    }

    /// <summary>Chooses the body anew by what the labeller makes of the pieces, too.</summary>
    public void Join(FateScores fates)
    {
        Scores = JointScores.OfBlocks(Pieces.Pieces, Scores, fates);
        Selection = BodySelector.Select(Document, Hints, Matrix, Scores, BodyModel.For(Document.Kind).Confidence);
    }

    /// <summary>The text of the blocks a rule keeps.</summary>
    public string TextOf(Func<int, bool> keeps) => string.Join("\n\n", Enumerable.Range(0, Document.Blocks.Count).Where(keeps).Select(i => Document.Blocks[i].Text));

    public string SelectedText() => TextOf(i => Selection!.IsBody[i]);
}
