using System.Collections;
using System.CommandLine;
using System.CommandLine.Invocation;
using System.Globalization;
using NewsParse.Cli.Display;
using NewsParse.Cli.Wording;

namespace NewsParse.Cli.Commands;

/// <summary>The help of a command, in the user's language: what it does, what it takes, examples, exit codes.</summary>
internal sealed class HelpPage(ToolConsole console) : SynchronousCommandLineAction
{
    private const string Indent = "  ";
    private const int WidestNames = 40;
    private const int NarrowestWords = 20;

    private UiText Text => console.Text;

    public override int Invoke(ParseResult parseResult)
    {
        var output = parseResult.InvocationConfiguration.Output;
        var command = parseResult.CommandResult.Command;
        WriteHead(output, "help.description");
        WriteWords(output, Indent, DescriptionOf(command));
        output.WriteLine();
        WriteHead(output, "help.usage");
        output.WriteLine(Indent + UsageOf(command));
        output.WriteLine();
        WriteRows(output, "help.arguments", command.Arguments.Select(argument => (NameOf(argument), DescriptionOf(argument, command))));
        WriteRows(output, "help.options", OptionsOf(command).Select(option => (NamesOf(option), DescriptionOf(option, command))));
        WriteRows(output, "help.commands", command.Subcommands.Where(child => !child.Hidden).Select(child => (child.Name, DescriptionOf(child))));
        WriteExamples(output, command.Name);
        WriteWords(output, "", Text["help.exitCodes"]);
        return ExitCode.Success;
    }

    private static IEnumerable<Option> OptionsOf(Command command) =>
        command.Options.Concat(command.Parents.OfType<Command>().SelectMany(parent => parent.Options).Where(option => option.Recursive)).Where(option => !option.Hidden);

    private static string UsageOf(Command command)
    {
        var parts = new List<string> { command.Parents.OfType<Command>().FirstOrDefault() is { } parent ? parent.Name + " " + command.Name : command.Name };
        if (command.Subcommands.Count > 0)
            parts.Add("COMMAND");
        parts.AddRange(command.Arguments.Select(argument => argument.Arity switch
        {
            { MinimumNumberOfValues: > 0 } => argument.Name,
            { MaximumNumberOfValues: > 1 } => "[" + argument.Name + "...]",
            _ => "[" + argument.Name + "]",
        }));
        parts.Add("[OPTIONS]");
        return string.Join(' ', parts);
    }

    private static string NameOf(Argument argument) => argument.Name;

    /// <summary>The names of an option, short ones first, and what it takes.</summary>
    private static string NamesOf(Option option)
    {
        var names = string.Join(", ", option.Aliases.Append(option.Name).Where(name => name[0] == '-').Distinct().OrderBy(name => name.Length).ThenBy(name => name, StringComparer.Ordinal));
        if (option.ValueType == typeof(bool) || option.Arity.MaximumNumberOfValues == 0)
            return names;
        var words = option.HelpName ?? string.Join('|', option.GetCompletions(System.CommandLine.Completions.CompletionContext.Empty).Select(word => word.Label));
        return names + " <" + words + ">";
    }

    private string DescriptionOf(Command command) => Text.Help(command.Name) ?? command.Description ?? "";

    private string DescriptionOf(Argument argument, Command command) => Text.Help(command.Name + " " + argument.Name) ?? argument.Description ?? "";

    private string DescriptionOf(Option option, Command command)
    {
        var words = Text.Help(command.Name + " " + option.Name) ?? Text.Help(option.Name) ?? option.Description ?? "";
        if (option.Required)
            words += " " + Text["help.required"];
        return option.HasDefaultValue && DefaultOf(option) is { Length: > 0 } value ? words + " " + Text.Format("help.default", value) : words;
    }

    private static string? DefaultOf(Option option) => option.GetDefaultValue() switch
    {
        null or bool or IEnumerable and not string => null,
        var value => Convert.ToString(value, CultureInfo.InvariantCulture),
    };

    private void WriteExamples(TextWriter output, string command)
    {
        var examples = Examples.Of(command);
        if (examples.Length > 0)
            WriteHead(output, "help.examples");
        for (var i = 0; i < examples.Length; i++)
        {
            WriteWords(output, Indent + "# ", Text[FormattableString.Invariant($"example.{command}.{i + 1}")]);
            output.WriteLine(Indent + examples[i]);
        }

        if (examples.Length > 0)
            output.WriteLine();
    }

    private void WriteHead(TextWriter output, string phrase) => output.WriteLine(TerminalText.Sentence(Text[phrase]));

    private void WriteRows(TextWriter output, string head, IEnumerable<(string Names, string Words)> rows)
    {
        var list = rows.ToArray();
        if (list.Length == 0)
            return;
        WriteHead(output, head);
        var width = list.Max(row => Math.Min(WidestNames, row.Names.Length));
        foreach (var (names, words) in list)
        {
            var isLong = names.Length > width;
            if (isLong)
                output.WriteLine(Indent + names);
            WriteWords(output, (Indent + (isLong ? "" : names)).PadRight(width + (2 * Indent.Length)), words);
        }

        output.WriteLine();
    }

    /// <summary>Words with something before their first line; further lines begin below the words.</summary>
    private void WriteWords(TextWriter output, string before, string words)
    {
        var room = console.IsOutputTerminal ? Math.Max(NarrowestWords, console.Width - before.Length) : int.MaxValue;
        foreach (var line in TerminalText.Lines(words, room))
        {
            output.WriteLine(before + TerminalText.Sentence(line));
            before = new string(' ', before.Length);
        }
    }
}
