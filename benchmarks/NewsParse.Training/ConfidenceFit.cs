using NewsParse.Labeling.Body;

namespace NewsParse.Training;

/// <summary>Fits the page confidence: a logistic regression of the page's F1 on the traits of its selection, on pages scored by models that never saw them.</summary>
internal static class ConfidenceFit
{
    private const int Rounds = 4000;
    private const double Rate = 0.3;
    private const double Shrinkage = 1e-4;

    /// <summary>Pages without an article are fewer here than a crawler meets.</summary>
    private const double GuttedWeight = 2;

    public static float[] Fit(List<MeasuredPage> pages)
    {
        var rows = new List<(float[] Traits, double Target, double Weight)>();
        foreach (var page in pages.Where(p => p.Page.Body is not null))
        {
            var traits = new float[PageConfidence.Traits];
            if (PageConfidence.Measure(page.Matrix, page.Scores, page.Selection!.IsBody, page.Selection.Reasons, traits))
                rows.Add((traits, Target(page), page.Variant == PageVariant.Gutted ? GuttedWeight : 1));
        }

        var weights = new double[PageConfidence.Traits];
        for (var round = 0; round < Rounds; round++)
        {
            var slope = new double[weights.Length];
            foreach (var (traits, target, weight) in rows)
            {
                var sum = traits.Zip(weights, (t, w) => t * w).Sum();
                var miss = target - (1 / (1 + Math.Exp(-sum)));
                for (var i = 0; i < slope.Length; i++)
                    slope[i] += weight * miss * traits[i];
            }

            for (var i = 0; i < weights.Length; i++)
                weights[i] += Rate * ((slope[i] / rows.Count) - (Shrinkage * weights[i]));
        }

        return [.. weights.Select(w => (float)w)];
    }

    /// <summary>A page counts as right in the measure its F1 exceeds what a half-wrong page has.</summary>
    private static double Target(MeasuredPage page) =>
        page.Variant == PageVariant.Gutted ? 0 : Math.Clamp((BodyAgreement.Of(page.Page.Body!, page.SelectedText()).F1 - 0.6) / 0.37, 0, 1);
}
