using System.CommandLine;
using System.CommandLine.Parsing;
using System.Runtime.CompilerServices;
using NewsParse.Cli.Wording;

namespace NewsParse.Cli.Commands;

/// <summary>What is wrong with a command line, in words of our own: the parser's are English alone, and name types.</summary>
internal static class UsageErrors
{
    /// <summary>Messages of our checks, by the part of the command line they belong to. The parser keeps only a text of each.</summary>
    private static readonly ConditionalWeakTable<SymbolResult, List<Message>> Own = [];

    public static void AddError(this SymbolResult result, Message message)
    {
        Own.GetOrCreateValue(PartOf(result)).Add(message);
        result.AddError(message.ToString());
    }

    /// <summary>Lets an option or argument take these words alone, and offers them for completion.</summary>
    public static void TakesOneOf(this Option option, params string[] words)
    {
        option.CompletionSources.Add(words);
        option.Validators.Add(result => Check(result, option.Name, words));
    }

    /// <inheritdoc cref="TakesOneOf(Option, string[])"/>
    public static void TakesOneOf(this Argument argument, params string[] words)
    {
        argument.CompletionSources.Add(words);
        argument.Validators.Add(result => Check(result, argument.Name, words));
    }

    /// <summary>The errors of a command line, in the order in which they were found.</summary>
    public static IEnumerable<Message> Of(ParseResult result)
    {
        foreach (var error in result.Errors)
        {
            yield return error.SymbolResult is { } part && Own.TryGetValue(PartOf(part), out var own) && own.Find(message => message.ToString() == error.Message) is { } message
                ? message
                : MessageOf(error, result);
        }
    }

    private static void Check(SymbolResult result, string name, string[] words)
    {
        foreach (var token in result.Tokens)
        {
            if (!words.Contains(token.Value, StringComparer.Ordinal))
                result.AddError(new Message("usage.oneOf", name, string.Join(", ", words), token.Value));
        }
    }

    private static Message MessageOf(ParseError error, ParseResult result) => error.SymbolResult switch
    {
        OptionResult part => OfOption(part),
        ArgumentResult { Tokens: [] } part => new Message("usage.argumentMissing", part.Argument.Name),
        _ => OfCommand(error, result),
    };

    private static Message OfOption(OptionResult part)
    {
        var option = part.Option;
        if (part.IdentifierToken is null)
            return new Message("usage.required", option.Name);
        if (part.Tokens.Count == 0)
            return new Message("usage.valueMissing", option.Name);
        if (part.Tokens.Count > option.Arity.MaximumNumberOfValues)
            return new Message("usage.twice", option.Name);
        return new Message(option.ValueType == typeof(string) ? "usage.notTaken" : "usage.number", option.Name, part.Tokens[0].Value);
    }

    private static Message OfCommand(ParseError error, ParseResult result)
    {
        bool Names(string name) => error.Message.Contains("'" + name + "'", StringComparison.Ordinal);
        if (result.UnmatchedTokens.FirstOrDefault(Names) is { } word)
            return new Message("usage.unknownWord", word);
        return result.CommandResult.Command.Options.FirstOrDefault(option => option.Required && Names(option.Name)) is { } missing
            ? new Message("usage.required", missing.Name)
            : error.Message;
    }

    private static SymbolResult PartOf(SymbolResult result) => result is ArgumentResult { Parent: OptionResult option } ? option : result;
}
