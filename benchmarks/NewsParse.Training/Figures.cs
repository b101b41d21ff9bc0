using System.Globalization;
using System.Text;

namespace NewsParse.Training;

/// <summary>Prints how well selections agree with the labels, set by set.</summary>
internal static class Figures
{
    public static string Table(List<MeasuredPage> pages)
    {
        var table = new StringBuilder("set | pages | F1 | precision | recall | bag F1\n--- | --- | --- | --- | --- | ---\n");
        foreach (var set in pages.GroupBy(p => p.Set))
        {
            var rows = set.ToList();
            if (rows[0].Page.Body is null)
                table.Append(CultureInfo.InvariantCulture, $"{set.Key} | {rows.Count} | {SnippetLabels.Score(rows, (page, i) => page.Selection!.IsBody[i])}\n");
            else if (rows[0].Variant == PageVariant.Gutted)
                table.Append(CultureInfo.InvariantCulture, $"{set.Key} | {rows.Count} | mean words kept {rows.Average(p => p.SelectedText().Length / 6.0):F0}\n");
            else
                table.Append(CultureInfo.InvariantCulture, $"{set.Key} | {rows.Count} | {Line(rows, p => p.SelectedText())}\n");
        }

        return table.ToString();
    }

    public static string Line(List<MeasuredPage> pages, Func<MeasuredPage, string> text)
    {
        var (f1, precision, recall, bag) = BodyAgreement.Mean([.. pages.Select(p => BodyAgreement.Of(p.Page.Body!, text(p)))]);
        return string.Create(CultureInfo.InvariantCulture, $"{f1:F4} | {precision:F4} | {recall:F4} | {bag:F4}");
    }

    /// <summary>Mean F1 of the pages in each band of confidence, pages without an article apart.</summary>
    public static string Confidence(List<MeasuredPage> pages, float[] weights)
    {
        var confidence = new Labeling.Body.PageConfidence(weights);
        var rows = pages.Where(p => p.Page.Body is not null).Select(p => (p.Variant, Confidence: confidence.Estimate(p.Matrix, p.Scores, p.Selection!.IsBody, p.Selection.Reasons),
            BodyAgreement.Of(p.Page.Body!, p.SelectedText()).F1)).ToList();
        var text = new StringBuilder("confidence | pages | mean F1 | pages without article\n--- | --- | --- | ---\n");
        foreach (var (low, high) in new[] { (0.9, 1.01), (0.8, 0.9), (0.6, 0.8), (0.3, 0.6), (0.0, 0.3) })
        {
            var band = rows.Where(r => r.Confidence >= low && r.Confidence < high).ToList();
            var articles = band.Where(r => r.Variant != PageVariant.Gutted).ToList();
            text.Append(CultureInfo.InvariantCulture, $"{low:F1} to {Math.Min(1, high):F1} | {articles.Count} | {(articles.Count == 0 ? 0 : articles.Average(r => r.F1)):F3} | {band.Count - articles.Count}\n");
        }

        return text.ToString();
    }

    /// <summary>For each reason other than the score: labelled and other words it decided about.</summary>
    public static string Reasons(List<MeasuredPage> pages)
    {
        var words = new SortedDictionary<string, (double Article, double Other)>(StringComparer.Ordinal);
        foreach (var page in pages.Where(p => p.Page.Body is { Length: > 0 }))
            for (var i = 0; i < page.Labels.Length; i++)
            {
                if (page.Selection!.Reasons[i] == Labeling.Body.SelectionReason.Score)
                    continue;
                var key = $"{page.Set} {(page.Selection.IsBody[i] ? "kept" : "dropped")} {page.Selection.Reasons[i]}";
                var (article, other) = words.GetValueOrDefault(key);
                var own = Reading.Blocks.SentenceShape.CountWords(page.Document.Blocks[i].Text);
                words[key] = page.Labels[i] >= 0.5f ? (article + own, other) : (article, other + own);
            }

        return string.Join('\n', words.Select(w => string.Create(CultureInfo.InvariantCulture, $"{w.Key}: article {w.Value.Article}, other {w.Value.Other}")));
    }
}
