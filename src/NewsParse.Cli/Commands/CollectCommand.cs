using System.CommandLine;
using NewsParse.Cli.Batches;
using NewsParse.Cli.Queues;
using NewsParse.Cli.Wording;
using NewsParse.Workers.Queues;

namespace NewsParse.Cli.Commands;

/// <summary><c>newsparse collect -o FILE</c>: articles out of a broker's queue into a file, each once.</summary>
internal sealed class CollectCommand
{
    private readonly ToolConsole _console;
    private readonly Option<string> _output = new("--output", "-o") { Description = "File of one JSON object a line; it is gone on with where it is there.", HelpName = "FILE", Required = true };
    private readonly Option<int?> _idle = new("--idle") { Description = "End when no article came for so long.", HelpName = "SECONDS" };
    private readonly Option<long?> _count = new("--count") { Description = "End when the file holds so many results.", HelpName = "N" };
    private readonly BrokerOptions _broker;
    private readonly WordingOptions _wording;

    private CollectCommand(ToolConsole console, Command command)
    {
        _console = console;
        foreach (var option in new Option[] { _output, _idle, _count })
            command.Options.Add(option);
        _broker = new BrokerOptions(command);
        _wording = new WordingOptions(command);
        command.SetAction(RunAsync);
    }

    public static Command Create(ToolConsole console)
    {
        var command = new Command("collect", "Writes the workers' articles to a file, one a line, each once.");
        _ = new CollectCommand(console, command);
        return command;
    }

    private async Task<int> RunAsync(ParseResult result, CancellationToken cancellationToken)
    {
        var started = _console.Clock.GetTimestamp();
        using var file = CollectedFile.Open(result.GetValue(_output)!);
        await using var receiver = await ArticleReceiver.ConnectAsync(_broker.Read(result), cancellationToken);
        var collector = new Collector(receiver, file, _console) { Count = result.GetValue(_count), Idle = result.GetValue(_idle) is { } idle ? TimeSpan.FromSeconds(idle) : null };
        await collector.RunAsync(cancellationToken);
        if (!_wording.IsQuiet(result))
            _console.Error.WriteLine(SummaryLine.Of(new BatchResult(collector.Written, collector.Failed, collector.Repeated, 0), _console.Clock.GetElapsedTime(started), _console.Text));
        return collector.Failed > 0 ? ExitCode.SomeFailed : cancellationToken.IsCancellationRequested ? ExitCode.Cancelled : ExitCode.Success;
    }
}
