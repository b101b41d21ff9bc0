using System.Globalization;
using NewsParse.Cli.Wording;

namespace NewsParse.Cli.Explaining.Page;

/// <summary>The pieces of the page in reading order, each with its fate; the reason opens below.</summary>
internal sealed class LedgerPane(ReportHtml html, ArticleReport report, QuoteMarks quotes, UiText text)
{
    /// <summary>Pieces that a browser lays out together, once they come into sight: watching every piece by itself costs more than laying out a few.</summary>
    private const int EntriesAStretch = 64;

    /// <summary>So many rows of a menu, one after another, stand folded in one line.</summary>
    private const int FewestFolded = 6;

    private const int RowsNamed = 4;

    private readonly PlaceTies _ties = new(report.Article);

    public void Write()
    {
        html.Markup("<section class=\"pieces\" aria-labelledby=\"pieces\"").Attribute("data-link", text["inArticle"]).Markup(">\n<h2 id=\"pieces\">").Text(text["pieces"]).Markup("</h2>\n");
        foreach (var stretch in report.Ledger.Chunk(EntriesAStretch))
        {
            html.Markup("<ol class=\"ledger stretch\">\n");
            for (var start = 0; start < stretch.Length;)
            {
                var rows = MenuAt(stretch, start);
                if (rows.Length >= FewestFolded)
                    WriteFolded(rows);
                else
                    WriteEntry(stretch[start]);
                start += rows.Length >= FewestFolded ? rows.Length : 1;
            }

            html.Markup("</ol>\n");
        }

        html.Markup("</section>\n");
    }

    private static LedgerEntry[] MenuAt(LedgerEntry[] entries, int start)
    {
        var end = start;
        while (end < entries.Length && entries[end].Role is ChromeRole.Navigation or ChromeRole.Breadcrumb)
            end++;
        return entries[start..end];
    }

    private void WriteFolded(LedgerEntry[] rows)
    {
        html.Markup("<li class=\"fold\"><details><summary><span class=\"fate\">").Text(text.NameOf(ChromeRole.Navigation)).Markup(" · ").Text(text.Count("row", rows.Length));
        html.Markup("</span><span class=\"text\">");
        for (var i = 0; i < RowsNamed; i++)
            html.Markup(i > 0 ? " · <bdi>" : "<bdi>").Text(rows[i].Text).Markup("</bdi>");
        html.Markup(" …</span></summary>\n<ol>\n");
        foreach (var row in rows)
            WriteEntry(row);
        html.Markup("</ol></details></li>\n");
    }

    private void WriteEntry(LedgerEntry entry)
    {
        var fate = JsonNames.Of(entry.Fate);
        html.Markup($"<li class=\"{fate}\" data-fate=\"{fate}\"").Attribute("data-language", entry.Language).Attribute("data-at", _ties.Of(entry)).Markup("><details><summary><span class=\"fate\">").Text(text["fate." + fate]);
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
        WriteReasons(entry);
        html.Markup("</dl></details></li>\n");
    }

    private void WriteReasons(LedgerEntry entry)
    {
        Row(text["reason"], entry.Reason);
        Row(text["language"], entry.Language);
        if (entry.Fate == Fate.Body)
        {
            foreach (var (_, quote) in quotes.QuotesIn(entry.Text))
                Row(quotes.SpeakerOf(quote), quotes.Describe(quote));
        }

        Row(text["score"], entry.Score is { } score ? text.Digits(score.ToString("0.00", CultureInfo.InvariantCulture)) : null);
        Row(text["features"], string.Join(text.ListSeparator, entry.Features.Select(feature => text.NameOfFeature(feature.Name) + " " + feature.Weight.ToString("+0.00;−0.00", CultureInfo.InvariantCulture)).Distinct()));
        Row(text["place"], entry.Span is { } span ? FormattableString.Invariant($"{span.Start}–{span.End}") : null);
    }

    private void Row(string label, string? value)
    {
        if (!string.IsNullOrEmpty(value))
            html.Markup("<dt>").Text(label).Markup("</dt><dd>").Text(value).Markup("</dd>");
    }
}
