using System.CommandLine;
using System.Globalization;
using System.Numerics;
using NewsParse.Cli.Wording;

namespace NewsParse.Cli.Commands;

/// <summary>The library's own options on the command line.</summary>
internal sealed class LimitOptions
{
    private static readonly ArticleParserOptions Defaults = ArticleParserOptions.Default;

    private readonly Option<int> _length = Limit("--limit-length", "Longest input in characters.", Defaults.MaxInputLength);
    private readonly Option<int> _elements = Limit("--limit-elements", "Most elements of a page.", Defaults.MaxElements);
    private readonly Option<int> _depth = Limit("--limit-depth", "Deepest nesting kept; deeper content is flattened.", Defaults.MaxDepth);
    private readonly Option<int> _blocks = Limit("--limit-blocks", "Most blocks of text of a page.", Defaults.MaxBlocks);
    private readonly Option<bool> _indirect = new("--indirect-speech") { Description = "Report speech without quotation marks as quotes too." };
    private readonly Option<double> _minSpeaker =
        Share("--min-speaker-confidence", "Lowest confidence, 0 to 1, at which a speaker is named.", Defaults.Quotes.MinimumSpeakerConfidence);

    private readonly Option<string[]> _packs = new("--pack")
    {
        Description = "Language pack of your own, asked before the built-in ones; may be given several times. newsparse init-pack makes an empty one.",
        HelpName = "FILE", Arity = ArgumentArity.ZeroOrMore,
    };

    public LimitOptions(Command command)
    {
        foreach (var option in new Option[] { _length, _elements, _depth, _blocks, _indirect, _minSpeaker, _packs })
            command.Options.Add(option);
    }

    public ArticleParserOptions Read(ParseResult result) => new()
    {
        MaxInputLength = result.GetValue(_length),
        MaxElements = result.GetValue(_elements),
        MaxDepth = result.GetValue(_depth),
        MaxBlocks = result.GetValue(_blocks),
        LanguagePacks = [.. (result.GetValue(_packs) ?? []).Select(LoadPack)],
        Quotes = new QuoteOptions { IncludeIndirect = result.GetValue(_indirect), MinimumSpeakerConfidence = result.GetValue(_minSpeaker) },
    };

    public static void MustBePositive<T>(Option<T> option)
        where T : struct, INumber<T> =>
        option.Validators.Add(result =>
        {
            // What is no number at all is told by the parser itself.
            if (result.Tokens is [var token, ..] && T.TryParse(token.Value, CultureInfo.InvariantCulture, out var number) && number <= T.Zero)
                result.AddError(new Message("usage.positive", option.Name));
        });

    private static Option<int> Limit(string name, string description, int value)
    {
        var option = new Option<int>(name) { Description = description, HelpName = "N", DefaultValueFactory = _ => value };
        MustBePositive(option);
        return option;
    }

    /// <summary>A number from 0 to 1. It is written with a point, whatever the user's culture writes.</summary>
    public static Option<double> Share(string name, string description, double value) => new(name)
    {
        Description = description,
        HelpName = "X",
        DefaultValueFactory = _ => value,
        CustomParser = result =>
        {
            if (double.TryParse(result.Tokens[0].Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number is >= 0 and <= 1)
                return number;
            result.AddError(new Message("usage.share", name));
            return 0;
        },
    };

    private static LanguagePack LoadPack(string path)
    {
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            return LanguagePack.Load(stream);
        }
        catch (InvalidDataException problem)
        {
            throw new WrongUsageException(new Message("usage.file", "--pack", path, (Message)problem.Message));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new WrongUsageException(new Message("usage.file", "--pack", path, FailureReason.Of(problem)));
        }
    }
}
