using System.Diagnostics;

namespace NewsParse.Cli.Tests;

/// <summary>What only the real process can show: its exit code, its pipes, its signals.</summary>
public class ProcessTests
{
    [Test]
    public async Task Process_prints_the_schema_and_answers_0()
    {
        using var process = Start("schema");
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.That(output, Is.EqualTo(ArticleSchema.Json));
        Assert.That(process.ExitCode, Is.Zero);
    }

    [Test]
    public async Task Process_keeps_persian_intact_on_both_streams()
    {
        using var folder = new InputFolder();
        using var process = Start("parse", folder["نیست.html"]);
        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.That(error, Is.EqualTo($"newsparse: {folder["نیست.html"]}: no such file or folder\n0 articles, 1 not parsed, in 0 milliseconds\n").Or.StartsWith($"newsparse: {folder["نیست.html"]}: no such file or folder\n"));
        Assert.That(process.ExitCode, Is.EqualTo(1));
    }

    [Test]
    [Platform(Exclude = "Win")]
    public async Task Reader_that_goes_away_ends_the_process_quietly()
    {
        using var folder = new InputFolder();
        for (var i = 0; i < 300; i++)
            folder.Add($"{i}.html", InputFolder.Page);
        using var process = Start("parse", folder.Path, "--format", "ndjson", "--quiet");
        var buffer = new char[64];
        await process.StandardOutput.ReadAsync(buffer);
        process.StandardOutput.Close();
        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.That(error, Is.Empty);
        Assert.That(process.ExitCode, Is.Zero);
    }

    [Test]
    [Platform(Exclude = "Win")]
    public async Task Interrupt_answers_130()
    {
        using var process = StartInterruptible("parse", "-");
        // The program has started when it waits for the input we keep from it.
        await process.StandardInput.WriteAsync("<p>");
        await process.StandardInput.FlushAsync();
        await Task.Delay(1500);
        using var kill = Process.Start("kill", ["-INT", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
        await EndAsync(process);
        var error = await process.StandardError.ReadToEndAsync();
        Assert.That(process.ExitCode, Is.EqualTo(130));
        Assert.That(error, Does.Not.Contain("   at "));
    }

    [TestCase(">/dev/full", 1, "newsparse: standard output: no space left on device\n")]
    [TestCase(">&-", 1, "newsparse: standard output: bad file descriptor\n")]
    [TestCase("<&- >/dev/null", 0, "")]
    [TestCase("2>&- >/dev/null", 0, "")]
    [TestCase("2>/dev/full >/dev/null", 0, "")]
    [TestCase("| head -c 1 >/dev/null; exit ${PIPESTATUS[0]}", 0, "")]
    [Platform("Linux")]
    public async Task Standard_streams_that_are_full_closed_or_gone_have_their_own_answers(string redirection, int exitCode, string message)
    {
        using var folder = new InputFolder();
        var page = folder.Add("a.html", InputFolder.Page);
        using var process = Process.Start(new ProcessStartInfo("bash", ["-c", $"dotnet {typeof(NewsParseTool).Assembly.Location} parse {page} --quiet {redirection}"]) { RedirectStandardError = true })!;
        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.That(process.ExitCode, Is.EqualTo(exitCode));
        Assert.That(error, Is.EqualTo(message));
    }

    [TestCase("-INT", 130)]
    [TestCase("-TERM", 143)]
    [Platform(Exclude = "Win")]
    public async Task Stopped_run_keeps_what_is_done(string signal, int exitCode)
    {
        using var folder = new InputFolder();
        for (var i = 0; i < 4000; i++)
            folder.Add($"in/{i:0000}.html", InputFolder.Page);
        using var process = StartInterruptible("parse", folder["in"], "-o", folder["all.ndjson"], "--quiet");
        while (!process.HasExited && Directory.GetFiles(folder.Path, ".all*").All(part => new FileInfo(part).Length == 0))
            await Task.Delay(50);
        using var kill = Process.Start("kill", [signal, process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await process.WaitForExitAsync();
        Assert.That(process.ExitCode, Is.EqualTo(exitCode));
        Assert.That(Directory.GetFiles(folder.Path, ".all*"), Is.Empty);
        var lines = File.ReadAllText(folder["all.ndjson"]);
        Assert.That(lines, Does.EndWith("}\n"));
        Assert.That(lines.Split('\n', StringSplitOptions.RemoveEmptyEntries), Has.Length.InRange(1, 3999).And.All.StartsWith("{\"schemaVersion\""));
    }

    /// <summary>Twenty kills without warning each: what is done stays whole, and the run that may end gives what an undisturbed one gives.</summary>
    [TestCase("out/")]
    [TestCase("out.ndjson")]
    [Platform(Exclude = "Win")]
    [Category("Slow")]
    public async Task Killed_run_goes_on_where_it_was(string output)
    {
        const int Kills = 20;
        using var folder = new InputFolder();
        for (var i = 0; i < 6000; i++)
            folder.Add($"in/{i % 7}/{i:0000}.html", InputFolder.Page.Replace("nine", i.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal));
        var random = new Random(18);
        for (var kills = 0; kills < Kills; kills++)
        {
            using var process = Start("parse", folder["in"], "--format", "ndjson", "-o", folder[output], "--resume", "--quiet");
            await Task.Delay(random.Next(100, 700));
            Assert.That(process.HasExited, Is.False, "there must be work left to be killed at");
            process.Kill();
            await process.WaitForExitAsync();
        }

        using var last = Start("parse", folder["in"], "--format", "ndjson", "-o", folder[output], "--resume");
        Assert.That(await last.StandardError.ReadToEndAsync(), Does.Contain("6,000").Or.Contain("skipped"));
        await last.WaitForExitAsync();
        Assert.That(last.ExitCode, Is.Zero);
        using var whole = Start("parse", folder["in"], "--format", "ndjson", "-o", folder["whole-" + output], "--quiet");
        await whole.WaitForExitAsync();
        Assert.That(FilesOf(folder[output]), Is.EqualTo(FilesOf(folder["whole-" + output])));
    }

    /// <summary>Contents by name; hidden parts of a result are no result and must not be left.</summary>
    private static SortedDictionary<string, string> FilesOf(string path)
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in Directory.Exists(path) ? Directory.GetFiles(path, "*", SearchOption.AllDirectories) : [path])
            files.Add(Directory.Exists(path) ? Path.GetRelativePath(path, file) : "", File.ReadAllText(file));
        return files;
    }

    [Test]
    [Platform("Linux")]
    public async Task Pipe_in_a_folder_does_not_hold_the_run_up()
    {
        using var folder = new InputFolder();
        folder.Add("a.html", InputFolder.Page);
        using (var make = Process.Start("mkfifo", [folder["b.html"]]))
            await make.WaitForExitAsync();
        var run = await ToolRun.OfAsync("parse", folder.Path);
        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(run.ErrorLines[0], Does.StartWith($"newsparse: {folder["b.html"]}: this is a pipe or device"));
        Assert.That(run.Output, Does.Contain("a.html"));
    }

    /// <summary>Waits for the end of a process that was told to stop: one that goes on is a failure, not a wait without end.</summary>
    private static async Task EndAsync(Process process)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            Assert.Fail("the process did not stop");
        }
    }

    [Test]
    [Platform(Exclude = "Win")]
    public async Task Service_takes_the_place_of_the_tool()
    {
        using var folder = new InputFolder();
        folder.Add("newsparse-serve", "#!/bin/sh\necho \"$$ $*\"\nexit 7\n");
        using (var permit = Process.Start("chmod", ["+x", folder["newsparse-serve"]]))
            await permit.WaitForExitAsync();
        using var process = StartBy("env", ["PATH=" + folder.Path + ":/usr/bin:/bin", DotnetPath, typeof(NewsParseTool).Assembly.Location, "serve", "--listen", "127.0.0.1:0"]);
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.That(output, Is.EqualTo(process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture) + " --listen 127.0.0.1:0\n"));
        Assert.That(process.ExitCode, Is.EqualTo(7));
    }

    [Test]
    [Platform(Exclude = "Win")]
    public async Task Service_that_is_not_installed_is_named()
    {
        using var process = StartBy("env", ["PATH=/nowhere", DotnetPath, typeof(NewsParseTool).Assembly.Location, "serve"]);
        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.That((process.ExitCode, error), Is.EqualTo((2, "newsparse: the service is a tool of its own: dotnet tool install -g NewsParse.Server\n")));
    }

    private static string DotnetPath => Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } path ? path : Environment.ProcessPath!;

    private static Process Start(params string[] arguments) => StartBy("dotnet", [typeof(NewsParseTool).Assembly.Location, .. arguments]);

    /// <summary>A shell that starts its jobs in the background lets them ignore interrupts, and their children after them; this one listens.</summary>
    private static Process StartInterruptible(params string[] arguments) =>
        OperatingSystem.IsLinux() ? StartBy("env", ["--default-signal=INT", "dotnet", typeof(NewsParseTool).Assembly.Location, .. arguments]) : Start(arguments);

    private static Process StartBy(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
            StandardErrorEncoding = System.Text.Encoding.UTF8,
        };
        return Process.Start(start)!;
    }
}
