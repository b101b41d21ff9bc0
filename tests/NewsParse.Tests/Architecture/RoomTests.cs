using System.Text.RegularExpressions;

namespace NewsParse.Tests.Architecture;

/// <summary>The rooms of the library in reading order: a room may name the types of rooms of lower rank and its own.</summary>
public partial class RoomTests
{
    private static readonly Dictionary<string, int> Ranks = new(StringComparer.Ordinal)
    {
        ["Text"] = 0, ["Model"] = 0, ["Languages"] = 1, ["Reading"] = 2, ["Quotes"] = 3, ["Labeling"] = 3, ["Claims"] = 4, ["Assembling"] = 5, ["Writing"] = 5,
        ["Pipeline"] = 6, ["Api"] = 7,
    };

    /// <summary>What callers hand in and catch: any room may read it.</summary>
    private static readonly string[] CallersTerms = ["ArticleSource", "ArticleParserOptions", "ArticleLimitException", "QuoteOptions", "LocatedQuote"];

    private static readonly List<(string Room, string Path, string Code)> Sources = [.. Directory.EnumerateFiles(Root, "*.cs", SearchOption.AllDirectories)
        .Select(static path => (Room: Path.GetRelativePath(Root, path).Split(Path.DirectorySeparatorChar)[0], Path: Path.GetRelativePath(Root, path), Code: Comment().Replace(File.ReadAllText(path), "")))
        .Where(static source => source.Room is not ("obj" or "bin") && source.Path.Contains(Path.DirectorySeparatorChar, StringComparison.Ordinal))];

    private static string Root => RepositoryFiles.At("src", "NewsParse");

    [Test]
    public void Every_room_has_a_rank() => Assert.That(Sources.Select(static source => source.Room).Distinct(), Is.SubsetOf(Ranks.Keys));

    [Test]
    public void Rooms_refer_only_downwards()
    {
        var upwards =
            from source in Sources
            from room in RoomsNamedIn(source.Code).Distinct(StringComparer.Ordinal)
            where room != source.Room && Ranks[room] >= Ranks[source.Room]
            select $"{source.Path} names {room}";
        Assert.That(upwards, Is.Empty);
    }

    [TestCase("using NewsParse.Pipeline;", "Pipeline")]
    [TestCase("var x = NewsParse.Writing.Formats.Y.Z;", "Writing")]
    [TestCase("return ArticleParser.Default;", "Api")]
    public void A_room_is_seen_where_code_names_it(string code, string room) => Assert.That(RoomsNamedIn(code), Has.Member(room));

    /// <summary>Rooms by their namespaces, and the topmost, which shares the namespace of callers, by its types.</summary>
    private static IEnumerable<string> RoomsNamedIn(string code) => Namespace().Matches(code).Select(static match => match.Groups[1].Value).Where(Ranks.ContainsKey)
        .Concat(Identifier().Matches(code).Where(static match => TypesOfCallers.Contains(match.Value)).Select(static _ => "Api"));

    private static readonly HashSet<string> TypesOfCallers = [.. Sources.Where(static source => source.Room == "Api")
        .SelectMany(static source => Declaration().Matches(source.Code)).Select(static match => match.Groups[1].Value)
        .Where(static name => name != nameof(Article) && !CallersTerms.Contains(name, StringComparer.Ordinal))];

    [GeneratedRegex(@"\bNewsParse\.([A-Z]\w+)")]
    private static partial Regex Namespace();

    [GeneratedRegex(@"//.*$|""(?:[^""\\\n]|\\.)*""", RegexOptions.Multiline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"^(?:public|internal|file)[\w ]*\b(?:class|struct|record|enum|interface)\s+(\w+)", RegexOptions.Multiline)]
    private static partial Regex Declaration();

    [GeneratedRegex(@"(?<![.\w])[A-Z]\w+")]
    private static partial Regex Identifier();
}
