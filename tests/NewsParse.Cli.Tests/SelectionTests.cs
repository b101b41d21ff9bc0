using System.Text.Json;

namespace NewsParse.Cli.Tests;

/// <summary>Which inputs are read, which articles are written, and what of them.</summary>
public class SelectionTests
{
    private const string Formula = "<!doctype html><html lang=en><title>=SUM(A1:A9) opens, \"at last\"</title><h1>=SUM(A1:A9) opens, \"at last\"</h1><p>The gates of the dam were lifted at dawn on Monday, engineers said.</p><p>Farmers had waited nine winters for the water to come down the valley.</p>";
    private const string Persian = "<!doctype html><title>سد گشوده شد</title><h1>سد گشوده شد</h1><p>مهندسان گفتند دروازه‌های سد بامداد دوشنبه برداشته شد و آب به دره رسید.</p><p>کشاورزان نه زمستان چشم به راه آب بودند و اکنون کشت را از سر می‌گیرند.</p>";

    private InputFolder _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = new InputFolder();

    [TearDown]
    public void RemoveFolder() => _folder.Dispose();

    [Test]
    public async Task Fields_are_one_json_object_a_line_in_the_order_asked_for()
    {
        var path = _folder.Add("a.html", InputFolder.Page);
        var run = await ToolRun.OfAsync("parse", path, "--fields", "title,publisher.name,source,authors,text");
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        using var json = JsonDocument.Parse(run.Output);
        Assert.That(json.RootElement.EnumerateObject().Select(property => property.Name), Is.EqualTo(new[] { "title", "publisher.name", "source", "authors", "text" }));
        Assert.That(json.RootElement.GetProperty("title").GetString(), Is.EqualTo("Dam opens"));
        Assert.That(json.RootElement.GetProperty("publisher.name").ValueKind, Is.EqualTo(JsonValueKind.Null));
        Assert.That(json.RootElement.GetProperty("text").GetString(), Does.Contain("nine winters"));
        Assert.That(run.Output.Count(c => c == '\n'), Is.EqualTo(1));
    }

    [Test]
    public async Task A_table_has_a_head_quotes_its_cells_and_runs_nothing()
    {
        _folder.Add("a.html", Formula);
        _folder.Add("b.html", InputFolder.Page);
        var run = await ToolRun.OfAsync("parse", _folder.Path, "--fields", "title,confidence,tags", "--format", "csv");
        var lines = run.Output.Split('\n');
        Assert.That(lines[0], Is.EqualTo("title,confidence,tags"));
        Assert.That(lines[1], Does.StartWith("\"'=SUM(A1:A9) opens, \"\"at last\"\"\",0."));
        Assert.That(lines[2], Does.StartWith("Dam opens,0."));
        Assert.That(lines[3], Is.Empty);
    }

    [Test]
    public async Task A_table_of_tabs_has_a_line_an_article()
    {
        _folder.Add("a.html", InputFolder.Page);
        _folder.Add("b.html", Formula);
        var run = await ToolRun.OfAsync("parse", _folder.Path, "--fields", "title,text", "--format", "tsv");
        Assert.That(run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Count(c => c == '\t')), Is.EqualTo(new[] { 1, 1, 1 }));
    }

    [TestCase("did you mean 'title'?", "--fields", "titel")]
    [TestCase("newsparse schema lists them", "--fields", "frobnication")]
    [TestCase("--fields takes names", "--fields", ",")]
    [TestCase("--format csv needs --fields", "--format", "csv")]
    [TestCase("not as markdown", "--fields", "title", "--format", "markdown")]
    [TestCase("--language takes", "--language", "the English one")]
    [TestCase("--min-confidence takes", "--min-confidence", "1.1")]
    [TestCase("no such file", "--pack", "/no/such/pack.json")]
    public async Task Wrong_selection_says_what_is_wrong(string expected, params string[] options)
    {
        var run = await ToolRun.OfAsync(["parse", "-", .. options]);
        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.ErrorLines[0], Does.Contain(expected));
    }

    [TestCase("en", "a.html")]
    [TestCase("fa", "b.html")]
    [TestCase("EN", "a.html")]
    [TestCase("e2", null)]
    public async Task Articles_in_other_languages_are_left_out_and_counted(string language, string? expected)
    {
        _folder.Add("a.html", InputFolder.Page);
        _folder.Add("b.html", Persian);
        var run = await ToolRun.OfAsync("parse", _folder.Path, "--language", language, "--fields", "source");
        Assert.That(run.ExitCode, Is.Zero);
        Assert.That(run.Output, expected is null ? Is.Empty : Does.Contain(expected).And.Not.Contain(expected == "a.html" ? "b.html" : "a.html"));
        Assert.That(run.Error, Does.Contain(expected is null ? "2 left out" : "1 left out"));
    }

    [Test]
    public async Task Articles_nobody_is_sure_of_are_left_out()
    {
        _folder.Add("a.html", InputFolder.Page);
        _folder.Add("b.html", "<ul><li><a href=/>Home</a><li><a href=/x>News</a></ul>");
        var sure = (await ToolRun.OfAsync("parse", _folder["a.html"], "--fields", "confidence", "--format", "tsv")).Output.Split('\n')[1];
        var run = await ToolRun.OfAsync("parse", _folder.Path, "--min-confidence", sure, "--fields", "source");
        Assert.That(run.Output, Does.Contain("a.html").And.Not.Contain("b.html"));
    }

    [Test]
    public async Task A_list_names_inputs_a_line_each()
    {
        var one = _folder.Add("a.html", InputFolder.Page);
        var two = _folder.Add("b b.html", InputFolder.Page);
        var list = _folder.Add("list", $"# pages\n{one}\n\n  {two}\r\n");
        var run = await ToolRun.OfAsync("parse", "--list", list, "--fields", "source");
        Assert.That(run.Output, Does.Contain("a.html").And.Contain("b b.html"));
        var fromInput = await ToolRun.OfAsync(["parse", "--list", "-", "--fields", "source"], $"{one}\n{two}\n");
        Assert.That(fromInput.Output, Is.EqualTo(run.Output));
    }

    [TestCase("names no input", "# nothing\n")]
    [TestCase("cannot name standard input", "-\n")]
    public async Task A_list_of_nothing_is_wrong_usage(string expected, string content)
    {
        var run = await ToolRun.OfAsync("parse", "--list", _folder.Add("list", content));
        Assert.That((run.ExitCode, run.ErrorLines[0].Contains(expected, StringComparison.Ordinal)), Is.EqualTo((2, true)), run.Error);
    }

    [Test]
    public async Task An_empty_pack_is_printed_and_taken_back()
    {
        var empty = await ToolRun.OfAsync("init-pack", "tg", "--script", "Cyrl", "--name", "Tajik");
        Assert.That(empty.Output, Does.StartWith("{\n  \"tag\": \"tg\",\n  \"name\": \"Tajik\",\n  \"script\": \"Cyrl\",").And.Contain("\"read-more\": {"));
        const string Lines = "\"share\": {\n      \"lines\": [";
        Assert.That(empty.Output, Does.Contain(Lines));
        var pack = _folder.Add("tg.json", empty.Output.Replace(Lines, Lines + "\"Мубодила кардан\"", StringComparison.Ordinal));
        var path = _folder.Add("a.html", InputFolder.Page + "<div>Мубодила кардан</div>");
        var run = await ToolRun.OfAsync("parse", path, "--pack", pack);
        var piece = ArticleJson.Deserialize(run.Output).Chrome.Single(piece => piece.Text == "Мубодила кардан");
        Assert.That((piece.Role, piece.Language), Is.EqualTo((ChromeRole.Share, "tg")));
    }

    [Test]
    public async Task A_wrong_tag_or_pack_is_wrong_usage()
    {
        Assert.That((await ToolRun.OfAsync("init-pack", "t")).ExitCode, Is.EqualTo(2));
        var pack = _folder.Add("tg.json", """{"tag":"tg","script":"Cyrl","chrome":{"shares":{}}}""");
        var run = await ToolRun.OfAsync(["parse", "-", "--pack", pack], InputFolder.Page);
        Assert.That((run.ExitCode, run.ErrorLines[0]), Is.EqualTo((2, $"newsparse: --pack {pack}: The language pack is not valid: $.chrome['shares'] names the unknown role 'shares'.")));
    }

    [Test]
    public async Task Chosen_fields_resume_where_they_name_the_source()
    {
        for (var i = 0; i < 6; i++)
            _folder.Add($"in/{i}.html", InputFolder.Page);
        var whole = await ToolRun.OfAsync("parse", _folder["in"], "--fields", "source,title", "-o", _folder["a.ndjson"]);
        Assert.That(whole.ExitCode, Is.Zero);
        var lines = File.ReadAllLines(_folder["a.ndjson"]);
        File.WriteAllText(_folder["a.ndjson"], string.Join('\n', lines[..2]) + "\n" + lines[2][..10]);
        var again = await ToolRun.OfAsync("parse", _folder["in"], "--fields", "source,title", "-o", _folder["a.ndjson"], "--resume");
        Assert.That(again.ExitCode, Is.Zero, again.Error);
        Assert.That(File.ReadAllLines(_folder["a.ndjson"]), Is.EqualTo(lines));
        Assert.That((await ToolRun.OfAsync("parse", _folder["in"], "--fields", "title", "-o", _folder["b.ndjson"], "--resume")).ExitCode, Is.EqualTo(2));
    }
}
