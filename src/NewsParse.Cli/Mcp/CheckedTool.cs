using System.Text.Json;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace NewsParse.Cli.Mcp;

/// <summary>A tool that says which argument is missing, so that a model can ask again rightly.</summary>
internal sealed class CheckedTool(McpServerTool tool) : DelegatingMcpServerTool(tool)
{
    public override ValueTask<CallToolResult> InvokeAsync(RequestContext<CallToolRequestParams> request, CancellationToken cancellationToken = default)
    {
        foreach (var name in Required())
        {
            if (request.Params?.Arguments is not { } arguments || !arguments.TryGetValue(name, out var value) || value.ValueKind == JsonValueKind.Null)
                return ValueTask.FromResult(new CallToolResult { IsError = true, Content = [new TextContentBlock { Text = $"The argument '{name}' is missing." }] });
        }

        return base.InvokeAsync(request, cancellationToken);
    }

    private IEnumerable<string> Required() =>
        ProtocolTool.InputSchema.TryGetProperty("required", out var names) ? names.EnumerateArray().Select(name => name.GetString()!) : [];
}
