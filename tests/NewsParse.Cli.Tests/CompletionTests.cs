using System.Diagnostics;
using System.Runtime.Versioning;
using System.Text;

namespace NewsParse.Cli.Tests;

/// <summary>The Tab key: what is offered, and that real shells offer it.</summary>
public class CompletionTests
{
    [TestCase("parse explain quotes schema mcp worker enqueue collect queue dedupe serve init-pack completions", "")]
    [TestCase("parse", "pa")]
    [TestCase("--help", "--h")]
    [TestCase("--format", "parse", "--fo")]
    [TestCase("--format", "parse", "page.html", "--quiet", "--fo")]
    [TestCase("json jsonld", "parse", "--format", "js")]
    [TestCase("html json text", "explain", "-f", "")]
    [TestCase("en fa", "parse", "a.html", "--ui-language", "")]
    [TestCase("zsh", "completions", "z")]
    [TestCase("", "parse", "")]
    [TestCase("", "parse", "--output", "")]
    [TestCase("parse explain quotes schema mcp worker enqueue collect queue dedupe serve init-pack completions", "\"\"")]
    public async Task Candidates_fit_the_place_of_the_cursor(string expected, params string[] words)
    {
        var run = await ToolRun.OfAsync(["complete", "--", .. words]);
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t')[0]), Is.EqualTo(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
    }

    [Test]
    public async Task Candidates_carry_a_short_description()
    {
        var run = await ToolRun.OfAsync("complete", "--", "parse", "--resu");
        Assert.That(run.Output, Is.EqualTo("--resume\tSkip inputs whose result the output folder or ndjson file already holds\n"));
    }

    [TestCase("bash", "complete -o default -F _newsparse newsparse")]
    [TestCase("zsh", "#compdef newsparse")]
    [TestCase("fish", "complete -c newsparse")]
    [TestCase("powershell", "Register-ArgumentCompleter")]
    public async Task Script_is_printed(string shell, string expected)
    {
        var run = await ToolRun.OfAsync("completions", shell);
        Assert.That(run.ExitCode, Is.Zero);
        Assert.That(run.Output, Does.Contain(expected));
    }

    [Test]
    public async Task Unknown_shell_is_wrong_usage()
    {
        var run = await ToolRun.OfAsync("completions", "csh");
        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Error, Does.Contain("bash"));
    }

    [TestCase("bash", "COMP_WORDS=(newsparse parse --format mark); COMP_CWORD=3; _newsparse; printf '%s\\n' \"${COMPREPLY[@]}\"")]
    [TestCase("fish", "complete -C 'newsparse parse --format mark'")]
    [Platform(Exclude = "Win")]
    [UnsupportedOSPlatform("windows")]
    public async Task Shell_completes_with_the_script(string shell, string ask)
    {
        if (!(Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, shell))))
            Assert.Ignore(shell + " is not installed.");
        using var folder = new InputFolder();
        var script = folder.Add("newsparse." + shell, (await ToolRun.OfAsync("completions", shell)).Output);
        var program = folder.Add("bin/newsparse", $"#!/bin/sh\nexec dotnet '{typeof(NewsParseTool).Assembly.Location}' \"$@\"\n");
        File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        var start = new ProcessStartInfo(shell, ["-c", $"source '{script}'; {ask}"]) { RedirectStandardOutput = true, StandardOutputEncoding = Encoding.UTF8 };
        start.Environment["PATH"] = Path.GetDirectoryName(program) + Path.PathSeparator + Environment.GetEnvironmentVariable("PATH");
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.That(output, Is.EqualTo("markdown\nmarkdown-yaml\n"));
    }
}
