using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using NewsParse.Cli.Commands;

namespace NewsParse.Cli;

/// <summary>The command line: the verbs, and what becomes of errors. It alone knows the exit codes.</summary>
internal static class NewsParseTool
{
    public static async Task<int> RunAsync(string[] arguments, ToolConsole console, CancellationToken cancellationToken)
    {
        var result = CreateRootCommand(console).Parse(arguments);
        if (result.Action is ParseErrorAction)
            return ReportUsage(result, console);

        await using var output = console.OpenOutputText();
        var configuration = new InvocationConfiguration
        {
            Output = output,
            Error = console.Error,
            EnableDefaultExceptionHandler = false,
        };
        try
        {
            var code = await result.InvokeAsync(configuration, cancellationToken);
            await output.FlushAsync(CancellationToken.None);
            return code;
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Cancelled;
        }
        catch (WrongUsageException wrong)
        {
            console.ReportFailure(null, wrong.Message);
            return ExitCode.WrongUsage;
        }
        catch (BrokenPipeException)
        {
            // Whoever read us has seen enough.
            return ExitCode.Success;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            console.ReportFailure(null, FailureReason.Of(failure));
            return ExitCode.SomeFailed;
        }
    }

    /// <summary>An ordinary command under the tool's own name: a root command would be called like its file.</summary>
    private static Command CreateRootCommand(ToolConsole console) =>
        new("newsparse", "Turns news pages and plain-text dumps into typed articles, and says why every other piece of the page was removed.")
        {
            ParseCommand.Create(console),
            ExplainCommand.Create(console),
            QuotesCommand.Create(console),
            SchemaCommand.Create(console),
            McpCommand.Create(console),
            new HelpOption { Action = new ExampleHelp() },
            new VersionOption(),
        };

    private static int ReportUsage(ParseResult result, ToolConsole console)
    {
        foreach (var error in result.Errors)
            console.ReportFailure(null, error.Message);
        var command = result.CommandResult.Command;
        var name = command.Name == "newsparse" ? command.Name : "newsparse " + command.Name;
        console.Error.WriteLine($"Try '{name} --help'.");
        return ExitCode.WrongUsage;
    }
}
