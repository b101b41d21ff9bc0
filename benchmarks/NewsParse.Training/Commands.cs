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
                Cross(pages, 5, args);
                return 0;
            case "train":
                Train(sets, pages, args);
                return 0;
            default:
                Console.Error.WriteLine("usage: cross|oracle SET...");
                return 2;
        }
    }

    /// <summary>Which pages are also learnt with their names and semantic elements taken away.</summary>
    private static bool IsMadeOpaque(LabelledPage page) => page.Body is not null && (page.Set != "wcxb" || page.Fold(100) % 3 == 0);

    private static List<MeasuredPage> Measure(string[] sets)
    {
        var watch = Stopwatch.StartNew();
        var pages = sets.SelectMany(LabelledPage.ReadSet).SelectMany(p => IsMadeOpaque(p) ? new[] { (p, false), (p, true) } : [(p, false)])
            .AsParallel().AsOrdered().WithDegreeOfParallelism(2).Select(p => MeasuredPage.Measure(p.p, p.Item2)).ToList();
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

    private static void Cross(List<MeasuredPage> pages, int folds, string[] args)
    {
        var columns = Enum.GetValues<BlockFeature>();
        var first = columns.Where(c => c < BlockFeature.Score).ToArray();
        var options = new TrainingOptions();
        ModelTrainer.NewsWeight = float.Parse(args.FirstOrDefault(a => a.StartsWith("--news=", StringComparison.Ordinal))?[7..] ?? "2", CultureInfo.InvariantCulture);
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

            Worst(pages, args);
            foreach (var threshold in new[] { 0.4f, 0.48f })
                Show(string.Create(CultureInfo.InvariantCulture, $"pass {pass + 1} > {threshold} ({watch.Elapsed.TotalSeconds:F0} s)"), pages, (page, i) => page.Scores[i] > threshold);
        }
    }

    private static void Worst(List<MeasuredPage> pages, string[] args)
    {
        if (args.FirstOrDefault(a => a.StartsWith("--dump=", StringComparison.Ordinal)) is not { } dump)
            return;
        var folder = dump[7..];
        Directory.CreateDirectory(folder);
        var rows = pages.Where(p => p.Page.Body is not null).Select(page => (page, Agreement: BodyAgreement.Of(page.Page.Body ?? "", page.TextOf(i => page.Scores[i] > 0.45f))))
            .OrderBy(r => r.Agreement.F1).ToList();
        File.WriteAllLines(Path.Combine(folder, "worst.txt"), rows.Take(250).Select(r =>
            string.Create(CultureInfo.InvariantCulture, $"{r.page.Page.Set} {r.page.Page.Id[..Math.Min(30, r.page.Page.Id.Length)]} F {r.Agreement.F1:F3} P {r.Agreement.Precision:F3} R {r.Agreement.Recall:F3} gold {r.page.Page.Body!.Length} {r.page.Page.Url}")));
        foreach (var (page, _) in rows.Take(250))
            File.WriteAllLines(Path.Combine(folder, page.Page.Set + "-" + page.Page.Id[..Math.Min(30, page.Page.Id.Length)] + ".txt"), Enumerable.Range(0, page.Labels.Length).Select(i =>
                string.Create(CultureInfo.InvariantCulture, $"{(page.Scores[i] > 0.45f ? "K" : " ")}{(page.Labels[i] >= 0.5f ? "G" : " ")} {page.Scores[i]:F2} {page.Labels[i]:F2} {i} {page.Document.Blocks[i].Kind}{(page.Document.Blocks[i].IsHidden ? " hid" : "")} {PathOf(page, i)} | {page.Document.Blocks[i].Text[..Math.Min(150, page.Document.Blocks[i].Text.Length)]}")));
    }

    private static string PathOf(MeasuredPage page, int block)
    {
        var tree = page.Document.Tree;
        var path = new List<string>();
        for (var node = page.Document.Blocks[block].Node; tree is not null && node > 0 && path.Count < 7; node = tree.Parent(node))
            path.Add(tree.Name(node) + (tree.Attribute(node, "class") is { } c ? "." + c[..Math.Min(c.Length, 30)] : ""));
        return string.Join(" < ", path);
    }

    private static void Show(string name, List<MeasuredPage> pages, Func<MeasuredPage, int, bool> keeps)
    {
        foreach (var set in pages.GroupBy(p => p.Page.Set))
        {
            if (set.First().Page.Body is null)
            {
                Console.WriteLine(name.PadRight(29) + set.Key + " " + SnippetLabels.Score(set, keeps));
                continue;
            }

            var rows = set.Select(page => BodyAgreement.Of(page.Page.Body ?? "", page.TextOf(i => keeps(page, i)))).ToList();
            var (f1, precision, recall, bag) = BodyAgreement.Mean(rows);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-28} {set.Key,-12} {rows.Count,4} F1 {f1:F4} P {precision:F4} R {recall:F4} bag {bag:F4}"));
        }
    }
}
