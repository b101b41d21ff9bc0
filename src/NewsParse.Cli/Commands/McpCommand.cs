using System.CommandLine;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using NewsParse.Cli.Inputs;
using NewsParse.Cli.Mcp;

namespace NewsParse.Cli.Commands;

/// <summary><c>newsparse mcp</c>: a Model Context Protocol server over standard input and output.</summary>
internal static class McpCommand
{
    public static Command Create(ToolConsole console)
    {
        var command = new Command("mcp", "Serves parse_html, parse_text, explain and quotes to a language model over standard input and output.");
        var allowFetch = new Option<bool>("--allow-fetch") { Description = "Serve fetch_article too: it reads public http and https addresses." };
        command.Options.Add(allowFetch);
        var limits = new LimitOptions(command);
        command.SetAction(async (result, cancellationToken) =>
        {
            using var fetcher = result.GetValue(allowFetch) ? new PageFetcher(allowPrivate: false, InputOptions.DefaultMaxBytes, TimeSpan.FromSeconds(InputOptions.DefaultSeconds), userAgent: null) : null;
            var options = new McpServerOptions
            {
                ServerInfo = new Implementation { Name = "newsparse", Version = typeof(McpCommand).Assembly.GetName().Version!.ToString(3) },
                ToolCollection = new McpTools(new ArticleParser(limits.Read(result)), console.Clock, fetcher).ToCollection(),
            };
            await using var transport = new StreamServerTransport(console.Input, console.Output, "newsparse");
            await using var server = McpServer.Create(transport, options);
            await server.RunAsync(cancellationToken);
            return ExitCode.Success;
        });
        return command;
    }
}
