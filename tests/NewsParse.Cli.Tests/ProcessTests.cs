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
        using var process = Start("parse", "-");
        // The program has started when it waits for the input we keep from it.
        await process.StandardInput.WriteAsync("<p>");
        await process.StandardInput.FlushAsync();
        await Task.Delay(1500);
        using var kill = Process.Start("kill", ["-INT", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.That(process.ExitCode, Is.EqualTo(130));
        Assert.That(error, Does.Not.Contain("   at "));
    }

    private static Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
            StandardErrorEncoding = System.Text.Encoding.UTF8,
        };
        start.ArgumentList.Add(typeof(NewsParseTool).Assembly.Location);
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        return Process.Start(start)!;
    }
}
