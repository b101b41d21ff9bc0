using System.CommandLine;
using System.Text;
using NewsParse.Cli.Batches;
using NewsParse.Cli.Display;
using NewsParse.Cli.Inputs;
using NewsParse.Cli.Output;
using NewsParse.Cli.Selecting;
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
    private readonly SelectionOptions _selection;
    private readonly LimitOptions _limits;
    private readonly WordingOptions _wording;

    private ParseCommand(ToolConsole console, Command command)
    {
        _console = console;
        InputOptions.RefuseUnknownOptions(_inputs);
        command.Arguments.Add(_inputs);
        _format.TakesOneOf([.. ArticleFormats.All.Select(format => format.Name), ParquetResults.Name, FieldRows.Csv, FieldRows.Tsv]);
        command.Options.Add(_format);
        _links.TakesOneOf("none", Inline);
        command.Options.Add(_links);
        _input = new InputOptions(command);
        _selection = new SelectionOptions(command);
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
        var inputs = _input.InputsOf(result, result.GetValue(_inputs), _console);
        var reading = _input.Read(result);
        var text = _console.Text;
        var parser = new ArticleParser(_limits.Read(result));
        using var reader = new DocumentReader(reading, _console);
        using var documents = await InputSet.OpenAsync(inputs, reader, cancellationToken);
        InputOptions.CheckAddress(reading, documents.IsSeveral);
        var several = documents.IsSeveral || _batch.IsSharded(result);
        async Task<Article> ParseAsync(InputDocument document, CancellationToken token) =>
            parser.Parse(await reader.ReadAsync(document, token), token);

        var output = _batch.Output(result);
        var rendering = RenderingOf(result, several, output, text);
        await using var target = await _batch.OpenAsync(result, several, rendering.Extension, _console, rendering.CanResume);

        Article? last = null;
        var batch = new Batch<Article>(_console, _batch.Jobs(result), ParseAsync, rendering.Render)
        {
            Frame = target.IsFolder ? default : rendering.Frame,
            Accepts = _selection.Accepts(result),
            Written = article => last = article,
        };
        Func<string?>? summary = several ? null : () => last is null || rendering.IsForPeople ? null : SummaryLine.Of(last, text);
        var run = new BatchRun(_console, text, _wording.IsQuiet(result), _batch.ShardOf(result), _batch.Resume(result));
        return await run.RunAsync(batch, documents, target, summary, cancellationToken);
    }

    /// <summary>How results are written.</summary>
    private Rendering RenderingOf(ParseResult result, bool several, string? output, UiText text)
    {
        var name = result.GetValue(_format);
        if (_selection.Fields(result) is { } fields)
        {
            if (name is not (null or FieldRows.Csv or FieldRows.Tsv) && name != ArticleFormats.Json.Name && name != ArticleFormats.Ndjson.Name)
                throw new WrongUsageException(new Message("usage.fieldsFormat", name));
            var rows = new FieldRows(fields, name);
            return new Rendering(article => new ResultContent(rows.RowOf(article)), "." + (rows.IsTable ? name : ArticleFormats.Ndjson.Name))
            {
                Frame = (rows.Head, default, default),
                CanResume = !rows.IsTable && fields.Selected.Contains("source"),
            };
        }

        if (name is FieldRows.Csv or FieldRows.Tsv)
            throw new WrongUsageException(new Message("usage.formatNeedsFields", name));
        if (name == ParquetResults.Name)
            return new Rendering(static article => new ResultContent(default, ArticleRow.Of(article)), ParquetResults.FileExtension) { CanResume = _batch.IsSharded(result) };
        var format = ArticleFormats.Find(name) ?? (several ? ArticleFormats.Ndjson : ArticleFormats.Json);
        if (several && format == ArticleFormats.Html && !(output is not null && OutputTarget.NamesFolder(output, several)))
            throw new WrongUsageException(new Message("usage.htmlIsOne"));
        var written = result.GetValue(_links) == Inline ? format : format.WithoutLinks;
        return name is null && output is null && _console.IsOutputTerminal
            ? new Rendering(article => new ResultContent(Summary(article, text)), format.FileExtension) { IsForPeople = true }
            : new Rendering(article => new ResultContent(Encoding.UTF8.GetBytes(written.Write(article))), format.FileExtension)
            {
                Frame = several ? FrameOf(format) : default,
                CanResume = format == ArticleFormats.Ndjson,
            };
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
        + "; parquet: a file of columns, with --output; csv, tsv: tables of --fields. Without it: json for one input, ndjson for several, a summary on a terminal.";

    /// <summary>How an article is written.</summary>
    /// <param name="Render">Makes what is.</param>
    /// <param name="Extension">Of a file that holds it.</param>
    private sealed record Rendering(Func<Article, ResultContent> Render, string Extension)
    {
        /// <summary>Stands before, between and after results that share one stream.</summary>
        public (ReadOnlyMemory<byte> Before, ReadOnlyMemory<byte> Between, ReadOnlyMemory<byte> After) Frame { get; init; }

        /// <summary>Whether a file of results says which inputs it holds.</summary>
        public bool CanResume { get; init; }

        public bool IsForPeople { get; init; }
    }
}
