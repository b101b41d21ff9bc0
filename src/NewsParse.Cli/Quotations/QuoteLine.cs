using System.Text.Json;
using System.Text.Json.Serialization;

namespace NewsParse.Cli.Quotations;

/// <summary>The quotations of one plain text, as <c>newsparse quotes</c> prints them.</summary>
internal sealed record QuoteLine(string? Source, IReadOnlyList<QuoteEntry> Quotes)
{
    private static readonly QuoteLineContext Context = new(new JsonSerializerOptions(QuoteLineContext.Default.Options)
    {
        Encoder = ArticleJson.ArticleTypeInfo.Options.Encoder,
    });

    public static QuoteLine Of(string? source, IEnumerable<LocatedQuote> quotes) => new(source, [.. quotes.Select(QuoteEntry.Of)]);

    public byte[] ToJson() => [.. JsonSerializer.SerializeToUtf8Bytes(this, Context.QuoteLine), (byte)'\n'];
}

/// <summary>A quotation with its places in the input text.</summary>
internal sealed record QuoteEntry(
    string Text,
    QuoteKind Kind,
    bool Closed,
    SpeakerEntry? Speaker,
    string? Cue,
    double Confidence,
    IReadOnlyList<TextSpan> Spans,
    IReadOnlyList<QuoteEntry> Nested)
{
    public static QuoteEntry Of(LocatedQuote located)
    {
        var quote = located.Quote;
        var spans = located.Ranges.Select(range => new TextSpan(range.Start, range.End)).ToArray();
        return new QuoteEntry(
            quote.Text, quote.Kind, quote.Closed, SpeakerEntry.Of(quote.Speaker, located.MentionRange), quote.Cue, quote.Confidence, spans,
            [.. quote.Nested.Select(nested => Inside(nested, quote, located))]);
    }

    /// <summary>A nested quotation knows its place in the paragraph; its host knows where in the input that paragraph stands.</summary>
    private static QuoteEntry Inside(Quote nested, Quote host, LocatedQuote located)
    {
        var spans = new List<TextSpan>();
        foreach (var span in nested.Spans)
        {
            for (var i = 0; i < host.Spans.Length && i < located.Ranges.Length; i++)
            {
                if (host.Spans[i].Block != span.Block)
                    continue;
                var start = located.Ranges[i].Start + span.Start - host.Spans[i].Start;
                spans.Add(new TextSpan(start, start + span.Length));
                break;
            }
        }

        return new QuoteEntry(
            nested.Text, nested.Kind, nested.Closed, SpeakerEntry.Of(nested.Speaker, null), nested.Cue, nested.Confidence, spans,
            [.. nested.Nested.Select(inner => Inside(inner, host, located))]);
    }
}

/// <summary>A speaker with the place of the words that name it.</summary>
internal sealed record SpeakerEntry(string? Name, string Mention, string? Role, string? Affiliation, bool IsPerson, TextSpan? MentionSpan)
{
    public static SpeakerEntry? Of(Speaker? speaker, TextRange? mention) => speaker is null
        ? null
        : new SpeakerEntry(
            speaker.Name, speaker.Mention, speaker.Role, speaker.Affiliation, speaker.IsPerson,
            mention is { } range ? new TextSpan(range.Start, range.End) : null);
}

/// <summary>UTF-16 offsets into the input text, the end exclusive.</summary>
internal readonly record struct TextSpan(int Start, int End);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.Never)]
[JsonSerializable(typeof(QuoteLine))]
internal sealed partial class QuoteLineContext : JsonSerializerContext;
