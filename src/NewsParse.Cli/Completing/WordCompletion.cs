using System.CommandLine;
using System.CommandLine.Completions;

namespace NewsParse.Cli.Completing;

/// <summary>What can stand where the cursor is. Nothing where a file is wanted: files are the shell's own matter.</summary>
internal static class WordCompletion
{
    private const int LongestDescription = 80;

    /// <summary>Candidates for the last word; the words before it say where it stands.</summary>
    /// <param name="root">The program's command.</param>
    /// <param name="words">The words of the command line after the program's name, up to the cursor.</param>
    public static IEnumerable<(string Word, string Description)> Of(Command root, IReadOnlyList<string> words)
    {
        var command = root;
        Option? unfinished = null;
        for (var i = 0; i < words.Count - 1; i++)
        {
            unfinished = OptionsOf(command, root).FirstOrDefault(option => NamesOf(option).Contains(words[i]) && TakesValue(option));
            command = command.Subcommands.FirstOrDefault(child => child.Name == words[i]) ?? command;
        }

        // Some versions of PowerShell can hand on an empty word only in quotes.
        var typed = words is [.., var last] && last != "\"\"" ? last : "";
        return CandidatesOf(command, root, unfinished, typed).Where(candidate => candidate.Word.StartsWith(typed, StringComparison.Ordinal));
    }

    private static IEnumerable<(string Word, string Description)> CandidatesOf(Command command, Command root, Option? unfinished, string typed)
    {
        if (unfinished is not null)
            return unfinished.GetCompletions(CompletionContext.Empty).Select(value => (value.Label, ""));
        if (typed.StartsWith('-'))
            return OptionsOf(command, root).Select(option => (option.Name, Short(option.Description)));
        return command.Subcommands.Where(child => !child.Hidden).Select(child => (child.Name, Short(child.Description)))
            .Concat(command.Arguments.SelectMany(argument => argument.GetCompletions(CompletionContext.Empty)).Select(value => (value.Label, "")));
    }

    private static IEnumerable<Option> OptionsOf(Command command, Command root) =>
        command.Options.Concat(command == root ? [] : root.Options.Where(option => option.Recursive)).Where(option => !option.Hidden);

    private static IEnumerable<string> NamesOf(Option option) => option.Aliases.Prepend(option.Name);

    private static bool TakesValue(Option option) => option.ValueType != typeof(bool) && option.Arity.MaximumNumberOfValues > 0;

    private static string Short(string? description)
    {
        if (description is null)
            return "";
        var end = description.IndexOfAny(['.', ';']);
        var sentence = end < 0 ? description : description[..end];
        return sentence.Length <= LongestDescription ? sentence : string.Concat(sentence.AsSpan(0, LongestDescription - 1), "…");
    }
}
