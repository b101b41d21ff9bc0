using System.CommandLine;
using System.Text;
using NewsParse.Cli.Batches;

namespace NewsParse.Cli.Commands;

/// <summary><c>newsparse schema</c>: the JSON Schema of an article.</summary>
internal static class SchemaCommand
{
    public static Command Create(ToolConsole console)
    {
        var command = new Command("schema", "Prints the JSON Schema of an article.");
        command.SetAction(async (_, cancellationToken) =>
        {
            await using var output = new PipeStream(console.Output);
            await output.WriteAsync(Encoding.UTF8.GetBytes(ArticleSchema.Json), cancellationToken);
            return ExitCode.Success;
        });
        return command;
    }
}
