using System.Diagnostics;
using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using NewsParse.Cli;

namespace NewsParse.Workers.Tests.Archives;

/// <summary>Archives as another program writes them: wget, from a server on this machine.</summary>
public class WgetTests
{
    private const string Persian = "<!doctype html><html lang=fa><meta charset=windows-1256><title>سد باز شد</title><h1>سد باز شد</h1><p>دریچه‌های سد بامداد دوشنبه گشوده شد و آب به دره رسید، مهندسان گفتند.</p>";

    [Test]
    public async Task Crawl_of_wget_gives_an_article_for_each_page([Values] bool packed)
    {
        if (!File.Exists("/usr/bin/wget"))
            Assert.Ignore("wget is not installed");
        using var server = Server(out var address);
        var folder = Directory.CreateTempSubdirectory("newsparse-wget-");
        try
        {
            var crawl = Path.Combine(folder.FullName, "crawl");
            using (var wget = Process.Start(new ProcessStartInfo("wget", ["-q", "-r", "-l", "2", "--header=Accept-Encoding: gzip", "--warc-file=" + crawl, .. packed ? Array.Empty<string>() : ["--no-warc-compression"], "-P", folder.FullName, address + "/"])
                   { Environment = { ["no_proxy"] = "*" } })!)
                await wget.WaitForExitAsync();
            var archive = crawl + (packed ? ".warc.gz" : ".warc");
            var articles = await ParseAsync(archive);
            Assert.That(articles.Select(article => article.GetProperty("url").GetString()![address.Length..]), Is.EquivalentTo(new[] { "/", "/packed", "/chunked" }));
            Assert.That(articles.Select(article => article.GetProperty("source").GetString()), Is.All.EqualTo(archive));
            Assert.That(articles.Select(article => article.GetProperty("recordId").GetString()), Is.Unique.And.All.StartsWith("urn:uuid:"));
            Assert.That(articles.Select(article => article.GetProperty("fetchedAt").GetDateTimeOffset().Offset), Is.All.EqualTo(TimeSpan.Zero));
            Assert.That(articles.Single(article => article.GetProperty("url").GetString()!.EndsWith("/chunked", StringComparison.Ordinal)).GetProperty("title").GetString(), Is.EqualTo("سد باز شد"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<JsonElement[]> ParseAsync(string archive)
    {
        using var output = new MemoryStream();
        await using var error = new StringWriter();
        using var console = new ToolConsole { Input = Stream.Null, Output = output, Error = error };
        var code = await NewsParseTool.RunAsync(["parse", archive, "--quiet"], console, CancellationToken.None);
        Assert.That((code, error.ToString()), Is.EqualTo((0, "")));
        return [.. Encoding.UTF8.GetString(output.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];
    }

    private static HttpListener Server(out string address)
    {
        var random = new Random();
        while (true)
        {
            var listener = new HttpListener();
            address = FormattableString.Invariant($"http://127.0.0.1:{random.Next(20000, 60000)}");
            listener.Prefixes.Add(address + "/");
            try
            {
                listener.Start();
            }
            catch (HttpListenerException)
            {
                continue;
            }

            _ = AnswerAsync(listener);
            return listener;
        }
    }

    private static async Task AnswerAsync(HttpListener listener)
    {
        while (listener.IsListening)
        {
            HttpListenerContext context;
            try
            {
                context = await listener.GetContextAsync();
            }
            catch (Exception stopped) when (stopped is ObjectDisposedException or HttpListenerException)
            {
                return;
            }

            Answer(context);
        }
    }

    private static void Answer(HttpListenerContext context)
    {
        var answer = context.Response;
        var path = context.Request.Url!.AbsolutePath;
        answer.ContentType = path == "/picture.png" ? "image/png" : path == "/chunked" ? "text/html; charset=windows-1256" : "text/html; charset=utf-8";
        answer.StatusCode = path is "/" or "/packed" or "/chunked" or "/picture.png" ? 200 : 404;
        var bytes = path switch
        {
            "/chunked" => CodePagesEncodingProvider.Instance.GetEncoding("windows-1256")!.GetBytes(Persian),
            "/packed" => Encoding.UTF8.GetBytes("<title>Packed</title><h1>Packed</h1><p>The gates of the dam were lifted at dawn on Monday, engineers said.</p>"),
            _ => Encoding.UTF8.GetBytes("<title>Front</title><h1>Front</h1><p>The gates of the dam were lifted at dawn, <a href=/packed>one</a> <a href=/chunked>two</a> <a href=/gone>three</a> <img src=/picture.png></p>"),
        };
        if (path == "/packed")
        {
            answer.AddHeader("Content-Encoding", "gzip");
            bytes = WarcFile.Packed(bytes);
        }

        answer.SendChunked = path == "/chunked";
        answer.Close(bytes, willBlock: true);
    }
}
