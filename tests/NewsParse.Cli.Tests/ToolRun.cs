using System.Text;
using NewsParse.Cli.Output;

namespace NewsParse.Cli.Tests;

/// <summary>What one run of the program wrote and answered.</summary>
internal sealed record ToolRun(int ExitCode, string Output, string Error)
{
    public string[] ErrorLines => Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Runs the program inside the test, with streams of its own.</summary>
    public static Task<ToolRun> OfAsync(params string[] arguments) => OfAsync(arguments, input: "");

    /// <summary>Runs the program with another file system.</summary>
    public static Task<ToolRun> OfAsync(string[] arguments, IOutputDisk disk) => OfAsync(arguments, [], false, disk);

    public static Task<ToolRun> OfAsync(string[] arguments, string input, bool isTerminal = false, CancellationToken cancellationToken = default) =>
        OfAsync(arguments, Encoding.UTF8.GetBytes(input), isTerminal, null, cancellationToken);

    public static async Task<ToolRun> OfAsync(string[] arguments, byte[] input, bool isTerminal = false, IOutputDisk? disk = null, CancellationToken cancellationToken = default)
    {
        using var output = new MemoryStream();
        await using var error = new StringWriter { NewLine = "\n" };
        using var console = new ToolConsole
        {
            Input = new MemoryStream(input),
            Output = output,
            Error = error,
            IsInputTerminal = isTerminal,
            IsOutputTerminal = isTerminal,
            IsErrorTerminal = isTerminal,
            UsesColor = isTerminal,
            Clock = new FixedClock(),
            Disk = disk ?? new OutputDisk(),
        };
        var code = await NewsParseTool.RunAsync(arguments, console, cancellationToken);
        return new ToolRun(code, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }

    private sealed class FixedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 1, 15, 12, 0, 0, TimeSpan.Zero);
    }
}
