using System.Text.Json;

namespace NewsParse.Cli.Tests;

public class ExplainTests
{
    [Test]
    public async Task Json_is_the_whole_report()
    {
        var run = await ToolRun.OfAsync(["explain", "-", "--format", "json"], InputFolder.Page);
        Assert.That(run.ExitCode, Is.Zero);
        var report = JsonSerializer.Deserialize(run.Output, ArticleJson.ReportTypeInfo)!;
        Assert.That(report.Article.InputKind, Is.EqualTo(InputKind.Html));
    }

    [Test]
    public async Task Text_begins_with_the_summary()
    {
        var run = await ToolRun.OfAsync(["explain", "-", "--format", "text"], InputFolder.Page);
        Assert.That(run.Output, Does.StartWith("Source: -\n"));
        Assert.That(run.Output, Does.Contain("Confidence: "));
    }

    [Test]
    public async Task Unreadable_input_is_a_line()
    {
        var run = await ToolRun.OfAsync("explain", "missing.html");
        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(run.ErrorLines, Is.EqualTo(new[] { "newsparse: missing.html: no such file or folder" }));
    }
}
