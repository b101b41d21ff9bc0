using System.Text;
using Spectre.Console;

namespace NewsParse.Cli.Display;

/// <summary>Makes Spectre consoles for our streams.</summary>
internal static class Terminal
{
    public static IAnsiConsole On(TextWriter writer, ToolConsole console, bool isTerminal) => AnsiConsole.Create(new AnsiConsoleSettings
    {
        Ansi = isTerminal && console.UsesColor ? AnsiSupport.Yes : AnsiSupport.No,
        ColorSystem = isTerminal && console.UsesColor ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
        Interactive = isTerminal ? InteractionSupport.Yes : InteractionSupport.No,
        Out = new WriterOutput(writer, console.Width, isTerminal),
    });

    private sealed class WriterOutput(TextWriter writer, int width, bool isTerminal) : IAnsiConsoleOutput
    {
        public TextWriter Writer => writer;

        public bool IsTerminal => isTerminal;

        public int Width => width;

        public int Height => 40;

        public void SetEncoding(Encoding encoding)
        {
            // Our streams are UTF-8 from the start.
        }
    }
}
