using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace NewsParse.Server.Tests;

public class ServiceTests
{
    private const string Page = RunningService.Page;

    private RunningService _service = null!;

    private static IEnumerable<string> FormatNames => ArticleFormats.All.Select(format => format.Name);

    [OneTimeSetUp]
    public async Task Start() => _service = await RunningService.StartAsync();

    [OneTimeTearDown]
    public async Task Stop() => await _service.DisposeAsync();

    [Test]
    public async Task Each_format_is_given_by_name([ValueSource(nameof(FormatNames))] string name)
    {
        var format = ArticleFormats.Find(name)!;
        using var answer = await _service.PostAsync("/v1/articles?url=https://paper.example/a&format=" + name, RunningService.Html(Page));
        Assert.That((answer.StatusCode, answer.Content.Headers.ContentType!.MediaType), Is.EqualTo((HttpStatusCode.OK, format.MediaType)));
        var article = ArticleParser.Default.Parse(ArticleSource.FromHtml(Page).At(new Uri("https://paper.example/a")));
        Assert.That(await answer.Content.ReadAsStringAsync(), Is.EqualTo(format.Write(article)));
    }

    [TestCase(null, "application/json")]
    [TestCase("*/*", "application/json")]
    [TestCase("text/markdown;q=0.5, text/plain", "text/plain")]
    [TestCase("text/html, application/xhtml+xml, */*;q=0.8", "text/html")]
    [TestCase("*/*, application/json;q=0.1", "application/x-ndjson")]
    [TestCase("application/ld+json", "application/ld+json")]
    [TestCase("image/png", "application/problem+json")]
    [TestCase("application/json;q=0", "application/problem+json")]
    public async Task Format_is_what_the_request_accepts(string? accept, string type)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/articles") { Content = RunningService.Html(Page) };
        if (accept is not null)
            request.Headers.TryAddWithoutValidation("Accept", accept);
        using var answer = await _service.Client.SendAsync(request);
        Assert.That(answer.Content.Headers.ContentType!.MediaType, Is.EqualTo(type));
        Assert.That(answer.StatusCode, Is.EqualTo(type == "application/problem+json" ? HttpStatusCode.NotAcceptable : HttpStatusCode.OK));
    }

    [TestCase("text/html; charset=windows-1256")]
    [TestCase("application/octet-stream; charset=windows-1256")]
    public async Task Charset_of_the_request_decides_how_its_bytes_are_read(string type)
    {
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding("windows-1256")!.GetBytes("<title>سد باز شد</title><h1>سد باز شد</h1><p>دريچه‌هاي سد بامداد دوشنبه گشوده شد.</p>");
        using var answer = await _service.PostAsync("/v1/articles", Bytes(bytes, type));
        Assert.That((await ArticleOf(answer)).Title, Is.EqualTo("سد باز شد"));
    }

    [TestCase("text/plain", InputKind.Text)]
    [TestCase("text/html", InputKind.Html)]
    [TestCase("application/octet-stream", InputKind.Html)]
    [TestCase("application/x-www-form-urlencoded", InputKind.Html)]
    [TestCase(null, InputKind.Html)]
    public async Task Kind_is_what_the_type_says_else_what_the_bytes_are(string? type, InputKind kind)
    {
        using var answer = await _service.PostAsync("/v1/articles", Bytes(Encoding.UTF8.GetBytes(Page), type));
        Assert.That((await ArticleOf(answer)).InputKind, Is.EqualTo(kind));
    }

    [TestCase("gzip", true)]
    [TestCase("gzip", false)]
    [TestCase("br", true)]
    [TestCase("zstd", true)]
    public async Task Compressed_pages_are_unpacked(string coding, bool isDeclared)
    {
        var content = Bytes(Packed(coding), null);
        if (isDeclared)
            content.Headers.ContentEncoding.Add(coding);
        using var answer = await _service.PostAsync("/v1/articles", content);
        Assert.That((await ArticleOf(answer)).Title, Is.EqualTo("Dam opens"));
    }

    [Test]
    public async Task Explanation_quotes_and_schema_are_those_of_the_library()
    {
        using var explained = await _service.PostAsync("/v1/explain", RunningService.Html(Page));
        Assert.That(await explained.Content.ReadAsStringAsync(), Is.EqualTo(ArticleJson.Serialize(ArticleParser.Default.Explain(ArticleSource.FromBytes(Encoding.UTF8.GetBytes(Page), InputKind.Html).ServedAs("text/html; charset=utf-8")))));
        using var shown = await _service.PostAsync("/v1/explain?format=html&ui-language=fa", RunningService.Html(Page));
        Assert.That(await shown.Content.ReadAsStringAsync(), Does.Contain("<html lang=\"fa\" dir=\"rtl\">"));
        using var quoted = await _service.PostAsync("/v1/quotes", new StringContent("“We waited nine winters,” said Gul Agha Sadat.", Encoding.UTF8, "text/plain"));
        var quote = JsonDocument.Parse(await quoted.Content.ReadAsStringAsync()).RootElement.GetProperty("quotes")[0];
        Assert.That(quote.GetProperty("speaker").GetProperty("name").GetString(), Is.EqualTo("Gul Agha Sadat"));
        Assert.That(await _service.Client.GetStringAsync("/v1/schema"), Is.EqualTo(ArticleSchema.Json));
    }

    [Test]
    public async Task Description_of_the_interface_names_every_endpoint_and_what_it_takes()
    {
        using var description = JsonDocument.Parse(await _service.Client.GetStringAsync("/openapi/v1.json"));
        var paths = description.RootElement.GetProperty("paths");
        Assert.That(paths.EnumerateObject().Select(path => path.Name), Is.EquivalentTo(new[] { "/v1/articles", "/v1/explain", "/v1/quotes", "/v1/schema" }));
        var parse = paths.GetProperty("/v1/articles").GetProperty("post");
        Assert.That(parse.GetProperty("requestBody").GetProperty("content").EnumerateObject().Select(type => type.Name), Is.SupersetOf(new[] { "text/html", "text/plain", "application/octet-stream" }));
        Assert.That(parse.GetProperty("responses").GetProperty("200").GetProperty("content").EnumerateObject().Select(type => type.Name), Is.EquivalentTo(ArticleFormats.All.Select(format => format.MediaType).Distinct()));
        Assert.That(parse.GetProperty("parameters").EnumerateArray().Select(parameter => parameter.GetProperty("name").GetString()), Is.EqualTo(new[] { "format", "url" }));
    }

    [Test]
    public async Task Health_and_metrics_are_told()
    {
        using var parsed = await _service.PostAsync("/v1/articles", RunningService.Html(Page));
        using var refused = await _service.PostAsync("/v1/articles?format=pdf", RunningService.Html(Page));
        Assert.That(await _service.Client.GetStringAsync("/health"), Is.EqualTo("Healthy"));
        var metrics = (await _service.Client.GetStringAsync("/metrics")).Split('\n');
        Assert.That(metrics, Has.Member("# TYPE newsparse_articles_total counter").And.Member("newsparse_server_held_bytes 0").And.Member("newsparse_server_waiting 0"));
        var requests = metrics.Where(line => line.StartsWith("http_server_request_duration_seconds_count{", StringComparison.Ordinal) && line.Contains("\"/v1/articles\"", StringComparison.Ordinal)).ToArray();
        Assert.That(requests.Any(line => line.Contains("status_code=\"200\"", StringComparison.Ordinal)) && requests.Any(line => line.Contains("status_code=\"400\"", StringComparison.Ordinal)), string.Join('\n', requests));
        // Every line is of the form that Prometheus reads.
        Assert.That(metrics.Where(line => line.Length > 0), Has.All.Matches("^(# (HELP|TYPE) [a-z_]+ .+|[a-z_]+([{]([a-z_]+=\"[^\"]*\",?)+[}])? [-+0-9.E]+)$"));
    }

    [TestCase("/v1/articles?format=pdf", 400)]
    [TestCase("/v1/articles?url=file:///etc/passwd", 400)]
    [TestCase("/v1/articles?url=", 400)]
    [TestCase("/v1/explain?format=markdown", 400)]
    [TestCase("/v1/none", 404)]
    [TestCase("/v1/schema", 405)]
    public async Task Wrong_requests_are_answered_with_problem_details(string path, int status)
    {
        using var answer = await _service.PostAsync(path, RunningService.Html(Page));
        await ProblemOf(answer, status);
    }

    [TestCase("%PDF-1.7", null, null, 415)]
    [TestCase("{\"html\": \"\"}", "application/json", null, 415)]
    [TestCase("<p>", "text/html", "compress", 415)]
    [TestCase("<p>", "text/html", "gzip, gzip", 415)]
    [TestCase("<p>not packed", "text/html", "gzip", 400)]
    [TestCase("<p>not packed", "text/html", "zstd", 400)]
    [TestCase("<p>not packed", "text/html", "br", 400)]
    public async Task What_is_no_page_is_refused(string body, string? type, string? coding, int status)
    {
        var content = Bytes(Encoding.UTF8.GetBytes(body), type);
        if (coding is not null)
            content.Headers.TryAddWithoutValidation("Content-Encoding", coding);
        using var answer = await _service.PostAsync("/v1/articles", content);
        await ProblemOf(answer, status);
    }

    [Test]
    public async Task Addresses_are_fetched_only_where_it_is_allowed_and_never_inside()
    {
        using var unknown = await _service.Client.GetAsync("/v1/articles?url=http://127.0.0.1/");
        await ProblemOf(unknown, 405);
        await using var fetching = await RunningService.StartAsync(new ServiceOptions { AllowFetch = true });
        foreach (var inside in new[] { fetching.Client.BaseAddress + "health", "http://10.0.0.1/", "http://[::1]/", "http://169.254.169.254/latest" })
        {
            using var refused = await fetching.Client.GetAsync("/v1/articles?url=" + Uri.EscapeDataString(inside));
            await ProblemOf(refused, 403);
        }

        using var nowhere = await fetching.Client.GetAsync("/v1/explain?url=file:///etc/passwd");
        await ProblemOf(nowhere, 400);
        using var missing = await fetching.Client.GetAsync("/v1/articles");
        await ProblemOf(missing, 400);
    }

    [Test]
    public async Task Answers_run_nothing_and_are_not_kept()
    {
        using var answer = await _service.PostAsync("/v1/articles?format=html", RunningService.Html("<h1>Dam</h1><p>A <script>alert(1)</script>gate opened at dawn on Monday.</p>"));
        Assert.That(answer.Headers.GetValues("Content-Security-Policy").Single(), Does.StartWith("default-src 'none';"));
        Assert.That(answer.Headers.GetValues("X-Content-Type-Options").Single(), Is.EqualTo("nosniff"));
        Assert.That(answer.Headers.CacheControl!.NoStore);
        Assert.That(answer.Headers.Contains("Access-Control-Allow-Origin") || answer.Headers.Contains("Server"), Is.False);
        Assert.That((await answer.Content.ReadAsStringAsync()).Contains("<script", StringComparison.Ordinal), Is.False);
    }

    private static ByteArrayContent Bytes(byte[] bytes, string? type) =>
        new(bytes) { Headers = { ContentType = type is null ? null : MediaTypeHeaderValue.Parse(type) } };

    private static byte[] Packed(string coding)
    {
        using var packed = new MemoryStream();
        using (Stream packing = coding switch
        {
            "gzip" => new GZipStream(packed, CompressionMode.Compress, leaveOpen: true),
            "br" => new BrotliStream(packed, CompressionMode.Compress, leaveOpen: true),
            _ => new ZstdSharp.CompressionStream(packed, leaveOpen: true),
        })
            packing.Write(Encoding.UTF8.GetBytes(Page));
        return packed.ToArray();
    }

    private static async Task<Article> ArticleOf(HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync();
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK), text);
        return ArticleJson.Deserialize(text);
    }

    private static async Task ProblemOf(HttpResponseMessage answer, int status)
    {
        Assert.That(((int)answer.StatusCode, answer.Content.Headers.ContentType?.MediaType), Is.EqualTo((status, "application/problem+json")));
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        Assert.That(problem.RootElement.GetProperty("status").GetInt32(), Is.EqualTo(status));
        Assert.That(problem.RootElement.GetProperty("title").GetString(), Is.Not.Empty);
    }
}
