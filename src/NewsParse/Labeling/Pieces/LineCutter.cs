using NewsParse.Reading.Blocks;
using NewsParse.Languages.Calendars;
using NewsParse.Languages.Packs;

namespace NewsParse.Labeling.Pieces;

/// <summary>Takes lines of page furniture apart at links, elements, separators, labels, dates and known phrases.</summary>
internal sealed class LineCutter(PhraseMatcher phrases, PieceWriter writer)
{
    /// <summary>Most words of a label whose wording is not listed.</summary>
    private const int LongestLabel = 5;

    private readonly List<ScriptRun> _scripts = [];
    private readonly List<(int Start, int End)> _fragments = [];

    public void Cut(TextBlock block)
    {
        InlineFragments.Find(block, writer, _fragments);
        foreach (var (start, end) in _fragments)
            CutFragment(block, start, end);
    }

    private void CutFragment(TextBlock block, int start, int end)
    {
        if (BreadcrumbShape.IsPath(block.Text.AsSpan(start, end - start)))
        {
            writer.Add(block, start, end);
            return;
        }

        var from = start;
        for (var i = start; i < end; i++)
        {
            if (!IsSeparator(block.Text, i))
                continue;
            CutSegment(block, from, i);
            from = i + 1;
        }

        CutSegment(block, from, end);
    }

    private static bool IsSeparator(string text, int index) => text[index] is '|' or '·' or '•' or '‖' or '│'
        && (index == 0 || text[index - 1] == ' ') && (index + 1 == text.Length || text[index + 1] == ' ');

    /// <summary>Cuts what stands between two separators, from the left, as long as something known is found.</summary>
    private void CutSegment(TextBlock block, int start, int end)
    {
        while (PieceWriter.Trim(block.Text, ref start, ref end))
        {
            var text = block.Text.AsSpan(start, end - start);
            if (text.Length > PieceWriter.LongestLine || writer.TryAddKnown(block, start, end))
            {
                if (text.Length > PieceWriter.LongestLine)
                    writer.Add(block, start, end);
                return;
            }

            var label = phrases.MatchStart(text);
            if (label.IsMatch && label.Length < text.Length && IsLabelHere(text, label) && (PieceWriter.IsAnnouncing(label.Role) || !IsLinkedTitle(block, start, end)))
            {
                var taken = label.Length + NumberLength(text[label.Length..]);
                writer.AddLabel(block, start, start + taken, label);
                start += taken;
                continue;
            }

            if (!CutAtDate(block, start, end) && !CutAtScripts(block, start, end) && !writer.TryAddMostlyKnown(block, start, end))
                writer.Add(block, start, end);
            return;
        }
    }

    /// <summary>The words before a colon in a linked headline belong to it.</summary>
    private static bool IsLinkedTitle(TextBlock block, int start, int end) =>
        PieceWriter.LinkOf(block, start, end) >= 0 && SentenceShape.CountWords(block.Text.AsSpan(start, end - start)) >= 4;

    /// <summary>A number right behind a label is its value; a date is not.</summary>
    private static int NumberLength(ReadOnlySpan<char> text)
    {
        var end = 0;
        while (end < text.Length && (char.IsDigit(text[end]) || text[end] is '٬' or '٫' or ',' or '.'))
            end++;
        if (end == 0 || (end < text.Length && text[end] != ' ') || (DateParser.TryFind(text, out var date) && date.Range.Start < end))
            return 0;
        return end;
    }

    /// <summary>A label without a colon must be set off by what follows: a number, a date, another script.</summary>
    private static bool IsLabelHere(ReadOnlySpan<char> text, in PhraseMatch label)
    {
        if (label.HasColon)
            return true;
        var rest = text[label.Length..].TrimStart();
        if (rest.IsEmpty)
            return false;
        if (char.IsDigit(rest[0]))
            return true;
        var before = PieceShape.RightToLeftShare(text[..label.Length]);
        var after = PieceShape.RightToLeftShare(rest);
        return before > 0.5 != after > 0.5 || char.IsUpper(rest[0]);
    }

    /// <summary>A date with something known, short or of another script around it is cut out.</summary>
    private bool CutAtDate(TextBlock block, int start, int end)
    {
        var text = block.Text.AsSpan(start, end - start);
        if (!DateParser.TryFind(text, out var date) || date.Range.Length == 0)
            return false;
        var before = text[..date.Range.Start];
        var after = text[date.Range.End..];
        if (!IsMeta(before) || !IsMeta(after))
            return false;
        CutSegment(block, start, start + date.Range.Start);
        writer.AddDate(block, start + date.Range.Start, start + date.Range.End, date);
        CutSegment(block, start + date.Range.End, end);
        return true;
    }

    /// <summary>Whether a text beside a date can be part of a line of page furniture.</summary>
    private bool IsMeta(ReadOnlySpan<char> text)
    {
        var words = SentenceShape.CountWords(text);
        return words <= 4 || phrases.MatchStart(text.TrimStart()).IsMatch || (words <= 14 && KnowsScriptRun(text));
    }

    private bool KnowsScriptRun(ReadOnlySpan<char> text)
    {
        var runs = new List<ScriptRun>();
        ScriptRuns.Find(text, runs);
        foreach (var run in runs)
            if (writer.IsKnown(text.Slice(run.Start, run.Length)))
                return true;
        return false;
    }

    /// <summary>A line of two scripts falls apart where one side is known chrome.</summary>
    private bool CutAtScripts(TextBlock block, int start, int end)
    {
        ScriptRuns.Find(block.Text.AsSpan(start, end - start), _scripts);
        if (_scripts.Count < 2)
            return false;
        var runs = _scripts.ToArray();
        var isAnyKnown = false;
        foreach (var run in runs)
            isAnyKnown |= !ScriptRuns.IsInsideMarks(block.Text, start + run.Start) && IsKnownOrLabel(block.Text.AsSpan(start + run.Start, run.Length));
        if (!isAnyKnown)
            return false;
        foreach (var run in Joined(block, start, runs))
            if (!writer.TryAddKnown(block, start + run.Start, start + run.End) && !writer.TryAddMostlyKnown(block, start + run.Start, start + run.End))
                CutKnownStart(block, start + run.Start, start + run.End);
        return true;
    }

    /// <summary>Neighbouring runs of which none is known stay one piece.</summary>
    private List<ScriptRun> Joined(TextBlock block, int start, ScriptRun[] runs)
    {
        var joined = new List<ScriptRun>();
        var wasKnown = true;
        foreach (var run in runs)
        {
            var isKnown = IsKnownOrLabel(block.Text.AsSpan(start + run.Start, run.Length)) && !ScriptRuns.IsInsideMarks(block.Text, start + run.Start);
            if (!isKnown && !wasKnown)
                joined[^1] = joined[^1] with { Length = run.End - joined[^1].Start };
            else
                joined.Add(run);
            wasKnown = isKnown;
        }

        return joined;
    }

    private void CutKnownStart(TextBlock block, int start, int end)
    {
        if (!PieceWriter.Trim(block.Text, ref start, ref end))
            return;
        var label = phrases.MatchStart(block.Text.AsSpan(start, end - start));
        if (label.IsMatch && label.Length < end - start && IsLabelHere(block.Text.AsSpan(start, end - start), label))
        {
            writer.AddLabel(block, start, start + label.Length, label);
            start += label.Length;
        }

        if (writer.Add(block, start, end) is { } piece)
            piece.IsLabel |= piece.Text.EndsWith(':');
    }

    /// <summary>A few words of one script that end with a colon before another script are a label, listed or not.</summary>
    private bool IsKnownOrLabel(ReadOnlySpan<char> text) =>
        writer.IsKnown(text) || (text.TrimEnd().EndsWith(":") && SentenceShape.CountWords(text) <= LongestLabel);
}
