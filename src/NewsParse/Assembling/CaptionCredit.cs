using System.Collections.Frozen;
using NewsParse.Reading.Blocks;
using NewsParse.Reading.Html;
using NewsParse.Text;

namespace NewsParse.Assembling;

/// <summary>Tells the credit of a picture from its caption: by the class name of its element, or by the label printed before it.</summary>
internal static class CaptionCredit
{
    private const int LongestCredit = 10;
    private const int LongestLabel = 24;
    private const int MostAncestors = 2;

    private static readonly Lazy<FrozenSet<string>> Classes = new(static () => Words("class"));
    private static readonly Lazy<FrozenSet<string>> Labels = new(static () => Words("label"));

    /// <summary>Whether an element, or one close around it, is named after credits.</summary>
    public static bool IsNamed(PageTree tree, int element)
    {
        for (var steps = 0; element > 0 && steps < MostAncestors && tree.Tag(element) is not (HtmlTag.Figure or HtmlTag.Figcaption); element = tree.Parent(element), steps++)
            if (HoldsWord(tree.AttributeSpan(element, "class")))
                return true;
        return false;
    }

    /// <summary>Splits a caption before the label of a credit that ends it.</summary>
    /// <returns>The caption, null if nothing stands before the label, and the credit without it, null if there is none.</returns>
    public static (string? Caption, string? Credit) Split(string caption)
    {
        for (var mark = caption.Length - 2; mark > 0; mark--)
        {
            if (caption[mark] is not (':' or '/') || LabelStart(caption, mark) is not (>= 0 and var start))
                continue;
            var credit = caption.AsSpan(mark + 1).Trim().TrimEnd(")]").ToString();
            if (credit.Length == 0 || SentenceShape.CountWords(credit) > LongestCredit)
                return (caption, null);
            var before = caption.AsSpan(0, start).TrimEnd(" ([|-–—").ToString();
            return (before.Length == 0 ? null : before, credit);
        }

        return (caption, null);
    }

    /// <summary>Where the label that ends at an offset begins; it begins the text or a new sentence. -1 where there is none.</summary>
    private static int LabelStart(string text, int end)
    {
        var last = end;
        while (last > 0 && text[last - 1] == ' ')
            last--;
        var labels = Labels.Value.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var start = Math.Max(0, last - LongestLabel); start < last; start++)
            if (IsStart(text, start) && labels.Contains(text.AsSpan(start, last - start)))
                return start;
        return -1;
    }

    private static bool IsStart(string text, int start)
    {
        if (start == 0 || text[start - 1] is '(' or '[' or '|')
            return true;
        var before = text.AsSpan(0, start).TrimEnd();
        return before.Length < start && (before.Length == 0 || SentenceShape.EndsSentence(before[^Math.Min(before.Length, 3)..]) || before[^1] is '|' or '-' or '–' or '—');
    }

    private static bool HoldsWord(ReadOnlySpan<char> names)
    {
        var words = Classes.Value.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var part in names.SplitAny(" -_"))
            if (words.Contains(names[part]))
                return true;
        return false;
    }

    private static FrozenSet<string> Words(string kind) => EmbeddedText.ReadRows("NewsParse.Assembling.caption-credits.tsv")
        .Where(row => row[0] == kind).Select(static row => row[1]).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
