using System.Globalization;
using System.Numerics;
using System.Text.Json;
using NewsParse.Cli.Duplicates;

namespace NewsParse.Cli.Tests;

public class DedupeTests
{
    private InputFolder _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = new InputFolder();

    [TearDown]
    public void RemoveFolder() => _folder.Dispose();

    [Test]
    public async Task Near_articles_name_the_first_of_their_group()
    {
        _folder.Add("a.ndjson", Line("c", 0b1111) + Line("far", 0xFFFF_0000_FFFF_0000) + Line("a", 0b0001));
        _folder.Add("b.ndjson", Line("b", 0b0111) + Line("none", null) + Line("none too", null));
        var run = await ToolRun.OfAsync("dedupe", _folder["a.ndjson"], _folder["b.ndjson"]);
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(Marks(run.Output), Is.EqualTo(new[] { ("c", "a"), ("far", null), ("a", null), ("b", "a"), ("none", null), ("none too", (string?)null) }));
        Assert.That(run.Error, Is.EqualTo("6 articles, 2 duplicates\n"));
        Assert.That(run.Output.Split('\n')[0], Is.EqualTo(Line("c", 0b1111).TrimEnd()[..^1] + ",\"duplicateOf\":{\"source\":\"a\",\"recordId\":null,\"url\":null}}"));
    }

    [Test]
    public async Task Answer_depends_neither_on_order_nor_on_files()
    {
        var random = new Random(3);
        var lines = new List<string>();
        for (var i = 0; i < 120; i++)
        {
            var seed = (ulong)random.NextInt64();
            for (var copy = 0; copy < random.Next(1, 5); copy++)
                lines.Add(Line($"{i}-{random.Next(3)}", seed ^ (1ul << random.Next(64))));
        }

        // Some are there twice, letter by letter.
        lines.AddRange(lines.Take(10).ToArray());
        string[]? expected = null;
        for (var round = 0; round < 6; round++)
        {
            var files = 1 + (round * 2);
            var shuffled = lines.ToArray();
            random.Shuffle(shuffled);
            var names = Enumerable.Range(0, files).Select(file => _folder.Add($"{round}/{file}.ndjson", string.Concat(shuffled.Where((_, i) => i % files == file)))).ToArray();
            var run = await ToolRun.OfAsync(["dedupe", .. round % 2 == 0 ? names : [_folder[$"{round}"]], "--quiet"], "");
            var marked = run.Output.Split('\n').Order(StringComparer.Ordinal).ToArray();
            expected ??= marked;
            Assert.That(marked, Is.EqualTo(expected));
        }

        Assert.That(expected!.Count(line => line.Contains("\"duplicateOf\":{", StringComparison.Ordinal)), Is.InRange(100, lines.Count));
    }

    [TestCase(0)]
    [TestCase(1)]
    [TestCase(3)]
    [TestCase(7)]
    public void Index_finds_the_pairs_that_comparing_all_would(int distance)
    {
        var random = new Random(distance);
        var fingerprints = new List<ulong>();
        for (var i = 0; i < 500; i++)
        {
            var seed = (ulong)random.NextInt64();
            fingerprints.Add(seed);
            for (var near = random.Next(3); near > 0; near--)
            {
                var other = seed;
                for (var bits = random.Next(10); bits > 0; bits--)
                    other ^= 1ul << random.Next(64);
                fingerprints.Add(other);
            }
        }

        var sets = new DisjointSets(fingerprints.Count);
        for (var i = 0; i < fingerprints.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (BitOperations.PopCount(fingerprints[i] ^ fingerprints[j]) <= distance)
                    sets.Join(i, j);
            }
        }

        var groups = FingerprintGroups.Of(fingerprints, distance);
        for (var i = 0; i < fingerprints.Count; i++)
        {
            for (var j = 0; j < i; j++)
                Assert.That(groups[i] == groups[j], Is.EqualTo(sets.Find(i) == sets.Find(j)));
        }
    }

    /// <summary>With many fingerprints more bands are cut; near ones are found all the same.</summary>
    [Test]
    public void Near_ones_are_found_among_many()
    {
        var random = new Random(1);
        var fingerprints = Enumerable.Range(0, 200_000).Select(_ => (ulong)random.NextInt64() << 1).ToList();
        var pairs = new List<(int One, int Other)>();
        for (var i = 0; i < 300; i++)
        {
            pairs.Add((i * 7, fingerprints.Count));
            fingerprints.Add(fingerprints[i * 7] ^ (1ul << random.Next(64)) ^ (1ul << random.Next(64)) ^ (1ul << random.Next(64)));
        }

        var groups = FingerprintGroups.Of(fingerprints, 3);
        Assert.That(pairs.Where(pair => groups[pair.One] != groups[pair.Other]), Is.Empty);
        Assert.That(groups.Distinct().Count(), Is.InRange(199_900, 200_000));
    }

    [Test]
    public async Task Parsed_pages_are_compared_in_packed_shards_and_duplicates_can_be_left_out()
    {
        for (var i = 0; i < 4; i++)
            _folder.Add($"in/{i}.html", i == 2 ? InputFolder.Page.Replace("The gates of the dam were lifted at dawn on Monday", "A choir of forty sang for two hours in the old station hall", StringComparison.Ordinal).Replace("Farmers had waited nine winters for the water to come down the valley", "Nobody in the audience left before the last of the songs had ended", StringComparison.Ordinal) : InputFolder.Page);
        await ToolRun.OfAsync("parse", _folder["in"], "-o", _folder["shards"], "--shard-size", "2", "--compress", "zstd", "--quiet");
        var run = await ToolRun.OfAsync("dedupe", _folder["shards"], "--drop", "-o", _folder["kept.ndjson.gz"]);
        Assert.That((run.ExitCode, run.Error), Is.EqualTo((0, "2 articles, 2 duplicates\n")));
        var again = await ToolRun.OfAsync("dedupe", _folder["kept.ndjson.gz"]);
        Assert.That(Marks(again.Output).Select(mark => (Path.GetFileName(mark.Source), mark.Original)), Is.EqualTo(new[] { ("0.html", (string?)null), ("2.html", null) }));
        Assert.That(again.Output.Split('\n')[0].Split("duplicateOf"), Has.Length.EqualTo(2), "an earlier mark is replaced");
    }

    [Test]
    public async Task Lines_that_are_no_articles_are_told_and_left_out()
    {
        _folder.Add("a.ndjson", Line("a", 1) + "{\"source\": \"cut\n" + "[]\n\n" + Line("b", 2).TrimEnd());
        var run = await ToolRun.OfAsync("dedupe", _folder["a.ndjson"], "--distance", "0");
        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(run.ErrorLines, Is.EqualTo(new[] { $"newsparse: {_folder["a.ndjson"]}: line 2 is no article", $"newsparse: {_folder["a.ndjson"]}: line 3 is no article", "2 articles, 0 duplicates" }));
        Assert.That(Marks(run.Output), Is.EqualTo(new[] { ("a", (string?)null), ("b", null) }));
    }

    [TestCase(2, "--distance takes a number from 0 to 7", "in", "--distance", "8")]
    [TestCase(2, "dedupe reads its inputs more than once", "-")]
    [TestCase(1, "newsparse: missing.ndjson: no such file or folder\n", "missing.ndjson")]
    public async Task What_cannot_be_done_is_said(int code, string reason, params string[] arguments)
    {
        var run = await ToolRun.OfAsync(["dedupe", .. arguments], "");
        Assert.That((run.ExitCode, run.Error.Contains(reason, StringComparison.Ordinal)), Is.EqualTo((code, true)), run.Error);
    }

    [TestCase(".gz")]
    [TestCase(".zst")]
    public async Task Damaged_files_are_told_and_nothing_is_written(string extension)
    {
        _folder.Add("in/a.html", InputFolder.Page);
        var path = _folder["a.ndjson" + extension];
        await ToolRun.OfAsync("parse", _folder["in"], "-o", path, "--quiet");
        File.WriteAllBytes(path, File.ReadAllBytes(path)[..^20]);
        var run = await ToolRun.OfAsync("dedupe", path, "-o", _folder["out.ndjson"]);
        Assert.That((run.ExitCode, run.ErrorLines.Length, run.Error.StartsWith("newsparse: " + path + ": ", StringComparison.Ordinal)), Is.EqualTo((1, 1, true)), run.Error);
        Assert.That(File.Exists(_folder["out.ndjson"]), Is.False);
    }

    private static string Line(string source, ulong? fingerprint) =>
        $"{{\"source\":\"{source}\",\"title\":\"سد «باز» شد \\u003Cb\\u003E\",\"fingerprint\":{(fingerprint is { } bits ? "\"" + bits.ToString("x16", CultureInfo.InvariantCulture) + "\"" : "null")}}}\n";

    private static IEnumerable<(string Source, string? Original)> Marks(string output) => output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line =>
    {
        var article = JsonDocument.Parse(line).RootElement;
        var mark = article.GetProperty("duplicateOf");
        return (article.GetProperty("source").GetString()!, mark.ValueKind == JsonValueKind.Null ? null : mark.GetProperty("source").GetString());
    });
}
