using System.Diagnostics;
using System.Globalization;
using System.Text;
using NewsParse.Cli;

namespace NewsParse.Workers.Tests.Queues;

/// <summary>The program, inside the test or as a process of its own.</summary>
internal static class Tool
{
    public static async Task<(int Code, string Output, string Error)> RunAsync(params string[] arguments)
    {
        using var output = new MemoryStream();
        await using var error = new StringWriter { NewLine = "\n" };
        using var console = new ToolConsole { Input = Stream.Null, Output = output, Error = error };
        var code = await NewsParseTool.RunAsync(arguments, console, CancellationToken.None);
        return (code, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }

    public static Process Start(params string[] arguments) =>
        Process.Start(new ProcessStartInfo("dotnet", [typeof(NewsParseTool).Assembly.Location, .. arguments]) { RedirectStandardError = true, RedirectStandardOutput = true })!;

    /// <summary>Runs the program as a process of its own to its end.</summary>
    public static async Task<(int Code, string Output, string Error)> RunProcessAsync(string[] arguments, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(NewsParseTool).Assembly.Location, .. arguments]) { RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }

    public static async Task SignalAsync(Process process, string signal)
    {
        using var kill = Process.Start("kill", [signal, process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }
}
