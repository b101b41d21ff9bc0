using System.CommandLine;
using NewsParse.Cli.Wording;

namespace NewsParse.Cli.Commands;

/// <summary>The options on what a person is told.</summary>
internal sealed class WordingOptions
{
    private readonly Option<string> _language = new("--ui-language") { Description = "Language of messages to people.", DefaultValueFactory = _ => "en" };
    private readonly Option<bool> _quiet = new("--quiet", "-q") { Description = "Tell failures only: no progress, no summary." };

    public WordingOptions(Command command)
    {
        _language.AcceptOnlyFromAmong([.. UiText.Languages]);
        command.Options.Add(_language);
        command.Options.Add(_quiet);
    }

    public UiText Text(ParseResult result) => UiText.Load(result.GetValue(_language)!);

    public bool IsQuiet(ParseResult result) => result.GetValue(_quiet);
}
