using NewsParse.Features;

namespace NewsParse.Body;

/// <summary>How sure a selection is the whole article and nothing else: a logistic function of what the selection looks like, fitted to labelled pages.</summary>
internal sealed class PageConfidence
{
    /// <summary>The traits and one constant.</summary>
    public const int Traits = 8;

    private readonly float[] _weights;

    public PageConfidence(float[] weights) => _weights = weights;

    public double Estimate(FeatureMatrix matrix, ReadOnlySpan<float> scores, ReadOnlySpan<bool> isBody)
    {
        Span<float> traits = stackalloc float[Traits];
        if (!Measure(matrix, scores, isBody, traits))
            return 0;
        var sum = 0f;
        for (var i = 0; i < Traits; i++)
            sum += traits[i] * _weights[i];
        return TreeEnsemble.Probability(sum);
    }

    /// <summary>False if nothing was kept.</summary>
    public static bool Measure(FeatureMatrix matrix, ReadOnlySpan<float> scores, ReadOnlySpan<bool> isBody, Span<float> traits)
    {
        float words = 0, keptDoubt = 0, lostDoubt = 0, links = 0, all = 0, prose = 0;
        for (var i = 0; i < scores.Length; i++)
        {
            var row = matrix.Row(i);
            var own = MathF.Exp(row[(int)BlockFeature.LogWords]) - 1;
            all += own;
            if (!isBody[i])
            {
                lostDoubt += own * scores[i];
                continue;
            }

            words += own;
            keptDoubt += own * (1 - scores[i]);
            links += own * row[(int)BlockFeature.LinkDensity];
            prose += row[(int)BlockFeature.EndsSentence] * own;
        }

        if (words < 1)
            return false;
        traits[0] = 1;
        traits[1] = MathF.Min(2, keptDoubt / words * 4);
        traits[2] = MathF.Min(2, lostDoubt / words * 4);
        traits[3] = MathF.Max(0, 1 - (words / 60));
        traits[4] = MathF.Max(0, 1 - (words / 250));
        traits[5] = links / words;
        traits[6] = prose / words;
        traits[7] = words / MathF.Max(1, all);
        return true;
    }
}
