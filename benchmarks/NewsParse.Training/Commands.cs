using System.Diagnostics;
using System.Globalization;
using NewsParse.Body;
using NewsParse.Features;

namespace NewsParse.Training;

/// <summary>The commands of this program: train, evaluate, oracle.</summary>
internal static class Commands
{
    public static int Run(string[] args)
    {
        var sets = args.Skip(1).Where(a => !a.StartsWith("--", StringComparison.Ordinal)).ToArray();
        var pages = Measure(sets);
        switch (args.FirstOrDefault())
        {
            case "oracle":
                Show("perfect choice", pages, (page, i) => page.Labels[i] >= 0.5f);
                return 0;
            case "cross":
                Cross(pages, 5);
                return 0;
            case "train":
                Train(sets, pages, args);
                return 0;
            default:
                Console.Error.WriteLine("usage: cross|oracle SET...");
                return 2;
        }
    }

    private static List<MeasuredPage> Measure(string[] sets)
    {
        var watch = Stopwatch.StartNew();
        var pages = sets.SelectMany(LabelledPage.ReadSet).AsParallel().AsOrdered().WithDegreeOfParallelism(2).Select(MeasuredPage.Measure).ToList();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{pages.Count} pages, {pages.Sum(p => p.Document.Blocks.Count)} blocks, {watch.Elapsed.TotalSeconds:F1} s"));
        return pages;
    }

    private static void Train(string[] sets, List<MeasuredPage> pages, string[] args)
    {
        var folder = args.First(a => a.StartsWith("--out=", StringComparison.Ordinal))[6..];
        var columns = Enum.GetValues<BlockFeature>().Where(c => c < BlockFeature.Score).ToArray();
        Write(Path.Combine(folder, "html.model"), ModelTrainer.Train(pages, columns, new TrainingOptions()));
        var texts = sets.SelectMany(LabelledPage.ReadSet).AsParallel().AsOrdered().WithDegreeOfParallelism(2).Select(MeasuredPage.MeasureText).ToList();
        Write(Path.Combine(folder, "text.model"), ModelTrainer.Train(texts, columns, new TrainingOptions()));
    }

    private static void Write(string path, ModelTrainer.Trained model)
    {
        File.WriteAllBytes(path, [1, .. model.Bytes]);
        foreach (var (feature, gain) in model.Gains.OrderByDescending(g => g.Value))
            Console.Write(string.Create(CultureInfo.InvariantCulture, $"{feature} {gain:F0}  "));
        Console.WriteLine();
    }

    private static void Cross(List<MeasuredPage> pages, int folds)
    {
        var columns = Enum.GetValues<BlockFeature>();
        var first = columns.Where(c => c < BlockFeature.Score).ToArray();
        var options = new TrainingOptions();
        for (var pass = 0; pass < 2; pass++)
        {
            var watch = Stopwatch.StartNew();
            var scores = new Dictionary<MeasuredPage, float[]>();
            for (var fold = 0; fold < folds; fold++)
            {
                var model = ModelTrainer.Train(pages.Where(p => p.Page.Fold(folds) != fold).ToList(), pass == 0 ? first : columns, options);
                foreach (var page in pages.Where(p => p.Page.Fold(folds) == fold))
                    scores[page] = BlockScorer.Pass(page.Matrix, model.Trees);
            }

            foreach (var page in pages)
            {
                page.Scores = scores[page];
                if (pass == 0)
                    ScoreFeatures.Write(page.Document, page.Matrix, page.Scores);
            }

            foreach (var threshold in new[] { 0.35f, 0.42f, 0.5f, 0.58f })
                Show(string.Create(CultureInfo.InvariantCulture, $"pass {pass + 1} > {threshold} ({watch.Elapsed.TotalSeconds:F0} s)"), pages, (page, i) => page.Scores[i] > threshold);
        }
    }

    private static void Show(string name, List<MeasuredPage> pages, Func<MeasuredPage, int, bool> keeps)
    {
        foreach (var set in pages.GroupBy(p => p.Page.Set))
        {
            var rows = set.Select(page => BodyAgreement.Of(page.Page.Body ?? "", page.TextOf(i => keeps(page, i)))).ToList();
            var (f1, precision, recall, bag) = BodyAgreement.Mean(rows);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-28} {set.Key,-12} {rows.Count,4} F1 {f1:F4} P {precision:F4} R {recall:F4} bag {bag:F4}"));
        }
    }
}
