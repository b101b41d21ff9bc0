using System.Text;
using NewsParse.Cli.Output;
using NewsParse.Cli.Wording;

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

    /// <summary>The words for people, in the language they asked for.</summary>
    public UiText Text { get; set; } = UiText.English;

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>How long a run that was asked to stop may take to end.</summary>
    public TimeSpan PatienceAtStop { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Where files are written.</summary>
    public IOutputDisk Disk { get; init; } = new OutputDisk();

    public static ToolConsole OfProcess() => new()
    {
        Output = StandardOutput.Open(StandardStreams.Reserve()),
        Input = Console.OpenStandardInput(),
        Error = new StreamWriter(new MessageStream(Console.OpenStandardError()), Utf8) { AutoFlush = true, NewLine = "\n" },
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

    /// <summary>Standard error: where it takes nothing no one can be told, and the exit code still speaks.</summary>
    private sealed class MessageStream(Stream inner) : MemoryStream
    {
        public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            try
            {
                inner.Write(buffer);
            }
            catch (IOException)
            {
                // A full disk or a closed descriptor; the run itself goes on.
                return;
            }
        }
    }
}
