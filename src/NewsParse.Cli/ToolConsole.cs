using System.Text;

namespace NewsParse.Cli;

/// <summary>The three standard streams and what is known of them, so that a test can stand in for a terminal.</summary>
internal sealed class ToolConsole : IDisposable
{
    private const int DefaultWidth = 100;
    private const int SmallestWidth = 40;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public required Stream Input { get; init; }

    public required Stream Output { get; init; }

    public required TextWriter Error { get; init; }

    public bool IsInputTerminal { get; init; }

    public bool IsOutputTerminal { get; init; }

    public bool IsErrorTerminal { get; init; }

    public bool UsesColor { get; init; }

    public int Width { get; init; } = DefaultWidth;

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    public static ToolConsole OfProcess() => new()
    {
        Input = Console.OpenStandardInput(),
        Output = Console.OpenStandardOutput(),
        Error = new StreamWriter(Console.OpenStandardError(), Utf8) { AutoFlush = true, NewLine = "\n" },
        IsInputTerminal = !Console.IsInputRedirected,
        IsOutputTerminal = !Console.IsOutputRedirected,
        IsErrorTerminal = !Console.IsErrorRedirected,
        UsesColor = string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")),
        Width = ReadWidth(),
    };

    /// <summary>A writer of text to standard output; dispose it to flush, the stream stays open.</summary>
    public StreamWriter OpenOutputText() => new(Output, Utf8, leaveOpen: true) { NewLine = "\n" };

    public void Dispose()
    {
        Input.Dispose();
        Error.Dispose();
        Output.Dispose();
    }

    private static int ReadWidth()
    {
        if (Console.IsOutputRedirected)
            return DefaultWidth;
        try
        {
            // A terminal that says 0 does not know.
            return Console.WindowWidth is > 0 and var width ? Math.Max(SmallestWidth, width) : DefaultWidth;
        }
        catch (IOException)
        {
            // Some terminals have no size to tell.
            return DefaultWidth;
        }
    }
}
