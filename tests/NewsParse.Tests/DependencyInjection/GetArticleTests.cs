using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace NewsParse.Tests.DependencyInjection;

public class GetArticleTests
{
    private const string Page = "<!doctype html><title>Dam opens</title><h1>Dam opens</h1><p>The gates of the dam were lifted at dawn on Monday, engineers said.</p><p>Farmers had waited nine winters for the <a href=\"/2\">water</a> to come down the valley.</p>";

    private static readonly Uri Address = new("https://haririver.example/1");

    [Test]
    public async Task Page_is_parsed_under_its_final_address_in_the_servers_charset()
    {
        var body = Encoding.Latin1.GetBytes(Page.Replace("dawn", "café dawn", StringComparison.Ordinal));
        using var client = Client(_ => Answer(body, "text/html; charset=iso-8859-1"), finalAddress: "https://haririver.example/en/1");
        var article = await client.GetArticleAsync(Address);
        Assert.That(article.Title, Is.EqualTo("Dam opens"));
        Assert.That(article.Url, Is.EqualTo("https://haririver.example/en/1"));
        Assert.That(ArticleFormats.Text.Write(article).Contains("café dawn", StringComparison.Ordinal));
    }

    [Test]
    public void Longer_body_than_the_limit_is_not_read_to_its_end()
    {
        var body = new EndlessStream();
        using var client = Client(_ => new HttpResponseMessage { Content = new StreamContent(body) });
        var thrown = Assert.ThrowsAsync<HttpRequestException>(() => client.GetArticleAsync(Address, options: new ArticleRequestOptions { MaxBytes = 100_000 }));
        Assert.That(thrown!.HttpRequestError, Is.EqualTo(HttpRequestError.ConfigurationLimitExceeded));
        Assert.That(body.Position, Is.LessThan(1_000_000));
    }

    [TestCase("application/pdf")]
    [TestCase("image/png")]
    public void Other_type_is_refused_and_named(string type)
    {
        using var client = Client(_ => Answer("x"u8.ToArray(), type));
        var thrown = Assert.ThrowsAsync<HttpRequestException>(() => client.GetArticleAsync(Address));
        Assert.That(thrown!.HttpRequestError, Is.EqualTo(HttpRequestError.InvalidResponse));
        Assert.That(thrown.Message.Contains(type, StringComparison.Ordinal));
    }

    [Test]
    public void Coded_body_is_never_text()
    {
        using var client = Client(_ =>
        {
            var answer = Answer(Encoding.UTF8.GetBytes(Page), "text/html");
            answer.Content.Headers.ContentEncoding.Add("br");
            return answer;
        });
        Assert.That(Assert.ThrowsAsync<HttpRequestException>(() => client.GetArticleAsync(Address))!.Message.Contains("br", StringComparison.Ordinal));
    }

    [Test]
    public void Failure_of_the_server_keeps_its_status()
    {
        using var client = Client(_ => new HttpResponseMessage(HttpStatusCode.NotFound));
        Assert.That(Assert.ThrowsAsync<HttpRequestException>(() => client.GetArticleAsync(Address))!.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public void Silent_body_ends_with_the_clients_timeout()
    {
        using var client = Client(_ => new HttpResponseMessage { Content = new StreamContent(new SilentStream()) });
        client.Timeout = TimeSpan.FromMilliseconds(50);
        Assert.That(Assert.CatchAsync<OperationCanceledException>(() => client.GetArticleAsync(Address))!.InnerException, Is.InstanceOf<TimeoutException>());
    }

    [Test]
    public void Cancelled_request_is_no_timeout()
    {
        using var stop = new CancellationTokenSource();
        using var client = Client(_ => new HttpResponseMessage { Content = new StreamContent(new SilentStream(stop.Cancel)) });
        Assert.That(Assert.CatchAsync<OperationCanceledException>(() => client.GetArticleAsync(Address, cancellationToken: stop.Token))!.InnerException, Is.Not.InstanceOf<TimeoutException>());
    }

    private static HttpClient Client(Func<HttpRequestMessage, HttpResponseMessage> answer, string? finalAddress = null) => new(new Server(answer, finalAddress));

    private static HttpResponseMessage Answer(byte[] body, string type)
    {
        var content = new ByteArrayContent(body);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        return new HttpResponseMessage { Content = content };
    }

    private sealed class Server(Func<HttpRequestMessage, HttpResponseMessage> answer, string? finalAddress) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var response = answer(request);
            response.RequestMessage = finalAddress is null ? request : new HttpRequestMessage(HttpMethod.Get, finalAddress);
            return Task.FromResult(response);
        }
    }

    private sealed class EndlessStream : MemoryStream
    {
        private long _position;

        public override long Position { get => _position; set => throw new NotSupportedException(); }

        public override bool CanSeek => false;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            buffer.Span.Fill((byte)'x');
            _position += buffer.Length;
            return ValueTask.FromResult(buffer.Length);
        }
    }

    private sealed class SilentStream(Action? asked = null) : MemoryStream
    {
        public override bool CanSeek => false;

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            asked?.Invoke();
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return 0;
        }
    }
}
