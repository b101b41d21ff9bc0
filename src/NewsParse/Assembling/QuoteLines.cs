using System.Collections.Immutable;

namespace NewsParse.Assembling;

/// <summary>
/// Gives quotations the line breaks of the blocks they stand in: the quote engine reads a line break as the white space it is, while a
/// quotation's text is what its spans hold.
/// </summary>
internal static class QuoteLines
{
    /// <param name="quotes">The quotations; those with line breaks are replaced.</param>
    /// <param name="texts">The texts of all blocks; null where a block has none.</param>
    public static void Restore(List<LocatedQuote> quotes, List<string?> texts)
    {
        for (var i = 0; i < quotes.Count; i++)
            if (HasLineBreak(quotes[i].Quote, texts))
                quotes[i] = new LocatedQuote { Quote = WithLines(quotes[i].Quote, texts), Ranges = quotes[i].Ranges, MentionRange = quotes[i].MentionRange, Rule = quotes[i].Rule };
    }

    private static bool HasLineBreak(Quote quote, List<string?> texts)
    {
        foreach (var span in quote.Spans)
            if (texts[span.Block] is { } text && text.AsSpan(span.Start, span.Length).Contains('\n'))
                return true;
        return false;
    }

    /// <summary>Goes as deep as quotations nest, which the engine bounds.</summary>
    private static Quote WithLines(Quote quote, List<string?> texts) => new()
    {
        Text = string.Join("\n\n", quote.Spans.Select(span => texts[span.Block]?.Substring(span.Start, span.Length))), Kind = quote.Kind, Closed = quote.Closed,
        Speaker = quote.Speaker, Cue = quote.Cue, Confidence = quote.Confidence, Spans = quote.Spans, Nested = WithLines(quote.Nested, texts),
    };

    private static ImmutableArray<Quote> WithLines(ImmutableArray<Quote> quotes, List<string?> texts) => [.. quotes.Select(quote => WithLines(quote, texts))];
}
