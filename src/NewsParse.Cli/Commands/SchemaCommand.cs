using System.CommandLine;
using System.Text;
using NewsParse.Cli.Output;

namespace NewsParse.Cli.Commands;

/// <summary><c>newsparse schema</c>: the JSON Schema of an article.</summary>
internal static class SchemaCommand
{
    public static Command Create(ToolConsole console)
    {
        var command = new Command("schema", "Prints the JSON Schema of an article.");
        command.SetAction(async (_, _) =>
        {
            await using var output = OutputTarget.Open(null, several: false, ".json", console);
            await output.WriteFrameAsync(Encoding.UTF8.GetBytes(ArticleSchema.Json));
            return ExitCode.Success;
        });
        return command;
    }
}
