namespace NewsParse;

/// <summary>Settings of the registered <see cref="ArticleParser"/>, in the form configuration can fill.</summary>
/// <remarks>They are read once, when the parser is first asked for. Values out of range fail at start, or where the host has no
/// start at that first request, with an <see cref="Microsoft.Extensions.Options.OptionsValidationException"/>.</remarks>
public sealed class NewsParseOptions
{
    /// <summary>Longest input, in UTF-16 code units; see <see cref="ArticleParserOptions.MaxInputLength"/>.</summary>
    public int MaxInputLength { get; set; } = ArticleParserOptions.Default.MaxInputLength;

    /// <summary>Most elements of a page; see <see cref="ArticleParserOptions.MaxElements"/>.</summary>
    public int MaxElements { get; set; } = ArticleParserOptions.Default.MaxElements;

    /// <summary>Deepest nesting kept; see <see cref="ArticleParserOptions.MaxDepth"/>.</summary>
    public int MaxDepth { get; set; } = ArticleParserOptions.Default.MaxDepth;

    /// <summary>Most blocks of text of a page; see <see cref="ArticleParserOptions.MaxBlocks"/>.</summary>
    public int MaxBlocks { get; set; } = ArticleParserOptions.Default.MaxBlocks;

    /// <summary>Whether speech without quotation marks is reported too; see <see cref="QuoteOptions.IncludeIndirect"/>.</summary>
    public bool IncludeIndirectSpeech { get; set; } = ArticleParserOptions.Default.Quotes.IncludeIndirect;

    /// <summary>Lowest confidence, 0 to 1, at which a speaker is named; see <see cref="QuoteOptions.MinimumSpeakerConfidence"/>.</summary>
    public double MinimumSpeakerConfidence { get; set; } = ArticleParserOptions.Default.Quotes.MinimumSpeakerConfidence;

    /// <summary>Language packs of the caller, used beside the built-in ones and before them.</summary>
    public IList<LanguagePack> LanguagePacks { get; } = [];
}
