using NewsParse.Blocks;
using NewsParse.Features;

namespace NewsParse.Body;

/// <summary>Chooses the blocks of the body: the model's scores first, the structure of an article on top.</summary>
internal static class BodySelector
{
    /// <summary>Scores above are body. Below one half, for a lost paragraph costs as much as a kept teaser and is rarer.</summary>
    private const float Threshold = 0.45f;

    public static BodySelection Select(BlockDocument document, ReadOnlySpan<BlockHint> hints, PageFacts facts)
    {
        var matrix = BlockFeatures.Measure(document, hints, facts);
        var scores = BlockScorer.Score(document, matrix, BodyModel.For(document.Kind));
        return Select(document, hints, matrix, scores);
    }

    /// <summary>The structure on top of given scores.</summary>
    public static BodySelection Select(BlockDocument document, ReadOnlySpan<BlockHint> hints, FeatureMatrix matrix, float[] scores)
    {
        var count = document.Blocks.Count;
        var (isBody, reasons, kinds) = (new bool[count], new SelectionReason[count], new BlockKind[count]);
        for (var i = 0; i < count; i++)
        {
            kinds[i] = document.Blocks[i].Kind;
            isBody[i] = scores[i] > Threshold;
            if (isBody[i] && Refusal(document.Blocks[i], hints.IsEmpty ? default : hints[i], matrix.Row(i)) is { } reason)
                (isBody[i], reasons[i]) = (false, reason);
        }

        return new BodySelection
        {
            Scores = scores, IsBody = isBody, Kinds = kinds, Reasons = reasons, Confidence = PageConfidence.Estimate(matrix, scores, isBody),
        };
    }

    private static SelectionReason? Refusal(TextBlock block, BlockHint hint, ReadOnlySpan<float> row)
    {
        if (hint.Role is not null)
            return SelectionReason.ChromeLabel;
        if (block.Kind is BlockKind.Control or BlockKind.Caption)
            return SelectionReason.Markup;
        if (block.Level == 1 && row[(int)BlockFeature.InTitle] > 0.8f && row[(int)BlockFeature.CoversTitle] > 0.6f)
            return SelectionReason.Title;
        return null;
    }
}
