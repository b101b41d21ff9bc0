namespace NewsParse.Cli.Tests;

public class UsageTests
{
    [TestCase("--bogus")]
    [TestCase("frobnicate")]
    [TestCase("parse", "--bogus")]
    [TestCase("parse", "-", "--format", "pdf")]
    [TestCase("parse", "-", "--input", "docx")]
    [TestCase("parse", "-", "--encoding", "klingon")]
    [TestCase("parse", "-", "--url", "not-an-address")]
    [TestCase("parse", "-", "--jobs", "0")]
    [TestCase("parse", "-", "--jobs", "many")]
    [TestCase("parse", "-", "--limit-depth", "-1")]
    [TestCase("parse", "-", "--shard", "3/2")]
    [TestCase("parse", "-", "--shard", "x")]
    [TestCase("parse", "-", "--ui-language", "xx")]
    [TestCase("parse", "-", "--min-speaker-confidence", "2")]
    [TestCase("parse", "-", "-")]
    [TestCase("parse", "-", "x.html", "--url", "https://a.example/")]
    [TestCase("explain", "a", "b")]
    [TestCase]
    public async Task Wrong_usage_answers_2_and_says_so(params string[] arguments)
    {
        var run = await ToolRun.OfAsync(arguments);
        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.ErrorLines[0], Does.StartWith("newsparse: "));
        Assert.That(run.Output, Is.Empty);
    }

    [TestCase("did you mean 'newsparse parse'?", "prase")]
    [TestCase("did you mean 'newsparse explain'?", "explian", "page.html")]
    [TestCase("did you mean 'newsparse parse https://haririver.example/1'?", "https://haririver.example/1")]
    [TestCase("there are parse, explain", "frobnicate")]
    [TestCase("no command: give one of parse, explain")]
    [TestCase("did you mean '--format'?", "parse", "--formt", "json")]
    [TestCase("did you mean '--output'?", "quotes", "--out", "x")]
    [TestCase("a file of that name is './--frobnicate'", "explain", "--frobnicate")]
    public async Task Wrong_usage_says_what_was_probably_meant(string expected, params string[] arguments)
    {
        var run = await ToolRun.OfAsync(arguments);
        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.ErrorLines[0], Does.Contain(expected));
        Assert.That(run.ErrorLines[^1], Does.StartWith("Try 'newsparse"));
    }

    [Test]
    public async Task No_input_at_a_terminal_is_wrong_usage()
    {
        var run = await ToolRun.OfAsync(["parse"], "", isTerminal: true);
        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Error, Does.Contain("no INPUT"));
    }

    [TestCase("--help")]
    [TestCase("parse", "--help")]
    [TestCase("explain", "-h")]
    [TestCase("quotes", "--help")]
    public async Task Help_shows_examples_and_exit_codes(params string[] arguments)
    {
        var run = await ToolRun.OfAsync(arguments);
        Assert.That(run.ExitCode, Is.Zero);
        Assert.That(run.Output, Does.Contain("newsparse " + (arguments.Length > 1 ? arguments[0] : "parse")));
        Assert.That(run.Output, Does.Contain("Examples:"));
        Assert.That(run.Output, Does.Contain("130 cancelled"));
    }

    [Test]
    public async Task Help_names_every_format()
    {
        var run = await ToolRun.OfAsync("parse", "--help");
        foreach (var format in ArticleFormats.All)
            Assert.That(run.Output, Does.Contain(format.Name + ": " + format.Description));
    }

    [Test]
    public async Task Numbers_have_a_point_in_every_culture()
    {
        var run = await ToolRun.OfAsync(["parse", "-", "--min-speaker-confidence", "0.9", "--quiet"], InputFolder.Page);
        Assert.That(run.ExitCode, Is.Zero);
        Assert.That(run.Output, Does.Match("\"confidence\": [01](\\.[0-9]+)?\n"));
    }

    [Test]
    public async Task Schema_is_the_librarys()
    {
        var run = await ToolRun.OfAsync("schema");
        Assert.That(run.Output, Is.EqualTo(ArticleSchema.Json));
    }
}
