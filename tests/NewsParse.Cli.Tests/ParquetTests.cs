using System.Text.Json;
using NewsParse.Cli.Output;
using Parquet;

namespace NewsParse.Cli.Tests;

public class ParquetTests
{
    private const string Columns = "source url title authors published language text confidence json";

    private InputFolder _folder = null!;

    [SetUp]
    public void MakePages()
    {
        _folder = new InputFolder();
        for (var i = 0; i < 5; i++)
            _folder.Add($"in/{i}.html", InputFolder.Page.Replace("dawn", "dawn " + i, StringComparison.Ordinal));
        _folder.Add("in/5.html", "<!doctype html><html lang=fa><meta charset=utf-8><meta name=author content='پروانه راسخ'><meta name=author content='Gul Sadat'><meta property='article:published_time' content='2026-03-02T10:20:30+03:30'>"
            + "<title>سد باز شد</title><h1>سد باز شد</h1><p>دریچه‌های سد بامداد دوشنبه گشوده شد و آب به دره رسید، مهندسان گفتند.</p>");
    }

    [TearDown]
    public void RemovePages() => _folder.Dispose();

    [Test]
    public async Task File_of_columns_holds_what_the_lines_of_json_say()
    {
        var lines = (await ToolRun.OfAsync("parse", _folder["in"], "--format", "ndjson", "--quiet")).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var run = await ToolRun.OfAsync("parse", _folder["in"], "--format", "parquet", "-o", _folder["all.parquet"], "--quiet");
        Assert.That((run.ExitCode, run.Error, run.Output), Is.EqualTo((0, "", "")));
        var rows = await ReadAsync(_folder["all.parquet"]);
        Assert.That(rows.Select(row => row.Json), Is.EqualTo(lines));
        foreach (var (row, line) in rows.Zip(lines))
        {
            using var article = JsonDocument.Parse(line);
            string? TextOf(string member) => article.RootElement.GetProperty(member).GetString();
            Assert.That((row.Source, row.Url, row.Title, row.Language), Is.EqualTo((TextOf("source"), TextOf("url"), TextOf("title"), TextOf("language"))));
            Assert.That(row.Confidence, Is.EqualTo(article.RootElement.GetProperty("confidence").GetDouble()));
        }

        Assert.That((rows[5].Authors, rows[5].Published, rows[5].Language), Is.EqualTo(("پروانه راسخ; Gul Sadat", "2026-03-02T10:20:30+03:30", "fa")));
        Assert.That(rows[5].Text, Is.EqualTo("دریچه‌های سد بامداد دوشنبه گشوده شد و آب به دره رسید، مهندسان گفتند."));
        Assert.That(rows[0].Published, Is.Null, "unknown is null, not an empty text");
    }

    [Test]
    public async Task Run_without_an_article_gives_a_file_of_columns_without_rows()
    {
        await ToolRun.OfAsync("parse", _folder["in"], "--language", "ja", "--format", "parquet", "-o", _folder["none.parquet"], "--quiet");
        Assert.That(await ReadAsync(_folder["none.parquet"]), Is.Empty);
    }

    [Test]
    public async Task Row_groups_are_written_when_they_are_full()
    {
        using var file = new MemoryStream();
        var results = new ParquetResults(file, Compression.None, groupLength: 100);
        var grown = new List<long>();
        for (var i = 0; i < 7; i++)
        {
            await results.WriteAsync(new ResultContent(default, new ArticleRow(i + ".html", null, null, null, null, null, new string('x', 40), i / 8.0, "{}")));
            grown.Add(file.Length);
        }

        await results.CompleteAsync();
        Assert.That((grown[1], grown[2] > grown[1], grown[3], grown[5] > grown[4]), Is.EqualTo((0, true, grown[2], true)), "nothing is kept back once a group is full");
        file.Position = 0;
        await using var reader = await ParquetReader.CreateAsync(file);
        Assert.That(reader.RowGroups.Select(group => group.RowCount), Is.EqualTo(new[] { 3, 3, 1 }));
        Assert.That((await RowsAsync(reader)).Select(row => (row.Source, row.Confidence)), Is.EqualTo(Enumerable.Range(0, 7).Select(i => (i + ".html", i / 8.0))));
    }

    [TestCase(null, "zstd", CompressionMethod.Zstd)]
    [TestCase("gzip", "gzip", CompressionMethod.Gzip)]
    [TestCase("none", "none", CompressionMethod.None)]
    public async Task Shards_of_columns_stand_in_the_manifest_and_are_gone_on_with(string? compress, string told, object method)
    {
        string[] packing = compress is null ? [] : ["--compress", compress];
        string[] command = ["parse", _folder["in"], "--format", "parquet", "-o", _folder["out"], "--shard-size", "2", .. packing];
        File.Move(_folder["in/5.html"], _folder["later"]);
        File.Move(_folder["in/4.html"], _folder["latest"]);
        await ToolRun.OfAsync(command);
        var first = await File.ReadAllBytesAsync(_folder["out/articles-00001.parquet"]);
        File.Move(_folder["later"], _folder["in/5.html"]);
        File.Move(_folder["latest"], _folder["in/4.html"]);
        var run = await ToolRun.OfAsync([.. command, "--resume"]);
        Assert.That(run.ErrorLines.Single().StartsWith("2 articles, 4 skipped", StringComparison.Ordinal), run.Error);
        Assert.That(await File.ReadAllBytesAsync(_folder["out/articles-00001.parquet"]), Is.EqualTo(first));
        using var manifest = JsonDocument.Parse(await File.ReadAllTextAsync(_folder["out/manifest.json"]));
        var shards = manifest.RootElement.GetProperty("shards").EnumerateArray().ToArray();
        Assert.That((manifest.RootElement.GetProperty("format").GetString(), manifest.RootElement.GetProperty("compression").GetString()), Is.EqualTo(("parquet", told)));
        var sources = new List<string?>();
        foreach (var shard in shards)
        {
            var path = _folder["out/" + shard.GetProperty("file").GetString()];
            var bytes = await File.ReadAllBytesAsync(path);
            Assert.That((shard.GetProperty("bytes").GetInt64(), shard.GetProperty("sha256").GetString()), Is.EqualTo((bytes.LongLength, Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes)))));
            sources.AddRange((await ReadAsync(path, (CompressionMethod)method)).Select(row => Path.GetFileName(row.Source)));
        }

        Assert.That(sources, Is.EqualTo(Enumerable.Range(0, 6).Select(i => i + ".html")));
        Assert.That(Directory.GetFiles(_folder["out"]), Has.Length.EqualTo(4), "no part is left");
    }

    [Test]
    public async Task Shards_of_another_format_are_not_gone_on_with_and_not_left_beside_new_ones()
    {
        string[] lines = ["parse", _folder["in"], "-o", _folder["out"], "--shard-size", "2", "--quiet"];
        await ToolRun.OfAsync(lines);
        var refused = await ToolRun.OfAsync([.. lines, "--format", "parquet", "--resume"]);
        Assert.That((refused.ExitCode, refused.Error.Contains("its shards are ndjson", StringComparison.Ordinal)), Is.EqualTo((1, true)), refused.Error);
        await ToolRun.OfAsync([.. lines, "--format", "parquet"]);
        Assert.That(Directory.GetFiles(_folder["out"]).Select(Path.GetFileName).Order(StringComparer.Ordinal), Is.EqualTo(new[] { "articles-00000.parquet", "articles-00001.parquet", "articles-00002.parquet", "manifest.json" }));
    }

    [Test]
    public async Task Stopped_run_leaves_no_file_under_its_name()
    {
        for (var call = 1; call <= 3; call++)
        {
            var run = await ToolRun.OfAsync(["parse", _folder["in"], "--format", "parquet", "-o", _folder["cut.parquet"], "--quiet"], new FailingDisk(call));
            Assert.That((run.ExitCode, Directory.GetFiles(_folder["."], "*cut*")), Is.EqualTo((1, Array.Empty<string>())), run.Error);
        }
    }

    [TestCase("--format parquet is written to a file")]
    [TestCase("--format parquet is written to a file", "-o", "-")]
    [TestCase("--format parquet is written to a file", "-o", "/dev/null")]
    [TestCase("--format parquet is written to a file", "-o", "{out}/")]
    [TestCase("give --output a name without .gz", "-o", "{out}.parquet.gz")]
    [TestCase("--resume needs", "-o", "{out}.parquet", "--resume")]
    [TestCase("--fields", "-o", "{out}.parquet", "--fields", "title")]
    public async Task Wrong_usage_is_said(string reason, params string[] options)
    {
        var run = await ToolRun.OfAsync(["parse", _folder["in"], "--format", "parquet", .. options.Select(option => option.Replace("{out}", _folder["out"], StringComparison.Ordinal))], "");
        Assert.That((run.ExitCode, run.Error.Contains(reason, StringComparison.Ordinal)), Is.EqualTo((2, true)), run.Error);
    }

    private static async Task<ArticleRow[]> ReadAsync(string path, CompressionMethod method = CompressionMethod.Zstd)
    {
        await using var reader = await ParquetReader.CreateAsync(path);
        Assert.That(string.Join(' ', reader.Schema.DataFields.Select(field => field.Name)), Is.EqualTo(Columns));
        Assert.That(reader.Metadata!.RowGroups.SelectMany(group => group.Columns).Select(column => (int)column.MetaData!.Codec).Distinct(), Is.AnyOf(Array.Empty<int>(), new[] { (int)method }));
        return await RowsAsync(reader);
    }

    private static async Task<ArticleRow[]> RowsAsync(ParquetReader reader)
    {
        var rows = new List<ArticleRow>();
        foreach (var group in reader.RowGroups)
        {
            var texts = new Dictionary<string, string?[]>();
            var confidence = new double[group.RowCount];
            foreach (var field in reader.Schema.DataFields)
            {
                if (field.Name == "confidence")
                    await group.ReadAsync<double>(field, confidence.AsMemory());
                else
                    await group.ReadAsync(field, (texts[field.Name] = new string?[group.RowCount]).AsMemory()!);
            }

            for (var i = 0; i < group.RowCount; i++)
            {
                rows.Add(new ArticleRow(
                    texts["source"][i], texts["url"][i], texts["title"][i], texts["authors"][i], texts["published"][i], texts["language"][i], texts["text"][i]!, confidence[i], texts["json"][i]!));
            }
        }

        return [.. rows];
    }
}
