using System.Globalization;
using System.Text;
using NewsParse.Labeling.Body;
using NewsParse.Labeling.Features;

namespace NewsParse.Training;

/// <summary>Two passes trained on all sites but a fold's and asked about the fold's; every page ends with scores of models that never saw its site.</summary>
internal static class CrossValidation
{
    /// <summary>Without the counts of the whole page, by which trees learn pages by heart.</summary>
    public static readonly BlockFeature[] FirstColumns = [.. Enum.GetValues<BlockFeature>()
        .Where(c => c < BlockFeature.Score && c is not (BlockFeature.PageLogBlocks or BlockFeature.PageLogWords or BlockFeature.PageLogProse
            or BlockFeature.PageLinkDensity or BlockFeature.PageProseInParagraphs or BlockFeature.PageArticles))];
    public static readonly BlockFeature[] SecondColumns = [.. FirstColumns, .. Enum.GetValues<BlockFeature>().Where(c => c >= BlockFeature.Score)];

    public static void Run(List<MeasuredPage> pages, int folds)
    {
        Pass(pages, folds, FirstColumns, TrainingOptions.First);
        foreach (var page in pages.Where(p => p.Scores.Length > 0))
            ScoreFeatures.Write(page.Document, page.Matrix, page.Scores);
        Pass(pages, folds, SecondColumns, TrainingOptions.Second);
        foreach (var page in pages)
            page.Selection = BodySelector.Select(page.Document, page.Hints, page.Matrix, page.Scores, Unfitted, BodySelector.FirstThreshold);
    }

    /// <summary>The same figures for other thresholds, to choose one by.</summary>
    public static string Sweep(List<MeasuredPage> pages)
    {
        var text = new StringBuilder();
        foreach (var threshold in new[] { 0.35f, 0.4f, 0.5f, 0.55f })
        {
            var rows = pages.Where(p => p.Variant != PageVariant.Gutted).Select(p => p.Selecting(threshold)).ToList();
            text.Append(CultureInfo.InvariantCulture, $"threshold {threshold}\n{Figures.Table(rows)}\n");
        }

        return text.ToString();
    }

    private static readonly PageConfidence Unfitted = new(new float[PageConfidence.Traits]);

    private static MeasuredPage Selecting(this MeasuredPage page, float threshold) => new()
    {
        Page = page.Page, Variant = page.Variant, Document = page.Document, Pieces = page.Pieces, Hints = page.Hints, Matrix = page.Matrix, Labels = page.Labels, Weights = page.Weights,
        Selection = BodySelector.Select(page.Document, page.Hints, page.Matrix, page.Scores, Unfitted, threshold),
    };

    private static void Pass(List<MeasuredPage> pages, int folds, BlockFeature[] columns, TrainingOptions options)
    {
        Parallel.For(0, folds, new ParallelOptions { MaxDegreeOfParallelism = 2 }, fold =>
        {
            var trees = ModelTrainer.Train([.. pages.Where(p => p.Page.Fold(folds) != fold)], columns, options).Trees;
            foreach (var page in pages.Where(p => p.Page.Fold(folds) == fold))
            {
                page.Scores = new float[page.Matrix.Rows];
                trees.Score(page.Matrix, page.Scores, toTheEnd: true);
            }
        });
    }
}
