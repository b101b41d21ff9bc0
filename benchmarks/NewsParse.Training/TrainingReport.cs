using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NewsParse.Labeling.Features;

namespace NewsParse.Training;

/// <summary>What is kept beside the models: data with their hashes and sources, figures by cross-validation, features by gain.</summary>
internal sealed class TrainingReport
{
    private readonly StringBuilder _text = new();

    public TrainingReport(IEnumerable<string> sets)
    {
        _text.Append("# How the body models were trained\n\n## Data\nPages and labels are not part of this project; the models are made from them.\n\n");
        _text.Append("set | source and licence | SHA-256 of the labels\n--- | --- | ---\n");
        foreach (var set in sets)
        {
            var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(set));
            var hash = Convert.ToHexStringLower(SHA256.HashData(TruthOf(set)));
            _text.Append(CultureInfo.InvariantCulture, $"{name} | {SourceOf(name)} | {hash}\n");
        }
    }

    private static byte[] TruthOf(string set) => File.Exists(Path.Combine(set, "truth.json"))
        ? File.ReadAllBytes(Path.Combine(set, "truth.json"))
        : [.. Directory.EnumerateFiles(set, "*.truth.json").Order(StringComparer.Ordinal).SelectMany(File.ReadAllBytes)];

    public void Add(string name, List<MeasuredPage> pages, float[] confidence, Dictionary<BlockFeature, double> first, Dictionary<BlockFeature, double> second)
    {
        _text.Append(CultureInfo.InvariantCulture, $"\n## {name}.model\nFigures by cross-validation: every page is scored by models that never saw its site.\n\n");
        _text.Append(Figures.Table(pages)).Append('\n').Append(Figures.Confidence(pages, confidence));
        AddGains("first", first);
        AddGains("second", second);
    }

    public void AddFates(FateFigures figures) =>
        _text.Append("\n## fates.model\nFigures on made pages of layouts that a training without them never saw; real pages of unseen sites below.\n\n").Append(figures);

    private void AddGains(string pass, Dictionary<BlockFeature, double> gains)
    {
        var sum = gains.Values.Sum();
        _text.Append(CultureInfo.InvariantCulture, $"\nFeatures of the {pass} pass by share of the gain:\n");
        _text.AppendJoin(", ", gains.OrderByDescending(g => g.Value).ThenBy(g => g.Key).Select(g => string.Create(CultureInfo.InvariantCulture, $"{g.Key} {g.Value / sum:P2}")));
        _text.Append('\n');
    }

    private static string SourceOf(string set) => set switch
    {
        "zyte" => "scrapinghub article-extraction-benchmark, MIT",
        "fundus" => "flairNLP/fundus tests, MIT",
        "wcxb" => "WCXB development split by Murrough Foley, CC-BY-4.0",
        "trafilatura" => "adbar/trafilatura evaluation, Apache-2.0",
        _ => "made pages and text renderings of the pages above, own work",
    };

    public override string ToString() => _text.ToString();
}
