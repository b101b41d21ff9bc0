using NewsParse.Cli.Display;
using NewsParse.Cli.Inputs;
using NewsParse.Cli.Output;
using NewsParse.Cli.Wording;

namespace NewsParse.Cli.Batches;

/// <summary>A whole run as the user sees it: share of the inputs, progress, summary, exit code.</summary>
internal sealed record BatchRun(ToolConsole Console, UiText Text, bool IsQuiet, Shard? Shard, bool Resume)
{
    /// <summary>Runs a batch.</summary>
    /// <param name="batch">What is done with each input.</param>
    /// <param name="inputs">The inputs.</param>
    /// <param name="target">Where results go.</param>
    /// <param name="summary">The closing line of a run over one input; null for the line about many.</param>
    /// <param name="cancellationToken">Stops the run.</param>
    public async Task<int> RunAsync<T>(
        Batch<T> batch, InputSet inputs, OutputTarget target, Func<string?>? summary, CancellationToken cancellationToken)
        where T : class
    {
        if (Resume && !target.CanResume)
            throw new WrongUsageException(new Message("usage.resume"));
        var started = Console.Clock.GetTimestamp();
        var result = inputs.IsSeveral && Console.IsErrorTerminal && !IsQuiet
            ? await BatchProgress.RunAsync(Console, Text, () => inputs.Count(Share), advance => (batch with { Advanced = advance }).RunAsync(inputs.ReadAsync(Share, cancellationToken), target, Resume, cancellationToken))
            : await batch.RunAsync(inputs.ReadAsync(Share, cancellationToken), target, Resume, cancellationToken);
        var line = summary is null ? SummaryLine.Of(result, Console.Clock.GetElapsedTime(started), Text) : summary();
        if (!IsQuiet && line is not null)
            Console.Error.WriteLine(line);
        return result.Failed > 0 ? ExitCode.SomeFailed : ExitCode.Success;
    }

    private IEnumerable<InputDocument> Share(IEnumerable<InputDocument> inputs) => Shard is { } shard ? shard.Of(inputs) : inputs;
}
