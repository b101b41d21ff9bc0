using System.CommandLine;
using NewsParse.Cli.Selecting;
using NewsParse.Cli.Wording;

namespace NewsParse.Cli.Commands;

/// <summary>The options on which articles are written, and what of them.</summary>
internal sealed class SelectionOptions
{
    private readonly Option<ArticleFields?> _fields = new("--fields")
    {
        Description = "Write these fields only, by their JSON names: one JSON object a line, or --format csv or tsv. Also text and markdown: the body; published.value: an inner field.",
        HelpName = "NAME,…",
    };

    private readonly Option<string[]> _languages = new("--language") { Description = "Write articles in this language only; may be given several times.", HelpName = "TAG", Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<double> _minConfidence;

    public SelectionOptions(Command command)
    {
        _fields.CustomParser = result =>
        {
            var fields = ArticleFields.Parse(result.Tokens[0].Value, out var problem);
            if (problem is not null)
                result.AddError(problem);
            return fields;
        };
        _languages.Validators.Add(result =>
        {
            foreach (var token in result.Tokens)
            {
                if (token.Value.Length < 2 || !token.Value.All(c => char.IsAsciiLetterOrDigit(c) || c == '-'))
                    result.AddError(new Message("usage.language", token.Value));
            }
        });
        _minConfidence = LimitOptions.Share("--min-confidence", "Write articles only that are at least so sure to be whole and nothing else, 0 to 1.", 0);
        foreach (var option in new Option[] { _fields, _languages, _minConfidence })
            command.Options.Add(option);
    }

    public ArticleFields? Fields(ParseResult result) => result.GetValue(_fields);

    /// <summary>Which articles are written; null for all.</summary>
    public Func<Article, bool>? Accepts(ParseResult result)
    {
        var languages = result.GetValue(_languages) ?? [];
        var least = result.GetValue(_minConfidence);
        return languages.Length == 0 && least <= 0
            ? null
            : article => article.Confidence >= least && (languages.Length == 0 || languages.Any(tag => IsIn(article, tag)));
    }

    /// <summary>A tag includes its varieties: <c>en</c> is <c>en-GB</c> too.</summary>
    private static bool IsIn(Article article, string tag) =>
        article.Language is { } language
        && language.StartsWith(tag, StringComparison.OrdinalIgnoreCase)
        && (language.Length == tag.Length || language[tag.Length] == '-');
}
