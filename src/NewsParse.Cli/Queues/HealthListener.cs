using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using NewsParse.Cli.Wording;

namespace NewsParse.Cli.Queues;

/// <summary>Answers those who watch a worker: <c>/health</c>, 200 while the broker is connected, else 503; <c>/metrics</c> in the text form of Prometheus.</summary>
internal sealed class HealthListener : IDisposable
{
    private const int LongestRequest = 4096;
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);

    private readonly TcpListener _listener;
    private readonly PageWorker _worker;
    private readonly Func<bool> _isConnected;
    private readonly CancellationTokenSource _stopped = new();

    private HealthListener(IPEndPoint address, PageWorker worker, Func<bool> isConnected)
    {
        _listener = new TcpListener(address);
        _worker = worker;
        _isConnected = isConnected;
    }

    /// <summary>Starts to listen; null where no address was given.</summary>
    /// <exception cref="IOException">The address cannot be listened on.</exception>
    public static HealthListener? Start(string? address, PageWorker worker, Func<bool> isConnected)
    {
        if (address is null)
            return null;
        var listener = new HealthListener(IPEndPoint.Parse(address), worker, isConnected);
        try
        {
            listener._listener.Start();
        }
        catch (SocketException failure)
        {
            throw new ToolFailureException(new Message("fail.listen", address, (Message)failure.Message));
        }

        _ = listener.ListenAsync();
        return listener;
    }

    public void Dispose()
    {
        _stopped.Cancel();
        _listener.Dispose();
        _stopped.Dispose();
    }

    private async Task ListenAsync()
    {
        while (true)
        {
            try
            {
                using var client = await _listener.AcceptTcpClientAsync(_stopped.Token);
                await AnswerAsync(client);
            }
            catch (Exception stopped) when (stopped is ObjectDisposedException or OperationCanceledException && _stopped.IsCancellationRequested)
            {
                return;
            }
            catch (Exception lost) when (lost is IOException or SocketException or OperationCanceledException)
            {
                // A client that went away or says nothing; the next one is listened to.
                continue;
            }
        }
    }

    private async Task AnswerAsync(TcpClient client)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(_stopped.Token);
        patience.CancelAfter(LongestWait);
        await using var stream = client.GetStream();
        var request = new byte[LongestRequest];
        var read = await stream.ReadAsync(request, patience.Token);
        var line = Encoding.ASCII.GetString(request, 0, read);
        var (status, body) = line.StartsWith("GET /health ", StringComparison.Ordinal) ? Health()
            : line.StartsWith("GET /metrics ", StringComparison.Ordinal) ? ("200 OK", Metrics())
            : ("404 Not Found", "");
        var answer = string.Create(CultureInfo.InvariantCulture, $"HTTP/1.1 {status}\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: {body.Length}\r\nConnection: close\r\n\r\n{body}");
        await stream.WriteAsync(Encoding.ASCII.GetBytes(answer), patience.Token);
    }

    private (string Status, string Body) Health() => _isConnected() ? ("200 OK", "connected\n") : ("503 Service Unavailable", "the broker is not connected\n");

    private string Metrics() => string.Create(CultureInfo.InvariantCulture, $"""
        # TYPE newsparse_worker_results_total counter
        newsparse_worker_results_total {_worker.Written}
        # TYPE newsparse_worker_returns_total counter
        newsparse_worker_returns_total {_worker.Returned}
        # TYPE newsparse_worker_pages_in_hand gauge
        newsparse_worker_pages_in_hand {_worker.InHand}
        # TYPE newsparse_worker_seconds_since_last_page gauge
        newsparse_worker_seconds_since_last_page {_worker.SinceLastPage.TotalSeconds:0.000}
        # TYPE newsparse_worker_broker_connected gauge
        newsparse_worker_broker_connected {(_isConnected() ? 1 : 0)}

        """);
}
