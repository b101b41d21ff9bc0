using System.Globalization;
using NewsParse.Cli.Wording;

namespace NewsParse.Cli.Explaining.Page;

/// <summary>The pieces of the page in reading order, each with its fate; the reason opens below.</summary>
internal static class LedgerPane
{
    /// <summary>Pieces that a browser lays out together, once they come into sight: watching every piece by itself costs more than laying out a few.</summary>
    private const int EntriesAStretch = 64;

    public static void Write(ReportHtml html, ArticleReport report, QuoteMarks quotes, UiText text)
    {
        html.Markup("<section aria-labelledby=\"pieces\">\n<h2 id=\"pieces\">").Text(text["pieces"]).Markup("</h2>\n");
        foreach (var stretch in report.Ledger.Chunk(EntriesAStretch))
        {
            html.Markup("<ol class=\"ledger stretch\">\n");
            foreach (var entry in stretch)
                WriteEntry(html, entry, quotes, text);
            html.Markup("</ol>\n");
        }

        html.Markup("</section>\n");
    }

    private static void WriteEntry(ReportHtml html, LedgerEntry entry, QuoteMarks quotes, UiText text)
    {
        var fate = JsonNames.Of(entry.Fate);
        html.Markup($"<li class=\"{fate}\" data-fate=\"{fate}\"").Attribute("data-language", entry.Language).Markup("><details><summary><span class=\"fate\">").Text(text["fate." + fate]);
        if (entry.Role is { } role)
            html.Markup(" · <bdi>").Text(text.NameOf(role)).Markup("</bdi>");
        if (entry.Field is not null)
            html.Markup(" · <bdi>").Text(text.NameOfField(entry.Field)).Markup("</bdi>");
        html.Markup("</span><span class=\"text\" dir=\"auto\"").Attribute("lang", entry.Language).Markup(">");
        if (entry.Fate == Fate.Body)
            quotes.Write(html, entry.Text);
        else
            html.Text(entry.Text);
        html.Markup("</span></summary><dl>");
        Row(html, text["reason"], entry.Reason);
        Row(html, text["language"], entry.Language);
        if (entry.Fate == Fate.Body)
        {
            foreach (var (_, quote) in quotes.QuotesIn(entry.Text))
                Row(html, quotes.SpeakerOf(quote), quotes.Describe(quote));
        }

        Row(html, text["score"], entry.Score is { } score ? text.Digits(score.ToString("0.00", CultureInfo.InvariantCulture)) : null);
        Row(html, text["features"], string.Join(text.ListSeparator, entry.Features.Select(feature => feature.Name + " " + feature.Weight.ToString("+0.00;−0.00", CultureInfo.InvariantCulture))));
        Row(html, text["place"], entry.Span is { } span ? FormattableString.Invariant($"{span.Start}–{span.End}") : null);
        html.Markup("</dl></details></li>\n");
    }

    private static void Row(ReportHtml html, string label, string? value)
    {
        if (!string.IsNullOrEmpty(value))
            html.Markup("<dt>").Text(label).Markup("</dt><dd>").Text(value).Markup("</dd>");
    }
}
