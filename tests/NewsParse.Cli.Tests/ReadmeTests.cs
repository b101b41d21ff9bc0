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
        Assert.That(Readme, Does.Contain("```csharp"));
        foreach (var page in Pages)
        {
            var blocks = SampleBlock().Matches(page);
            Assert.That(blocks, Has.Count.EqualTo(Regex.Count(page, "```csharp")));
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
    public void Picture_is_what_the_first_command_gives()
    {
        var path = Regex.Match(Readme, "dotnet run --project src/NewsParse.Cli -- parse (?<path>\\S+)").Groups["path"].Value;
        var page = File.ReadAllText(RepositoryFiles.At(path.Split('/')));
        var article = Article.ParseHtml(page);
        var picture = Regex.Match(Readme, "```text\n in: a page.*?```", RegexOptions.Singleline).Value;
        var rows = picture.Split('\n').Where(line => line.StartsWith('│')).Select(line => line.Split('│')).ToArray();
        var expected = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["title"] = article.Title!,
            ["authors"] = string.Join(", ", article.Authors.Select(author => author.Name)),
            ["published"] = article.Published!.Value,
            ["sections"] = $"{article.Sections.Length}, with their paragraphs and lists",
            ["quotes"] = $"{article.Quotes[0].Speaker!.Name}: {article.Quotes[0].Text}",
            ["related"] = article.RelatedLinks[0].Title,
            ["discussion"] = $"{article.Discussion!.CommentCount} comments",
        };
        foreach (var (name, value) in expected)
        {
            var shown = rows.Select(row => row[3].Trim()).Single(cell => cell.StartsWith(name, StringComparison.Ordinal))[name.Length..].Trim();
            Assert.That(value, Does.StartWith(shown.TrimEnd('…').TrimEnd()), name);
        }

        foreach (var word in rows.SelectMany(row => row[1].Split([' ', '…'], StringSplitOptions.RemoveEmptyEntries)))
            Assert.That(page, Does.Contain(word));
    }

    [Test]
    public void Every_verb_and_format_is_named()
    {
        foreach (var format in ArticleFormats.All)
            Assert.That(Readme, Does.Contain($"`{format.Name}`"));
    }

    [Test]
    public void Commands_for_many_machines_are_commands_of_the_tool()
    {
        var files = Directory.GetFiles(RepositoryFiles.At("samples", "scale")).Append(RepositoryFiles.At("samples", "docs", "scale.md")).Append(RepositoryFiles.At("README.md"));
        var commands = files.SelectMany(path => ScaleCommand().Matches(File.ReadAllText(path).Replace("\\\n", " ")).Select(match => match.Value)).ToArray();
        Assert.That(commands, Has.Length.GreaterThan(12));
        foreach (var command in commands)
        {
            // What the shell would put in.
            var line = Regex.Replace(command, @"\$\(\(.*?\)\)|\$\{.*?\}|\$\w+", "1");
            var errors = NewsParseTool.CreateRootCommand(ToolConsole.OfProcess()).Parse(line["newsparse ".Length..]).Errors;
            Assert.That(errors.Select(error => error.Message), Is.Empty, line);
        }
    }

    [Test]
    [Platform("Linux")]
    public async Task Slurm_script_gives_each_task_its_share()
    {
        using var folder = new InputFolder();
        for (var i = 0; i < 6; i++)
            folder.Add($"archive/{i}.html", InputFolder.Page);
        folder.Add("bin/newsparse", $"#!/bin/sh\nexec dotnet {typeof(NewsParseTool).Assembly.Location} \"$@\"\n");
        using (var permit = Process.Start("chmod", ["+x", folder["bin/newsparse"]]))
            await permit.WaitForExitAsync();
        for (var task = 1; task <= 2; task++)
        {
            var start = new ProcessStartInfo("bash", [RepositoryFiles.At("samples", "scale", "slurm.sh"), folder["archive"], folder["articles"]]);
            start.Environment["PATH"] = folder["bin"] + ":" + start.Environment["PATH"];
            start.Environment["SLURM_ARRAY_TASK_ID"] = task.ToString(System.Globalization.CultureInfo.InvariantCulture);
            start.Environment["SLURM_ARRAY_TASK_COUNT"] = "2";
            using var process = Process.Start(start)!;
            await process.WaitForExitAsync();
            Assert.That(process.ExitCode, Is.Zero);
        }

        Assert.That(Enumerable.Range(1, 2).Select(task => File.ReadAllLines(folder[$"articles/{task}.ndjson"]).Length), Is.EqualTo(new[] { 3, 3 }));
    }

    [TestCase("QuickStart", "The Night the Valley Heard Water")]
    [TestCase("FolderToNdjson", "\"source\":\"samples/documents/persian-in-english-frame.html\"")]
    [TestCase("CustomLanguagePack", "Share:")]
    [TestCase("ChunksForSearch", "The Night the Valley Heard Water > What the water will do")]
    [TestCase("QuotesReport", "Gul Agha Sadat")]
    [TestCase("AngleSharpPage", "Gul Agha Sadat: ")]
    [TestCase("FolderWorker", "The Night the Valley Heard Water", "{copy}")]
    [TestCase("AspNetMinimalApi", "The Night the Valley Heard Water", "--once", "{documents}/harirud-dam.html")]
    [Category("Slow")]
    public async Task Sample_program_runs(string name, string expected, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = RepositoryFiles.Root };
        start.ArgumentList.Add("run");
        start.ArgumentList.Add("--project");
        start.ArgumentList.Add(RepositoryFiles.At("samples", name));
        start.ArgumentList.Add("--");
        using var copy = new InputFolder();
        foreach (var document in Directory.GetFiles(RepositoryFiles.At("samples", "documents")))
            File.Copy(document, copy[Path.GetFileName(document)]);
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument.Replace("{copy}", copy.Path).Replace("{documents}", RepositoryFiles.At("samples", "documents")));
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.That(process.ExitCode, Is.Zero, await error);
        Assert.That(output, Does.Contain(expected));
    }

    private static string SampleAt(Match block) =>
        File.ReadAllText(RepositoryFiles.At(["samples", .. block.Groups["path"].Value.Split('/')])).ReplaceLineEndings("\n");

    [GeneratedRegex("newsparse (worker|enqueue|collect|queue|parse) [^#\\n]*--(broker|shard|jobs)[^#\\n]*?(?=\"\\)|#|\\n)")]
    private static partial Regex ScaleCommand();

    [GeneratedRegex("<!-- sample: (?<path>\\S+) -->\n```json\n(?<code>.*?)```", RegexOptions.Singleline)]
    private static partial Regex SampleFile();

    [GeneratedRegex("<!-- sample: (?<path>\\S+) (?<name>\\S+) -->\n```csharp\n(?<code>.*?)```", RegexOptions.Singleline)]
    private static partial Regex SampleBlock();
}
