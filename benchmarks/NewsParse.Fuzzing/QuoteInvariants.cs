namespace NewsParse.Fuzzing;

/// <summary>Every quotation slices back to the text it was found in.</summary>
public static class QuoteInvariants
{
    /// <summary>Checks quotations found in one text.</summary>
    public static void Check(IEnumerable<LocatedQuote> quotes, string text)
    {
        var end = 0;
        foreach (var found in quotes)
        {
            var parts = found.Ranges.Select(range => text.Substring(range.Start, range.Length));
            BrokenPromiseException.Unless(string.Join("\n\n", parts) == found.Quote.Text, "a quotation's ranges hold its text");
            foreach (var range in found.Ranges)
            {
                BrokenPromiseException.Unless(range.Start >= end, "quotations come in reading order and do not overlap");
                end = range.End;
            }

            if (found.MentionRange is { } mention)
                BrokenPromiseException.Unless(text.Substring(mention.Start, mention.Length) == found.Quote.Speaker?.Mention, "a mention's range holds it");
        }
    }

    /// <summary>Checks quotations found in blocks.</summary>
    public static void Check(IEnumerable<Quote> quotes, IReadOnlyList<string> blocks)
    {
        foreach (var quote in quotes)
        {
            var parts = quote.Spans.Select(span => blocks[span.Block].Substring(span.Start, span.Length));
            BrokenPromiseException.Unless(string.Join("\n\n", parts) == quote.Text, "a quotation's spans hold its text");
            BrokenPromiseException.Unless(quote.Confidence is >= 0 and <= 1, "confidence is between 0 and 1");
            Check(quote.Nested, blocks);
        }
    }
}
