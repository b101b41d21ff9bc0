namespace NewsParse.Tests.Quotes;

/// <summary>Short ways to ask the extractor, for tests.</summary>
internal static class Said
{
    private static readonly QuoteExtractor Extractor = new(new QuoteOptions { MinimumSpeakerConfidence = 0 });

    public static LocatedQuote[] All(string text) => [.. Extractor.ExtractFromText(text)];

    public static LocatedQuote Only(string text)
    {
        var all = All(text);
        Assert.That(all, Has.Length.EqualTo(1), text);
        return all[0];
    }

    /// <summary>Name of the speaker of the only quotation.</summary>
    public static string? Name(string text) => Only(text).Quote.Speaker?.Name;

    public static string[] Texts(string text) => [.. All(text).Select(q => q.Quote.Text)];

    public static string?[] Names(string text) => [.. All(text).Select(q => q.Quote.Speaker?.Name)];

    public static QuoteKind[] Kinds(string text) => [.. All(text).Select(q => q.Quote.Kind)];
}
