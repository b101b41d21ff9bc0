using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text;
using NewsParse.Cli.Inputs;
using NewsParse.Cli.Wording;

namespace NewsParse.Cli.Commands;

/// <summary>The options that say what is read and how; shared by every verb that takes INPUT.</summary>
internal sealed class InputOptions
{
    public const long DefaultMaxBytes = 64L * 1024 * 1024;
    public const int DefaultSeconds = 30;

    private readonly Option<string> _input = new("--input") { Description = "What an input is; auto tells from its content.", DefaultValueFactory = _ => "auto" };
    private readonly Option<string?> _list = new("--list") { Description = "File of inputs, a path or address a line; - for standard input.", HelpName = "FILE" };
    private readonly Option<string?> _url = new("--url") { Description = "Base address of a file or of standard input.", HelpName = "URL" };
    private readonly Option<string?> _encoding = new("--encoding") { Description = "Encoding of the input, over what its bytes say.", HelpName = "NAME" };
    private readonly Option<long> _limitBytes = new("--limit-bytes") { Description = "Largest input in bytes, after unpacking.", HelpName = "N", DefaultValueFactory = _ => DefaultMaxBytes };
    private readonly Option<int> _limitTime = new("--limit-time") { Description = "Longest wait for a URL, in seconds.", HelpName = "N", DefaultValueFactory = _ => DefaultSeconds };
    private readonly Option<string?> _userAgent = new("--user-agent") { Description = "Name under which URLs are fetched.", HelpName = "NAME" };
    private readonly Option<bool> _allowPrivate = new("--allow-private") { Description = "Let a URL lead to this machine or its private network." };

    public InputOptions(Command command)
    {
        _input.TakesOneOf(["auto", "html", "text", .. InputContainer.All.Select(container => container.Name)]);
        _url.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } url && !(InputDocument.LooksLikeAddress(url) && Uri.TryCreate(url, UriKind.Absolute, out _)))
                result.AddError(new Message("usage.url", url));
        });
        _encoding.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } name && EncodingNames.Find(name) is null)
                result.AddError(new Message("usage.encoding", name));
        });
        _userAgent.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } name && (name.Trim().Length == 0 || name.Any(char.IsControl)))
                result.AddError(new Message("usage.userAgent"));
        });
        LimitOptions.MustBePositive(_limitBytes);
        LimitOptions.MustBePositive(_limitTime);
        foreach (var option in new Option[] { _input, _list, _url, _encoding, _limitBytes, _limitTime, _userAgent, _allowPrivate })
            command.Options.Add(option);
    }

    public ReadingOptions Read(ParseResult result) => new(
        result.GetValue(_input) switch { "html" => InputKind.Html, "text" => InputKind.Text, _ => null },
        result.GetValue(_url) is { } url ? new Uri(InputDocument.WithoutSecrets(url)) : null,
        EncodingNames.Find(result.GetValue(_encoding)),
        result.GetValue(_limitBytes),
        result.GetValue(_allowPrivate),
        TimeSpan.FromSeconds(result.GetValue(_limitTime)),
        result.GetValue(_userAgent))
    {
        Container = InputContainer.All.FirstOrDefault(container => container.Name == result.GetValue(_input)),
    };

    /// <summary>The inputs of the command line and of the list it names; standard input where there are none and it is no terminal.</summary>
    public IReadOnlyList<string> InputsOf(ParseResult result, string[]? arguments, ToolConsole console)
    {
        var list = result.GetValue(_list);
        var inputs = new List<string>(arguments ?? []);
        if (inputs.Count(input => input == "-") + (list == "-" ? 1 : 0) > 1)
            throw new WrongUsageException(new Message("usage.inputOnce"));
        if (list is not null)
            inputs.AddRange(InputList.Read(list, console));
        if (inputs.Count > 0)
            return inputs;
        if (list is not null)
            throw new WrongUsageException(new Message("usage.listEmpty", list));
        return console.IsInputTerminal
            ? throw new WrongUsageException(new Message("usage.noInput"))
            : ["-"];
    }

    /// <summary>What looks like an option and is none is a mistake, not a file.</summary>
    public static void RefuseUnknownOptions(Argument argument) =>
        argument.Validators.Add(result =>
        {
            var names = (result.Parent as CommandResult)?.Command.Options.SelectMany(option => option.Aliases.Prepend(option.Name)).ToArray() ?? [];
            foreach (var token in result.Tokens)
            {
                if (token.Value.Length > 1 && token.Value[0] == '-')
                    result.AddError(NameSuggestion.Nearest(token.Value, names) is { } name ? new Message("usage.optionMeant", token.Value, name) : new Message("usage.optionOrFile", token.Value));
            }
        });

    /// <summary>A base address belongs to one page.</summary>
    public static void CheckAddress(ReadingOptions reading, bool several)
    {
        if (several && reading.Address is not null)
            throw new WrongUsageException(new Message("usage.urlOfSeveral"));
    }
}
