namespace NewsParse.Cli.Explaining.Page;

/// <summary>Writes body text with its quotations marked: who speaks, with which word, how surely.</summary>
internal sealed class QuoteMarks
{
    private readonly Dictionary<string, List<(QuoteSpan Span, Quote Quote)>> _byText = new(StringComparer.Ordinal);

    public QuoteMarks(Article article)
    {
        var texts = article.Sections.SelectMany(section => section.Blocks).Select(TextOf).ToArray();
        foreach (var quote in article.Quotes)
        {
            foreach (var span in quote.Spans)
            {
                if (span.Block < 0 || span.Block >= texts.Length || texts[span.Block] is not { } text || span.Start + span.Length > text.Length)
                    continue;
                if (!_byText.TryGetValue(text, out var quotes))
                    _byText[text] = quotes = [];
                quotes.Add((span, quote));
            }
        }
    }

    /// <summary>The text with marks where it is a block that holds quotations; else the text alone.</summary>
    public void Write(ReportHtml html, string text)
    {
        var end = 0;
        foreach (var (span, quote) in _byText.GetValueOrDefault(text, []).OrderBy(pair => pair.Span.Start))
        {
            if (span.Start < end)
                continue;
            html.Text(text[end..span.Start]).Markup("<mark").Attribute("title", Describe(quote)).Markup(">");
            end = span.Start + span.Length;
            html.Text(text[span.Start..end]).Markup("</mark>");
        }

        html.Text(text[end..]);
    }

    public static string Describe(Quote quote)
    {
        var speaker = quote.Speaker is { } named ? (named.Name ?? named.Mention) + " · " : "";
        var cue = quote.Cue is null ? "" : quote.Cue + " · ";
        return FormattableString.Invariant($"{speaker}{cue}{quote.Kind.ToString().ToLowerInvariant()} · {quote.Confidence:0.00}");
    }

    private static string? TextOf(Block block) => block switch
    {
        Paragraph paragraph => paragraph.Text,
        Blockquote quote => quote.Text,
        _ => null,
    };
}
