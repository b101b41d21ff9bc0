namespace NewsParse.Chrome;

/// <summary>How sure the body is the whole article and nothing else.</summary>
internal static class PageCertainty
{
    /// <summary>Prose of this length, in UTF-16 units, is as likely an article as any longer one.</summary>
    private const double FullLength = 700;

    /// <summary>
    /// The model's own estimate; where scripts and phrases chose the body, how far the model agrees with them and how much there is.
    /// </summary>
    public static double Estimate(Labeling labeling)
    {
        if (!labeling.HasBody || labeling.Selection is not { } selection)
            return 0;
        if (labeling.StructuredCertainty is { } structured)
            return structured;
        if (!labeling.IsBilingual)
            return selection.Confidence;
        double kept = 0, agreed = 0, missed = 0;
        foreach (var piece in labeling.Pieces)
        {
            var isBody = piece.Fate is Fate.Body or Fate.Heading;
            kept += isBody ? piece.Text.Length : 0;
            agreed += isBody && labeling.IsModelBody(piece) ? piece.Text.Length : 0;
            missed += !isBody && piece.IsProse && labeling.IsModelBody(piece) ? piece.Text.Length : 0;
        }

        if (kept == 0)
            return 0;
        var agreement = agreed / (kept + missed);
        return (0.5 + (0.5 * agreement)) * Math.Min(1, kept / FullLength);
    }
}
