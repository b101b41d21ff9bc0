using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using NewsParse.Labeling.Body;
using NewsParse.Labeling.Fates;
using NewsParse.Labeling.Features;

namespace NewsParse.Training;

/// <summary>The commands of this program.</summary>
internal static class Commands
{
    private const string Usage = """
        usage: train SET... --out FOLDER [--folds 5] [--sweep]  models and their report
               train SET... --verify FOLDER                 trains again; fails unless the models in the folder are the same bytes
               cross SET... [--text] [--folds 5] [--predictions FOLDER] [--worst FOLDER]
                                                            figures by models that never saw a page's site
               evaluate SET... [--predictions FOLDER] [--worst FOLDER]
                                                            figures by the models in the library
               oracle SET...                                figures of the perfect choice of blocks
               split SET... --out FOLDER [--folds 5] [--held 0]
                                                            a fold of sites and families apart from the rest, to train on learn/ and measure held/
        SET: a folder with truth.json and pages/ID.html.gz
        """;

    public static int Run(string[] args)
    {
        var options = new CommandOptions(args);
        switch (options.Command)
        {
            case "oracle":
                Oracle(Measure(options, PageVariant.AsIs));
                return 0;
            case "evaluate":
                Evaluate(options);
                return 0;
            case "cross":
                Cross(options);
                return 0;
            case "split" when options.Value("out") is { } folder:
                SetSplit.Write(options.Sets, options.Folds, int.Parse(options.Value("held") ?? "0", CultureInfo.InvariantCulture), folder);
                return 0;
            case "train" when options.Value("verify") is { } folder:
                return Verify(options, folder) ? 0 : 1;
            case "train" when options.Value("out") is { } folder:
                Train(options, folder);
                return 0;
            default:
                Console.Error.WriteLine(Usage);
                return 2;
        }
    }

    private static void Oracle(List<MeasuredPage> pages)
    {
        foreach (var set in pages.Where(p => p.Page.Body is not null).GroupBy(p => p.Set))
            Console.WriteLine(set.Key + " | " + Figures.Line([.. set], page => page.TextOf(i => page.Labels[i] >= 0.5f)));
    }

    private static void Evaluate(CommandOptions options)
    {
        var pages = Measure(options, options.Has("text") ? PageVariant.PlainText : PageVariant.AsIs);
        foreach (var page in pages) // a round to warm up, so that the next is measured in compiled code
            BlockScorer.Pass(page.Matrix, BodyModel.For(page.Document.Kind).First);
        var trees = Environment.CpuUsage.TotalTime;
        foreach (var page in pages)
            BlockScorer.Pass(page.Matrix, BodyModel.For(page.Document.Kind).First);
        var start = Environment.CpuUsage.TotalTime;
        foreach (var page in pages)
            page.Scores = BlockScorer.Score(page.Document, page.Matrix, BodyModel.For(page.Document.Kind));
        var scored = Environment.CpuUsage.TotalTime;
        foreach (var page in pages)
            page.Selection = BodySelector.Select(page.Document, page.Hints, page.Matrix, page.Scores, BodyModel.For(page.Document.Kind).Confidence, BodySelector.FirstThreshold);
        var per = 300.0 / pages.Sum(p => p.Labels.Length);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"processor time for 300 blocks: first pass {(start - trees).TotalMilliseconds * per:F3} ms, both passes {(scored - start).TotalMilliseconds * per:F3} ms, choosing {(Environment.CpuUsage.TotalTime - scored).TotalMilliseconds * per:F3} ms"));
        var fates = new FateFigures();
        foreach (var page in pages)
        {
            var document = FateDocument.Of(page);
            var read = FateScores.Read(document.Rows, CancellationToken.None);
            page.Join(read);
            fates.Add(document, read);
        }

        Console.WriteLine(Figures.Table(pages));
        Console.WriteLine(Figures.Reasons(pages));
        Console.WriteLine(fates);
        Write(options, pages);
    }

    private static void Cross(CommandOptions options)
    {
        var pages = options.Has("text") ? Measure(options, TextVariants) : Measure(options, PageVariants);
        CrossValidation.Run(pages, options.Folds);
        FateCrossValidation.Run([.. pages.Select(FateDocument.Of)], FateEpochs);
        Console.WriteLine(Figures.Table(pages));
        Console.WriteLine(Figures.Confidence(pages, ConfidenceFit.Fit(pages)));
        Write(options, pages);
    }

    private static void Write(CommandOptions options, List<MeasuredPage> pages)
    {
        if (options.Value("predictions") is { } predictions)
            Predictions.Write(pages, predictions);
        if (options.Value("worst") is { } worst)
            Predictions.WriteWorst(pages, worst);
    }

    private static readonly PageVariant[] PageVariants = [PageVariant.AsIs, PageVariant.Opaque, PageVariant.Gutted, PageVariant.Framed, PageVariant.Long, PageVariant.Small];

    private static readonly PageVariant[] TextVariants = [PageVariant.PlainText, PageVariant.LongText];

    private static void Train(CommandOptions options, string folder)
    {
        var watch = Stopwatch.StartNew();
        var report = new TrainingReport(options.Sets);
        foreach (var (name, bytes) in Train(options, report))
            File.WriteAllBytes(Path.Combine(folder, name), bytes);
        File.WriteAllText(Path.Combine(folder, "REPORT.md"), report.ToString());
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"trained in {watch.Elapsed.TotalMinutes:F1} minutes, {Environment.CpuUsage.TotalTime.TotalMinutes:F1} of processor time"));
    }

    private static bool Verify(CommandOptions options, string folder)
    {
        var isSame = true;
        foreach (var (name, bytes) in Train(options, new TrainingReport(options.Sets)))
            isSame &= IsSame(Path.Combine(folder, name), bytes);
        return isSame;
    }

    private static bool IsSame(string path, byte[] trained)
    {
        var isSame = File.ReadAllBytes(path).AsSpan().SequenceEqual(trained);
        Console.WriteLine($"{path}: {(isSame ? "the same bytes" : "DIFFERS")}, SHA-256 {Convert.ToHexStringLower(SHA256.HashData(trained))}");
        return isSame;
    }

    private const int FateEpochs = 14;

    /// <summary>The files of the models: trees for pages and for texts, then the labeller that looks at what they choose, then how sure both together are.</summary>
    private static List<(string Name, byte[] Bytes)> Train(CommandOptions options, TrainingReport report)
    {
        TrainedTrees[] kinds = [TrainedTrees.Of("html", Measure(options, PageVariants), options.Folds), TrainedTrees.Of("text", Measure(options, TextVariants), options.Folds)];
        var documents = kinds.SelectMany(static kind => kind.Pages).AsParallel().AsOrdered().WithDegreeOfParallelism(2).Select(FateDocument.Of).ToList();
        var figures = FateCrossValidation.Run(documents, FateEpochs);
        var files = new List<(string, byte[])>();
        foreach (var kind in kinds)
        {
            var confidence = ConfidenceFit.Fit(kind.Pages);
            Write(options, kind.Pages);
            if (options.Has("sweep"))
                Console.WriteLine(CrossValidation.Sweep(kind.Pages));
            report.Add(kind.Name, kind.Pages, confidence, kind.First.Gains, kind.Second.Gains);
            Console.WriteLine(Figures.Table(kind.Pages));
            Console.WriteLine(Figures.Confidence(kind.Pages, confidence));
            files.Add((kind.Name + ".model", ModelFile.Write(kind.First.Bytes, kind.Second.Bytes, confidence)));
        }

        Console.WriteLine(figures);
        report.AddFates(figures);
        files.Add(("fates.model", FateModelFile.Write(FateTrainer.Train(documents, FateEpochs))));
        return files;
    }

    private static List<MeasuredPage> Measure(CommandOptions options, params PageVariant[] variants)
    {
        var watch = Stopwatch.StartNew();
        var labelled = options.Sets.SelectMany(LabelledPage.ReadSet).ToList();
        var material = PageMaterial.Of(labelled);
        var pages = labelled.SelectMany(p => variants.Where(v => IsUsed(p, v)).Select(v => (Page: p, Variant: v)))
            .AsParallel().AsOrdered().WithDegreeOfParallelism(2).Select(p => MeasuredPage.Measure(p.Page, p.Variant, material)).ToList();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{pages.Count} pages, {pages.Sum(p => p.Document.Blocks.Count)} blocks, {FeatureMatrix.Width} features, {watch.Elapsed.TotalSeconds:F0} s"));
        return pages;
    }

    /// <summary>
    /// Which pages are also learnt changed: all news pages and a third of the others opaque, a quarter of all without their article, half
    /// of the news pages and a sixth of the others in the furniture of another script, an eighth grown long. Of made pages half are opaque too; a quarter of the real ones with a whole text are cut down to a few blocks.
    /// </summary>
    private static bool IsUsed(LabelledPage page, PageVariant variant)
    {
        if (page.IsText)
            return variant == PageVariant.PlainText;
        if (page.Family is not null)
            return variant == PageVariant.AsIs || (variant == PageVariant.Opaque && page.Draw(2) == 0);
        if (variant is PageVariant.AsIs or PageVariant.PlainText)
            return true;
        return page.Body is { Length: > 0 } && variant switch
        {
            PageVariant.Opaque => page.Set != "wcxb" || page.Fold(100) % 3 == 0,
            PageVariant.Gutted => page.Fold(100) % 4 == 1,
            PageVariant.Framed => page.Fold(100) % (page.Set == "wcxb" ? 6 : 2) == 0,
            PageVariant.Small => page.Draw(4) == 1,
            _ => page.Fold(100) % 8 == 3,
        };
    }
}
