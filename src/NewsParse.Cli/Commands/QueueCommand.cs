using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json;
using NewsParse.Cli.Output;
using NewsParse.Cli.Queues;
using NewsParse.Cli.Wording;
using NewsParse.Workers.Queues;

namespace NewsParse.Cli.Commands;

/// <summary><c>newsparse queue</c>: how full the queues are, how fast they move, and what was set aside.</summary>
internal sealed class QueueCommand
{
    private readonly ToolConsole _console;
    private readonly Option<int?> _watch = new("--watch") { Description = "Look again after so many seconds, and tell what changed a second.", HelpName = "SECONDS" };
    private readonly Option<bool> _dead = new("--dead") { Description = "List the pages set aside with their reasons, one JSON object a line." };
    private readonly Option<bool> _replay = new("--replay") { Description = "Send the pages set aside round again." };
    private readonly BrokerOptions _broker;

    private QueueCommand(ToolConsole console, Command command)
    {
        _console = console;
        foreach (var option in new Option[] { _watch, _dead, _replay })
            command.Options.Add(option);
        LimitPositive(_watch);
        _broker = new BrokerOptions(command);
        command.SetAction(RunAsync);
    }

    public static Command Create(ToolConsole console)
    {
        var command = new Command("queue", "Shows how full the queues are and what was set aside, and replays it.");
        _ = new QueueCommand(console, command);
        return command;
    }

    private static void LimitPositive(Option<int?> option) => option.Validators.Add(result =>
    {
        if (result.GetValueOrDefault<int?>() is <= 0)
            result.AddError(new Message("usage.positive", option.Name));
    });

    private async Task<int> RunAsync(ParseResult result, CancellationToken cancellationToken)
    {
        await using var inspector = new QueueInspector(_broker.Read(result));
        await inspector.ConnectAsync(cancellationToken);
        var lines = new StringBuilder();
        if (result.GetValue(_replay))
            lines.Append(CultureInfo.InvariantCulture, $"{{\"replayed\":{await inspector.ReplayAsync(cancellationToken)}}}\n");
        else if (result.GetValue(_dead))
        {
            foreach (var letter in await inspector.ReadDeadLettersAsync(cancellationToken))
                lines.Append(JsonSerializer.Serialize(new DeadLetterLine(letter.Id, letter.Source, letter.Reason), QueueJson.Default.DeadLetterLine)).Append('\n');
        }
        else
            await AddDepthsAsync(lines, inspector, result.GetValue(_watch), cancellationToken);

        await using var target = OutputTarget.Open(null, several: false, "", _console);
        await target.WriteFrameAsync(Encoding.UTF8.GetBytes(lines.ToString()));
        return ExitCode.Success;
    }

    private async Task AddDepthsAsync(StringBuilder lines, QueueInspector inspector, int? watch, CancellationToken cancellationToken)
    {
        var before = await inspector.ReadDepthsAsync(cancellationToken);
        var depths = before;
        if (watch is { } seconds)
        {
            await Task.Delay(TimeSpan.FromSeconds(seconds), _console.Clock, cancellationToken);
            depths = await inspector.ReadDepthsAsync(cancellationToken);
        }

        for (var i = 0; i < depths.Count; i++)
        {
            double? change = watch is { } time ? ((double)depths[i].Ready - before[i].Ready) / time : null;
            lines.Append(JsonSerializer.Serialize(new DepthLine(depths[i].Name, depths[i].Ready, depths[i].Consumers, change), QueueJson.Default.DepthLine)).Append('\n');
        }
    }
}
