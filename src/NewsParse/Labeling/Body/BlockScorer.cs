using NewsParse.Reading.Blocks;
using NewsParse.Labeling.Features;

namespace NewsParse.Labeling.Body;

/// <summary>Scores each block: the probability that it is body, as a trained model sees it.</summary>
internal static class BlockScorer
{
    /// <summary>One score a block, 0 to 1. The matrix's score columns are filled on the way.</summary>
    public static float[] Score(BlockDocument document, FeatureMatrix matrix, BodyModel model)
    {
        var scores = Pass(matrix, model.First, document.Cancellation);
        if (model.Second is not { } second || scores.Length == 0)
            return scores;
        ScoreFeatures.Write(document, matrix, scores);
        return Pass(matrix, second, document.Cancellation);
    }

    public static float[] Pass(FeatureMatrix matrix, TreeEnsemble trees, CancellationToken cancellationToken = default)
    {
        var scores = new float[matrix.Rows];
        trees.Score(matrix, scores, cancellationToken: cancellationToken);
        return scores;
    }
}
