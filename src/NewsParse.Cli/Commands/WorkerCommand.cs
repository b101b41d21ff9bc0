using System.CommandLine;
using NewsParse.Cli.Batches;
using NewsParse.Cli.Queues;
using NewsParse.Cli.Wording;

namespace NewsParse.Cli.Commands;

/// <summary><c>newsparse worker</c>: pages from a broker's queue in, articles into another.</summary>
internal sealed class WorkerCommand
{
    private readonly ToolConsole _console;
    private readonly BrokerOptions _broker;
    private readonly Option<int> _jobs = new("--jobs", "-j") { Description = "Documents parsed at once.", HelpName = "N", DefaultValueFactory = _ => Environment.ProcessorCount };
    private readonly Option<int?> _prefetch = new("--prefetch") { Description = "Most pages held at once, in hand and waiting; twice --jobs by default.", HelpName = "N" };
    private readonly Option<int> _grace = new("--grace") { Description = "Seconds that pages in hand may take after a signal to stop.", HelpName = "SECONDS", DefaultValueFactory = _ => 30 };
    private readonly Option<int?> _idle = new("--idle") { Description = "End when no page came for so long.", HelpName = "SECONDS" };
    private readonly Option<string[]> _archives = new("--archives") { Description = "Folder, or beginning of an address, below which messages may point into web archives.", HelpName = "PLACE", DefaultValueFactory = _ => [] };
    private readonly Option<int> _limitBytes = new("--limit-bytes") { Description = "Largest page in bytes, after unpacking.", HelpName = "N", DefaultValueFactory = _ => new PageWorkerOptions().MaxPageBytes };
    private readonly Option<string?> _health = new("--health") { Description = "Answer /health and /metrics there, such as 127.0.0.1:9095.", HelpName = "ADDRESS:PORT" };
    private readonly LimitOptions _limits;
    private readonly WordingOptions _wording;

    private WorkerCommand(ToolConsole console, Command command)
    {
        _console = console;
        _broker = new BrokerOptions(command);
        LimitOptions.MustBePositive(_jobs);
        LimitOptions.MustBePositive(_limitBytes);
        _health.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } address && !System.Net.IPEndPoint.TryParse(address, out _))
                result.AddError(new Message("usage.health"));
        });
        foreach (var option in new Option[] { _jobs, _prefetch, _grace, _idle, _archives, _limitBytes, _health })
            command.Options.Add(option);
        _limits = new LimitOptions(command);
        _wording = new WordingOptions(command);
        command.SetAction(RunAsync);
    }

    public static Command Create(ToolConsole console)
    {
        var command = new Command("worker", "Parses pages from a RabbitMQ queue into articles, on as many machines as it is started on.");
        _ = new WorkerCommand(console, command);
        return command;
    }

    private async Task<int> RunAsync(ParseResult result, CancellationToken cancellationToken)
    {
        var jobs = result.GetValue(_jobs);
        var options = new PageWorkerOptions
        {
            Jobs = jobs,
            Grace = TimeSpan.FromSeconds(result.GetValue(_grace)),
            Idle = result.GetValue(_idle) is { } idle ? TimeSpan.FromSeconds(idle) : null,
            MaxPageBytes = result.GetValue(_limitBytes),
            Parser = _limits.Read(result),
            Archives = result.GetValue(_archives)!,
        };
        _console.PatienceAtStop += options.Grace;
        var broker = _broker.Read(result, result.GetValue(_prefetch) ?? Math.Max(1, jobs) * 2);
        var started = _console.Clock.GetTimestamp();
        await using var source = await RabbitPageSource.ConnectAsync(broker, cancellationToken);
        await using var sink = await RabbitArticleSink.ConnectAsync(broker, cancellationToken);
        var worker = new PageWorker(source, sink, options, _console.Clock);
        using var health = HealthListener.Start(result.GetValue(_health), worker, () => source.IsConnected && sink.IsConnected);
        var isDone = await worker.RunAsync(cancellationToken);
        if (!_wording.IsQuiet(result))
            _console.Error.WriteLine(SummaryLine.Of(new BatchResult((int)worker.Written, (int)worker.Returned, 0, 0), _console.Clock.GetElapsedTime(started), _console.Text));
        if (isDone)
            return ExitCode.Success;
        _console.ReportFailure(null, new Message("fail.grace"));
        return ExitCode.SomeFailed;
    }
}
