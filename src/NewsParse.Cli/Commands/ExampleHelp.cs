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
        foreach (var (command, meaning) in examples)
        {
            output.WriteLine("  # " + meaning);
            output.WriteLine("  " + command);
        }

        output.WriteLine();
        output.WriteLine("Exit codes: 0 all parsed; 1 some input could not be read or parsed; 2 wrong usage; 130 cancelled");
        return code;
    }

    private static (string Command, string Meaning)[] ExamplesOf(string command) => command switch
    {
        "newsparse" =>
        [
            ("newsparse parse page.html", "the article: a summary in a terminal, JSON in a pipe"),
            ("newsparse explain page.html -o report.html", "why each piece was kept or removed"),
            ("newsparse quotes speech.txt", "who said what, in plain text"),
            ("eval \"$(newsparse completions bash)\"", "completion by the Tab key"),
        ],
        "parse" =>
        [
            ("newsparse parse page.html", "a summary in a terminal, JSON in a pipe"),
            ("newsparse parse dump.txt --format markdown", "plain text works too"),
            ("curl -s https://example.org/1 | newsparse parse - --url https://example.org/1", "relative links need the address"),
            ("newsparse parse pages/ -o articles.ndjson", "a folder, one article a line"),
            ("newsparse parse --list addresses.txt --fields source,title,published,authors --format csv -o articles.csv", "a table of chosen fields"),
            ("newsparse parse archive/ -o articles/ --shard 1/8 --resume", "a share of a long run that goes on where it stopped"),
            ("newsparse parse archive/ -o articles/ --shard-size 50000 --compress zstd", "files of 50,000 articles, and a manifest"),
        ],
        "explain" =>
        [
            ("newsparse explain page.html", "a line for every piece of the page"),
            ("newsparse explain page.html -o report.html", "a page to open in a browser"),
            ("newsparse explain page.html --format json", "the same as data"),
        ],
        "quotes" =>
        [
            ("newsparse quotes speech.txt", "one JSON object"),
            ("newsparse quotes texts/ -o quotes.ndjson --indirect-speech", "a folder, reported speech too"),
        ],
        "dedupe" =>
        [
            ("newsparse dedupe articles/ -o marked.ndjson", "each article with duplicateOf: null, or the first of its like"),
        ],
        "init-pack" =>
        [
            ("newsparse init-pack tg --script Cyrl > tg.json", "then: newsparse parse page.html --pack tg.json"),
        ],
        "completions" =>
        [
            ("eval \"$(newsparse completions bash)\"", "in ~/.bashrc; zsh likewise, below compinit"),
            ("newsparse completions fish > ~/.config/fish/completions/newsparse.fish", "once"),
            ("newsparse completions powershell | Out-String | Invoke-Expression", "in $PROFILE"),
        ],
        _ => [],
    };
}
