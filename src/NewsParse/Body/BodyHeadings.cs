using NewsParse.Blocks;
using NewsParse.Features;

namespace NewsParse.Body;

/// <summary>Headings among the kept blocks: those in bold instead of heading elements, and those that announce nothing that was kept.</summary>
internal static class BodyHeadings
{
    private const float LongestHeading = 14;

    public static void Recognise(BlockDocument document, FeatureMatrix matrix, bool[] isBody, BlockKind[] kinds)
    {
        var next = -1; // the kept block behind
        for (var i = kinds.Length - 1; i >= 0; i--)
        {
            kinds[i] = document.Blocks[i].Kind;
            if (!isBody[i])
                continue;
            if (next >= 0 && IsBoldLine(document.Blocks[i], matrix.Row(i)) && matrix.Row(next)[(int)BlockFeature.BoldShare] < 0.5f
                && document.Blocks[next].Kind == BlockKind.Paragraph && matrix.Row(next)[(int)BlockFeature.LogWords] > MathF.Log(1 + 10))
                kinds[i] = BlockKind.Heading;
            next = i;
        }
    }

    private static bool IsBoldLine(TextBlock block, ReadOnlySpan<float> row) =>
        block.Kind == BlockKind.Paragraph && row[(int)BlockFeature.BoldShare] > 0.95f && row[(int)BlockFeature.LinkDensity] < 0.5f
        && row[(int)BlockFeature.LogWords] <= MathF.Log(1 + LongestHeading)
        && row[(int)BlockFeature.EndsWithStop] == 0 && row[(int)BlockFeature.EndsWithColon] == 0 && !block.Text.EndsWith(',');

    public static void DropTrailing(bool[] isBody, BlockKind[] kinds, SelectionReason[] reasons)
    {
        for (var i = isBody.Length - 1; i >= 0; i--)
        {
            if (!isBody[i])
                continue;
            if (kinds[i] != BlockKind.Heading)
                return;
            (isBody[i], reasons[i]) = (false, SelectionReason.EmptySection);
        }
    }
}
