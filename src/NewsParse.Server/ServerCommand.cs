using System.CommandLine;
using System.Net;

namespace NewsParse.Server;

/// <summary>The command line of the service.</summary>
internal static class ServerCommand
{
    private static readonly ServiceOptions Defaults = new();

    public static RootCommand Create()
    {
        var listen = new Option<string>("--listen") { Description = "Address and port.", HelpName = "ADDRESS:PORT", DefaultValueFactory = _ => Defaults.Listen.ToString() };
        var bytes = new Option<long>("--limit-bytes") { Description = "Largest body in bytes.", HelpName = "N", DefaultValueFactory = _ => Defaults.MaxBytes };
        var time = new Option<int>("--limit-time") { Description = "Longest request, in seconds.", HelpName = "N", DefaultValueFactory = _ => (int)Defaults.MaxTime.TotalSeconds };
        var requests = new Option<int>("--limit-requests") { Description = "Most requests at once; as many again wait.", HelpName = "N", DefaultValueFactory = _ => Defaults.MaxRequests };
        listen.Validators.Add(result =>
        {
            if (!IPEndPoint.TryParse(result.GetValueOrDefault<string>()!, out _))
                result.AddError("--listen takes an address and a port, like 127.0.0.1:8080.");
        });
        MustBePositive(time);
        MustBePositive(requests);
        bytes.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<long>() <= 0)
                result.AddError("--limit-bytes takes a number above 0.");
        });
        var command = new RootCommand("Serves articles over HTTP: POST /v1/articles, /v1/explain and /v1/quotes; GET /v1/schema, /openapi/v1.json and /health. It fetches no addresses.") { listen, bytes, time, requests };
        command.SetAction(async (result, cancellationToken) =>
        {
            await using var service = ServiceHost.Build(new ServiceOptions
            {
                Listen = IPEndPoint.Parse(result.GetValue(listen)!), MaxBytes = result.GetValue(bytes),
                MaxTime = TimeSpan.FromSeconds(result.GetValue(time)), MaxRequests = result.GetValue(requests),
            });
            return await RunAsync(service, cancellationToken);
        });
        return command;
    }

    private static async Task<int> RunAsync(WebApplication service, CancellationToken cancellationToken)
    {
        try
        {
            await service.StartAsync(cancellationToken);
        }
        catch (IOException taken)
        {
            await Console.Error.WriteLineAsync("newsparse-server: " + taken.Message);
            return 1;
        }

        await Console.Error.WriteLineAsync("newsparse-server: listening on " + string.Join(", ", service.Urls));
        await service.WaitForShutdownAsync(cancellationToken);
        return 0;
    }

    private static void MustBePositive(Option<int> option) => option.Validators.Add(result =>
    {
        if (result.GetValueOrDefault<int>() <= 0)
            result.AddError(option.Name + " takes a number above 0.");
    });
}
