using System.Text.Json;

namespace NewsParse.Tests.Documents;

/// <summary>A folder of tests/NewsParse.Tests/Documents: an input, what is known about it, and its reviewed snapshot.</summary>
internal sealed record SampleDocument(string Folder)
{
    public static string Root { get; } = RepositoryFiles.At("tests", "NewsParse.Tests", "Documents");

    public static IReadOnlyList<SampleDocument> All { get; } =
        [.. Directory.GetDirectories(Root).Order(StringComparer.Ordinal).Select(folder => new SampleDocument(folder))];

    public string Name => Path.GetFileName(Folder);

    public string InputPath => Directory.GetFiles(Folder, "input.*").Single();

    public InputKind Kind => Path.GetExtension(InputPath) == ".html" ? InputKind.Html : InputKind.Text;

    public JsonElement About => JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, "about.json"))).RootElement;

    public ArticleSource ToSource() => ArticleSource.FromBytes(File.ReadAllBytes(InputPath), Kind)
        .At(About.GetProperty("address").GetString() is { } address ? new Uri(address) : null);

    public override string ToString() => Name;
}
