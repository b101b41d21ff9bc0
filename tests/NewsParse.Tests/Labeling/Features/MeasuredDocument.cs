using NewsParse.Reading.Blocks;
using NewsParse.Labeling.Features;
using NewsParse.Reading.Html;

namespace NewsParse.Tests.Labeling.Features;

/// <summary>A page cut into blocks and measured, for tests.</summary>
internal static class MeasuredDocument
{
    public static BlockDocument Cut(string html)
    {
        var tree = PageTreeBuilder.Build(html, PageLimits.Default, CancellationToken.None);
        return HtmlSegmenter.Segment(tree, null, 10_000, CancellationToken.None);
    }

    public static FeatureMatrix Measure(BlockDocument document, PageFacts? facts = null) => BlockFeatures.Measure(document, [], facts ?? PageFacts.Unknown);

    public static int Find(BlockDocument document, string text) => document.Blocks.FindIndex(b => b.Text.Contains(text, StringComparison.Ordinal));

    public static float Of(this FeatureMatrix matrix, int block, BlockFeature feature) => matrix.Row(block)[(int)feature];
}
