using System.Globalization;
using System.Text;
using NewsParse.Cli.Wording;

namespace NewsParse.Cli.Explaining;

/// <summary>A report as plain text: shares, claims, and one line for every run of text with its fate and reason.</summary>
internal static class LedgerText
{
    public static string Write(ArticleReport report, UiText text, DateTimeOffset now)
    {
        var lines = new StringBuilder();
        WriteHead(lines, report, text, now);
        WriteShares(lines, report, text);
        WriteClaims(lines, report, text);
        foreach (var diagnostic in report.Diagnostics)
            lines.Append(diagnostic.Code).Append("  ").Append(FailureReason.OneLine(diagnostic.Message)).Append('\n');
        lines.Append('\n');
        foreach (var entry in report.Ledger)
            WriteEntry(lines, entry);
        return lines.ToString();
    }

    private static void WriteHead(StringBuilder lines, ArticleReport report, UiText text, DateTimeOffset now)
    {
        var article = report.Article;
        void Line(string phrase, string? value)
        {
            if (!string.IsNullOrEmpty(value))
                lines.Append(text[phrase]).Append(": ").Append(FailureReason.OneLine(value)).Append('\n');
        }

        Line("source", article.Source);
        Line("title", article.Title);
        Line("published", article.Published is { } date ? date.Value + Ago(date, text, now) : null);
        Line("language", article.Language);
        Line("chromeLanguages", string.Join(text.ListSeparator, article.ChromeLanguages));
        Line("confidence", text.Percent(article.Confidence));
        lines.Append(SummaryLine.Of(article, text)).Append('\n');
    }

    private static string Ago(ArticleDate date, UiText text, DateTimeOffset now) =>
        DateTimeOffset.TryParse(date.Value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
            ? " (" + text.Ago(moment, now) + ")"
            : "";

    private static void WriteShares(StringBuilder lines, ArticleReport report, UiText text)
    {
        foreach (var share in FateShares.Of(report.Ledger))
            lines.Append(JsonNames.Of(share.Fate)).Append(": ").Append(text.Format("shareOfText", share.InWords(text))).Append('\n');
    }

    private static void WriteClaims(StringBuilder lines, ArticleReport report, UiText text)
    {
        if (report.Metadata.Length == 0)
            return;
        lines.Append('\n').Append(text["conflicts"]).Append('\n');
        foreach (var claim in report.Metadata)
        {
            lines.Append(claim.IsChosen ? "* " : "  ").Append(claim.Field).Append(" = ").Append(FailureReason.OneLine(claim.Value))
                .Append("  [").Append(claim.Origin).Append("]\n");
        }
    }

    private static void WriteEntry(StringBuilder lines, LedgerEntry entry)
    {
        var fate = entry.Role is { } role ? JsonNames.Of(entry.Fate) + "/" + JsonNames.Of(role) : JsonNames.Of(entry.Fate);
        if (entry.Field is not null)
            fate += "/" + entry.Field;
        lines.Append(fate.PadRight(24)).Append(' ').Append((entry.Language ?? "-").PadRight(4));
        lines.Append(' ').Append(entry.Score is { } score ? score.ToString("0.00", CultureInfo.InvariantCulture) : "    ");
        lines.Append("  ").Append(FailureReason.OneLine(entry.Text)).Append("  [").Append(FailureReason.OneLine(entry.Reason)).Append(']');
        foreach (var feature in entry.Features)
            lines.Append(' ').Append(feature.Name).Append(feature.Weight < 0 ? "" : "+").Append(feature.Weight.ToString("0.00", CultureInfo.InvariantCulture));
        lines.Append('\n');
    }
}
