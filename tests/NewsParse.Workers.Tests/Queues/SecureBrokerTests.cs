using NewsParse.Cli.Commands;

namespace NewsParse.Workers.Tests.Queues;

/// <summary>A broker that is reached under TLS, with a certificate that the system knows or does not know.</summary>
[Category("Slow")]
[Platform("Linux")]
public class SecureBrokerTests
{
    private TestCertificate _certificate = null!;
    private Broker _broker = null!;

    [OneTimeSetUp]
    public async Task StartBroker()
    {
        _certificate = new TestCertificate();
        _broker = await Broker.StartAsync(_certificate);
    }

    [OneTimeTearDown]
    public async Task StopBroker()
    {
        if (_broker is not null)
            await _broker.DisposeAsync();
        _certificate.Dispose();
    }

    [Test]
    public async Task Pages_go_and_articles_come_under_tls()
    {
        using var run = new QueueRun(_broker, "secure");
        run.AddPages(3);
        string[] broker = ["--broker", Address, "--queues", "secure", "--quiet"];
        var trusted = new[] { (BrokerOptions.PasswordVariable, "guest"), ("SSL_CERT_FILE", _certificate.Authority) };
        foreach (string[] command in new[] { ["enqueue", run.Pages, .. broker], ["worker", "--idle", "3", .. broker], (string[])["collect", "-o", run["secure.ndjson"], "--count", "3", "--idle", "60", .. broker] })
        {
            var (code, _, error) = await Tool.RunProcessAsync(command, trusted);
            Assert.That((code, error), Is.EqualTo((0, "")), command[0]);
        }

        var lines = await File.ReadAllLinesAsync(run["secure.ndjson"]);
        Assert.That(lines.Order(StringComparer.Ordinal), Is.EqualTo(await run.ParseHereAsync()));
    }

    [Test]
    public async Task Certificate_that_nobody_vouches_for_is_refused()
    {
        var (code, output, error) = await Tool.RunProcessAsync(["queue", "--broker", Address], (BrokerOptions.PasswordVariable, "guest"));
        Assert.That((code, output), Is.EqualTo((1, "")));
        Assert.That(error.StartsWith($"newsparse: no connection to amqps://localhost:{_broker.SecurePort}/: ", StringComparison.Ordinal) && error.Contains("certificate", StringComparison.Ordinal), error);
    }

    private string Address => FormattableString.Invariant($"amqps://guest@localhost:{_broker.SecurePort}");
}
