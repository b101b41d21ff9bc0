using System.Globalization;
using System.Text;
using NewsParse.Reading.Blocks;

namespace NewsParse.Training;

/// <summary>Labels of pages of which only snippets are known: some that belong to the article, some that do not. All other blocks have no weight.</summary>
internal static class SnippetLabels
{
    private const float Weight = 8;

    public static (float[] Labels, float[] Weights) Label(BlockDocument document, LabelledPage page)
    {
        var (labels, weights) = (new float[document.Blocks.Count], new float[document.Blocks.Count]);
        for (var i = 0; i < labels.Length; i++)
        {
            var text = Fold(document.Blocks[i].Text);
            if (page.With.Any(s => text.Contains(Fold(s), StringComparison.Ordinal)))
                (labels[i], weights[i]) = (1, Weight);
            else if (page.Without.Any(s => text.Contains(Fold(s), StringComparison.Ordinal)))
                weights[i] = Weight;
        }

        return (labels, weights);
    }

    public static string Score(IEnumerable<MeasuredPage> pages, Func<MeasuredPage, int, bool> keeps)
    {
        int found = 0, lost = 0, leaked = 0, kept = 0;
        foreach (var page in pages)
        {
            var text = Fold(page.TextOf(i => keeps(page, i)));
            var with = page.Page.With.Count(s => text.Contains(Fold(s), StringComparison.Ordinal));
            var without = page.Page.Without.Count(s => text.Contains(Fold(s), StringComparison.Ordinal));
            (found, lost) = (found + with, lost + page.Page.With.Length - with);
            (leaked, kept) = (leaked + without, kept + page.Page.Without.Length - without);
        }

        return string.Create(CultureInfo.InvariantCulture, $"snippet F1 {2.0 * found / ((2 * found) + leaked + lost):F4} leak {(double)leaked / (leaked + kept):F4} recall {(double)found / (found + lost):F4}");
    }

    private static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (VisibleText.IsDropped(c) && !VisibleText.IsSpace(c) || c is '\u200C' or '\u200D')
                continue;
            if (!VisibleText.IsSpace(c))
                folded.Append(c);
            else if (folded.Length > 0 && folded[^1] != ' ')
                folded.Append(' ');
        }

        return folded.ToString().Trim();
    }
}
