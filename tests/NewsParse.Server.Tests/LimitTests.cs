using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace NewsParse.Server.Tests;

/// <summary>What hostile, slow and many clients are answered.</summary>
[Category("Slow")]
public class LimitTests
{
    /// <summary>Longer than any machine takes for the rest of a test.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    [Test]
    public async Task Page_beyond_the_limit_is_refused_before_it_is_sent()
    {
        await using var service = await RunningService.StartAsync(new ServiceOptions { MaxBytes = 1000 });
        using var sender = await RawRequest.SendAsync(service.Address, "POST /v1/articles HTTP/1.1\r\nHost: x\r\nContent-Length: 1001\r\n\r\n");
        Assert.That(await sender.StatusAsync(), Is.EqualTo("413"));
    }

    [Test]
    public async Task Page_of_unknown_length_is_refused_when_it_grows_too_long()
    {
        await using var service = await RunningService.StartAsync(new ServiceOptions { MaxBytes = 1000 });
        using var sender = await RawRequest.SendAsync(service.Address, "POST /v1/articles HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n3E9\r\n" + new string('x', 1001) + "\r\n");
        Assert.That(await sender.StatusAsync(), Is.EqualTo("413"));
    }

    [Test]
    public async Task Small_data_that_unpacks_to_much_is_refused()
    {
        await using var service = await RunningService.StartAsync(new ServiceOptions { MaxBytes = 100_000 });
        using var packed = new MemoryStream();
        using (var packing = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
            packing.Write(new byte[20_000_000]);
        using var answer = await service.PostAsync("/v1/articles", new ByteArrayContent(packed.ToArray()));
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.RequestEntityTooLarge));
    }

    [Test]
    public async Task Page_beyond_the_parsers_limit_is_told_its_name()
    {
        await using var service = await RunningService.StartAsync(new ServiceOptions { Parser = new ArticleParserOptions { MaxElements = 100 } });
        using var answer = await service.PostAsync("/v1/articles", RunningService.Html(string.Concat(Enumerable.Repeat("<p>x", 200))));
        Assert.That((int)answer.StatusCode, Is.EqualTo(413));
        Assert.That((await answer.Content.ReadAsStringAsync()).Contains("MaxElements is 100", StringComparison.Ordinal));
    }

    [Test]
    public async Task Memory_for_pages_is_bounded_and_given_back()
    {
        await using var service = await RunningService.StartAsync(new ServiceOptions { MaxBytesHeld = 1000, SlowGrace = Patience, MaxTime = Patience });
        const string Head = "POST /v1/articles HTTP/1.1\r\nHost: x\r\nContent-Length: 5000\r\n\r\n";
        using (var holder = await RawRequest.SendAsync(service.Address, Head + new string('x', 900)))
        {
            await UntilAsync(service, "newsparse_server_held_bytes 900");
            using var refused = await service.PostAsync("/v1/articles", RunningService.Html(RunningService.Page));
            Assert.That((refused.StatusCode, refused.Headers.RetryAfter?.ToString()), Is.EqualTo((HttpStatusCode.ServiceUnavailable, "1")));
        }

        await UntilAsync(service, "newsparse_server_held_bytes 0");
        using var answered = await service.PostAsync("/v1/articles", RunningService.Html(RunningService.Page));
        Assert.That(answered.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Slow_senders_keep_no_one_from_the_parser_and_are_cut_off()
    {
        await using var service = await RunningService.StartAsync(new ServiceOptions { Jobs = 1, MaxWaiting = 1, SlowGrace = TimeSpan.FromSeconds(2), MaxTime = Patience });
        var senders = new List<RawRequest>();
        for (var i = 0; i < 20; i++)
            senders.Add(await RawRequest.SendAsync(service.Address, "POST /v1/articles HTTP/1.1\r\nHost: x\r\nContent-Length: 5000\r\n\r\n<p>"));
        using var answer = await service.PostAsync("/v1/articles", RunningService.Html(RunningService.Page));
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        foreach (var sender in senders)
        {
            Assert.That(await sender.StatusAsync(), Is.EqualTo("408"));
            sender.Dispose();
        }
    }

    [Test]
    public async Task Page_that_does_not_come_in_time_is_given_up()
    {
        await using var service = await RunningService.StartAsync(new ServiceOptions { MaxTime = TimeSpan.FromSeconds(1) });
        using var sender = await RawRequest.SendAsync(service.Address, "POST /v1/articles HTTP/1.1\r\nHost: x\r\nContent-Length: 5000\r\n\r\n<p>");
        Assert.That(await sender.StatusAsync(), Is.EqualTo("408"));
    }

    [Test]
    public async Task Page_whose_turn_does_not_come_in_time_is_given_up()
    {
        await using var service = await RunningService.StartAsync(new ServiceOptions { Jobs = 1, MaxTime = TimeSpan.FromSeconds(1) });
        using var turn = await service.Desk.TakeTurnAsync(CancellationToken.None);
        using var answer = await service.PostAsync("/v1/articles", RunningService.Html(RunningService.Page));
        // On a busy machine the time may be over before the last byte is in.
        Assert.That((int)answer.StatusCode, Is.EqualTo(504).Or.EqualTo(408));
        Assert.That(service.Desk.BytesHeld, Is.Zero);
    }

    [Test]
    public async Task Huge_head_is_refused()
    {
        await using var service = await RunningService.StartAsync();
        using var sender = await RawRequest.SendAsync(service.Address, "POST /v1/articles HTTP/1.1\r\nHost: x\r\nX-Huge: " + new string('a', 100_000) + "\r\n\r\n");
        Assert.That(await sender.StatusAsync(), Is.EqualTo("431"));
    }

    [Test]
    public async Task Connections_are_bounded()
    {
        await using var service = await RunningService.StartAsync(new ServiceOptions { MaxConnections = 2, SlowGrace = Patience });
        const string Health = "GET /health HTTP/1.1\r\nHost: x\r\n\r\n";
        using var first = await RawRequest.SendAsync(service.Address, Health);
        using var second = await RawRequest.SendAsync(service.Address, Health);
        Assert.That((await first.StatusAsync(), await second.StatusAsync()), Is.EqualTo(("200", "200")));
        using var third = await RawRequest.SendAsync(service.Address, Health); // the first two are answered and still open
        Assert.That(await third.StatusAsync(), Is.Empty);
    }

    [Test]
    public async Task Hostile_bodies_are_answered()
    {
        await using var service = await RunningService.StartAsync(new ServiceOptions { MaxTime = Patience });
        var random = new Random(5);
        var noise = Enumerable.Range(0, 40).Select(_ =>
        {
            var bytes = new byte[random.Next(3000)];
            random.NextBytes(bytes);
            return bytes;
        });
        var hostile = new[]
        {
            new string('<', 200_000), string.Concat(Enumerable.Repeat("<div>", 60_000)), "<p " + string.Concat(Enumerable.Range(0, 20_000).Select(i => "a" + i + "=1 ")),
            string.Concat(Enumerable.Repeat("&amp", 50_000)), string.Concat(Enumerable.Repeat("“", 50_000)), "<script>" + new string('x', 100_000), "\0\0\0", "",
        }.Select(Encoding.UTF8.GetBytes);
        foreach (var body in noise.Concat(hostile))
        {
            foreach (var path in new[] { "/v1/articles", "/v1/explain?format=html", "/v1/quotes" })
            {
                using var answer = await service.PostAsync(path, new ByteArrayContent(body));
                Assert.That((int)answer.StatusCode, Is.EqualTo(200).Or.EqualTo(415));
            }
        }
    }

    [Test]
    public async Task Pages_beyond_those_that_may_wait_are_refused_and_no_answer_is_wrong()
    {
        await using var service = await RunningService.StartAsync(new ServiceOptions { Jobs = 1, MaxWaiting = 2, MaxTime = Patience });
        var page = string.Concat(Enumerable.Repeat(RunningService.Page, 200));
        var statuses = await Task.WhenAll(Enumerable.Range(0, 64).Select(async _ =>
        {
            using var answer = await service.PostAsync("/v1/articles", RunningService.Html(page));
            return (int)answer.StatusCode;
        }));
        Assert.That(statuses.Distinct(), Is.SubsetOf(new[] { 200, 503 }));
        Assert.That(statuses, Has.Member(200));
    }

    private static async Task UntilAsync(RunningService service, string line)
    {
        for (var i = 0; i < 500; i++)
        {
            if ((await service.Client.GetStringAsync("/metrics")).Split('\n').Contains(line))
                return;
            await Task.Delay(20);
        }

        Assert.Fail("never: " + line);
    }

    /// <summary>A request as bytes on a connection, as no client of good will sends it.</summary>
    private sealed class RawRequest : IDisposable
    {
        private readonly TcpClient _socket = new();

        public static async Task<RawRequest> SendAsync(IPEndPoint address, string request)
        {
            var raw = new RawRequest();
            await raw._socket.ConnectAsync(address);
            await raw._socket.GetStream().WriteAsync(Encoding.ASCII.GetBytes(request));
            return raw;
        }

        /// <summary>The status of the answer; empty where the connection is closed without one.</summary>
        public async Task<string> StatusAsync()
        {
            using var reader = new StreamReader(_socket.GetStream(), leaveOpen: true);
            try
            {
                return (await reader.ReadLineAsync())?.Split(' ')[1] ?? "";
            }
            catch (IOException)
            {
                // Closed in the middle of what was sent.
                return "";
            }
        }

        public void Dispose() => _socket.Dispose();
    }
}
