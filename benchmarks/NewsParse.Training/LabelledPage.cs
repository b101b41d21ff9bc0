using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace NewsParse.Training;

/// <summary>A page and what a person said its article is.</summary>
internal sealed record LabelledPage(string Set, string Id, string Url, string Html, string? Title, string? Body, string[] With, string[] Without)
{
    /// <summary>Whether <see cref="Html"/> is plain text.</summary>
    public bool IsText { get; init; }

    /// <summary>Every visible run with its place, where the page was made; else empty.</summary>
    public LedgerRun[] Ledger { get; init; } = [];

    /// <summary>Places named by text alone, where a made page has no ledger.</summary>
    public LedgerRun[] Named { get; init; } = [];

    /// <summary>The headings of the article, where they are known.</summary>
    public string[] Headings { get; init; } = [];

    /// <summary>Name of the layout a made page has: its pages never stand on both sides of a split.</summary>
    public string? Family { get; init; }

    private string? _site;

    /// <summary>Host without its first label if there are three or more: pages of one site never stand on both sides of a split.</summary>
    public string Site => _site ??= Family ?? SiteOf(Url);

    private static string SiteOf(string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address))
            return url;
        var labels = address.Host.Split('.');
        var keep = labels.Length >= 3 && labels[^2].Length <= 3 ? 3 : 2;
        return string.Join('.', labels[Math.Max(0, labels.Length - keep)..]);
    }

    /// <summary>Fold of the page by its site, the same in every run.</summary>
    public int Fold(int folds) => SHA256.HashData(Encoding.UTF8.GetBytes(Site))[0] % folds;

    /// <summary>A number below a bound by the page's name, the same in every run.</summary>
    public int Draw(int bound) => SHA256.HashData(Encoding.UTF8.GetBytes(Id))[1] % bound;

    /// <summary>Reads a set: a folder with truth.json and pages/ID.html.gz.</summary>
    public static List<LabelledPage> ReadSet(string folder)
    {
        if (!File.Exists(Path.Combine(folder, "truth.json")))
            return ReadMade(folder);
        var set = Path.GetFileName(Path.TrimEndingDirectorySeparator(folder));
        using var truth = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "truth.json")));
        var pages = new List<LabelledPage>();
        foreach (var entry in truth.RootElement.EnumerateObject().OrderBy(e => e.Name, StringComparer.Ordinal))
        {
            var body = Text(entry.Value, "articleBody");
            var isText = File.Exists(Path.Combine(folder, "pages", entry.Name + ".txt.gz"));
            var html = ReadPage(Path.Combine(folder, "pages", entry.Name + (isText ? ".txt.gz" : ".html.gz")));
            pages.Add(new LabelledPage(set, entry.Name, entry.Value.GetProperty("url").GetString() ?? "", html, Text(entry.Value, "title"), body,
                Strings(entry.Value, "with"), Strings(entry.Value, "without")) { IsText = isText, Headings = Strings(entry.Value, "headings") });
        }

        return pages;
    }

    /// <summary>Reads a folder of made documents, each with its truth beside it.</summary>
    private static List<LabelledPage> ReadMade(string folder)
    {
        var pages = new List<LabelledPage>();
        foreach (var path in Directory.EnumerateFiles(folder, "*.truth.json").Order(StringComparer.Ordinal))
        {
            using var truth = JsonDocument.Parse(File.ReadAllBytes(path));
            var root = truth.RootElement;
            var id = Path.GetFileName(path)[..^".truth.json".Length];
            var input = path[..^".truth.json".Length];
            var isText = File.Exists(input + ".txt");
            pages.Add(new LabelledPage("made", id, Text(root, "url") ?? "", File.ReadAllText(input + (isText ? ".txt" : ".html")), Text(root, "title"), BodyOf(root), [], [])
            {
                IsText = isText, Ledger = LedgerRun.ReadAll(root), Named = root.TryGetProperty("ledger", out _) ? [] : LedgerRun.ReadNamed(root), Family = Text(root, "family") ?? id,
            });
        }

        return pages;
    }

    private static string BodyOf(JsonElement truth)
    {
        var lines = new List<string>();
        foreach (var section in truth.GetProperty("sections").EnumerateArray())
        {
            if (Text(section, "heading") is { } heading)
                lines.Add(heading);
            lines.AddRange(section.GetProperty("paragraphs").EnumerateArray().Select(static p => p.GetString()!));
        }

        return string.Join('\n', lines);
    }

    private static string? Text(JsonElement entry, string name) =>
        entry.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null;

    private static string[] Strings(JsonElement entry, string name) =>
        entry.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array ? [.. list.EnumerateArray().Select(x => x.GetString() ?? "")] : [];

    private static string ReadPage(string path)
    {
        using var stream = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
