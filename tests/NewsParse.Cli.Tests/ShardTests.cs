using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace NewsParse.Cli.Tests;

public class ShardTests
{
    private InputFolder _folder = null!;

    [SetUp]
    public void MakePages()
    {
        _folder = new InputFolder();
        for (var i = 0; i < 7; i++)
            _folder.Add($"in/{i}.html", InputFolder.Page.Replace("dawn", "dawn " + i, StringComparison.Ordinal));
    }

    [TearDown]
    public void RemovePages() => _folder.Dispose();

    [TestCase("none", "")]
    [TestCase("gzip", ".gz")]
    [TestCase("zstd", ".zst")]
    public async Task Shards_hold_what_one_file_would_and_the_manifest_says_so(string compression, string extension)
    {
        var whole = await ToolRun.OfAsync("parse", _folder["in"], "--format", "ndjson", "--quiet");
        var run = await ToolRun.OfAsync("parse", _folder["in"], "-o", _folder["out"], "--shard-size", "3", "--compress", compression);
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        using var manifest = Manifest("manifest.json");
        var shards = manifest.RootElement.GetProperty("shards").EnumerateArray().ToArray();
        Assert.That(shards.Select(shard => shard.GetProperty("file").GetString()), Is.EqualTo(new[] { "articles-00000.ndjson" + extension, "articles-00001.ndjson" + extension, "articles-00002.ndjson" + extension }));
        Assert.That(shards.Select(shard => shard.GetProperty("articles").GetInt32()), Is.EqualTo(new[] { 3, 3, 1 }));
        Assert.That(manifest.RootElement.GetProperty("articles").GetInt64(), Is.EqualTo(7));
        Assert.That(manifest.RootElement.GetProperty("compression").GetString(), Is.EqualTo(compression));
        foreach (var shard in shards)
        {
            var bytes = File.ReadAllBytes(_folder["out/" + shard.GetProperty("file").GetString()]);
            Assert.That(shard.GetProperty("bytes").GetInt64(), Is.EqualTo(bytes.Length));
            Assert.That(shard.GetProperty("sha256").GetString(), Is.EqualTo(Convert.ToHexStringLower(SHA256.HashData(bytes))));
        }

        Assert.That(string.Concat(shards.Select(shard => Unpacked(_folder["out/" + shard.GetProperty("file").GetString()]))), Is.EqualTo(whole.Output));
        Assert.That(Directory.GetFiles(_folder["out"]), Has.Length.EqualTo(4));
    }

    [Test]
    public async Task Resumed_run_keeps_whole_shards_and_does_the_rest()
    {
        for (var i = 4; i < 7; i++)
            File.Move(_folder[$"in/{i}.html"], _folder[$"{i}.later"]);
        await ToolRun.OfAsync("parse", _folder["in"], "-o", _folder["out"], "--shard-size", "2", "--compress", "gzip", "--quiet");
        var first = File.ReadAllBytes(_folder["out/articles-00001.ndjson.gz"]);
        for (var i = 4; i < 7; i++)
            File.Move(_folder[$"{i}.later"], _folder[$"in/{i}.html"]);
        var run = await ToolRun.OfAsync("parse", _folder["in"], "-o", _folder["out"], "--shard-size", "2", "--compress", "gzip", "--resume");
        Assert.That(run.ErrorLines.Single(), Does.StartWith("3 articles, 4 skipped"));
        Assert.That(File.ReadAllBytes(_folder["out/articles-00001.ndjson.gz"]), Is.EqualTo(first));
        using var manifest = Manifest("manifest.json");
        Assert.That(manifest.RootElement.GetProperty("shards").EnumerateArray().Select(shard => shard.GetProperty("articles").GetInt32()), Is.EqualTo(new[] { 2, 2, 2, 1 }));
        Assert.That(Sources("articles-*"), Is.EqualTo(Enumerable.Range(0, 7).Select(i => i + ".html")));
    }

    [Test]
    public async Task Damaged_shard_is_not_taken_for_whole()
    {
        await ToolRun.OfAsync("parse", _folder["in"], "-o", _folder["out"], "--shard-size", "3", "--quiet");
        File.AppendAllText(_folder["out/articles-00000.ndjson"], "{");
        var run = await ToolRun.OfAsync("parse", _folder["in"], "-o", _folder["out"], "--shard-size", "3", "--resume");
        Assert.That((run.ExitCode, run.ErrorLines[0].Contains("articles-00000.ndjson is not as its manifest says", StringComparison.Ordinal)), Is.EqualTo((1, true)), run.Error);
    }

    [Test]
    public async Task Run_from_the_start_leaves_nothing_of_an_earlier_one()
    {
        await ToolRun.OfAsync("parse", _folder["in"], "-o", _folder["out"], "--shard-size", "1", "--quiet");
        await ToolRun.OfAsync("parse", _folder["in"], "-o", _folder["out"], "--shard-size", "5", "--compress", "zstd", "--quiet");
        Assert.That(Directory.GetFiles(_folder["out"]).Select(Path.GetFileName).Order(StringComparer.Ordinal), Is.EqualTo(new[] { "articles-00000.ndjson.zst", "articles-00001.ndjson.zst", "manifest.json" }));
    }

    [Test]
    public async Task Shares_write_beside_each_other()
    {
        foreach (var share in new[] { "1/2", "2/2" })
            await ToolRun.OfAsync("parse", _folder["in"], "-o", _folder["out"], "--shard-size", "3", "--shard", share, "--quiet");
        Assert.That(Sources("articles-1-of-2-*"), Is.EqualTo(new[] { "0.html", "2.html", "4.html", "6.html" }));
        Assert.That(Sources("articles-2-of-2-*"), Is.EqualTo(new[] { "1.html", "3.html", "5.html" }));
        using var first = Manifest("manifest-1-of-2.json");
        Assert.That(first.RootElement.GetProperty("articles").GetInt64(), Is.EqualTo(4));
    }

    [Test]
    public async Task Selected_fields_go_into_shards_too()
    {
        var run = await ToolRun.OfAsync("parse", _folder["in"], "-o", _folder["out"], "--shard-size", "9", "--fields", "source,title");
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(File.ReadAllLines(_folder["out/articles-00000.ndjson"])[6].EndsWith("6.html\",\"title\":\"Dam opens\"}", StringComparison.Ordinal));
    }

    [Test]
    public async Task One_input_makes_a_shard_too()
    {
        var run = await ToolRun.OfAsync("parse", _folder["in/3.html"], "-o", _folder["out"], "--shard-size", "9", "--url", "https://paper.example/3");
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(Sources("articles-00000.ndjson"), Is.EqualTo(new[] { "3.html" }));
    }

    [Test]
    public async Task Failing_disk_is_a_line_and_leaves_no_half_shard()
    {
        for (var call = 1; call <= 9; call++)
        {
            var folder = _folder["out" + call];
            var run = await ToolRun.OfAsync(["parse", _folder["in"], "-o", folder, "--shard-size", "3", "--quiet"], new FailingDisk(call));
            Assert.That(run.ExitCode, Is.LessThanOrEqualTo(1), run.Error);
            foreach (var shard in Directory.GetFiles(folder, "articles-*"))
                Assert.That(File.ReadAllText(shard), Does.EndWith("}\n"));
            if (!File.Exists(Path.Combine(folder, "manifest.json")))
                continue;
            using var manifest = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "manifest.json")));
            foreach (var shard in manifest.RootElement.GetProperty("shards").EnumerateArray())
                Assert.That(new FileInfo(Path.Combine(folder, shard.GetProperty("file").GetString()!)).Length, Is.EqualTo(shard.GetProperty("bytes").GetInt64()));
        }
    }

    [TestCase("--shard-size needs --output FOLDER", "--shard-size", "3")]
    [TestCase("shards are ndjson or parquet, not md", "-o", "{out}", "--shard-size", "3", "--format", "markdown")]
    [TestCase("shards are ndjson or parquet, not csv", "-o", "{out}", "--shard-size", "3", "--fields", "title", "--format", "csv")]
    [TestCase("--compress packs shards", "-o", "{out}", "--compress", "zstd")]
    [TestCase("--resume goes on in plain files", "-o", "{out}.gz", "--resume")]
    [TestCase("--shard-size takes a number above 0", "-o", "{out}", "--shard-size", "0")]
    public async Task Wrong_usage_is_said(string reason, params string[] options)
    {
        var run = await ToolRun.OfAsync(["parse", _folder["in"], .. options.Select(option => option.Replace("{out}", _folder["out"], StringComparison.Ordinal))], "");
        Assert.That((run.ExitCode, run.Error.Contains(reason, StringComparison.Ordinal)), Is.EqualTo((2, true)), run.Error);
    }

    [TestCase(".gz")]
    [TestCase(".zst")]
    public async Task Single_file_is_packed_as_its_name_says(string extension)
    {
        var whole = await ToolRun.OfAsync("parse", _folder["in"], "--format", "ndjson", "--quiet");
        await ToolRun.OfAsync("parse", _folder["in"], "-o", _folder["all.ndjson" + extension], "--quiet");
        Assert.That(Unpacked(_folder["all.ndjson" + extension]), Is.EqualTo(whole.Output));
    }

    private static string Unpacked(string path)
    {
        using var file = File.OpenRead(path);
        using Stream content = Path.GetExtension(path) switch
        {
            ".gz" => new GZipStream(file, CompressionMode.Decompress),
            ".zst" => new ZstdSharp.DecompressionStream(file),
            _ => file,
        };
        using var reader = new StreamReader(content, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    private JsonDocument Manifest(string name) => JsonDocument.Parse(File.ReadAllText(_folder["out/" + name]));

    private string[] Sources(string pattern) =>
    [
        .. Directory.GetFiles(_folder["out"], pattern).Order(StringComparer.Ordinal)
            .SelectMany(shard => Unpacked(shard).Split('\n', StringSplitOptions.RemoveEmptyEntries))
            .Select(line => Path.GetFileName(JsonDocument.Parse(line).RootElement.GetProperty("source").GetString()!)),
    ];
}
