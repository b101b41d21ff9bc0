using System.CommandLine;
using NewsParse.Cli.Wording;

namespace NewsParse.Cli.Commands;

/// <summary>The options on what a person is told.</summary>
internal sealed class WordingOptions
{
    private const string Language = "--ui-language";

    private readonly Option<bool> _quiet = new("--quiet", "-q") { Description = "Tell failures only: no progress, no summary." };

    public WordingOptions(Command command) => command.Options.Add(_quiet);

    /// <summary>The option of every command that says in which language people are spoken to.</summary>
    public static Option CreateLanguage()
    {
        var language = new Option<string>(Language) { Description = "Language of messages to people.", Recursive = true, DefaultValueFactory = _ => UiText.English.Language };
        language.TakesOneOf([.. UiText.Languages]);
        return language;
    }

    /// <summary>The language that a command line asks for, right or wrong as the rest of it may be; English where it asks for none there is.</summary>
    public static UiText AskedFor(IReadOnlyList<string> arguments)
    {
        var asked = (string?)null;
        for (var i = 0; i < arguments.Count && arguments[i] != "--"; i++)
        {
            var argument = arguments[i];
            if (argument == Language)
                asked = i + 1 < arguments.Count ? arguments[i + 1] : null;
            else if (argument.StartsWith(Language, StringComparison.Ordinal) && argument[Language.Length] is '=' or ':')
                asked = argument[(Language.Length + 1)..];
        }

        return asked is not null && UiText.Languages.Contains(asked) ? UiText.Load(asked) : UiText.English;
    }

    public bool IsQuiet(ParseResult result) => result.GetValue(_quiet);
}
