using System.CommandLine;
using NewsParse.Cli.Completing;

namespace NewsParse.Cli.Commands;

/// <summary><c>newsparse completions SHELL</c>: a script for a shell, and the hidden verb that the scripts ask.</summary>
internal static class CompletionsCommand
{
    private const string ResourcePrefix = "newsparse.Completing.newsparse.";

    private static readonly string[] Shells = ["bash", "zsh", "fish", "powershell"];

    public static Command Create()
    {
        var shell = new Argument<string>("SHELL") { Description = "The shell the script is for." };
        shell.TakesOneOf(Shells);
        var command = new Command("completions", "Prints the script that completes newsparse in a shell; its first line says where to put it.") { shell };
        command.SetAction(result =>
        {
            using var script = new StreamReader(typeof(CompletionsCommand).Assembly.GetManifestResourceStream(ResourcePrefix + result.GetValue(shell))!);
            result.InvocationConfiguration.Output.Write(script.ReadToEnd().ReplaceLineEndings("\n"));
            return ExitCode.Success;
        });
        return command;
    }

    public static Command CreateAnswering(Command root)
    {
        var words = new Argument<string[]>("WORD") { Description = "The words after the program's name, up to the cursor.", Arity = ArgumentArity.ZeroOrMore };
        var command = new Command("complete", "Says what can stand where the cursor is, one candidate a line.") { words };
        command.Hidden = true;
        command.SetAction(result =>
        {
            foreach (var (word, description) in WordCompletion.Of(root, result.GetValue(words) ?? []))
                result.InvocationConfiguration.Output.WriteLine(description.Length > 0 ? word + "\t" + description : word);
            return ExitCode.Success;
        });
        return command;
    }
}
