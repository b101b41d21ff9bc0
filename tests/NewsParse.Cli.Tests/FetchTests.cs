using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text;
using NewsParse.Cli.Inputs;

namespace NewsParse.Cli.Tests;

public class FetchTests
{
    [TestCase("http://127.0.0.1:9/")]
    [TestCase("http://localhost:9/")]
    [TestCase("http://[::1]:9/")]
    [TestCase("http://[::ffff:10.0.0.1]/")]
    [TestCase("http://169.254.169.254/latest/meta-data/")]
    [TestCase("http://0x7f.1/")]
    public async Task Address_of_this_machine_is_refused(string address)
    {
        var run = await ToolRun.OfAsync("parse", address);
        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(run.ErrorLines.Single(), Does.StartWith($"newsparse: {address}: ").And.EndsWith("--allow-private permits it"));
    }

    [TestCase("10.1.2.3", true)]
    [TestCase("172.31.255.255", true)]
    [TestCase("172.32.0.1", false)]
    [TestCase("192.168.0.1", true)]
    [TestCase("100.64.0.1", true)]
    [TestCase("8.8.8.8", false)]
    [TestCase("0.0.0.0", true)]
    [TestCase("224.0.0.1", true)]
    [TestCase("fe80::1", true)]
    [TestCase("fd00::1", true)]
    [TestCase("::", true)]
    [TestCase("64:ff9b::7f00:1", true)]
    [TestCase("64:ff9b:1::1", true)]
    [TestCase("2002:7f00:1::", true)]
    [TestCase("2a00:1450:4001:80b::200e", false)]
    public void Private_addresses_are_known(string address, bool isPrivate)
    {
        Assert.That(PrivateAddress.Includes(IPAddress.Parse(address)), Is.EqualTo(isPrivate));
    }

    [Test]
    public async Task Permitted_page_is_fetched_with_its_encoding_and_final_address()
    {
        using var server = new PageServer(path => path == "/old"
            ? "HTTP/1.1 301 Moved\r\nLocation: /new\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
            : Respond("text/html; charset=utf-8", InputFolder.Page));
        var run = await ToolRun.OfAsync("parse", server.At("/old"), "--allow-private");
        Assert.That(run.Error, Does.Not.Contain("newsparse:"));
        Assert.That(run.ExitCode, Is.Zero);
        Assert.That(run.Output, Does.Contain($"\"source\": \"{server.At("/old")}\""));
    }

    [Test]
    public async Task Endless_redirects_end()
    {
        using var server = new PageServer(_ => "HTTP/1.1 302 Found\r\nLocation: /again\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        var run = await ToolRun.OfAsync("parse", server.At("/"), "--allow-private");
        Assert.That(run.ErrorLines.Single(), Does.EndWith("more than 5 redirects"));
    }

    [TestCase("file:///etc/passwd")]
    [TestCase("ftp://harirud.example/")]
    public async Task Redirect_out_of_the_web_is_refused(string location)
    {
        using var server = new PageServer(_ => $"HTTP/1.1 302 Found\r\nLocation: {location}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        var run = await ToolRun.OfAsync("parse", server.At("/"), "--allow-private");
        Assert.That(run.ErrorLines.Single(), Does.EndWith("redirected to an address that is not http or https"));
    }

    [Test]
    public async Task Error_of_the_server_is_a_line()
    {
        using var server = new PageServer(_ => "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        var run = await ToolRun.OfAsync("parse", server.At("/"), "--allow-private");
        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(run.ErrorLines.Single(), Does.EndWith("the server answered 404 Not Found"));
    }

    [Test]
    public async Task Page_beyond_the_limit_is_not_read_to_its_end()
    {
        using var server = new PageServer(_ => Respond("text/html", new string('x', 50_000)));
        var run = await ToolRun.OfAsync("parse", server.At("/"), "--allow-private", "--limit-bytes", "10000");
        Assert.That(run.ErrorLines.Single(), Does.EndWith("the input is beyond --limit-bytes (10000)"));
    }

    [TestCase("desk-monitor/2.1 (+https://desk.example/bot)")]
    [TestCase(null)]
    public async Task Fetching_names_itself(string? name)
    {
        using var server = new PageServer(_ => Respond("text/html", InputFolder.Page));
        var run = await ToolRun.OfAsync(["parse", server.At("/"), "--allow-private", .. name is null ? Array.Empty<string>() : ["--user-agent", name]]);
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(server.Request, Does.Contain("\r\nUser-Agent: " + (name ?? "newsparse/")));
    }

    [Test]
    public async Task Silent_server_is_left_after_the_time_limit()
    {
        using var server = new PageServer(_ => null);
        var run = await ToolRun.OfAsync("parse", server.At("/"), "--allow-private", "--limit-time", "1");
        Assert.That(run.ErrorLines.Single(), Does.EndWith("no answer within 1 seconds (--limit-time)"));
    }

    [TestCase("br")]
    [TestCase("deflate")]
    [TestCase("zstd")]
    [TestCase("gzip, br")]
    public async Task Coded_page_is_decoded(string coding)
    {
        using var server = PageServer.OfBytes(Coded(coding));
        var run = await ToolRun.OfAsync("parse", server.At("/"), "--allow-private");
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(run.Output, Does.Contain("Dam opens"));
    }

    [Test]
    public async Task Page_cut_off_inside_its_coding_is_a_line()
    {
        var packed = InputFolder.Packed(InputFolder.Page)[..^30];
        byte[] response = [.. System.Text.Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\nContent-Length: {packed.Length}\r\nConnection: close\r\n\r\n"), .. packed];
        using var server = PageServer.OfBytes(response);
        var run = await ToolRun.OfAsync("parse", server.At("/"), "--allow-private");
        Assert.That(run.ErrorLines.Single(), Does.EndWith("the compressed data is damaged or cut off"));
        Assert.That(run.ExitCode, Is.EqualTo(1));
    }

    [Test]
    public async Task Unknown_coding_is_a_line()
    {
        using var server = new PageServer(_ => Respond("text/html\r\nContent-Encoding: compress", InputFolder.Page));
        var run = await ToolRun.OfAsync("parse", server.At("/"), "--allow-private");
        Assert.That(run.ErrorLines.Single(), Does.EndWith("the server sent the coding 'compress', which is unknown here"));
    }

    [Test]
    public async Task Packed_bomb_ends_at_the_limit()
    {
        using var server = PageServer.OfBytes(Coded("br", new string('x', 5_000_000)));
        var run = await ToolRun.OfAsync("parse", server.At("/"), "--allow-private", "--limit-bytes", "100000");
        Assert.That(run.ErrorLines.Single(), Does.EndWith("the input is beyond --limit-bytes (100000)"));
    }

    [TestCase("image/png")]
    [TestCase("application/pdf")]
    [TestCase("application/json")]
    public async Task Type_that_is_no_document_is_a_line(string type)
    {
        using var server = new PageServer(_ => Respond(type, "x"));
        var run = await ToolRun.OfAsync("parse", server.At("/"), "--allow-private");
        Assert.That(run.ErrorLines.Single(), Does.EndWith($"the server sent {type}, which is no page and no text"));
    }

    [TestCase("429 Too Many Requests")]
    [TestCase("503 Service Unavailable")]
    public async Task Busy_server_is_asked_again(string status)
    {
        var asked = 0;
        using var server = new PageServer(_ => ++asked < 3 ? $"HTTP/1.1 {status}\r\nRetry-After: 0\r\nContent-Length: 0\r\nConnection: close\r\n\r\n" : Respond("text/html", InputFolder.Page));
        var run = await ToolRun.OfAsync("parse", server.At("/"), "--allow-private");
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(asked, Is.EqualTo(3));
    }

    [Test]
    public async Task Charset_of_the_header_is_no_match_for_bytes_that_prove_utf8()
    {
        using var server = new PageServer(_ => Respond("text/html; charset=iso-8859-1", "<p>سد هریرود پس از نه سال کار گشوده شد.</p>"));
        var run = await ToolRun.OfAsync("parse", server.At("/"), "--allow-private");
        Assert.That(run.Output, Does.Contain("هریرود"));
    }

    [Test]
    public async Task Unknown_charset_of_the_header_is_no_failure()
    {
        using var server = new PageServer(_ => Respond("text/html; charset=utf-7", InputFolder.Page));
        var run = await ToolRun.OfAsync("parse", server.At("/"), "--allow-private");
        Assert.That(run.ExitCode, Is.Zero, run.Error);
    }

    [Test]
    public async Task Password_of_an_address_reaches_neither_result_nor_message()
    {
        using var server = new PageServer(path => path == "/" ? Respond("text/html", InputFolder.Page) : "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        foreach (var path in new[] { "/", "/missing" })
        {
            var run = await ToolRun.OfAsync("parse", server.At(path).Replace("http://", "http://amina:secret@", StringComparison.Ordinal), "--allow-private");
            Assert.That(run.Output + run.Error, Does.Not.Contain("secret").And.Not.Contain("amina"));
        }
    }

    private static byte[] Coded(string codings, string body = InputFolder.Page)
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        foreach (var coding in codings.Split(", "))
        {
            using var packed = new MemoryStream();
            using (Stream packing = coding switch
            {
                "br" => new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true),
                "deflate" => new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true),
                "zstd" => new ZstdSharp.CompressionStream(packed, leaveOpen: true),
                _ => new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true),
            })
                packing.Write(bytes);
            bytes = packed.ToArray();
        }

        return [.. Encoding.ASCII.GetBytes(FormattableString.Invariant($"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: {codings}\r\nContent-Length: {bytes.Length}\r\nConnection: close\r\n\r\n")), .. bytes];
    }

    private static string Respond(string type, string body) =>
        FormattableString.Invariant($"HTTP/1.1 200 OK\r\nContent-Type: {type}\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\nConnection: close\r\n\r\n{body}");

    /// <summary>A web server of one line: a path in, the whole answer out; null never answers.</summary>
    private sealed class PageServer : IDisposable
    {
        private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
        private readonly Func<string, byte[]?> _answer;
        private readonly List<TcpClient> _silent = [];

        public PageServer(Func<string, string?> answer)
            : this(answer, text => text is null ? null : Encoding.UTF8.GetBytes(text))
        {
        }

        /// <summary>A server that answers everything with the same bytes.</summary>
        public static PageServer OfBytes(byte[] answer) => new(_ => null, _ => answer);

        private PageServer(Func<string, string?> answer, Func<string?, byte[]?> encode)
        {
            _answer = path => encode(answer(path));
            _listener.Start();
            _ = ServeAsync();
        }

        /// <summary>Head of the last request.</summary>
        public string Request { get; private set; } = "";

        public string At(string path) => FormattableString.Invariant($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}{path}");

        public void Dispose()
        {
            _listener.Dispose();
            foreach (var client in _silent)
                client.Dispose();
        }

        private async Task ServeAsync()
        {
            try
            {
                while (true)
                    await AnswerAsync(await _listener.AcceptTcpClientAsync());
            }
            catch (Exception stopped) when (stopped is SocketException or ObjectDisposedException or IOException)
            {
                TestContext.Progress.Flush();
            }
        }

        private async Task AnswerAsync(TcpClient client)
        {
            var buffer = new byte[4096];
            var read = await client.GetStream().ReadAsync(buffer);
            Request = Encoding.ASCII.GetString(buffer, 0, read);
            if (_answer(Request.Split(' ')[1]) is not { } answer)
            {
                _silent.Add(client);
                return;
            }

            await client.GetStream().WriteAsync(answer);
            client.Dispose();
        }
    }
}
