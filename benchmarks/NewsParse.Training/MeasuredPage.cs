using NewsParse.Blocks;
using NewsParse.Chrome;
using NewsParse.Features;
using NewsParse.Html;
using NewsParse.LanguagePacks;
using NewsParse.Metadata;
using NewsParse.Pipeline;
using NewsParse.PlainText;

namespace NewsParse.Training;

/// <summary>A labelled page cut into blocks, with features, labels and weights.</summary>
internal sealed class MeasuredPage
{
    /// <summary>Blocks count by their words, but a heading is worth more than its two words.</summary>
    private const float OwnWeight = 5;
    private const float LargestWeight = 5;
    private const int MaxBlocks = 200_000;

    private static readonly ChromeLabeler Labeler = new(LanguagePackSet.Create([]).Matcher);

    public required LabelledPage Page { get; init; }

    public required BlockDocument Document { get; init; }

    public required BlockHint[] Hints { get; init; }

    public required FeatureMatrix Matrix { get; init; }

    public required float[] Labels { get; init; }

    public required float[] Weights { get; init; }

    public float[] Scores { get; set; } = [];

    /// <summary>Measures a page as it is or made opaque.</summary>
    public static MeasuredPage Measure(LabelledPage page, bool isOpaque)
    {
        var tree = PageTreeBuilder.Build(page.Html, PageLimits.Default, CancellationToken.None);
        if (isOpaque)
            tree = OpaquePage.Copy(tree);
        var document = HtmlSegmenter.Segment(tree, null, MaxBlocks, CancellationToken.None);
        return Measure(isOpaque ? page with { Set = page.Set + "-opaque" } : page, document, ClaimsOf(tree, page));
    }

    /// <summary>The same page as a plain-text dump.</summary>
    public static MeasuredPage MeasureText(LabelledPage page)
    {
        var tree = PageTreeBuilder.Build(page.Html, PageLimits.Default, CancellationToken.None);
        var document = HtmlSegmenter.Segment(tree, null, MaxBlocks, CancellationToken.None);
        var text = TextRendering.Render(document, page.Fold(4));
        return Measure(page, PlainTextSegmenter.Segment(text, MaxBlocks, CancellationToken.None), PageClaims.None);
    }

    private static MeasuredPage Measure(LabelledPage page, BlockDocument document, PageClaims claims)
    {
        var hints = BodyScoring.HintsOf(Labeler.Prepare(document, claims, CancellationToken.None));
        var matrix = BlockFeatures.Measure(document, hints, BodyScoring.FactsOf(claims));
        var (labels, weights) = page.Body is { } body ? (GoldAligner.Label(document, body), Weigh(document, body)) : SnippetLabels.Label(document, page);
        return new MeasuredPage { Page = page, Document = document, Hints = hints, Matrix = matrix, Labels = labels, Weights = weights };
    }

    private static PageClaims ClaimsOf(PageTree tree, LabelledPage page)
    {
        var claims = MetadataReader.Read(tree, Uri.TryCreate(page.Url, UriKind.Absolute, out var address) ? address : null);
        return ArticlePipeline.ClaimsOf(MetadataRanker.Rank(claims), claims);
    }

    private static float[] Weigh(BlockDocument document, string? body)
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

    /// <summary>The text of the blocks a rule keeps.</summary>
    public string TextOf(Func<int, bool> keeps) => string.Join("\n\n", Enumerable.Range(0, Document.Blocks.Count).Where(keeps).Select(i => Document.Blocks[i].Text));
}
