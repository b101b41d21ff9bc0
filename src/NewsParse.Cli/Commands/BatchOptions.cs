using System.CommandLine;
using NewsParse.Cli.Batches;
using NewsParse.Cli.Output;
using NewsParse.Cli.Wording;

namespace NewsParse.Cli.Commands;

/// <summary>The options of a run over many inputs.</summary>
internal sealed class BatchOptions
{
    private readonly Option<string?> _output = new("--output", "-o") { Description = "File for all results, or folder for one file each.", HelpName = "FILE|FOLDER" };
    private readonly Option<int> _jobs = new("--jobs", "-j") { Description = "Documents parsed at once.", HelpName = "N", DefaultValueFactory = _ => Environment.ProcessorCount };
    private readonly Option<Shard?> _shard = new("--shard") { Description = "Take every N-th input, beginning with the I-th (1/4 to 4/4).", HelpName = "I/N" };
    private readonly Option<bool> _resume = new("--resume") { Description = "Skip inputs whose result the output folder or ndjson file already holds." };

    private readonly Option<int?> _shardSize = new("--shard-size") { Description = "Write ndjson or parquet into files of N results each, with a manifest that names those that are whole.", HelpName = "N" };
    private readonly Option<string?> _compress = new("--compress") { Description = "Pack the files of --shard-size: none, gzip or zstd; without it ndjson is not packed, parquet with zstd. A single file is packed as its name says (.gz, .zst).", HelpName = "NAME" };

    public BatchOptions(Command command)
    {
        LimitOptions.MustBePositive(_jobs);
        _shardSize.Validators.Add(static result =>
        {
            if (result.GetValueOrDefault<int?>() is <= 0)
                result.AddError(new Message("usage.positive", "--shard-size"));
        });
        _compress.TakesOneOf([.. Compression.All.Select(known => known.Name)]);
        _shard.CustomParser = result =>
        {
            if (Shard.Parse(result.Tokens[0].Value) is { } shard)
                return shard;
            result.AddError(new Message("usage.shard", result.Tokens[0].Value));
            return null;
        };
        foreach (var option in new Option[] { _output, _jobs, _shard, _resume, _shardSize, _compress })
            command.Options.Add(option);
    }

    public string? Output(ParseResult result) => result.GetValue(_output);

    public int Jobs(ParseResult result) => result.GetValue(_jobs);

    public Shard? ShardOf(ParseResult result) => result.GetValue(_shard);

    public bool Resume(ParseResult result) => result.GetValue(_resume);

    /// <summary>Whether results go into files of many, whatever the number of inputs.</summary>
    public bool IsSharded(ParseResult result) => result.GetValue(_shardSize) is not null;

    /// <summary>Where results go.</summary>
    /// <param name="result">The command line.</param>
    /// <param name="several">Whether there can be more than one result.</param>
    /// <param name="fileExtension">Extension of one result's file, which tells the format.</param>
    /// <param name="console">Holder of standard output and of the disk.</param>
    /// <param name="canResume">Whether the format says which inputs a file holds.</param>
    public async Task<OutputTarget> OpenAsync(ParseResult result, bool several, string fileExtension, ToolConsole console, bool canResume = true)
    {
        var output = Output(result);
        var compress = result.GetValue(_compress);
        if (result.GetValue(_shardSize) is not { } size)
        {
            return compress is null
                ? OutputTarget.Open(output, several, fileExtension, console, Resume(result) && canResume)
                : throw new WrongUsageException(new Message("usage.compress"));
        }

        if (output is null or "-")
            throw new WrongUsageException(new Message("usage.shardFolder"));
        var format = fileExtension[1..];
        if (!ShardLayout.Formats.Contains(format))
            throw new WrongUsageException(new Message("usage.shardFormat", format));
        var unsaid = format == ParquetResults.Name ? Compression.Zstd : Compression.None;
        var layout = new ShardLayout(size, format, compress is null ? unsaid : Compression.All.Single(known => known.Name == compress), ShardOf(result));
        return await ShardedTarget.OpenAsync(output, layout, console, Resume(result));
    }
}
