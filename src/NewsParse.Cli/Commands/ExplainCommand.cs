using System.CommandLine;
using System.Text;
using NewsParse.Cli.Batches;
using NewsParse.Cli.Explaining;
using NewsParse.Cli.Explaining.Page;
using NewsParse.Cli.Inputs;
using NewsParse.Cli.Output;
using NewsParse.Cli.Wording;

namespace NewsParse.Cli.Commands;

/// <summary><c>newsparse explain INPUT</c>: why each block was kept or removed.</summary>
internal sealed class ExplainCommand
{
    private readonly ToolConsole _console;
    private readonly Argument<string?> _inputs = new("INPUT") { Description = "A file, a URL, or - for standard input.", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<string?> _format = new("--format", "-f") { Description = "html: a page to open in a browser; text: one line a piece of the page; json: the report as an object. Without it: by the extension of the output file, text on a terminal, else html.", HelpName = "NAME" };
    private readonly Option<string?> _output = new("--output", "-o") { Description = "File for the report.", HelpName = "FILE" };
    private readonly InputOptions _input;
    private readonly LimitOptions _limits;
    private readonly WordingOptions _wording;

    private ExplainCommand(ToolConsole console, Command command)
    {
        _console = console;
        InputOptions.RefuseUnknownOptions(_inputs);
        command.Arguments.Add(_inputs);
        _format.TakesOneOf("html", "text", "json");
        command.Options.Add(_format);
        command.Options.Add(_output);
        _input = new InputOptions(command);
        _limits = new LimitOptions(command);
        _wording = new WordingOptions(command);
        command.SetAction(RunAsync);
    }

    public static Command Create(ToolConsole console)
    {
        var command = new Command("explain", "Says for every piece of a page where it went and why.");
        _ = new ExplainCommand(console, command);
        return command;
    }

    private async Task<int> RunAsync(ParseResult result, CancellationToken cancellationToken)
    {
        var inputs = _input.InputsOf(result, result.GetValue(_inputs) is { } input ? [input] : null, _console);
        if (InputWalker.NamesSeveral(inputs))
            throw new WrongUsageException(new Message("usage.explainFolder"));
        var text = _console.Text;
        var parser = new ArticleParser(_limits.Read(result));
        using var reader = new DocumentReader(_input.Read(result), _console);
        using var documents = await InputSet.OpenAsync(inputs, reader, cancellationToken);
        if (documents.IsSeveral)
            throw new WrongUsageException(new Message("usage.explainMany"));
        async Task<ArticleReport> ExplainAsync(InputDocument document, CancellationToken token) =>
            parser.Explain(await reader.ReadAsync(document, token), token);

        await using var target = OutputTarget.Open(result.GetValue(_output), several: false, ".html", _console);
        var render = RendererOf(result.GetValue(_format) ?? FormatOf(result.GetValue(_output)), text);
        var batch = new Batch<ArticleReport>(_console, 1, ExplainAsync, report => new ResultContent(Encoding.UTF8.GetBytes(render(report))));
        var run = new BatchRun(_console, text, _wording.IsQuiet(result), null, Resume: false);
        return await run.RunAsync(batch, documents, target, () => null, cancellationToken);
    }

    private string FormatOf(string? output) => Path.GetExtension(output)?.ToLowerInvariant() switch
    {
        ".txt" => "text",
        ".json" => "json",
        null or "" when _console.IsOutputTerminal => "text",
        _ => "html",
    };

    private Func<ArticleReport, string> RendererOf(string format, UiText text) => format switch
    {
        "json" => report => ArticleJson.Serialize(report) + "\n",
        "text" => report => LedgerText.Write(report, text, _console.Clock.GetUtcNow()),
        _ => report => ExplainPage.Write(report, text),
    };
}
