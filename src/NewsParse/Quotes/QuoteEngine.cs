namespace NewsParse.Quotes;

/// <summary>Pairs marks, attributes speakers and assembles the quotations of one text.</summary>
internal static class QuoteEngine
{
    private static readonly Lazy<LanguageLexicon> English = new(() => LexiconReader.Read("en"));
    private static readonly Lazy<RuleConfidence> Confidence = new(() => new RuleConfidence());

    /// <summary>The quotations of an article's blocks, their ranges and spans in the caller's blocks.</summary>
    public static List<LocatedQuote> OfBlocks(IReadOnlyList<QuoteBlock> blocks, QuoteOptions options, CancellationToken cancellationToken) =>
        Run(QuoteText.OfBlocks(blocks), options, cancellationToken);

    public static List<LocatedQuote> OfText(string text, QuoteOptions options, CancellationToken cancellationToken) =>
        Run(QuoteText.OfText(text), options, cancellationToken);

    private static List<LocatedQuote> Run(QuoteText source, QuoteOptions options, CancellationToken cancellationToken)
    {
        var lexicon = English.Value;
        var stretches = new QuotePairing(source.Text, source.Paragraphs, source.IsBlockquote, new SpeechTail(new Tokenizer(lexicon))).Pair(cancellationToken);
        if (stretches.Count == 0 && !options.IncludeIndirect)
        {
            return [];
        }

        var found = new AttributionPass(source, stretches, lexicon, options.IncludeIndirect).Run(cancellationToken);
        return new QuoteAssembler(source, Confidence.Value, options).Assemble(found, cancellationToken);
    }
}
