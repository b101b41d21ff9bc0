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

    private static async Task WithClientAsync(Func<McpClient, Task> use)
    {
        var toServer = new Pipe();
        var toClient = new Pipe();
        using var stop = new CancellationTokenSource();
        using var console = new ToolConsole { Input = toServer.Reader.AsStream(), Output = toClient.Writer.AsStream(), Error = TextWriter.Null };
        var server = NewsParseTool.RunAsync(["mcp"], console, stop.Token);
        await using (var client = await McpClient.CreateAsync(new StreamClientTransport(toServer.Writer.AsStream(), toClient.Reader.AsStream())))
            await use(client);
        await toServer.Writer.CompleteAsync();
        await stop.CancelAsync();
        Assert.That(await server, Is.EqualTo(0).Or.EqualTo(130));
    }

    private static async Task<string> CallAsync(McpClient client, string tool, params (string Name, string Value)[] arguments)
    {
        var result = await client.CallToolAsync(tool, arguments.ToDictionary(argument => argument.Name, argument => (object?)argument.Value));
        Assert.That(result.IsError, Is.Not.True);
        return ((TextContentBlock)result.Content[0]).Text;
    }
}
