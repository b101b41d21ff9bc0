using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace NewsParse.Cli.Commands;

/// <summary>The library's help page with examples below, which a newcomer reads first.</summary>
internal sealed class ExampleHelp : SynchronousCommandLineAction
{
    private readonly HelpAction _help = new();

    public override int Invoke(ParseResult parseResult)
    {
        var code = _help.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        var examples = ExamplesOf(parseResult.CommandResult.Command.Name);
        if (examples.Length > 0)
            output.WriteLine("Examples:");
        foreach (var example in examples)
            output.WriteLine("  " + example);
        output.WriteLine();
        output.WriteLine("Exit codes: 0 all parsed; 1 some input could not be read or parsed; 2 wrong usage; 130 cancelled");
        return code;
    }

    private static string[] ExamplesOf(string command) => command switch
    {
        "newsparse" =>
        [
            "newsparse parse page.html",
            "newsparse explain page.html",
            "newsparse quotes speech.txt",
        ],
        "parse" =>
        [
            "newsparse parse page.html",
            "newsparse parse pages/ --format ndjson --output articles.ndjson",
            "newsparse parse dump.txt --format markdown",
            "curl -s https://example.org/news/1 | newsparse parse - --url https://example.org/news/1",
            "newsparse parse archive/ --output articles/ --shard 1/8 --resume",
        ],
        "explain" =>
        [
            "newsparse explain page.html",
            "newsparse explain page.html -o report.html",
            "newsparse explain page.html --format json",
        ],
        "quotes" =>
        [
            "newsparse quotes speech.txt",
            "newsparse quotes texts/ --output quotes.ndjson --indirect-speech",
        ],
        _ => [],
    };
}
