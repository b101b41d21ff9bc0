using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace NewsParse.Training;

/// <summary>A page and what a person said its article is.</summary>
internal sealed record LabelledPage(string Set, string Id, string Url, string Html, string? Title, string? Body, string[] With, string[] Without)
{
    /// <summary>Host without its first label if there are three or more: pages of one site never stand on both sides of a split.</summary>
    public string Site { get; } = SiteOf(Url);

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

    /// <summary>Reads a set: a folder with truth.json and pages/ID.html.gz.</summary>
    public static List<LabelledPage> ReadSet(string folder)
    {
        var set = Path.GetFileName(Path.TrimEndingDirectorySeparator(folder));
        using var truth = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "truth.json")));
        var pages = new List<LabelledPage>();
        foreach (var entry in truth.RootElement.EnumerateObject().OrderBy(e => e.Name, StringComparer.Ordinal))
        {
            var body = Text(entry.Value, "articleBody");
            var html = ReadPage(Path.Combine(folder, "pages", entry.Name + ".html.gz"));
            pages.Add(new LabelledPage(set, entry.Name, entry.Value.GetProperty("url").GetString() ?? "", html, Text(entry.Value, "title"), body,
                Strings(entry.Value, "with"), Strings(entry.Value, "without")));
        }

        return pages;
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
