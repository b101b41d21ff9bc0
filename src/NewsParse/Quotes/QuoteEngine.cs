namespace NewsParse.Quotes;

/// <summary>Pairs marks, attributes speakers and assembles the quotations of one text.</summary>
internal static class QuoteEngine
{
    private static readonly Lazy<LanguageLexicon> English = new(() => LexiconReader.Read("en"));
    private static readonly Lazy<RuleConfidence> Confidence = new(() => new RuleConfidence());

    /// <summary>The built-in words with a caller's forms of verbs of speech, of languages that are not written in Arabic letters.</summary>
    public static LanguageLexicon WordsWith(IReadOnlyList<string> speech) => speech.Count == 0 ? English.Value : LexiconReader.Read("en", speech);

    /// <summary>The quotations of an article's blocks, their ranges and spans in the caller's blocks.</summary>
    public static List<LocatedQuote> OfBlocks(IReadOnlyList<QuoteBlock> blocks, QuoteOptions options, CancellationToken cancellationToken) =>
        OfBlocks(blocks, options, English.Value, cancellationToken);

    /// <summary>The same in the words of a lexicon.</summary>
    public static List<LocatedQuote> OfBlocks(IReadOnlyList<QuoteBlock> blocks, QuoteOptions options, LanguageLexicon words, CancellationToken cancellationToken) =>
        Run(QuoteText.OfBlocks(blocks), options, words, cancellationToken);

    public static List<LocatedQuote> OfText(string text, QuoteOptions options, CancellationToken cancellationToken) =>
        Run(QuoteText.OfText(text), options, English.Value, cancellationToken);

    private static List<LocatedQuote> Run(QuoteText source, QuoteOptions options, LanguageLexicon lexicon, CancellationToken cancellationToken)
    {
        var stretches = new QuotePairing(source.Text, source.Paragraphs, source.IsBlockquote, new SpeechTail(new Tokenizer(lexicon))).Pair(cancellationToken);
        if (stretches.Count == 0 && !options.IncludeIndirect)
        {
            return [];
        }

        var found = new AttributionPass(source, stretches, lexicon, options.IncludeIndirect).Run(cancellationToken);
        return new QuoteAssembler(source, Confidence.Value, options).Assemble(found, cancellationToken);
    }
}
