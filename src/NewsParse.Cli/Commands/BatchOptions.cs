using System.CommandLine;
using NewsParse.Cli.Batches;
using NewsParse.Cli.Wording;

namespace NewsParse.Cli.Commands;

/// <summary>The options of a run over many inputs.</summary>
internal sealed class BatchOptions
{
    private readonly Option<string?> _output = new("--output", "-o") { Description = "File for all results, or folder for one file each.", HelpName = "FILE|FOLDER" };
    private readonly Option<int> _jobs = new("--jobs", "-j") { Description = "Documents parsed at once.", HelpName = "N", DefaultValueFactory = _ => Environment.ProcessorCount };
    private readonly Option<Shard?> _shard = new("--shard") { Description = "Take every N-th input, beginning with the I-th (1/4 to 4/4).", HelpName = "I/N" };
    private readonly Option<bool> _resume = new("--resume") { Description = "Skip inputs whose result the output folder or ndjson file already holds." };

    public BatchOptions(Command command)
    {
        LimitOptions.MustBePositive(_jobs);
        _shard.CustomParser = result =>
        {
            if (Shard.Parse(result.Tokens[0].Value) is { } shard)
                return shard;
            result.AddError(new Message("usage.shard", result.Tokens[0].Value));
            return null;
        };
        foreach (var option in new Option[] { _output, _jobs, _shard, _resume })
            command.Options.Add(option);
    }

    public string? Output(ParseResult result) => result.GetValue(_output);

    public int Jobs(ParseResult result) => result.GetValue(_jobs);

    public Shard? ShardOf(ParseResult result) => result.GetValue(_shard);

    public bool Resume(ParseResult result) => result.GetValue(_resume);
}
