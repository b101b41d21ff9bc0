using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Text;
using NewsParse.Cli.Commands;
using NewsParse.Cli.Display;
using NewsParse.Cli.Inputs;
using NewsParse.Cli.Output;
using NewsParse.Cli.Wording;

namespace NewsParse.Cli;

/// <summary>The command line: the verbs, and what becomes of errors. It alone knows the exit codes.</summary>
internal static class NewsParseTool
{
    public static async Task<int> RunAsync(string[] arguments, ToolConsole console, CancellationToken cancellationToken)
    {
        console.Text = WordingOptions.AskedFor(arguments);
        if (arguments is [ServiceHandover.Verb, .. var rest])
            return ServiceHandover.Run(rest, console);
        var result = CreateRootCommand(console).Parse(arguments);
        if (result.Action is ParseErrorAction)
            return ReportUsage(result, console);

        using var output = new StringWriter { NewLine = "\n" };
        var configuration = new InvocationConfiguration
        {
            Output = output,
            Error = console.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        };
        try
        {
            var code = await result.InvokeAsync(configuration, cancellationToken);
            await using var target = OutputTarget.Open(null, several: false, "", console);
            if (output.GetStringBuilder().Length > 0)
                await target.WriteFrameAsync(Encoding.UTF8.GetBytes(output.ToString()));
            return code;
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Cancelled;
        }
        catch (WrongUsageException wrong)
        {
            console.ReportFailure(null, wrong.Problem);
            return ExitCode.WrongUsage;
        }
        catch (BrokenPipeException)
        {
            // Whoever read us has seen enough.
            return ExitCode.Success;
        }
        catch (OutputException failure)
        {
            console.ReportFailure(failure.Path, failure.Reason);
            return ExitCode.SomeFailed;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            console.ReportFailure(null, FailureReason.Of(failure));
            return ExitCode.SomeFailed;
        }
    }

    /// <summary>An ordinary command under the tool's own name: a root command would be called like its file.</summary>
    internal static Command CreateRootCommand(ToolConsole console)
    {
        var root = new Command("newsparse", "Turns news pages and plain-text dumps into typed articles, and says why every other piece of the page was removed.")
        {
            ParseCommand.Create(console),
            ExplainCommand.Create(console),
            QuotesCommand.Create(console),
            SchemaCommand.Create(console),
            McpCommand.Create(console),
            WorkerCommand.Create(console),
            EnqueueCommand.Create(console),
            CollectCommand.Create(console),
            QueueCommand.Create(console),
            DedupeCommand.Create(console),
            ServiceHandover.Create(),
            InitPackCommand.Create(),
            CompletionsCommand.Create(),
            new HelpOption { Action = new HelpPage(console) },
            new VersionOption(),
            WordingOptions.CreateLanguage(),
        };
        root.Subcommands.Add(CompletionsCommand.CreateAnswering(root));
        return root;
    }

    private static int ReportUsage(ParseResult result, ToolConsole console)
    {
        var command = result.CommandResult.Command;
        var isRoot = command.Name == "newsparse";
        if (isRoot)
            console.ReportFailure(null, WrongCommand(result.UnmatchedTokens, command));
        else
        {
            foreach (var error in UsageErrors.Of(result))
                console.ReportFailure(null, error);
        }

        var help = (isRoot ? command.Name : "newsparse " + command.Name) + " --help";
        console.Error.WriteLine(TerminalText.Sentence(console.Text.Say(new Message("usage.try", help))));
        return ExitCode.WrongUsage;
    }

    /// <summary>What to say of a first word that is no command.</summary>
    private static Message WrongCommand(IReadOnlyList<string> words, Command root)
    {
        var commands = root.Subcommands.Where(command => !command.Hidden).Select(command => command.Name).ToArray();
        if (words.Count == 0)
            return new Message("usage.noCommand", string.Join(", ", commands));
        var word = words[0];
        if (word.StartsWith('-'))
            return new Message("usage.optionBeforeCommand", word, string.Join(", ", commands));
        var meant = InputDocument.LooksLikeAddress(word) || Path.Exists(word)
            ? "parse " + word
            : NameSuggestion.Nearest(word, commands);
        return meant is null
            ? new Message("usage.unknownCommand", word, string.Join(", ", commands))
            : new Message("usage.commandMeant", word, "newsparse " + meant);
    }
}
