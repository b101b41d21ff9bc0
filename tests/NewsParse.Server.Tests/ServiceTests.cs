using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;

namespace NewsParse.Server.Tests;

public class ServiceTests
{
    private const string Page = "<!doctype html><title>Dam opens</title><h1>Dam opens</h1><p>The gates of the dam were lifted at dawn on Monday, engineers said.</p><p>“We waited nine winters,” said Gul Agha Sadat.</p>";

    private WebApplication _service = null!;
    private HttpClient _client = null!;

    [OneTimeSetUp]
    public async Task Start() => (_service, _client) = await StartAsync(new ServiceOptions { MaxBytes = 200_000 });

    [OneTimeTearDown]
    public async Task Stop()
    {
        _client.Dispose();
        await _service.DisposeAsync();
    }

    [Test]
    public async Task Each_format_is_given_by_name([ValueSource(nameof(FormatNames))] string name)
    {
        var format = ArticleFormats.Find(name)!;
        using var answer = await _client.PostAsync("/v1/articles?url=https://paper.example/a&format=" + name, Html(Page));
        Assert.That((answer.StatusCode, answer.Content.Headers.ContentType!.MediaType), Is.EqualTo((HttpStatusCode.OK, format.MediaType)));
        var article = ArticleParser.Default.Parse(ArticleSource.FromHtml(Page).At(new Uri("https://paper.example/a")));
        Assert.That(await answer.Content.ReadAsStringAsync(), Is.EqualTo(format.Write(article)));
    }

    [TestCase(null, "application/json")]
    [TestCase("*/*", "application/json")]
    [TestCase("text/markdown;q=0.5, text/plain", "text/plain")]
    [TestCase("application/ld+json", "application/ld+json")]
    [TestCase("image/png", "application/problem+json")]
    public async Task Format_is_what_the_request_accepts(string? accept, string type)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/articles") { Content = Html(Page) };
        if (accept is not null)
            request.Headers.TryAddWithoutValidation("Accept", accept);
        using var answer = await _client.SendAsync(request);
        Assert.That(answer.Content.Headers.ContentType!.MediaType, Is.EqualTo(type));
        Assert.That(answer.StatusCode, Is.EqualTo(type == "application/problem+json" ? HttpStatusCode.NotAcceptable : HttpStatusCode.OK));
    }

    [Test]
    public async Task Charset_of_the_request_decides_how_its_bytes_are_read()
    {
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding("windows-1256")!.GetBytes("<title>سد باز شد</title><h1>سد باز شد</h1><p>دريچه‌هاي سد بامداد دوشنبه گشوده شد.</p>");
        var body = new ByteArrayContent(bytes) { Headers = { ContentType = MediaTypeHeaderValue.Parse("text/html; charset=windows-1256") } };
        using var answer = await _client.PostAsync("/v1/articles", body);
        Assert.That(ArticleJson.Deserialize(await answer.Content.ReadAsStringAsync()).Title, Is.EqualTo("سد باز شد"));
    }

    [Test]
    public async Task Explanation_quotes_and_schema_are_those_of_the_library()
    {
        using var explained = await _client.PostAsync("/v1/explain", Html(Page));
        Assert.That(await explained.Content.ReadAsStringAsync(), Is.EqualTo(ArticleJson.Serialize(ArticleParser.Default.Explain(ArticleSource.FromHtml(Page)))));
        using var quoted = await _client.PostAsync("/v1/quotes", new StringContent("“We waited nine winters,” said Gul Agha Sadat.", Encoding.UTF8, "text/plain"));
        var quote = JsonDocument.Parse(await quoted.Content.ReadAsStringAsync()).RootElement.GetProperty("quotes")[0];
        Assert.That(quote.GetProperty("speaker").GetProperty("name").GetString(), Is.EqualTo("Gul Agha Sadat"));
        Assert.That(await _client.GetStringAsync("/v1/schema"), Is.EqualTo(ArticleSchema.Json));
    }

    [Test]
    public async Task Description_of_the_interface_names_every_endpoint()
    {
        var paths = JsonDocument.Parse(await _client.GetStringAsync("/openapi/v1.json")).RootElement.GetProperty("paths").EnumerateObject().Select(path => path.Name);
        Assert.That(paths, Is.SupersetOf(new[] { "/v1/articles", "/v1/explain", "/v1/quotes", "/v1/schema" }));
        Assert.That(await _client.GetStringAsync("/health"), Is.EqualTo("Healthy"));
    }

    [TestCase("/v1/articles?format=pdf", 400)]
    [TestCase("/v1/articles?url=file:///etc/passwd", 400)]
    [TestCase("/v1/none", 404)]
    [TestCase("/v1/schema", 405)]
    public async Task Wrong_requests_are_answered_with_problem_details(string path, int status)
    {
        using var answer = await _client.PostAsync(path, Html(Page));
        Assert.That(((int)answer.StatusCode, answer.Content.Headers.ContentType?.MediaType), Is.EqualTo((status, "application/problem+json")));
        Assert.That(JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("status").GetInt32(), Is.EqualTo(status));
    }

    [Test]
    public async Task Body_beyond_the_limit_is_refused()
    {
        using var answer = await _client.PostAsync("/v1/articles", Html(new string('x', 200_001)));
        Assert.That((answer.StatusCode, answer.Content.Headers.ContentType?.MediaType), Is.EqualTo((HttpStatusCode.RequestEntityTooLarge, "application/problem+json")));
    }

    [Test]
    public async Task Noise_never_breaks_the_service()
    {
        var random = new Random(5);
        for (var round = 0; round < 60; round++)
        {
            var bytes = new byte[random.Next(3000)];
            random.NextBytes(bytes);
            using var answer = await _client.PostAsync("/v1/" + (round % 3) switch { 0 => "articles", 1 => "explain", _ => "quotes" }, new ByteArrayContent(bytes));
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        }
    }

    [Test]
    public async Task Sixty_four_clients_at_once_are_all_answered()
    {
        var (service, client) = await StartAsync(new ServiceOptions { MaxRequests = 64 });
        await using (service)
        using (client)
        {
            var expected = ArticleJson.Serialize(ArticleParser.Default.Parse(ArticleSource.FromHtml(Page))) + "\n";
            var answers = await Task.WhenAll(Enumerable.Range(0, 64).Select(async _ =>
            {
                using var answer = await client.PostAsync("/v1/articles", Html(Page));
                return await answer.Content.ReadAsStringAsync();
            }));
            Assert.That(answers, Is.All.EqualTo(expected));
        }
    }

    [Test]
    public async Task Request_beyond_those_that_may_wait_is_refused_and_slow_senders_are_cut_off()
    {
        var (service, client) = await StartAsync(new ServiceOptions { MaxRequests = 1, SlowGrace = TimeSpan.FromSeconds(2) });
        await using (service)
        using (client)
        {
            using var first = await SlowAsync(client.BaseAddress!);
            using var second = await SlowAsync(client.BaseAddress!);
            using var refused = await client.PostAsync("/v1/articles", Html(Page));
            Assert.That((refused.StatusCode, refused.Headers.RetryAfter?.ToString()), Is.EqualTo((HttpStatusCode.ServiceUnavailable, "1")));
            Assert.That(await StatusAsync(first), Does.Contain(" 408 "));
            using var next = await client.PostAsync("/v1/articles", Html(Page));
            Assert.That(next.StatusCode, Is.EqualTo(HttpStatusCode.OK).Or.EqualTo(HttpStatusCode.ServiceUnavailable));
        }
    }

    [Test]
    public async Task Huge_head_is_refused()
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(_client.BaseAddress!.Host, _client.BaseAddress.Port);
        await socket.GetStream().WriteAsync(Encoding.ASCII.GetBytes("POST /v1/articles HTTP/1.1\r\nHost: x\r\nX-Huge: " + new string('a', 100_000) + "\r\n\r\n"));
        Assert.That(await StatusAsync(socket), Does.Contain(" 431 "));
    }

    private static IEnumerable<string> FormatNames => ArticleFormats.All.Select(format => format.Name);

    private static StringContent Html(string page) => new(page, Encoding.UTF8, "text/html");

    /// <summary>A request whose body never comes.</summary>
    private static async Task<TcpClient> SlowAsync(Uri address)
    {
        var socket = new TcpClient();
        await socket.ConnectAsync(address.Host, address.Port);
        await socket.GetStream().WriteAsync("POST /v1/articles HTTP/1.1\r\nHost: x\r\nContent-Type: text/html\r\nContent-Length: 5000\r\n\r\n<p>"u8.ToArray());
        await Task.Delay(300);
        return socket;
    }

    private static async Task<string> StatusAsync(TcpClient socket)
    {
        using var reader = new StreamReader(socket.GetStream());
        return await reader.ReadLineAsync() ?? "";
    }

    private static async Task<(WebApplication Service, HttpClient Client)> StartAsync(ServiceOptions options)
    {
        var service = ServiceHost.Build(options with { Listen = new IPEndPoint(IPAddress.Loopback, 0) });
        await service.StartAsync();
        return (service, new HttpClient { BaseAddress = new Uri(service.Urls.First()) });
    }
}
