using System.Text.Json;
using NJsonSchema;

namespace NewsParse.Cli.Tests;

public class ParseTests
{
    private InputFolder _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = new InputFolder();

    [TearDown]
    public void RemoveFolder() => _folder.Dispose();

    [Test]
    public async Task One_input_gives_one_indented_object()
    {
        var path = _folder.Add("a.html", InputFolder.Page);
        var run = await ToolRun.OfAsync("parse", path);
        Assert.That(run.ExitCode, Is.Zero);
        Assert.That(run.Output, Does.StartWith("{\n  \"schemaVersion\": \"1.0\""));
        using var json = JsonDocument.Parse(run.Output);
        Assert.That(json.RootElement.GetProperty("source").GetString(), Is.EqualTo(path));
    }

    [Test]
    public async Task Several_inputs_give_a_line_each_in_input_order()
    {
        var paths = Enumerable.Range(0, 40).Select(i => _folder.Add($"{i}.html", InputFolder.Page.Replace("nine", i.ToString(System.Globalization.CultureInfo.InvariantCulture)))).ToArray();
        var run = await ToolRun.OfAsync(["parse", "--jobs", "4", .. paths]);
        Assert.That(Sources(run), Is.EqualTo(paths));
    }

    [Test]
    public async Task Folder_is_walked_in_order_and_only_documents_are_taken()
    {
        foreach (var name in new[] { "b.html", "a.txt", "c/x.htm", "c.xhtml", "c/a.txt.gz", "notes.md", "a.truth.json", "Z.HTML" })
            _folder.Add(name, name.EndsWith(".gz", StringComparison.Ordinal) ? InputFolder.Packed(InputFolder.Dump) : System.Text.Encoding.UTF8.GetBytes(InputFolder.Dump));
        var run = await ToolRun.OfAsync("parse", _folder.Path);
        var expected = new[] { "Z.HTML", "a.txt", "b.html", Path.Combine("c", "a.txt.gz"), Path.Combine("c", "x.htm"), "c.xhtml" };
        Assert.That(Sources(run), Is.EqualTo(expected.Select(name => _folder[name])));
        Assert.That(run.ExitCode, Is.Zero);
    }

    [Test]
    public async Task Packed_input_that_is_cut_off_is_a_line()
    {
        var packed = InputFolder.Packed(InputFolder.Page + string.Concat(Enumerable.Range(0, 400).Select(i => $"<p>{i} of the farmers waited for {i * 7919 % 1000} days.")));
        foreach (var cut in new[] { 5, 17, packed.Length / 2, packed.Length - 9, packed.Length - 1 })
        {
            var run = await ToolRun.OfAsync("parse", _folder.Add("cut.gz", packed[..cut]));
            Assert.That((run.ExitCode, run.Output), Is.EqualTo((1, "")), $"{cut}");
            Assert.That(run.ErrorLines[0], Does.EndWith("the compressed data is damaged or cut off"));
        }

        var twice = await ToolRun.OfAsync("parse", _folder.Add("two.gz", [.. packed, .. InputFolder.Packed("<p>A second member ends the page.")]), "--format", "text");
        Assert.That(twice.ExitCode, Is.Zero, twice.Error);
    }

    [Test]
    public async Task Standard_input_is_read_under_its_own_name()
    {
        var run = await ToolRun.OfAsync(["parse", "-", "--format", "ndjson", "--url", "https://harirud.example/1"], InputFolder.Page);
        Assert.That(run.ExitCode, Is.Zero);
        Assert.That(Sources(run), Is.EqualTo(new[] { "-" }));
    }

    [Test]
    public async Task Standard_input_is_the_input_where_none_is_named()
    {
        var run = await ToolRun.OfAsync(["parse"], InputFolder.Page);
        Assert.That(Sources(run, "{"), Is.EqualTo(new[] { "-" }));
    }

    [Test]
    public async Task Packed_input_is_known_by_its_content()
    {
        var named = _folder.Add("plain.html", InputFolder.Packed(InputFolder.Page));
        var plain = _folder.Add("a.html.gz", InputFolder.Page);
        var run = await ToolRun.OfAsync("parse", "--format", "text", named, plain);
        var whole = await ToolRun.OfAsync("parse", "--format", "text", plain, plain);
        Assert.That(run.Output, Is.EqualTo(whole.Output));
        Assert.That(run.ExitCode, Is.Zero);
    }

    [Test]
    public async Task Packed_input_that_unpacks_beyond_the_limit_is_a_line()
    {
        var path = _folder.Add("bomb.html.gz", InputFolder.Packed(new string('x', 200_000)));
        var run = await ToolRun.OfAsync("parse", path, "--limit-bytes", "100000");
        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(run.ErrorLines, Is.EqualTo(new[] { $"newsparse: {path}: the input is beyond --limit-bytes (100000)" }));
    }

    [Test]
    public async Task Damaged_packed_input_is_a_line()
    {
        var path = _folder.Add("a.html.gz", [0x1f, 0x8b, 0x08, 0, 0, 0, 0, 0, 0, 3, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff]);
        var run = await ToolRun.OfAsync("parse", path, "-q");
        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(run.ErrorLines, Has.Length.EqualTo(1));
        Assert.That(run.ErrorLines[0], Does.StartWith($"newsparse: {path}: "));
    }

    [Test]
    public async Task Bad_input_is_one_line_and_the_others_are_still_written()
    {
        var good = _folder.Add("a.html", InputFolder.Page);
        var run = await ToolRun.OfAsync("parse", _folder["missing.html"], good, "--quiet");
        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(run.ErrorLines, Is.EqualTo(new[] { $"newsparse: {_folder["missing.html"]}: no such file or folder" }));
        Assert.That(Sources(run), Is.EqualTo(new[] { good }));
    }

    [Test]
    public async Task Name_with_a_line_break_stays_one_line()
    {
        var run = await ToolRun.OfAsync("parse", "a\nb\u001b[2J.html", "-q");
        Assert.That(run.ErrorLines, Is.EqualTo(new[] { "newsparse: a b [2J.html: no such file or folder" }));
    }

    [TestCase("")]
    [TestCase("   \n\n")]
    [TestCase("<html><body><img src=x></body></html>")]
    public async Task Document_without_an_article_is_no_error(string content)
    {
        var run = await ToolRun.OfAsync("parse", _folder.Add("a.html", content));
        using var json = JsonDocument.Parse(run.Output);
        Assert.That(run.ExitCode, Is.Zero);
        Assert.That(json.RootElement.GetProperty("sections").GetArrayLength(), Is.Zero);
        Assert.That(json.RootElement.GetProperty("confidence").GetDouble(), Is.LessThan(0.3));
    }

    [Test]
    public async Task Limit_of_the_library_is_named_by_its_option()
    {
        var path = _folder.Add("a.txt", new string('x', 5000));
        var run = await ToolRun.OfAsync("parse", path, "--limit-length", "1000");
        Assert.That(run.ErrorLines, Is.EqualTo(new[] { $"newsparse: {path}: the input is beyond --limit-length (1000)" }));
        Assert.That(run.ExitCode, Is.EqualTo(1));
    }

    [TestCase("json")]
    [TestCase("ndjson")]
    public async Task Every_output_is_valid_by_the_printed_schema(string format)
    {
        var schema = await JsonSchema.FromJsonAsync((await ToolRun.OfAsync("schema")).Output);
        foreach (var content in new[] { InputFolder.Page, InputFolder.Dump, "" })
        {
            var run = await ToolRun.OfAsync(["parse", "-", "--format", format], content);
            Assert.That(schema.Validate(run.Output), Is.Empty);
        }
    }

    [Test]
    public async Task Several_inputs_as_json_are_one_array()
    {
        _folder.Add("a.html", InputFolder.Page);
        _folder.Add("b.html", InputFolder.Page);
        var run = await ToolRun.OfAsync("parse", _folder.Path, "--format", "json");
        using var json = JsonDocument.Parse(run.Output);
        Assert.That(json.RootElement.GetArrayLength(), Is.EqualTo(2));
    }

    [Test]
    public async Task Html_of_several_inputs_needs_a_folder()
    {
        _folder.Add("a.html", InputFolder.Page);
        var run = await ToolRun.OfAsync("parse", _folder.Path, "--format", "html");
        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.ErrorLines[0], Does.Contain("--output FOLDER"));
    }

    [Test]
    public async Task Cancelled_run_answers_130()
    {
        _folder.Add("a.html", InputFolder.Page);
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        var run = await ToolRun.OfAsync(["parse", _folder.Path], [], cancellationToken: cancelled.Token);
        Assert.That(run.ExitCode, Is.EqualTo(130));
        Assert.That(run.Error, Is.Empty);
    }

    private static IEnumerable<string?> Sources(ToolRun run, string? whole = null) =>
        (whole is null ? run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries) : [run.Output])
        .Select(line => JsonDocument.Parse(line).RootElement.GetProperty("source").GetString());

    [TestCase("%PDF-1.7\n%âãÏÓ", "a PDF document")]
    [TestCase("\u007fELF\u0002\u0001\u0001", "a program")]
    [TestCase("PK\u0003\u0004", "a zip archive or office document")]
    [TestCase("\u0001\u0002\u0003\u0000\u0004\u0000\u0000\u0005", "binary data")]
    public async Task Binary_input_is_refused(string content, string name)
    {
        var run = await ToolRun.OfAsync(["parse", "-"], content);
        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(run.ErrorLines[0], Is.EqualTo($"newsparse: -: this is {name}, no page and no text"));
    }

    [TestCase("ftp://harirud.example/a.html", "ftp addresses are not fetched, only http and https")]
    [TestCase("file:///srv/a.html", "a file is given by its path, not as an address")]
    public async Task Address_of_another_scheme_says_what_to_do(string input, string reason)
    {
        var run = await ToolRun.OfAsync("parse", input);
        Assert.That(run.ErrorLines[0], Is.EqualTo($"newsparse: {input}: {reason}"));
    }

    [Test]
    public async Task Zone_of_a_date_is_readable()
    {
        var run = await ToolRun.OfAsync(["parse", "-"], "<html><head><meta property=\"article:published_time\" content=\"2025-12-01T10:30:00+03:30\"></head><body>" + InputFolder.Page);
        Assert.That(run.Output, Does.Contain("2025-12-01T10:30:00+03:30"));
    }
}
