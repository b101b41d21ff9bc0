using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace NewsParse.Workers.Tests.Queues;

/// <summary>A RabbitMQ node of the test's own: on the loopback, with ports, a name and a folder that nothing else uses.</summary>
internal sealed class Broker : IAsyncDisposable
{
    private const string Programs = "/usr/lib/rabbitmq/bin/";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("newsparse-broker-");
    private readonly string _name = "newsparse-" + Guid.NewGuid().ToString("N")[..8] + "@localhost";
    private readonly int _namesPort;
    private readonly int _nodesPort;
    private int? _securePort;
    private Process? _node;

    private Broker(int? namesPort = null)
    {
        var ports = FreePorts(3);
        Port = ports[0];
        _nodesPort = ports[1];
        _namesPort = namesPort ?? ports[2];
    }

    public int Port { get; }

    /// <summary>Where it listens for connections under TLS, once it was started with <see cref="StartAsync"/> and a certificate.</summary>
    public int SecurePort => _securePort ?? throw new InvalidOperationException("started without a certificate");

    public string Address => FormattableString.Invariant($"amqp://guest@127.0.0.1:{Port}");

    /// <summary>Starts a node. Where the program is not installed the test is left out, unless it was asked for.</summary>
    /// <param name="certificate">Certificate of the node and of who has signed it; null for a node without TLS.</param>
    public static async Task<Broker> StartAsync(TestCertificate? certificate = null)
    {
        if (!File.Exists(Programs + "rabbitmq-server"))
        {
            if (Environment.GetEnvironmentVariable("NEWSPARSE_REQUIRE_BROKER") == "1")
                Assert.Fail("rabbitmq-server is not installed");
            Assert.Ignore("rabbitmq-server is not installed");
        }

        var broker = new Broker();
        if (certificate is not null)
            broker.ListenSecurely(certificate);
        try
        {
            await broker.StartNodeAsync();
            return broker;
        }
        catch
        {
            await broker.DisposeAsync();
            throw;
        }
    }

    /// <summary>A second and third node of the same cluster.</summary>
    public async Task<Broker> JoinAsync()
    {
        var other = new Broker(_namesPort);
        File.Copy(Path.Combine(_folder.FullName, ".erlang.cookie"), Path.Combine(other._folder.FullName, ".erlang.cookie"));
        await other.StartNodeAsync();
        foreach (string[] step in new[] { ["stop_app"], ["join_cluster", _name], (string[])["start_app"] })
            await other.ControlAsync(step);
        return other;
    }

    /// <summary>Ends the node without a word, as a crash does.</summary>
    public async Task KillAsync()
    {
        // The script has become the node itself.
        _node!.Kill(entireProcessTree: true);
        await _node.WaitForExitAsync();
        _node.Dispose();
        _node = null;
    }

    public async Task RestartAsync()
    {
        await KillAsync();
        await StartNodeAsync();
    }

    public RabbitOptions Options(string queues, ushort prefetch = 4, long? maxArticles = null) => new()
    {
        Address = new Uri(Address), Password = "guest", Queues = queues, Prefetch = prefetch, MaxArticles = maxArticles, Heartbeat = TimeSpan.FromSeconds(3),
    };

    public async ValueTask DisposeAsync()
    {
        if (_node is not null)
            await KillAsync();
        using (var names = Run("epmd", "-port", _namesPort.ToString(CultureInfo.InvariantCulture), "-kill"))
            await names.WaitForExitAsync();
        _folder.Delete(recursive: true);
    }

    private void ListenSecurely(TestCertificate certificate)
    {
        _securePort = FreePorts(1)[0];
        File.WriteAllText(Path.Combine(_folder.FullName, "broker.conf"), FormattableString.Invariant($"""
            listeners.ssl.1 = 127.0.0.1:{_securePort}
            ssl_options.cacertfile = {certificate.Authority}
            ssl_options.certfile = {certificate.Certificate}
            ssl_options.keyfile = {certificate.Key}
            ssl_options.verify = verify_none

            """));
    }

    private async Task StartNodeAsync()
    {
        _node = Run(Programs + "rabbitmq-server");
        var clock = Stopwatch.StartNew();
        while (!await AnswersAsync())
        {
            if (_node.HasExited || clock.Elapsed > Patience)
                Assert.Fail("the broker did not start: " + string.Join('\n', Directory.GetFiles(_folder.FullName, "*.log", SearchOption.AllDirectories).Select(File.ReadAllText)));
            await Task.Delay(200);
        }
    }

    /// <summary>The port is open before the node takes connections.</summary>
    private async Task<bool> AnswersAsync()
    {
        try
        {
            await using var inspector = new Workers.Queues.QueueInspector(Options("probe"));
            await inspector.ConnectAsync(CancellationToken.None);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    private async Task ControlAsync(string[] arguments)
    {
        using var control = Run(Programs + "rabbitmqctl", ["-n", _name, .. arguments]);
        await control.WaitForExitAsync();
        Assert.That(control.ExitCode, Is.Zero, string.Join(' ', arguments));
    }

    private Process Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo("bash", ["-c", "exec \"$@\" >/dev/null 2>&1", "run", program, .. arguments]);
        var folder = _folder.FullName;
        foreach (var (name, value) in new[]
        {
            ("HOME", folder), ("RABBITMQ_NODENAME", _name), ("RABBITMQ_NODE_IP_ADDRESS", "127.0.0.1"), ("RABBITMQ_NODE_PORT", Text(Port)), ("RABBITMQ_DIST_PORT", Text(_nodesPort)),
            ("RABBITMQ_MNESIA_BASE", folder + "/data"), ("RABBITMQ_LOG_BASE", folder + "/log"), ("RABBITMQ_PID_FILE", folder + "/pid"), ("RABBITMQ_CONFIG_FILE", folder + "/broker.conf"),
            ("RABBITMQ_CONF_ENV_FILE", folder + "/none.env"), ("RABBITMQ_ENABLED_PLUGINS_FILE", folder + "/plugins"), ("ERL_EPMD_PORT", Text(_namesPort)), ("ERL_EPMD_ADDRESS", "127.0.0.1"),
            ("RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS", "-kernel inet_dist_use_interface {127,0,0,1}"),
        })
            start.Environment[name] = value;
        return Process.Start(start)!;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static int[] FreePorts(int count)
    {
        var listeners = Enumerable.Range(0, count).Select(_ => new TcpListener(IPAddress.Loopback, 0)).ToArray();
        foreach (var listener in listeners)
            listener.Start();
        var ports = listeners.Select(listener => ((IPEndPoint)listener.LocalEndpoint).Port).ToArray();
        foreach (var listener in listeners)
            listener.Dispose();
        return ports;
    }
}
