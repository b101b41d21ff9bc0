using System.Text;
using System.Text.Json;
using NewsParse.Cli.Commands;
using NewsParse.Workers.Queues;
using NewsParse.Workers.Tests.Archives;

namespace NewsParse.Workers.Tests.Queues;

/// <summary>Workers, broker and collector as processes, and what can go wrong between them. What comes out is what one process gives, each page once.</summary>
[Category("Slow")]
[Platform("Linux")]
public class BrokerTests
{
    private const int Many = 2000;

    private Broker _broker = null!;
    private QueueRun _run = null!;

    [OneTimeSetUp]
    public async Task StartBroker()
    {
        Environment.SetEnvironmentVariable(BrokerOptions.PasswordVariable, "guest");
        _broker = await Broker.StartAsync();
    }

    [OneTimeTearDown]
    public async Task StopBroker()
    {
        if (_broker is not null)
            await _broker.DisposeAsync();
    }

    [SetUp]
    public void NameQueues() => _run = new QueueRun(_broker, "t" + TestContext.CurrentContext.Test.ID.Replace('-', '.'));

    [TearDown]
    public void RemoveFiles() => _run.Dispose();

    [Test]
    public async Task Worker_killed_in_the_middle_costs_no_page_and_doubles_none()
    {
        _run.AddPages(Many);
        await _run.EnqueueAsync();
        var victim = _run.StartWorker();
        _run.StartWorker();
        _run.StartWorker();
        var depths = await _run.UntilArticlesAsync(Many / 5);
        Assert.That(depths[0].Ready, Is.Positive, "it is the middle");
        await Tool.SignalAsync(victim, "-KILL");
        Assert.That(await _run.CollectAsync(Many), Is.EqualTo(await _run.ParseHereAsync()));
    }

    [Test]
    public async Task Broker_that_dies_and_comes_back_is_waited_for()
    {
        _run.AddPages(Many / 2);
        await _run.EnqueueAsync();
        var workers = new[] { _run.StartWorker(), _run.StartWorker() };
        var depths = await _run.UntilArticlesAsync(Many / 10);
        Assert.That(depths[0].Ready, Is.Positive, "it is the middle");
        await _broker.RestartAsync();
        Assert.That(await _run.CollectAsync(Many / 2), Is.EqualTo(await _run.ParseHereAsync()));
        Assert.That(workers.Select(worker => worker.HasExited), Is.All.False);
    }

    [Test]
    public async Task Worker_that_stands_still_past_its_heartbeat_loses_its_pages_to_another()
    {
        _run.AddPages(400);
        await _run.EnqueueAsync();
        var frozen = _run.StartWorker("--prefetch", "50");
        await _run.UntilArticlesAsync(20);
        await Tool.SignalAsync(frozen, "-STOP");
        _run.StartWorker();
        var lines = await _run.CollectAsync(400);
        await Tool.SignalAsync(frozen, "-CONT");
        Assert.That(lines, Is.EqualTo(await _run.ParseHereAsync()));
        await _run.UntilAsync(depths => depths[0] is { Ready: 0, Consumers: 2 });
    }

    [Test]
    public async Task Signal_to_end_loses_and_doubles_no_page()
    {
        _run.AddPages(1000);
        await _run.EnqueueAsync();
        var worker = _run.StartWorker("--prefetch", "20");
        await _run.UntilArticlesAsync(100);
        await Tool.SignalAsync(worker, "-TERM");
        await worker.WaitForExitAsync();
        Assert.That(worker.ExitCode, Is.Zero, await worker.StandardError.ReadToEndAsync());
        var depths = await _run.UntilAsync(depths => depths[0].Ready + depths[1].Ready == 1000);
        Assert.That(depths[0].Ready, Is.Positive, "it did not go on to the end");
    }

    /// <summary>
    /// What was on its way when the reader stopped, the broker takes back unread: it is handed out again and that counts as a delivery.
    /// What the reader has had and acknowledged never comes back.
    /// </summary>
    [Test]
    public async Task Page_in_hand_at_the_end_never_comes_back_and_one_on_its_way_always_does()
    {
        const int Pages = 600;
        var options = _broker.Options(_run.Connection[3], prefetch: 20);
        await using (var sender = await RabbitPageSender.ConnectAsync(options))
        {
            for (var i = 0; i < Pages; i++)
                await sender.SendAsync(new PageTask { Id = i.ToString(System.Globalization.CultureInfo.InvariantCulture), Body = "<p>x</p>"u8.ToArray() });
        }

        var had = new List<string>();
        var again = 0;
        async Task ReadAsync(int stopAfter)
        {
            using var stop = new CancellationTokenSource();
            await using var source = await RabbitPageSource.ConnectAsync(options);
            var count = 0;
            await foreach (var delivery in source.ReceiveAsync(stop.Token))
            {
                had.Add(delivery.Task.Id);
                again += delivery.Deliveries > 1 ? 1 : 0;
                if (++count == stopAfter)
                    await stop.CancelAsync();
                await delivery.AcknowledgeAsync(CancellationToken.None);
            }
        }

        for (var end = 0; end < 8; end++)
            await ReadAsync(stopAfter: 20 + end);
        await ReadAsync(stopAfter: Pages - had.Count);
        TestContext.Out.WriteLine($"{again} pages were on their way at one of the ends");
        Assert.That(had, Is.Unique.And.Count.EqualTo(Pages));
        var depths = await _run.DepthsAsync();
        Assert.That((depths[0].Ready, depths[2].Ready), Is.EqualTo((0u, 0u)));
    }

    [Test]
    public async Task Page_that_cannot_be_worked_on_is_set_aside_with_its_reason_after_three_tries_and_can_be_sent_again()
    {
        var options = _broker.Options(_run.Connection[3]);
        await using (var sender = await RabbitPageSender.ConnectAsync(options))
            await sender.SendAsync(new PageTask { Id = "lost", Source = "lost.warc", Archive = new ArchivePointer(_run["lost.warc"], 0, 10) });
        var worker = _run.StartWorker("--archives", _run["."]);
        await _run.UntilAsync(depths => depths[2].Ready == 1);
        var (code, letters, _) = await Tool.RunAsync(["queue", "--dead", .. _run.Connection]);
        var letter = JsonDocument.Parse(letters).RootElement;
        Assert.That((code, letter.GetProperty("id").GetString(), letter.GetProperty("source").GetString()), Is.EqualTo((0, "lost", "lost.warc")));
        Assert.That(letter.GetProperty("reason").GetString(), Does.StartWith("FileNotFoundException"));
        await Tool.SignalAsync(worker, "-TERM");
        await worker.WaitForExitAsync();
        Assert.That(await worker.StandardError.ReadToEndAsync(), Does.StartWith("0 articles, 3 not parsed"), "three tries");

        var (_, replayed, _) = await Tool.RunAsync(["queue", "--replay", .. _run.Connection]);
        Assert.That(replayed, Is.EqualTo("{\"replayed\":1}\n"));
        await _run.UntilAsync(depths => depths[0].Ready == 1 && depths[2].Ready == 0);
    }

    [Test]
    public async Task Page_that_kills_its_workers_is_set_aside_by_the_broker()
    {
        var options = _broker.Options(_run.Connection[3]);
        await using (var sender = await RabbitPageSender.ConnectAsync(options))
            await sender.SendAsync(new PageTask { Id = "poison", Body = "<p>x</p>"u8.ToArray() });
        for (var death = 0; death < options.MaxDeliveries; death++)
        {
            await using var source = await RabbitPageSource.ConnectAsync(options);
            await foreach (var delivery in source.ReceiveAsync(CancellationToken.None))
            {
                Assert.That(delivery.Deliveries, Is.EqualTo(death + 1));
                break;
            }
        }

        await _run.UntilAsync(depths => depths[2].Ready == 1);
        Assert.That((await Tool.RunAsync(["queue", "--dead", .. _run.Connection])).Output, Does.Contain("its workers went away"));
    }

    [Test]
    public async Task Full_queue_of_articles_makes_workers_wait_and_loses_nothing()
    {
        var limited = _broker.Options(_run.Connection[3], maxArticles: 30);
        await using (await RabbitPageSender.ConnectAsync(limited))
        {
            _run.AddPages(300);
            await _run.EnqueueAsync();
        }

        _run.StartWorker();
        await _run.UntilArticlesAsync(30);
        await Task.Delay(1500);
        var depths = await _run.DepthsAsync();
        Assert.That(depths[1].Ready, Is.LessThan(60), "a queue may take a few more than its limit");
        Assert.That(depths[0].Ready, Is.GreaterThan(200), "what cannot be kept is not taken");
        Assert.That(await _run.CollectAsync(300), Is.EqualTo(await _run.ParseHereAsync()));
    }

    [Test]
    public async Task Large_page_goes_through_and_one_beyond_the_limit_is_a_result_that_says_so([Values] bool packed)
    {
        Directory.CreateDirectory(_run.Pages);
        var paragraph = "<p>The gates of the dam were lifted at dawn on Monday, engineers said, and farmers saw the water come down.</p>\n";
        File.WriteAllText(Path.Combine(_run.Pages, "large.html"), "<title>Large</title><h1>Large</h1>" + string.Concat(Enumerable.Repeat(paragraph, 48_000)));
        await _run.EnqueueAsync(packed ? ["--gzip"] : []);
        var worker = _run.StartWorker("--limit-bytes", "4000000");
        await _run.UntilArticlesAsync(1);
        var (code, _, error) = await Tool.RunAsync(["collect", "-o", _run["failed.ndjson"], "--count", "1", "--quiet", .. _run.Connection]);
        Assert.That((code, error), Is.EqualTo((1, $"newsparse: {Path.Combine(_run.Pages, "large.html")}: the page is beyond the limit of 4000000 bytes\n")));
        await Tool.SignalAsync(worker, "-TERM");
        await worker.WaitForExitAsync();

        await _run.EnqueueAsync(packed ? ["--gzip"] : []);
        _run.StartWorker();
        Assert.That(await _run.CollectAsync(1), Is.EqualTo(await _run.ParseHereAsync()));
        Assert.That((await _run.DepthsAsync())[2].Ready, Is.Zero, "content is never a reason to set a page aside");
    }

    [Test]
    public async Task Records_of_an_archive_are_read_where_they_are([Values] bool byReference)
    {
        Directory.CreateDirectory(_run.Pages);
        var pages = Enumerable.Range(1, 40).Select(i => WarcFile.Packed(WarcFile.Page(i, $"<title>Dam {i}</title><h1>Dam {i}</h1><p>The gates of dam {i} were lifted at dawn on Monday, engineers said.</p>")));
        File.WriteAllBytes(Path.Combine(_run.Pages, "crawl.warc.gz"), [.. pages.SelectMany(page => page)]);
        await _run.EnqueueAsync(byReference ? ["--by-reference"] : []);
        _run.StartWorker(byReference ? ["--archives", _run.Pages] : []);
        Assert.That(await _run.CollectAsync(40), Is.EqualTo(await _run.ParseHereAsync()));
    }

    [Test]
    public async Task Collector_takes_repeats_once_and_mends_its_file_after_a_kill()
    {
        var options = _broker.Options(_run.Connection[3]);
        await using var sink = await RabbitArticleSink.ConnectAsync(options);
        async Task SendAsync(params int[] numbers)
        {
            foreach (var number in numbers)
                await sink.WriteAsync(new ArticleResult { Id = $"id{number}", Json = Encoding.UTF8.GetBytes($"{{\"n\":{number}}}") }, CancellationToken.None);
        }

        await SendAsync(1, 2, 1, 2, 3);
        Assert.That(await _run.CollectAsync(3), Is.EqualTo(new[] { "{\"n\":1}", "{\"n\":2}", "{\"n\":3}" }));
        // Killed after it wrote a line and before it noted that: the line was not acknowledged either.
        await File.AppendAllTextAsync(_run["collected.ndjson"], "{\"n\":4}\n{\"n\":5");
        await SendAsync(3, 4, 5);
        Assert.That(await _run.CollectAsync(5), Is.EqualTo(new[] { "{\"n\":1}", "{\"n\":2}", "{\"n\":3}", "{\"n\":4}", "{\"n\":5}" }));
        await File.WriteAllTextAsync(_run["other.ndjson"], "{}\n");
        Assert.That((await Tool.RunAsync(["collect", "-o", _run["other.ndjson"], .. _run.Connection])).Code, Is.EqualTo(2), "a file of others is not touched");
    }

    [Test]
    public async Task Trace_identifier_hash_and_versions_go_with_the_article()
    {
        const string Trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
        var options = _broker.Options(_run.Connection[3]);
        await using (var sender = await RabbitPageSender.ConnectAsync(options))
            await sender.SendAsync(new PageTask { Id = "one", Source = "one.html", Body = "<h1>Dam</h1><p>The gates of the dam were lifted at dawn.</p>"u8.ToArray(), TraceParent = Trace });
        _run.StartWorker();
        await using var receiver = await ArticleReceiver.ConnectAsync(options, CancellationToken.None);
        await foreach (var delivery in receiver.ReceiveAsync(CancellationToken.None))
        {
            var headers = new MessageHeaders(delivery.Message.Properties);
            Assert.That((delivery.Result.Id, delivery.Result.Source, delivery.Result.TraceParent), Is.EqualTo(("one", "one.html", Trace)));
            Assert.That(delivery.Result.PageHash, Is.EqualTo(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData("<h1>Dam</h1><p>The gates of the dam were lifted at dawn.</p>"u8))));
            Assert.That(headers["vocabulary-version"], Does.Match("^[0-9a-f]{16}$"));
            Assert.That(headers["parser-version"], Does.StartWith(typeof(Article).Assembly.GetName().Version!.ToString(3)));
            break;
        }
    }

    [Test]
    public async Task Password_is_never_told()
    {
        var address = _broker.Address.Replace("guest@", "guest:Kab00l@", StringComparison.Ordinal);
        Environment.SetEnvironmentVariable(BrokerOptions.PasswordVariable, null);
        try
        {
            var (code, output, error) = await Tool.RunAsync("queue", "--broker", address);
            Assert.That((code, error), Is.EqualTo((1, $"newsparse: no connection to amqp://127.0.0.1:{_broker.Port}/: user or password is wrong\n")));
            Assert.That(output, Is.Empty);
            var file = _run["password"];
            await File.WriteAllTextAsync(file, "guest\n");
            Assert.That((await Tool.RunAsync("queue", "--broker", _broker.Address, "--password-file", file)).Code, Is.Zero);
            Assert.That((await Tool.RunAsync("queue", "--broker", address.Replace("amqp:", "http:", StringComparison.Ordinal))).Error, Does.Not.Contain("Kab00l"));
        }
        finally
        {
            Environment.SetEnvironmentVariable(BrokerOptions.PasswordVariable, "guest");
        }
    }

    [Test, Explicit("three nodes want more memory and time than a small machine has to spare")]
    public async Task Cluster_of_three_goes_on_when_one_node_dies()
    {
        await using var second = await _broker.JoinAsync();
        await using var third = await _broker.JoinAsync();
        _run.AddPages(Many);
        await _run.EnqueueAsync();
        var worker = _run.StartWorker();
        await _run.UntilArticlesAsync(Many / 10);
        await third.KillAsync();
        Assert.That(await _run.CollectAsync(Many), Is.EqualTo(await _run.ParseHereAsync()));
        Assert.That(worker.HasExited, Is.False);
    }
}
