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

    public static async Task SignalAsync(Process process, string signal)
    {
        using var kill = Process.Start("kill", [signal, process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }
}
