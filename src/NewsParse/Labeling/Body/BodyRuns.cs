using NewsParse.Labeling.Features;
using NewsParse.Reading.Blocks;

namespace NewsParse.Labeling.Body;

/// <summary>A paragraph of prose or preformatted text right after or before a paragraph of the body, its sibling, is of the body unless its score speaks clearly against it: pages that end with their article.</summary>
internal static class BodyRuns
{
    /// <summary>Score below which a sibling is no body.</summary>
    private const float LeastScore = 0.08f;

    private const float MostLinks = 0.3f;

    public static void Extend(BlockDocument document, FeatureMatrix matrix, float[] scores, bool[] isBody, SelectionReason[] reasons)
    {
        for (var i = 1; i < isBody.Length; i++)
            isBody[i] |= isBody[i - 1] && Continues(document, matrix, scores, reasons, i, i - 1);
        for (var i = isBody.Length - 2; i >= 0; i--)
            isBody[i] |= isBody[i + 1] && Continues(document, matrix, scores, reasons, i, i + 1);
    }

    private static bool Continues(BlockDocument document, FeatureMatrix matrix, float[] scores, SelectionReason[] reasons, int index, int neighbour)
    {
        var (block, beside) = (document.Blocks[index], document.Blocks[neighbour]);
        return document.Tree is { } tree && beside.Kind == BlockKind.Paragraph && reasons[index] == SelectionReason.Score && scores[index] >= LeastScore
            && tree.Parent(block.Node) == tree.Parent(beside.Node)
            && (block.Kind == BlockKind.Preformatted || (IsProse(block, matrix.Row(index)) && tree.Tag(block.Node) == tree.Tag(beside.Node)));
    }

    private static bool IsProse(TextBlock block, ReadOnlySpan<float> row) => block.Kind == BlockKind.Paragraph && row[(int)BlockFeature.EndsSentence] > 0
        && row[(int)BlockFeature.LinkDensity] <= MostLinks && block.Text.Length >= RepeatedBlocks.ShortestLength;
}
