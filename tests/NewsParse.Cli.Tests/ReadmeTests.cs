using System.Diagnostics;
using System.Text.RegularExpressions;
using NewsParse.Tests;

namespace NewsParse.Cli.Tests;

/// <summary>What the read-me promises: its code is that of the samples, its commands work.</summary>
public partial class ReadmeTests
{
    private static string Readme { get; } = File.ReadAllText(RepositoryFiles.At("README.md")).ReplaceLineEndings("\n");

    private static IEnumerable<string> Pages => [Readme, .. Directory.GetFiles(RepositoryFiles.At("samples", "docs"), "*.md").Select(path => File.ReadAllText(path).ReplaceLineEndings("\n"))];

    [Test]
    public void Every_csharp_block_is_cut_from_a_sample()
    {
        foreach (var page in Pages)
        {
            var blocks = SampleBlock().Matches(page);
            Assert.That(blocks, Has.Count.EqualTo(Regex.Count(page, "```csharp")).And.Count.GreaterThan(0));
            foreach (var block in blocks.Cast<Match>())
            {
                var name = block.Groups["name"].Value;
                var code = Regex.Match(SampleAt(block), $"// begin {name}\n(?<code>.*?)// end {name}\n", RegexOptions.Singleline).Groups["code"].Value;
                Assert.That(block.Groups["code"].Value, Is.EqualTo(code), block.Groups["path"].Value + " " + name);
            }
        }
    }

    [Test]
    public void Every_json_block_is_a_file_of_a_sample()
    {
        var blocks = Pages.SelectMany(page => SampleFile().Matches(page)).ToArray();
        Assert.That(blocks, Has.Length.EqualTo(Pages.Sum(page => Regex.Count(page, "```json"))).And.Length.GreaterThan(0));
        foreach (var block in blocks)
            Assert.That(block.Groups["code"].Value, Is.EqualTo(SampleAt(block)), block.Groups["path"].Value);
    }

    [Test]
    public void Links_inside_the_repository_lead_somewhere()
    {
        var links = Regex.Matches(Readme, @"\]\((?!https?:)(?<path>[^)#]+)").Select(link => link.Groups["path"].Value).ToArray();
        Assert.That(links, Is.Not.Empty);
        Assert.That(links.Where(path => !File.Exists(RepositoryFiles.At(path.Split('/')))), Is.Empty);
    }

    [Test]
    public async Task Command_on_the_bundled_document_works()
    {
        var command = Regex.Match(Readme, "dotnet run --project src/NewsParse.Cli -- parse (?<path>\\S+)").Groups["path"].Value;
        var run = await ToolRun.OfAsync("parse", RepositoryFiles.At(command.Split('/')));
        Assert.That(run.ExitCode, Is.Zero);
        Assert.That(run.Output, Does.Contain("The Night the Valley Heard Water"));
    }

    [Test]
    public void Every_verb_and_format_is_named()
    {
        foreach (var format in ArticleFormats.All)
            Assert.That(Readme, Does.Contain($"`{format.Name}`"));
    }

    [TestCase("QuickStart", "The Night the Valley Heard Water")]
    [TestCase("FolderToNdjson", "\"source\":\"samples/documents/persian-in-english-frame.html\"")]
    [TestCase("CustomLanguagePack", "Share:")]
    [TestCase("ChunksForSearch", "The Night the Valley Heard Water > What the water will do")]
    [TestCase("QuotesReport", "Gul Agha Sadat")]
    [TestCase("AspNetMinimalApi", "The Night the Valley Heard Water", "--once", "{documents}/harirud-dam.html")]
    [Category("Slow")]
    public async Task Sample_program_runs(string name, string expected, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = RepositoryFiles.Root };
        start.ArgumentList.Add("run");
        start.ArgumentList.Add("--project");
        start.ArgumentList.Add(RepositoryFiles.At("samples", name));
        start.ArgumentList.Add("--");
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument.Replace("{documents}", RepositoryFiles.At("samples", "documents")));
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.That(process.ExitCode, Is.Zero, await error);
        Assert.That(output, Does.Contain(expected));
    }

    private static string SampleAt(Match block) =>
        File.ReadAllText(RepositoryFiles.At(["samples", .. block.Groups["path"].Value.Split('/')])).ReplaceLineEndings("\n");

    [GeneratedRegex("<!-- sample: (?<path>\\S+) -->\n```json\n(?<code>.*?)```", RegexOptions.Singleline)]
    private static partial Regex SampleFile();

    [GeneratedRegex("<!-- sample: (?<path>\\S+) (?<name>\\S+) -->\n```csharp\n(?<code>.*?)```", RegexOptions.Singleline)]
    private static partial Regex SampleBlock();
}
