using System.Text.Json;

namespace NewsParse.Cli.Tests;

public class OutputTests
{
    private InputFolder _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = new InputFolder();

    [TearDown]
    public void RemoveFolder() => _folder.Dispose();

    [Test]
    public async Task File_takes_all_results()
    {
        _folder.Add("in/a.html", InputFolder.Page);
        _folder.Add("in/b.html", InputFolder.Page);
        var run = await ToolRun.OfAsync("parse", _folder["in"], "--output", _folder["out/all.ndjson"]);
        Assert.That(run.Output, Is.Empty);
        Assert.That(File.ReadAllLines(_folder["out/all.ndjson"]), Has.Length.EqualTo(2));
        Assert.That(Directory.GetFiles(_folder["out"]), Has.Length.EqualTo(1));
    }

    [Test]
    public async Task Folder_takes_a_file_for_each_input_under_its_relative_path()
    {
        _folder.Add("in/a.html", InputFolder.Page);
        _folder.Add("in/a.txt", InputFolder.Dump);
        _folder.Add("in/deep/b.html", InputFolder.Page);
        var run = await ToolRun.OfAsync("parse", _folder["in"], "--output", _folder["out"] + "/", "--format", "markdown");
        Assert.That(run.ExitCode, Is.Zero);
        Assert.That(
            Directory.GetFiles(_folder["out"], "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(_folder["out"], path)).Order(StringComparer.Ordinal),
            Is.EqualTo(new[] { "a.html.md", "a.txt.md", Path.Combine("deep", "b.html.md") }));
    }

    [Test]
    public async Task Several_arguments_stay_apart_and_inside_the_folder()
    {
        _folder.Add("x/a.html", InputFolder.Page);
        _folder.Add("y/a.html", InputFolder.Page);
        var run = await ToolRun.OfAsync("parse", _folder["x"], _folder["y/../y/a.html"], "--output", _folder["out"] + "/");
        Assert.That(run.ExitCode, Is.Zero);
        Assert.That(Directory.GetFiles(_folder["out"], "*", SearchOption.AllDirectories), Has.Length.EqualTo(2));
        Assert.That(Directory.GetFiles(_folder.Path, "*.ndjson", SearchOption.AllDirectories), Has.All.StartsWith(_folder["out"]));
    }

    [Test]
    public async Task Resume_skips_what_the_folder_holds()
    {
        _folder.Add("in/a.html", InputFolder.Page);
        _folder.Add("in/b.html", InputFolder.Page);
        _folder.Add("out/a.html.ndjson", "kept\n");
        var run = await ToolRun.OfAsync("parse", _folder["in"], "--output", _folder["out"], "--resume");
        Assert.That(run.ExitCode, Is.Zero);
        Assert.That(File.ReadAllText(_folder["out/a.html.ndjson"]), Is.EqualTo("kept\n"));
        Assert.That(File.ReadAllText(_folder["out/b.html.ndjson"]), Does.Contain("schemaVersion"));
        Assert.That(run.ErrorLines.Single(), Does.StartWith("1 article, 1 skipped, in "));
    }

    [Test]
    public async Task Resume_without_a_folder_is_wrong_usage()
    {
        var run = await ToolRun.OfAsync("parse", _folder.Add("a.html", ""), "--resume");
        Assert.That(run.ExitCode, Is.EqualTo(2));
    }

    [TestCase("1/3", "2/3", "3/3")]
    [TestCase("1/2", "2/2")]
    [TestCase("1/1")]
    public async Task Shards_together_take_every_input_once(params string[] shards)
    {
        for (var i = 0; i < 8; i++)
            _folder.Add($"{i}.html", InputFolder.Page);
        var sources = new List<string?>();
        foreach (var shard in shards)
        {
            var run = await ToolRun.OfAsync("parse", _folder.Path, "--shard", shard);
            sources.AddRange(run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("source").GetString()));
        }

        Assert.That(sources.Order(StringComparer.Ordinal), Is.EqualTo(Enumerable.Range(0, 8).Select(i => _folder[$"{i}.html"])));
    }

    [Test]
    public async Task First_shard_begins_with_the_first_input()
    {
        for (var i = 0; i < 5; i++)
            _folder.Add($"{i}.html", InputFolder.Page);
        var run = await ToolRun.OfAsync("parse", _folder.Path, "--shard", "1/2");
        Assert.That(run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries), Has.Length.EqualTo(3));
    }

    [Test]
    public async Task Output_that_cannot_be_written_is_a_line()
    {
        var file = _folder.Add("a.html", InputFolder.Page);
        var run = await ToolRun.OfAsync("parse", file, "--output", Path.Combine(file, "b.json"));
        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(run.ErrorLines, Has.Length.EqualTo(1));
        Assert.That(run.ErrorLines[0], Does.StartWith("newsparse: "));
    }

    [TestCase("0/4")]
    [TestCase("5/4")]
    public async Task Share_outside_the_count_is_wrong_usage(string shard)
    {
        var run = await ToolRun.OfAsync("parse", _folder.Add("a.html", InputFolder.Page), "--shard", shard);
        Assert.That(run.ExitCode, Is.EqualTo(2));
    }

    [TestCase("")]
    [TestCase("{\"schemaVersion\":\"1.")]
    public async Task Empty_or_cut_result_is_done_again(string rest)
    {
        _folder.Add("in/a.html", InputFolder.Page);
        _folder.Add("out/a.html.ndjson", rest);
        await ToolRun.OfAsync("parse", _folder["in"], "--output", _folder["out"], "--resume");
        Assert.That(File.ReadAllText(_folder["out/a.html.ndjson"]), Does.EndWith("}\n"));
    }

    [TestCase(0)]
    [TestCase(1)]
    [TestCase(200)]
    public async Task Resumed_lines_are_those_of_one_run(int cut)
    {
        foreach (var name in new[] { "a", "b", "c" })
            _folder.Add($"in/{name}.html", InputFolder.Page);
        await ToolRun.OfAsync("parse", _folder["in"], "--output", _folder["whole.ndjson"]);
        var whole = File.ReadAllBytes(_folder["whole.ndjson"]);
        File.WriteAllBytes(_folder["part.ndjson"], whole[..(whole.Length / 3 + cut)]);
        var run = await ToolRun.OfAsync("parse", _folder["in"], "--output", _folder["part.ndjson"], "--resume");
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(File.ReadAllBytes(_folder["part.ndjson"]), Is.EqualTo(whole));
    }

    [Test]
    public async Task Resume_leaves_a_file_of_something_else_alone()
    {
        _folder.Add("notes.ndjson", "my notes\n");
        var run = await ToolRun.OfAsync("parse", _folder.Add("a.html", InputFolder.Page), "--format", "ndjson", "--output", _folder["notes.ndjson"], "--resume");
        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(File.ReadAllText(_folder["notes.ndjson"]), Is.EqualTo("my notes\n"));
    }

    [Test]
    public async Task Result_that_cannot_be_kept_does_not_end_the_others()
    {
        _folder.Add("in/a.html", InputFolder.Page);
        _folder.Add("in/b.html", InputFolder.Page);
        Directory.CreateDirectory(_folder["out/a.html.ndjson"]);
        var run = await ToolRun.OfAsync("parse", _folder["in"], "--output", _folder["out"]);
        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(run.ErrorLines[0], Does.StartWith($"newsparse: {_folder["out/a.html.ndjson"]}: "));
        Assert.That(File.Exists(_folder["out/b.html.ndjson"]));
        Assert.That(Directory.GetFiles(_folder["out"], "*.part"), Is.Empty);
    }

    [Test]
    [Platform(Exclude = "Win")]
    public async Task Link_stays_a_link_and_its_target_takes_the_result()
    {
        var target = _folder.Add("there/real.json", "old");
        File.CreateSymbolicLink(_folder["link.json"], target);
        await ToolRun.OfAsync("parse", _folder.Add("a.html", InputFolder.Page), "--output", _folder["link.json"]);
        Assert.That(new FileInfo(_folder["link.json"]).LinkTarget, Is.EqualTo(target));
        Assert.That(File.ReadAllText(target), Does.Contain("schemaVersion"));
    }

    [Test]
    [Platform("Linux")]
    public async Task Device_is_written_through()
    {
        var run = await ToolRun.OfAsync("parse", _folder.Add("a.html", InputFolder.Page), "--output", "/dev/null");
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(Directory.GetFiles("/dev", ".null.*"), Is.Empty);
    }

    [TestCase("/dev/full")]
    [TestCase("/proc/newsparse.json")]
    [Platform("Linux")]
    public async Task Failure_to_write_names_its_place(string output)
    {
        var run = await ToolRun.OfAsync("parse", _folder.Add("a.html", InputFolder.Page), "--output", output);
        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(run.ErrorLines.Single(), Does.StartWith($"newsparse: {output}: "));
    }

    [Test]
    public async Task Disk_that_fails_at_any_call_leaves_a_whole_result_or_none([Values("all.ndjson", "out/")] string output)
    {
        _folder.Add("in/a.html", InputFolder.Page);
        _folder.Add("in/b.html", InputFolder.Page);
        for (var n = 1; ; n++)
        {
            var disk = new FailingDisk(n);
            var run = await ToolRun.OfAsync(["parse", _folder["in"], "--output", _folder[output]], disk);
            var results = Directory.GetFiles(_folder.Path, "*.ndjson", SearchOption.AllDirectories);
            Assert.That(results.Select(File.ReadAllText), Has.All.EndsWith("}\n"));
            if (!disk.HasFailed)
            {
                Assert.That(run.ExitCode, Is.Zero);
                return;
            }

            Assert.That(run.ExitCode, Is.EqualTo(1), $"call {n}");
            Assert.That(run.Error, Does.Contain("newsparse: "));
            foreach (var result in results)
                File.Delete(result);
        }
    }
}
