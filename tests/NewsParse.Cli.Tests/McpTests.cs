using System.IO.Pipelines;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace NewsParse.Cli.Tests;

public class McpTests
{
    [Test]
    public async Task Client_lists_and_calls_the_tools()
    {
        await WithClientAsync(async client =>
        {
            var tools = await client.ListToolsAsync();
            Assert.That(tools.Select(tool => tool.Name), Is.EquivalentTo(new[] { "parse_html", "parse_text", "explain", "quotes" }));

            var parsed = ArticleJson.Deserialize(await CallAsync(client, "parse_html", ("html", InputFolder.Page), ("url", "https://harirud.example/1")));
            Assert.That(parsed.Title, Is.EqualTo("Dam opens"));
            Assert.That(parsed.Url, Is.EqualTo("https://harirud.example/1"));

            Assert.That(ArticleJson.Deserialize(await CallAsync(client, "parse_text", ("text", InputFolder.Dump))).InputKind, Is.EqualTo(InputKind.Text));
            Assert.That(await CallAsync(client, "explain", ("content", InputFolder.Page)), Does.Contain("Confidence: "));
            Assert.That(await CallAsync(client, "quotes", ("text", InputFolder.Dump)), Does.Contain("\"name\":\"Gul Agha Sadat\""));
        });
    }

    [Test]
    public async Task Wrong_address_is_an_error_of_the_tool()
    {
        await WithClientAsync(async client =>
        {
            var result = await client.CallToolAsync("parse_html", new Dictionary<string, object?> { ["html"] = "<p>x", ["url"] = "nowhere" });
            Assert.That(result.IsError, Is.True);
        });
    }

    [Test]
    public async Task Format_and_bound_are_the_callers_choice()
    {
        await WithClientAsync(async client =>
        {
            var page = InputFolder.Page + string.Concat(Enumerable.Range(0, 60).Select(i => $"<p>On day {i} the water came down the valley and the farmers wrote down how high it stood.</p>"));
            var markdown = await CallAsync(client, "parse_html", ("html", page), ("format", "markdown"));
            Assert.That(markdown, Does.StartWith("# Dam opens").And.Contain("On day 59"));
            var bounded = await CallAsync(client, "parse_html", ("html", page), ("format", "markdown"), ("maxTokens", 120));
            Assert.That(bounded, Does.StartWith("# Dam opens").And.Contain("nine winters").And.Not.Contain("On day 59"));
            Assert.That(bounded, Has.Length.LessThanOrEqualTo(480));
            var tight = await CallAsync(client, "parse_html", ("html", page), ("format", "text"), ("maxTokens", 5));
            Assert.That(tight, Has.Length.InRange(1, 20));
            foreach (var (name, value) in new (string, object)[] { ("format", "pdf"), ("maxTokens", 0), ("maxTokens", 10) })
                Assert.That((await client.CallToolAsync("parse_html", new Dictionary<string, object?> { ["html"] = page, [name] = value })).IsError, Is.True, name);
        });
    }

    [Test]
    public async Task Missing_argument_is_named()
    {
        await WithClientAsync(async client =>
        {
            var result = await client.CallToolAsync("parse_html", new Dictionary<string, object?> { ["url"] = "https://harirud.example/" });
            Assert.That(result.IsError, Is.True);
            Assert.That(((TextContentBlock)result.Content[0]).Text, Is.EqualTo("The argument 'html' is missing."));
        });
    }

    [Test]
    public async Task Fetching_is_served_only_where_it_is_allowed_and_never_leads_inside()
    {
        await WithClientAsync(async client =>
        {
            Assert.That((await client.ListToolsAsync()).Select(tool => tool.Name), Does.Contain("fetch_article"));
            var result = await client.CallToolAsync("fetch_article", new Dictionary<string, object?> { ["url"] = "http://127.0.0.1:9/" });
            Assert.That(result.IsError, Is.True);
            Assert.That(((TextContentBlock)result.Content[0]).Text, Does.Contain("private network"));
        }, "--allow-fetch");
    }

    private static async Task WithClientAsync(Func<McpClient, Task> use, params string[] options)
    {
        var toServer = new Pipe();
        var toClient = new Pipe();
        using var stop = new CancellationTokenSource();
        using var console = new ToolConsole { Input = toServer.Reader.AsStream(), Output = toClient.Writer.AsStream(), Error = TextWriter.Null };
        var server = NewsParseTool.RunAsync(["mcp", .. options], console, stop.Token);
        await using (var client = await McpClient.CreateAsync(new StreamClientTransport(toServer.Writer.AsStream(), toClient.Reader.AsStream())))
            await use(client);
        await toServer.Writer.CompleteAsync();
        await stop.CancelAsync();
        Assert.That(await server, Is.EqualTo(0).Or.EqualTo(130));
    }

    private static async Task<string> CallAsync(McpClient client, string tool, params (string Name, object Value)[] arguments)
    {
        var result = await client.CallToolAsync(tool, arguments.ToDictionary(argument => argument.Name, argument => (object?)argument.Value));
        Assert.That(result.IsError, Is.Not.True);
        return ((TextContentBlock)result.Content[0]).Text;
    }
}
