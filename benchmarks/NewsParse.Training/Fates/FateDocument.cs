using NewsParse.Labeling.Fates;

namespace NewsParse.Training;

/// <summary>A document as the labeller learns it.</summary>
internal sealed class FateDocument
{
    public required MeasuredPage Page { get; init; }

    public required FateRows Rows { get; init; }

    public required FateTarget[] Targets { get; init; }

    /// <summary>Measured with scores by models that never saw the page's site, as a new page is met.</summary>
    public static FateDocument Of(MeasuredPage page) => new()
    {
        Page = page, Rows = FateFeatures.Measure(page.Pieces, page.Matrix, page.Scores, page.Selection!.IsBody), Targets = FateTarget.Of(page),
    };
}
