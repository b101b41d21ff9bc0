using System.Globalization;
using AngleSharp.Html.Parser;
using NewsParse.Languages.Calendars;
using NewsParse.Claims;
using NewsParse.Labeling;
using NewsParse.Labeling.Body;
using NewsParse.Labeling.Fates;
using NewsParse.Labeling.Features;
using NewsParse.Labeling.Pieces;
using NewsParse.Languages.Packs;
using NewsParse.Pipeline;
using NewsParse.Reading.Blocks;
using NewsParse.Reading.Html;

namespace NewsParse.Benchmarks;

/// <summary>
/// What each stage takes of the time AngleSharp's plain parse of the same pages takes, and what it allocates. Stages are measured on
/// each page in their order; a page's time is the least of some rounds, which other work on the machine disturbs little.
/// </summary>
internal sealed class Stages
{
    private const int DefaultRounds = 15;

    /// <summary>Rounds that are not counted: the code is compiled in them.</summary>
    private const int Warmup = 5;

    private static readonly string[] Names =
    [
        "AngleSharp ParseDocument", "tree", "segments", "claims read", "claims ranked", "cutting", "phrases and guesses", "block features", "trees", "first choice",
        "piece features", "labeller", "choice, recognisers", "printed claims", "assembly and quotes", "whole article",
    ];

    private readonly Vocabulary _words = Vocabulary.Of(ArticleParserOptions.Default.LanguagePacks);
    private readonly HtmlParser _parser = new();
    private readonly double[] _times = new double[Names.Length];
    private readonly long[] _bytes = new long[Names.Length];
    private int _stage;

    public static void Run(int rounds)
    {
        rounds = rounds > 0 ? rounds : DefaultRounds;
        var stages = new Stages();
        var pages = BenchmarkPages.OfFolder();
        var (sums, bytes) = (new double[Names.Length], new double[Names.Length]);
        foreach (var page in pages)
            for (var round = 0; round < Warmup; round++)
                stages.RunPage(page);
        foreach (var page in pages)
        {
            var least = new double[Names.Length];
            Array.Fill(least, double.MaxValue);
            for (var round = 0; round < rounds; round++)
            {
                stages.RunPage(page);
                for (var i = 0; i < least.Length; i++)
                    least[i] = Math.Min(least[i], stages._times[i]);
            }

            for (var i = 0; i < least.Length; i++)
            {
                sums[i] += least[i];
                bytes[i] += stages._bytes[i];
            }
        }

        Subtract(sums);
        Subtract(bytes);

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{pages.Count} pages, least of {rounds} rounds each: {sums[0]:F1} ms, {bytes[0] / 1e6:F1} MB by AngleSharp"));
        for (var i = 1; i < Names.Length; i++)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Names[i],-24}  time {sums[i] / sums[0]:F3}  alloc {bytes[i] / bytes[0]:F3}"));
    }

    private void RunPage(string page)
    {
        _stage = 0;
        Measure(() => _parser.ParseDocument(page));
        var source = ArticleSource.FromHtml(page);
        using var tree = Measure(() => PageTreeBuilder.Build(page, PageLimits.Default, CancellationToken.None));
        var document = Measure(() => HtmlSegmenter.Segment(tree, null, int.MaxValue, CancellationToken.None));
        var claims = Measure(() => MetadataReader.Read(tree, null));
        var metadata = Measure(() => MetadataRanker.Rank(claims));
        var pageClaims = ArticlePipeline.ClaimsOf(metadata, claims) with { ReadScripts = token => ScriptBody.Find(tree, token) };
        Measure(() => new PieceCutter(_words.Phrases).Cut(document, CancellationToken.None));
        var labeler = new ChromeLabeler(_words.Phrases);
        var labels = Measure(() => labeler.Prepare(document, pageClaims, CancellationToken.None));
        MeasureScoring(document, labels);
        var labeling = Measure(() => labeler.Label(document, pageClaims, CancellationToken.None));
        Measure(() =>
        {
            PrintedClaims.Read(labeling, metadata, _words.Phrases, _words.Dates, CancellationToken.None);
            return labeling;
        });
        var input = Reading.Loading.LoadedSource.Load(source, int.MaxValue);
        Measure(() => new Assembling.ReportAssembler(source, input, labeling, claims, metadata, ArticleParserOptions.Default, _words.Speech).AssembleArticle(CancellationToken.None));
        Measure(() => ArticleParser.Default.Parse(ArticleSource.FromHtml(page)));
    }

    private void MeasureScoring(BlockDocument document, PageLabels labels)
    {
        var hints = BodyScoring.HintsOf(labels);
        var model = BodyModel.For(document.Kind);
        using var matrix = Measure(() => BlockFeatures.Measure(document, hints, BodyScoring.FactsOf(labels.Claims)));
        var scores = Measure(() => BlockScorer.Score(document, matrix, model));
        var choice = Measure(() => BodySelector.Select(document, hints, matrix, scores, model.Confidence, BodySelector.FirstThreshold));
        using var rows = Measure(() => FateFeatures.Measure(labels, matrix, scores, choice.IsBody));
        Measure(() => FateScores.Read(rows, CancellationToken.None));
    }

    /// <summary>What was measured with an earlier stage inside it counts without it.</summary>
    private static void Subtract(double[] sums)
    {
        var (cutting, prepared, labeller, recognisers) = (5, 6, 11, 12);
        for (var stage = prepared; stage <= labeller; stage++)
            sums[recognisers] -= sums[stage];
        sums[prepared] -= sums[cutting];
    }

    private T Measure<T>(Func<T> run)
    {
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var start = ProcessorTime.Milliseconds;
        var result = run();
        _times[_stage] = ProcessorTime.Milliseconds - start;
        _bytes[_stage++] = GC.GetAllocatedBytesForCurrentThread() - allocated;
        return result;
    }
}
