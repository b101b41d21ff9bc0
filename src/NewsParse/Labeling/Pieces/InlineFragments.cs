using NewsParse.Reading.Blocks;
using NewsParse.Languages.Calendars;

namespace NewsParse.Labeling.Pieces;

/// <summary>
/// Where inline elements part a line of page furniture. A link or an element of its own is an item of the line, unless the line is
/// running text around it: then it parts nothing. The letters of one word are never parted.
/// </summary>
internal static class InlineFragments
{
    /// <summary>Words outside all links and elements that a line needs to be running text.</summary>
    private const int FewestBareWords = 2;

    public static void Find(TextBlock block, PieceWriter writer, List<(int Start, int End)> fragments)
    {
        fragments.Clear();
        var runs = block.Runs;
        var first = 0;
        for (var i = 1; i <= runs.Length; i++)
        {
            if (i < runs.Length && ((runs[i].Link == runs[first].Link && runs[i].Carrier == runs[i - 1].Carrier) || IsInsideWord(block, runs[i - 1], runs[i])))
                continue;
            fragments.Add((runs[first].Start, runs[i - 1].End));
            first = i;
        }

        if (fragments.Count == 0)
            fragments.Add((0, block.Text.Length));
        if (fragments.Count > 1)
            Join(block, writer, fragments);
    }

    private static void Join(TextBlock block, PieceWriter writer, List<(int Start, int End)> fragments)
    {
        // a sign that links to its own heading is no word of it
        var (first, last) = (fragments[0], fragments[^1]);
        var (opensWithSign, endsWithSign) = (IsSign(block, first), IsSign(block, last));
        if (endsWithSign)
            fragments.RemoveAt(fragments.Count - 1);
        if (opensWithSign && fragments.Count > 0)
            fragments.RemoveAt(0);
        if (fragments.Count > 0 && IsRunningText(block) && !HoldsChrome(block, writer, fragments))
        {
            var (start, end) = (fragments[0].Start, fragments[^1].End);
            fragments.Clear();
            fragments.Add((start, end));
        }

        if (opensWithSign)
            fragments.Insert(0, first);
        if (endsWithSign)
            fragments.Add(last);
    }

    private static bool IsSign(TextBlock block, (int Start, int End) fragment) => block.Kind == BlockKind.Heading
        && !VisibleText.HasLetterOrDigit(block.Text.AsSpan(fragment.Start, fragment.End - fragment.Start)) && PieceWriter.LinkOf(block, fragment.Start, fragment.End) >= 0;

    /// <summary>Whether a boundary stands inside a word: beside a single letter, or between the line's own words and an element. Two links side by side are items.</summary>
    private static bool IsInsideWord(TextBlock block, in TextRun left, in TextRun right)
    {
        var text = block.Text;
        if (left.End != right.Start || !char.IsLetterOrDigit(text[right.Start]) || !char.IsLetterOrDigit(text[left.End - 1]) || (left.Link >= 0 && right.Link >= 0 && left.Link != right.Link))
            return false;
        if (left.Length == 1 || right.Length == 1)
            return true;
        return (left.Carrier == block.Node || right.Carrier == block.Node) && (char.IsLower(text[right.Start]) || PieceShape.IsRightToLeft(text[right.Start]));
    }

    /// <summary>
    /// Whether the line's own words go on around what stands in it: they stand at both sides, or close the sentence. A heading is
    /// one text whatever stands in it, but for links beside its own.
    /// </summary>
    private static bool IsRunningText(TextBlock block)
    {
        if (block.Kind == BlockKind.Heading)
            return !HasTwoLinks(block);
        if (block.Text.Contains('|', StringComparison.Ordinal) || block.LinkDensity >= 0.75)
            return false;
        var (words, stretches, wasBare) = (0, 0, false);
        foreach (ref readonly var run in block.Runs.AsSpan())
        {
            var isBare = run.Carrier == block.Node && run.Link < 0;
            var count = isBare ? SentenceShape.CountWords(block.Text.AsSpan(run.Start, run.Length)) : 0;
            words += count;
            stretches += count > 0 && !wasBare ? 1 : 0;
            wasBare = isBare && (count > 0 || wasBare);
        }

        return words >= FewestBareWords && (stretches > 1 || SentenceShape.EndsSentence(block.Text) && !block.Text.EndsWith(':'));
    }

    private static bool HasTwoLinks(TextBlock block)
    {
        var link = -1;
        foreach (ref readonly var run in block.Runs.AsSpan())
        {
            if (run.Link < 0)
                continue;
            if (link >= 0 && run.Link != link)
                return true;
            link = run.Link;
        }

        return false;
    }

    private static bool HoldsChrome(TextBlock block, PieceWriter writer, List<(int Start, int End)> fragments)
    {
        foreach (var (start, end) in fragments)
        {
            var text = block.Text.AsSpan(start, end - start).Trim();
            if (writer.IsKnown(text) || DateParser.TryParseWhole(text, out _))
                return true;
        }

        return false;
    }
}
