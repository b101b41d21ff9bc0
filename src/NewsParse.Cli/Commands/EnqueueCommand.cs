using System.CommandLine;
using NewsParse.Cli.Batches;
using NewsParse.Cli.Inputs;
using NewsParse.Cli.Queues;
using NewsParse.Cli.Wording;

namespace NewsParse.Cli.Commands;

/// <summary><c>newsparse enqueue INPUT...</c>: documents into a broker's queue, for workers.</summary>
internal sealed class EnqueueCommand
{
    private const int SentAtOnce = 16;

    private readonly ToolConsole _console;
    private readonly Argument<string[]> _inputs = new("INPUT") { Description = "A file, a folder, a web archive (WARC), a URL, or - for standard input.", Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<bool> _byReference = new("--by-reference") { Description = "Send where a web archive holds a page instead of the page; workers need --archives." };
    private readonly Option<bool> _gzip = new("--gzip") { Description = "Compress the pages sent." };
    private readonly BrokerOptions _broker;
    private readonly InputOptions _input;
    private readonly WordingOptions _wording;

    private EnqueueCommand(ToolConsole console, Command command)
    {
        _console = console;
        InputOptions.RefuseUnknownOptions(_inputs);
        command.Arguments.Add(_inputs);
        foreach (var option in new Option[] { _byReference, _gzip })
            command.Options.Add(option);
        _broker = new BrokerOptions(command);
        _input = new InputOptions(command);
        _wording = new WordingOptions(command);
        command.SetAction(RunAsync);
    }

    public static Command Create(ToolConsole console)
    {
        var command = new Command("enqueue", "Sends documents to a RabbitMQ queue, for workers to parse.");
        _ = new EnqueueCommand(console, command);
        return command;
    }

    private async Task<int> RunAsync(ParseResult result, CancellationToken cancellationToken)
    {
        var reading = _input.Read(result);
        using var reader = new DocumentReader(reading, _console);
        using var documents = await InputSet.OpenAsync(_input.InputsOf(result, result.GetValue(_inputs), _console), reader, cancellationToken);
        InputOptions.CheckAddress(reading, documents.IsSeveral);
        var tasks = new PageTasks(reader, result.GetValue(_byReference), result.GetValue(_gzip));
        var started = _console.Clock.GetTimestamp();
        await using var sender = await RabbitPageSender.ConnectAsync(_broker.Read(result), cancellationToken);
        int sent = 0, failed = 0;
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = SentAtOnce, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(documents.ReadAsync(static all => all, cancellationToken), parallel, async (document, token) =>
        {
            try
            {
                await sender.SendAsync(await tasks.CreateAsync(document, token), token);
                Interlocked.Increment(ref sent);
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or InvalidDataException or HttpRequestException)
            {
                Interlocked.Increment(ref failed);
                lock (tasks)
                    _console.ReportFailure(document.Label, FailureReason.Of(failure));
            }
        });
        if (!_wording.IsQuiet(result))
            _console.Error.WriteLine(SummaryLine.OfPages(new BatchResult(sent, failed, 0, 0), _console.Clock.GetElapsedTime(started), _console.Text));
        return failed > 0 ? ExitCode.SomeFailed : ExitCode.Success;
    }
}
