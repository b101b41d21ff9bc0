using NewsParse.Labeling.Features;

namespace NewsParse.Labeling.Body;

/// <summary>How sure a selection is the whole article and nothing else: a logistic function of what the selection looks like, fitted to labelled pages.</summary>
internal sealed class PageConfidence
{
    /// <summary>The traits and one constant.</summary>
    public const int Traits = 11;

    /// <summary>Words of a paragraph that menus and teasers seldom have, and how many of them make an article for sure.</summary>
    private const float LongParagraph = 20;

    private const float ManyParagraphs = 4;

    private readonly float[] _weights;

    public PageConfidence(float[] weights) => _weights = weights;

    public double Estimate(FeatureMatrix matrix, ReadOnlySpan<float> scores, ReadOnlySpan<bool> isBody, ReadOnlySpan<SelectionReason> reasons)
    {
        Span<float> traits = stackalloc float[Traits];
        if (!Measure(matrix, scores, isBody, reasons, traits))
            return 0;
        var sum = 0f;
        for (var i = 0; i < Traits; i++)
            sum += traits[i] * _weights[i];
        return TreeEnsemble.Probability(sum);
    }

    /// <summary>False if nothing was kept.</summary>
    public static bool Measure(FeatureMatrix matrix, ReadOnlySpan<float> scores, ReadOnlySpan<bool> isBody, ReadOnlySpan<SelectionReason> reasons, Span<float> traits)
    {
        float words = 0, keptDoubt = 0, lostDoubt = 0, links = 0, all = 0, prose = 0, paragraphs = 0, known = 0;
        var first = -1;
        for (var i = 0; i < scores.Length; i++)
        {
            var row = matrix.Row(i);
            var own = MathF.Exp(row[(int)BlockFeature.LogWords]) - 1;
            all += own;
            if (!isBody[i])
            {
                lostDoubt += reasons[i] == SelectionReason.Repeated ? 0 : own * scores[i];
                continue;
            }

            first = first < 0 ? i : first;
            words += own;
            paragraphs += own >= LongParagraph ? 1 : 0;
            known += own * row[(int)BlockFeature.InStructuredBody];
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
        traits[8] = MathF.Max(0, 1 - (paragraphs / ManyParagraphs));
        traits[9] = matrix.Row(first)[(int)BlockFeature.LogWordsSinceTitle] / 5;
        traits[10] = known / words;
        return true;
    }
}
