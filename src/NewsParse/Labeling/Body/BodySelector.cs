using NewsParse.Reading.Blocks;
using NewsParse.Labeling.Features;

namespace NewsParse.Labeling.Body;

/// <summary>Chooses the blocks of the body: the model's scores first, the structure of an article on top.</summary>
internal static class BodySelector
{
    /// <summary>Scores of the trees above are body to the labeller, which looks at the choice. Below one half, for a lost paragraph costs as much as a kept teaser and is rarer.</summary>
    public const float FirstThreshold = 0.4f;

    /// <summary>Joint scores above are body.</summary>
    private const float Threshold = 0.45f;

    /// <summary>
    /// Where the threshold keeps too little text, as on short or odd pages, lower ones are tried: the best of low scores are still
    /// the likeliest article, with little confidence.
    /// </summary>
    private const float Step = 0.65f;
    private const int Steps = 4;

    private const float EnoughWords = 50;

    /// <summary>Most words of a page of little text. On a longer one that shows no more, the best of low scores are teasers.</summary>
    public const int LittleText = 100;

    /// <summary>Share of the bound for blocks from which a sentence of one is text.</summary>
    private const float LeastShare = 2f / 3;

    public static BodySelection Select(BlockDocument document, ReadOnlySpan<BlockHint> hints, PageFacts facts)
    {
        using var matrix = BlockFeatures.Measure(document, hints, facts);
        var model = BodyModel.For(document.Kind);
        return Select(document, hints, matrix, BlockScorer.Score(document, matrix, model), model.Confidence);
    }

    /// <summary>The structure on top of given scores.</summary>
    public static BodySelection Select(
        BlockDocument document, ReadOnlySpan<BlockHint> hints, FeatureMatrix matrix, float[] scores, PageConfidence confidence, float threshold = Threshold)
    {
        var count = document.Blocks.Count;
        var (isBody, reasons, kinds) = (new bool[count], new SelectionReason[count], new BlockKind[count]);
        var shared = RepeatedBlocks.ShareScores(document, scores);
        for (var step = 1; Keep(document, hints, matrix, shared, threshold, isBody, reasons) < EnoughWords && step < Steps; step++)
            threshold *= Step;
        if (PlainSentences.Take(document, hints, matrix, isBody))
            threshold = 0;
        BodyRuns.Extend(document, matrix, shared, isBody, reasons);
        BlockGroups.Agree(document, shared, threshold, isBody, reasons);
        RepeatedBlocks.Drop(document, isBody, reasons);
        BodyRegion.Bound(document, matrix, isBody, reasons);
        BodyHeadings.Recognise(document, matrix, isBody, kinds);
        BodyHeadings.DropTrailing(isBody, kinds, reasons);
        return new BodySelection
        {
            Scores = scores, LeastSentence = LeastShare * (document.Words <= LittleText ? threshold : Threshold), IsBody = isBody, Kinds = kinds, Reasons = reasons, Confidence = confidence.Estimate(matrix, scores, isBody, reasons),
        };
    }

    /// <summary>Keeps what scores above a threshold and nothing refuses; returns the words kept.</summary>
    private static float Keep(
        BlockDocument document, ReadOnlySpan<BlockHint> hints, FeatureMatrix matrix, float[] scores, float threshold, bool[] isBody, SelectionReason[] reasons)
    {
        var words = 0f;
        for (var i = 0; i < isBody.Length; i++)
        {
            isBody[i] = scores[i] > threshold;
            if (!isBody[i])
                continue;
            if (Refusal(document.Blocks[i], hints.IsEmpty ? default : hints[i], matrix.Row(i)) is { } reason)
                (isBody[i], reasons[i]) = (false, reason);
            else
                words += MathF.Exp(matrix.Row(i)[(int)BlockFeature.LogWords]) - 1;
        }

        return words;
    }

    private static SelectionReason? Refusal(TextBlock block, BlockHint hint, ReadOnlySpan<float> row)
    {
        if (hint.Role is not null)
            return SelectionReason.ChromeLabel;
        if (block.Kind is BlockKind.Control or BlockKind.Caption)
            return SelectionReason.Markup;
        if (block.Kind == BlockKind.Heading && IsTitle(row, block.Level == 1 ? 0.6f : 0.8f))
            return SelectionReason.Title;
        return null;
    }

    /// <summary>A heading that says what the title says, perhaps behind a kicker.</summary>
    private static bool IsTitle(ReadOnlySpan<float> row, float covered) =>
        row[(int)BlockFeature.CoversTitle] > covered && row[(int)BlockFeature.InTitle] > (row[(int)BlockFeature.CoversTitle] > 0.9f ? 0.5f : 0.8f);
}
