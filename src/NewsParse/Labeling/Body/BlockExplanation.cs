using NewsParse.Reading.Blocks;
using NewsParse.Labeling.Features;

namespace NewsParse.Labeling.Body;

/// <summary>How much a feature's value moved a block's score, in log-odds: above 0 towards body.</summary>
internal readonly record struct FeatureContribution(BlockFeature Feature, float Value, float Weight);

/// <summary>Why the model scored blocks as it did; computed only when somebody asks.</summary>
internal static class BlockExplanation
{
    /// <summary>The features that carried each block, strongest first.</summary>
    /// <param name="document">The blocks.</param>
    /// <param name="hints">One a block, or none at all.</param>
    /// <param name="facts">What the page says of itself.</param>
    /// <param name="most">Features a block.</param>
    public static FeatureContribution[][] Explain(BlockDocument document, ReadOnlySpan<BlockHint> hints, PageFacts facts, int most)
    {
        using var matrix = BlockFeatures.Measure(document, hints, facts);
        var model = BodyModel.For(document.Kind);
        BlockScorer.Score(document, matrix, model);
        var explained = new FeatureContribution[matrix.Rows][];
        var weights = new float[FeatureMatrix.Width];
        for (var i = 0; i < explained.Length; i++)
        {
            Array.Clear(weights);
            model.First.Explain(matrix.Row(i), weights);
            model.Second?.Explain(matrix.Row(i), weights);
            weights[(int)BlockFeature.Score] = 0; // what the first pass said is told by its own features
            explained[i] = Strongest(matrix.Row(i), weights, most);
        }

        return explained;
    }

    private static FeatureContribution[] Strongest(ReadOnlySpan<float> row, float[] weights, int most)
    {
        var order = new int[weights.Length];
        for (var i = 0; i < order.Length; i++)
            order[i] = i;
        Array.Sort(order, (a, b) => MathF.Abs(weights[b]).CompareTo(MathF.Abs(weights[a])) is not 0 and var sign ? sign : a - b);
        var count = 0;
        while (count < Math.Min(most, order.Length) && weights[order[count]] != 0)
            count++;
        var strongest = new FeatureContribution[count];
        for (var i = 0; i < count; i++)
            strongest[i] = new FeatureContribution((BlockFeature)order[i], row[order[i]], weights[order[i]]);
        return strongest;
    }
}
