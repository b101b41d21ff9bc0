using System.CommandLine;
using NewsParse.Cli.Batches;
using NewsParse.Cli.Inputs;
using NewsParse.Cli.Output;
using NewsParse.Cli.Quotations;

namespace NewsParse.Cli.Commands;

/// <summary><c>newsparse quotes [INPUT...]</c>: quotations and speakers of plain text as it is.</summary>
internal sealed class QuotesCommand
{
    private readonly ToolConsole _console;
    private readonly Argument<string[]> _inputs = new("INPUT") { Description = "A text file, a folder, a URL, or - for standard input.", Arity = ArgumentArity.ZeroOrMore };
    private readonly InputOptions _input;
    private readonly BatchOptions _batch;
    private readonly LimitOptions _limits;
    private readonly WordingOptions _wording;

    private QuotesCommand(ToolConsole console, Command command)
    {
        _console = console;
        InputOptions.RefuseUnknownOptions(_inputs);
        command.Arguments.Add(_inputs);
        _input = new InputOptions(command);
        _batch = new BatchOptions(command);
        _limits = new LimitOptions(command);
        _wording = new WordingOptions(command);
        command.SetAction(RunAsync);
    }

    public static Command Create(ToolConsole console)
    {
        var command = new Command("quotes", "Finds quotations and speakers in plain text as it is; one JSON object a line.");
        _ = new QuotesCommand(console, command);
        return command;
    }

    private async Task<int> RunAsync(ParseResult result, CancellationToken cancellationToken)
    {
        var inputs = _input.InputsOf(result, result.GetValue(_inputs), _console);
        var limits = _limits.Read(result);
        var extractor = new QuoteExtractor(limits.Quotes);
        using var reader = new DocumentReader(_input.Read(result), _console);
        async Task<QuoteLine> ExtractAsync(InputDocument document, CancellationToken token)
        {
            var text = await reader.ReadTextAsync(document, token);
            if (text.Length > limits.MaxInputLength)
                throw new ArticleLimitException(nameof(limits.MaxInputLength), limits.MaxInputLength);
            return QuoteLine.Of(document.Source, extractor.ExtractFromText(text, token));
        }

        using var documents = await InputSet.OpenAsync(inputs, reader, cancellationToken);
        var several = documents.IsSeveral;
        await using var target = await _batch.OpenAsync(result, several, ".ndjson", _console);
        QuoteLine? last = null;
        var text = _console.Text;
        var batch = new Batch<QuoteLine>(_console, _batch.Jobs(result), ExtractAsync, line => new ResultContent(line.ToJson())) { Written = line => last = line };
        var run = new BatchRun(_console, text, _wording.IsQuiet(result), _batch.ShardOf(result), _batch.Resume(result));
        return await run.RunAsync(batch, documents, target, several ? null : () => last is null ? null : text.Count("quote", last.Quotes.Count), cancellationToken);
    }
}
