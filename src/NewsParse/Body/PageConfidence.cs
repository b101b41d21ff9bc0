using NewsParse.Features;

namespace NewsParse.Body;

/// <summary>How sure a selection is the whole article and nothing else.</summary>
internal static class PageConfidence
{
    /// <summary>A body of this many words is as likely an article as any longer one.</summary>
    private const float FullWords = 120;

    /// <summary>Mean sureness of the blocks, by words, of those kept and those that were close to it; less for short bodies.</summary>
    public static double Estimate(FeatureMatrix matrix, ReadOnlySpan<float> scores, ReadOnlySpan<bool> isBody)
    {
        float words = 0, doubt = 0;
        for (var i = 0; i < scores.Length; i++)
        {
            var own = MathF.Exp(matrix.Row(i)[(int)BlockFeature.LogWords]) - 1;
            words += isBody[i] ? own : 0;
            doubt += own * (isBody[i] ? 1 - scores[i] : scores[i]);
        }

        return words < 1 ? 0 : Math.Clamp(1 - (doubt / words), 0, 1) * Math.Min(1, words / FullWords);
    }
}
