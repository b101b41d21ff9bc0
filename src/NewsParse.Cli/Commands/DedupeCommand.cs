using System.CommandLine;
using System.Text.Json;
using NewsParse.Cli.Duplicates;
using NewsParse.Cli.Inputs;
using NewsParse.Cli.Output;
using NewsParse.Cli.Wording;

namespace NewsParse.Cli.Commands;

/// <summary><c>newsparse dedupe INPUT...</c>: articles in, the same articles out, near-duplicates marked.</summary>
internal sealed class DedupeCommand
{
    private const string Mark = "duplicateOf";

    /// <summary>Of 64 bits; what near-duplicate detection on the web has found to part alike texts from others.</summary>
    private const int DefaultDistance = 3;

    private static readonly string[] Extensions = [".ndjson", ".jsonl"];

    private readonly ToolConsole _console;
    private readonly Argument<string[]> _inputs = new("INPUT") { Description = "A file of ndjson, plain or packed by gzip or zstd, or a folder of them.", Arity = ArgumentArity.OneOrMore };
    private readonly Option<string?> _output = new("--output", "-o") { Description = "File for the articles; .gz and .zst are packed.", HelpName = "FILE" };
    private readonly Option<int> _distance = new("--distance") { Description = $"Bits, 0 to {FingerprintGroups.MaxDistance}, in which fingerprints of near-duplicates may differ.", HelpName = "N", DefaultValueFactory = static _ => DefaultDistance };
    private readonly Option<bool> _drop = new("--drop") { Description = "Leave duplicates out instead of marking them." };
    private readonly WordingOptions _wording;

    private DedupeCommand(ToolConsole console, Command command)
    {
        _console = console;
        InputOptions.RefuseUnknownOptions(_inputs);
        command.Arguments.Add(_inputs);
        _distance.Validators.Add(static result =>
        {
            if (result.GetValueOrDefault<int>() is < 0 or > FingerprintGroups.MaxDistance)
                result.AddError(new Message("usage.distance", FingerprintGroups.MaxDistance));
        });
        foreach (var option in new Option[] { _output, _distance, _drop })
            command.Options.Add(option);
        _wording = new WordingOptions(command);
        command.SetAction(RunAsync);
    }

    public static Command Create(ToolConsole console)
    {
        var command = new Command("dedupe", "Marks near-duplicates among parsed articles; the answer does not depend on their order or on the files they stand in.");
        _ = new DedupeCommand(console, command);
        return command;
    }

    private async Task<int> RunAsync(ParseResult result, CancellationToken cancellationToken)
    {
        var files = result.GetValue(_inputs)!.SelectMany(FilesOf).ToArray();
        int written = 0, duplicates = 0, wrong = 0;
        var search = new DuplicateSearch(files, result.GetValue(_distance), (path, line) =>
        {
            wrong++;
            _console.ReportFailure(path, new Message("fail.notArticle", line));
        });
        await using var target = OutputTarget.Open(result.GetValue(_output), several: false, ".ndjson", _console);
        await foreach (var article in search.RunAsync())
        {
            cancellationToken.ThrowIfCancellationRequested();
            duplicates += article.Original is null ? 0 : 1;
            if (result.GetValue(_drop) && article.Original is not null)
                continue;
            await target.WriteFrameAsync(Marked(article));
            written++;
        }

        await target.CompleteAsync();
        var text = _console.Text;
        if (!_wording.IsQuiet(result))
            _console.Error.WriteLine(text.Count("article", written) + text.ListSeparator + text.Count("duplicate", duplicates));
        return wrong > 0 ? ExitCode.SomeFailed : ExitCode.Success;
    }

    /// <summary>The line with its mark at the end, in place of one from an earlier run.</summary>
    private static ReadOnlyMemory<byte> Marked(MarkedArticle article)
    {
        var line = new MemoryStream();
        using (var document = JsonDocument.Parse(article.Line))
        using (var json = new Utf8JsonWriter(line, new JsonWriterOptions { Encoder = ArticleJson.ArticleTypeInfo.Options.Encoder }))
        {
            json.WriteStartObject();
            foreach (var member in document.RootElement.EnumerateObject().Where(static member => member.Name != Mark))
                member.WriteTo(json);
            json.WritePropertyName(Mark);
            if (article.Original is { } original)
                json.WriteRawValue(original.ToJson());
            else
                json.WriteNullValue();
            json.WriteEndObject();
        }

        line.WriteByte((byte)'\n');
        return line.ToArray();
    }

    private static string[] FilesOf(string input)
    {
        if (input == "-")
            throw new WrongUsageException(new Message("usage.dedupeInput"));
        if (!Directory.Exists(input))
            return [input];
        return
        [
            .. Directory.EnumerateFiles(input, "*", SearchOption.AllDirectories)
                .Where(static path => Extensions.Contains(Path.GetExtension(Compression.Of(path) == Compression.None ? path : Path.GetFileNameWithoutExtension(path)), StringComparer.OrdinalIgnoreCase))
                .Order(StringComparer.Ordinal),
        ];
    }
}
