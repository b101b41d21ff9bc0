using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Numerics;

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
    private readonly Option<double> _minSpeaker = new("--min-speaker-confidence")
    {
        Description = "Lowest confidence, 0 to 1, at which a speaker is named.", HelpName = "X",
        DefaultValueFactory = _ => Defaults.Quotes.MinimumSpeakerConfidence,
        CustomParser = ParseConfidence,
    };

    public LimitOptions(Command command)
    {
        foreach (var option in new Option[] { _length, _elements, _depth, _blocks, _indirect, _minSpeaker })
            command.Options.Add(option);
    }

    public ArticleParserOptions Read(ParseResult result) => new()
    {
        MaxInputLength = result.GetValue(_length),
        MaxElements = result.GetValue(_elements),
        MaxDepth = result.GetValue(_depth),
        MaxBlocks = result.GetValue(_blocks),
        Quotes = new QuoteOptions { IncludeIndirect = result.GetValue(_indirect), MinimumSpeakerConfidence = result.GetValue(_minSpeaker) },
    };

    public static void MustBePositive<T>(Option<T> option)
        where T : struct, INumber<T> =>
        option.Validators.Add(result =>
        {
            // What is no number at all is told by the parser itself.
            if (result.Tokens is [var token, ..] && T.TryParse(token.Value, CultureInfo.InvariantCulture, out var number) && number <= T.Zero)
                result.AddError($"{option.Name} takes a number above 0.");
        });

    private static Option<int> Limit(string name, string description, int value)
    {
        var option = new Option<int>(name) { Description = description, HelpName = "N", DefaultValueFactory = _ => value };
        MustBePositive(option);
        return option;
    }

    /// <summary>Numbers on the command line are written with a point, whatever the user's culture writes.</summary>
    private static double ParseConfidence(ArgumentResult result)
    {
        if (double.TryParse(result.Tokens[0].Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number is >= 0 and <= 1)
            return number;
        result.AddError("--min-speaker-confidence takes a number from 0 to 1.");
        return 0;
    }
}
