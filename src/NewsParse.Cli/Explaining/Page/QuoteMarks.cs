using System.Globalization;
using NewsParse.Cli.Wording;

namespace NewsParse.Cli.Explaining.Page;

/// <summary>Writes body text with its quotations marked: who speaks, with which word, found by which rule, how surely.</summary>
internal sealed class QuoteMarks
{
    private readonly Dictionary<string, List<(QuoteSpan Span, int Quote)>> _byText = new(StringComparer.Ordinal);
    private readonly ArticleReport _report;
    private readonly UiText _text;

    public QuoteMarks(ArticleReport report, UiText text)
    {
        _report = report;
        _text = text;
        var texts = report.Article.Sections.SelectMany(section => section.Blocks).Select(TextOf).ToArray();
        for (var quote = 0; quote < report.Article.Quotes.Length; quote++)
        {
            foreach (var span in report.Article.Quotes[quote].Spans)
            {
                if (span.Block < 0 || span.Block >= texts.Length || texts[span.Block] is not { } block || span.Start + span.Length > block.Length)
                    continue;
                if (!_byText.TryGetValue(block, out var quotes))
                    _byText[block] = quotes = [];
                quotes.Add((span, quote));
            }
        }
    }

    /// <summary>The text with marks where it is a block that holds quotations; else the text alone.</summary>
    public void Write(ReportHtml html, string text)
    {
        var end = 0;
        foreach (var (span, quote) in QuotesIn(text))
        {
            if (span.Start < end)
                continue;
            html.Text(text[end..span.Start]).Markup("<mark").Attribute("data-tip", SpeakerOf(quote) + "\n" + Describe(quote)).Markup(">");
            end = span.Start + span.Length;
            html.Text(text[span.Start..end]).Markup("</mark>");
        }

        html.Text(text[end..]);
    }

    /// <summary>The quotations of a block of body text as their numbers in the article, in reading order.</summary>
    public IEnumerable<(QuoteSpan Span, int Quote)> QuotesIn(string text) =>
        _byText.GetValueOrDefault(text, []).OrderBy(pair => pair.Span.Start);

    public string SpeakerOf(int quote) =>
        _report.Article.Quotes[quote].Speaker is { } speaker ? speaker.Name ?? speaker.Mention : _text["unknownSpeaker"];

    /// <summary>Kind, cue, rule and confidence in one line.</summary>
    public string Describe(int quote)
    {
        var (found, rule) = (_report.Article.Quotes[quote], quote < _report.QuoteRules.Length ? _report.QuoteRules[quote] : null);
        string?[] parts =
        [
            _text.NameOf(found.Kind),
            found.Cue is { } cue ? _text["cue"] + ": " + cue : null,
            rule is null or "none" ? null : _text["rule"] + ": " + rule,
            _text["confidence"] + ": " + _text.Digits(found.Confidence.ToString("0.00", CultureInfo.InvariantCulture)),
        ];
        return string.Join(" · ", parts.Where(part => part is not null));
    }

    private static string? TextOf(Block block) => block switch
    {
        Paragraph paragraph => paragraph.Text,
        Blockquote quote => quote.Text,
        _ => null,
    };
}
