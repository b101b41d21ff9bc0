using System.CommandLine;
using System.CommandLine.Invocation;
using System.Net;
using System.Net.Sockets;
using NewsParse.Cli;
using NewsParse.Cli.Commands;

namespace NewsParse.Server;

/// <summary>The command line of the service.</summary>
internal sealed class ServeCommand
{
    private static readonly ServiceOptions Defaults = new();

    private readonly Option<string> _listen = new("--listen") { Description = "Address and port.", HelpName = "ADDRESS:PORT", DefaultValueFactory = static _ => Defaults.Listen.ToString() };
    private readonly Option<long> _bytes = new("--limit-bytes") { Description = "Largest page in bytes, as it is sent and unpacked.", HelpName = "N", DefaultValueFactory = static _ => Defaults.MaxBytes };
    private readonly Option<long> _held = new("--limit-held") { Description = "Most bytes of pages held at once.", HelpName = "N", DefaultValueFactory = static _ => Defaults.MaxBytesHeld };
    private readonly Option<int> _time = new("--limit-time") { Description = "Longest request in seconds.", HelpName = "SECONDS", DefaultValueFactory = static _ => (int)Defaults.MaxTime.TotalSeconds };
    private readonly Option<int> _jobs = new("--jobs", "-j") { Description = "Pages parsed at once.", HelpName = "N", DefaultValueFactory = static _ => Defaults.Jobs };
    private readonly Option<int> _waiting = new("--limit-waiting") { Description = "Pages that wait for their turn; further ones are refused.", HelpName = "N", DefaultValueFactory = static _ => Defaults.MaxWaiting };
    private readonly Option<int> _connections = new("--limit-connections") { Description = "Connections at once; further ones are closed.", HelpName = "N", DefaultValueFactory = static _ => Defaults.MaxConnections };
    private readonly Option<bool> _allowFetch = new("--allow-fetch") { Description = "Answer GET with url= too: the page is fetched, from public http and https addresses alone." };
    private readonly LimitOptions _limits;
    private readonly TextWriter _error;

    private ServeCommand(Command command, TextWriter error)
    {
        _error = error;
        _listen.Validators.Add(static result =>
        {
            if (AddressOf(result.GetValueOrDefault<string>()) is null)
                result.AddError("--listen takes an address and a port, like 127.0.0.1:8080.");
        });
        foreach (var option in new[] { _time, _jobs, _waiting, _connections })
            LimitOptions.MustBePositive(option);
        LimitOptions.MustBePositive(_bytes);
        LimitOptions.MustBePositive(_held);
        foreach (var option in new Option[] { _listen, _jobs, _allowFetch, _bytes, _held, _time, _waiting, _connections })
            command.Options.Add(option);
        _limits = new LimitOptions(command);
        command.SetAction(ServeAsync);
    }

    public static async Task<int> RunAsync(string[] arguments, TextWriter error)
    {
        var command = new RootCommand("Serves articles over HTTP, and a page to try it on. It keeps nothing, and fetches no address unless --allow-fetch is given.");
        _ = new ServeCommand(command, error);
        var result = command.Parse(arguments);
        if (result.Action is ParseErrorAction)
        {
            foreach (var problem in result.Errors)
                Report(error, problem.Message);
            error.WriteLine("Try 'newsparse serve --help'.");
            return ExitCode.WrongUsage;
        }

        try
        {
            // The host hears the signals to stop, and finishes what it holds.
            return await result.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
        }
        catch (WrongUsageException wrong)
        {
            Report(error, wrong.Message);
            return ExitCode.WrongUsage;
        }
    }

    private async Task<int> ServeAsync(ParseResult result, CancellationToken cancellationToken)
    {
        var options = new ServiceOptions
        {
            Listen = AddressOf(result.GetValue(_listen))!,
            Parser = _limits.Read(result),
            Jobs = result.GetValue(_jobs),
            AllowFetch = result.GetValue(_allowFetch),
            MaxBytes = result.GetValue(_bytes),
            MaxBytesHeld = result.GetValue(_held),
            MaxTime = TimeSpan.FromSeconds(result.GetValue(_time)),
            MaxWaiting = result.GetValue(_waiting),
            MaxConnections = result.GetValue(_connections),
        };
        await using var service = ServiceHost.Build(options);
        try
        {
            await service.StartAsync(cancellationToken);
        }
        catch (Exception failure) when (failure is IOException or SocketException)
        {
            Report(_error, $"cannot listen on {options.Listen}: {(failure.GetBaseException() as SocketException)?.Message ?? failure.Message}");
            return ExitCode.SomeFailed;
        }

        _error.WriteLine("newsparse serve: listening on " + string.Join(", ", service.Urls));
        await service.WaitForShutdownAsync(cancellationToken);
        return ExitCode.Success;
    }

    /// <summary>An address with its port; null where the text is none or names no port.</summary>
    private static IPEndPoint? AddressOf(string? text) =>
        IPEndPoint.TryParse(text ?? "", out var address) && (address.Port != 0 || text!.EndsWith(":0", StringComparison.Ordinal)) ? address : null;

    private static void Report(TextWriter error, string reason) => error.WriteLine(FailureReason.OneLine("newsparse serve: " + reason));
}
