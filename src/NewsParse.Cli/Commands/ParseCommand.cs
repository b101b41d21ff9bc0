using System.CommandLine;
using System.Text;
using NewsParse.Cli.Batches;
using NewsParse.Cli.Display;
using NewsParse.Cli.Inputs;
using NewsParse.Cli.Output;
using NewsParse.Cli.Wording;

namespace NewsParse.Cli.Commands;

/// <summary><c>newsparse parse [INPUT...]</c>: documents in, articles out.</summary>
internal sealed class ParseCommand
{
    private const string Inline = "inline";

    private readonly ToolConsole _console;
    private readonly Argument<string[]> _inputs = new("INPUT") { Description = "A file, a folder, a web archive (WARC), a URL, or - for standard input; .gz is unpacked.", Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<string?> _format = new("--format", "-f") { HelpName = "NAME", Description = FormatHelp() };
    private readonly Option<string> _links = new("--links") { HelpName = "none|inline", Description = "Whether the links inside texts are written in Markdown and HTML.", DefaultValueFactory = static _ => Inline };
    private readonly InputOptions _input;
    private readonly BatchOptions _batch;
    private readonly LimitOptions _limits;
    private readonly WordingOptions _wording;

    private ParseCommand(ToolConsole console, Command command)
    {
        _console = console;
        InputOptions.RefuseUnknownOptions(_inputs);
        command.Arguments.Add(_inputs);
        _format.AcceptOnlyFromAmong([.. ArticleFormats.All.Select(format => format.Name)]);
        command.Options.Add(_format);
        _links.AcceptOnlyFromAmong("none", Inline);
        command.Options.Add(_links);
        _input = new InputOptions(command);
        _batch = new BatchOptions(command);
        _limits = new LimitOptions(command);
        _wording = new WordingOptions(command);
        command.SetAction(RunAsync);
    }

    public static Command Create(ToolConsole console)
    {
        var command = new Command("parse", "Parses documents into articles.");
        _ = new ParseCommand(console, command);
        return command;
    }

    private async Task<int> RunAsync(ParseResult result, CancellationToken cancellationToken)
    {
        var inputs = InputOptions.InputsOf(result.GetValue(_inputs), _console);
        var reading = _input.Read(result);
        var text = _wording.Text(result);
        var parser = new ArticleParser(_limits.Read(result));
        using var reader = new DocumentReader(reading, _console);
        using var documents = await InputSet.OpenAsync(inputs, reader, cancellationToken);
        var several = documents.IsSeveral;
        InputOptions.CheckAddress(reading, several);
        async Task<Article> ParseAsync(InputDocument document, CancellationToken token) =>
            parser.Parse(await reader.ReadAsync(document, token), token);

        var output = _batch.Output(result);
        var isForPeople = result.GetValue(_format) is null && output is null && _console.IsOutputTerminal;
        var format = ArticleFormats.Find(result.GetValue(_format)) ?? (several ? ArticleFormats.Ndjson : ArticleFormats.Json);
        if (several && format == ArticleFormats.Html && !(output is not null && OutputTarget.NamesFolder(output, several)))
            throw new WrongUsageException("--format html writes one document: give one INPUT, or --output FOLDER");
        await using var target = OutputTarget.Open(output, several, format.FileExtension, _console, _batch.Resume(result) && format == ArticleFormats.Ndjson);

        var written = result.GetValue(_links) == Inline ? format : format.WithoutLinks;
        Article? last = null;
        var batch = new Batch<Article>(_console, _batch.Jobs(result), ParseAsync, article => isForPeople ? Summary(article, text) : Encoding.UTF8.GetBytes(written.Write(article)))
        {
            Frame = isForPeople || !several || target.IsFolder ? default : FrameOf(format),
            Written = article => last = article,
        };
        Func<string?>? summary = several ? null : () => last is null || isForPeople ? null : SummaryLine.Of(last, text);
        var run = new BatchRun(_console, text, _wording.IsQuiet(result), _batch.ShardOf(result), _batch.Resume(result));
        return await run.RunAsync(batch, documents, target, summary, cancellationToken);
    }

    private byte[] Summary(Article article, UiText text)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        new TerminalSummary(Terminal.On(writer, _console, _console.IsOutputTerminal), text, _console.Clock).Write(article);
        return Encoding.UTF8.GetBytes(writer.ToString());
    }

    /// <summary>What makes many results in one stream one document: an array, or lines between them.</summary>
    private static (ReadOnlyMemory<byte> Before, ReadOnlyMemory<byte> Between, ReadOnlyMemory<byte> After) FrameOf(ArticleFormat format)
    {
        if (format == ArticleFormats.Json || format == ArticleFormats.JsonLd)
            return ("[\n"u8.ToArray(), ",\n"u8.ToArray(), "]\n"u8.ToArray());
        return format == ArticleFormats.Ndjson ? default : (default, "\n---\n\n"u8.ToArray(), default);
    }

    private static string FormatHelp() =>
        string.Join("; ", ArticleFormats.All.Select(format => format.Name + ": " + format.Description))
        + ". Without it: json for one input, ndjson for several, a summary on a terminal.";
}
