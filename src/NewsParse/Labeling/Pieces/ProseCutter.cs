using NewsParse.Reading.Blocks;
using NewsParse.Languages.Packs;

namespace NewsParse.Labeling.Pieces;

/// <summary>Cuts out of running text what is glued into it: labels with the titles they announce, and buttons.</summary>
internal sealed class ProseCutter(PhraseMatcher phrases, PieceWriter writer)
{
    /// <summary>Most words of a label whose wording is not listed.</summary>
    private const int LongestLabel = 5;

    /// <summary>Most words of a button whose wording is not listed.</summary>
    private const int LongestButton = 6;

    private readonly List<ScriptRun> _scripts = [];

    /// <summary>Prose loses a label before it and known chrome of another script between its sentences.</summary>
    public void Cut(TextBlock block)
    {
        var text = block.Text;
        var label = phrases.MatchStart(text);
        if (label.IsMatch && label.HasColon && label.Length < text.Length && PieceWriter.IsAnnouncing(label.Role))
        {
            writer.AddLabel(block, 0, label.Length, label);
            AddAnnounced(block, label.Length, text.Length);
            return;
        }

        var headline = block is { Index: 0, Node: < 0 } ? HeadlineShape.FindLeading(text) : 0;
        writer.Add(block, 0, headline);
        AddProse(block, CutInserts(block, headline), text.Length);
    }

    /// <summary>A label with a colon in an element of its own before a link announces another article, even in the middle of a sentence.</summary>
    /// <returns>Where the text after the last one goes on.</returns>
    private int CutInserts(TextBlock block, int start)
    {
        for (var i = 0; i + 1 < block.Runs.Length; i++)
        {
            var (run, link) = (block.Runs[i], block.Runs[i + 1]);
            if (run.Start < start || run.Link >= 0 || run.Carrier == block.Node || link.Link < 0)
                continue;
            var text = block.Text.AsSpan(run.Start, run.Length).TrimEnd();
            var label = phrases.MatchStart(text);
            if (!label.IsMatch || !label.HasColon || label.Length < text.Length || !PieceWriter.IsAnnouncing(label.Role))
                continue;
            AddProse(block, start, run.Start);
            writer.AddLabel(block, run.Start, run.End, label);
            writer.Add(block, run.End, link.End);
            start = link.End;
        }

        return start;
    }

    private void AddProse(TextBlock block, int start, int end)
    {
        var text = block.Text;
        ScriptRuns.Find(text.AsSpan(start, end - start), _scripts);
        var runs = _scripts.Count > 1 ? _scripts.ToArray() : [];
        var from = start;
        var isRightToLeft = runs.Length > 0 && PieceShape.RightToLeftShare(text) > 0.5;
        foreach (var run in runs)
        {
            if (run.IsRightToLeft == isRightToLeft)
                continue; // words of the paragraph's own script are its text, whatever a phrase list says of them
            var (runStart, runEnd) = (start + run.Start, start + run.End);
            if (runStart < from || !IsBetweenSentences(text, runStart, runEnd, from > start && runStart == from) || ScriptRuns.IsInsideMarks(text, runStart))
                continue;
            var known = text.AsSpan(runStart, runEnd - runStart).Trim();
            if (runEnd < end && IsLabelRun(known))
            {
                writer.Add(block, from, runStart);
                AddRun(block, runStart, runEnd);
                AddAnnounced(block, runEnd, end);
                return;
            }

            if (!writer.IsKnown(known) && !IsButton(known))
                continue;
            writer.Add(block, from, runStart);
            AddRun(block, runStart, runEnd);
            from = AddAddress(block, runEnd, end);
        }

        AddTail(block, from, end);
    }

    /// <summary>An address behind a label is a piece of its own.</summary>
    /// <returns>Where the text goes on.</returns>
    private int AddAddress(TextBlock block, int start, int end)
    {
        var rest = block.Text.AsSpan(start, end - start);
        if (!StartsAddress(rest))
            return start;
        var length = rest.IndexOf(' ');
        var addressEnd = length < 0 ? end : start + length;
        writer.Add(block, start, addressEnd);
        while (addressEnd < end && block.Text[addressEnd] == ' ')
            addressEnd++;
        return addressEnd;
    }

    private static bool StartsAddress(ReadOnlySpan<char> text) =>
        text.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
        || text.StartsWith("www.", StringComparison.OrdinalIgnoreCase);

    /// <summary>A label between sentences, with a colon, that announces another article.</summary>
    private bool IsLabelRun(ReadOnlySpan<char> text)
    {
        if (!text.EndsWith(":") || SentenceShape.CountWords(text) > LongestLabel)
            return false;
        var label = phrases.MatchStart(text);
        return !label.IsMatch || PieceWriter.IsAnnouncing(label.Role);
    }

    /// <summary>A few words of another script between sentences that read like a button.</summary>
    private bool IsButton(ReadOnlySpan<char> text) =>
        SentenceShape.CountWords(text) is > 0 and <= LongestButton && phrases.GuessRole(text) is { IsMatch: true, Score: >= 0.5 };

    private void AddRun(TextBlock block, int start, int end)
    {
        if (writer.TryAddKnown(block, start, end))
            return;
        var text = block.Text.AsSpan(start, end - start);
        var guess = phrases.GuessRole(text);
        if (writer.Add(block, start, end) is not { } piece)
            return;
        piece.KnownRole = guess.IsMatch ? guess.Role : text.TrimEnd().EndsWith(":") ? ChromeRole.RelatedLinks : null;
        (piece.Phrase, piece.KnownLanguage, piece.IsLabel) = (guess.Phrase, guess.Language, text.TrimEnd().EndsWith(":"));
    }

    /// <summary>The rest of a paragraph, without a button's words glued to its end.</summary>
    private void AddTail(TextBlock block, int start, int end)
    {
        if (!PieceWriter.Trim(block.Text, ref start, ref end))
            return;
        var tail = phrases.MatchEnd(block.Text.AsSpan(start, end - start));
        if (tail.IsMatch && tail.Start > 0 && IsOwnRun(block, start + tail.Start))
        {
            writer.Add(block, start, start + tail.Start);
            writer.AddKnown(block, start + tail.Start, end, tail);
            return;
        }

        writer.Add(block, start, end);
    }

    /// <summary>In a page, a button has an element of its own; in plain text there is no telling.</summary>
    private static bool IsOwnRun(TextBlock block, int offset)
    {
        return block.RunsFrom(offset) is { IsEmpty: false } runs && runs[0].Start == offset ? runs[0].TextNode >= 0 : block.Node < 0;
    }

    /// <summary>What a label in running text announces: a linked run, or a headline up to the next sentence.</summary>
    private void AddAnnounced(TextBlock block, int start, int end)
    {
        while (start < end && block.Text[start] == ' ')
            start++;
        var titleEnd = LinkedEnd(block, start);
        if (titleEnd < 0)
            titleEnd = start + HeadlineShape.FindEnd(block.Text.AsSpan(start, end - start));
        writer.Add(block, start, titleEnd);
        if (titleEnd < end)
            AddProse(block, titleEnd, end);
    }

    private static int LinkedEnd(TextBlock block, int start)
    {
        return block.RunsFrom(start) is { IsEmpty: false } runs && runs[0].Start <= start && runs[0].Link >= 0 ? runs[0].End : -1;
    }

    /// <summary>Chrome in running text stands after the end of a sentence and before the start of the next.</summary>
    private static bool IsBetweenSentences(string text, int start, int end, bool isBehindChrome)
    {
        var before = text.AsSpan(0, start).TrimEnd();
        var after = text.AsSpan(end).TrimStart();
        var closes = before.IsEmpty || isBehindChrome || (SentenceShape.EndsSentence(before) && before[^1] != ':');
        return closes && (after.IsEmpty || StartsAddress(after) || char.IsUpper(after[0]) || SentenceShape.IsOpening(after[0])
            || PieceShape.IsRightToLeft(after[0]) || char.IsDigit(after[0]));
    }
}
