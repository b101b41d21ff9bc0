using NewsParse.Blocks;
using NewsParse.Dates;
using NewsParse.LanguagePacks;

namespace NewsParse.Chrome;

/// <summary>
/// Cuts blocks into pieces: prose stays whole but for chrome glued into it, lines of page furniture fall apart at links,
/// elements, separators, labels, dates and known phrases.
/// </summary>
internal sealed class PieceCutter(PhraseMatcher phrases)
{
    /// <summary>Longest line, in UTF-16 units, that is looked at for phrases and dates inside it.</summary>
    private const int LongestLine = 400;

    /// <summary>Most words of a label whose wording is not listed.</summary>
    private const int LongestLabel = 5;

    /// <summary>Most words of a button whose wording is not listed.</summary>
    private const int LongestButton = 6;

    /// <summary>Fewest phrases in a row that can be a share bar.</summary>
    private const int FewestShares = 3;

    private readonly List<PhraseMatch> _parts = [];
    private readonly List<ScriptRun> _scripts = [];
    private List<Piece> _pieces = [];

    public List<Piece> Cut(BlockDocument document, CancellationToken cancellationToken)
    {
        _pieces = new List<Piece>(document.Blocks.Count + 16);
        foreach (var block in document.Blocks)
        {
            if ((block.Index & 255) == 0)
                cancellationToken.ThrowIfCancellationRequested();
            if (!block.IsHidden)
                CutBlock(block);
        }

        return _pieces;
    }

    private void CutBlock(TextBlock block)
    {
        var text = block.Text.AsSpan();
        if (text.Length <= LongestLine && TryAddBlock(block))
            return;
        if (block.Kind is BlockKind.Preformatted)
        {
            Add(block, 0, text.Length);
            return;
        }

        if (PieceShape.IsProse(text, SentenceShape.CountWords(text)) && block.LinkDensity < 0.7 && !text.Contains(" | ", StringComparison.Ordinal))
        {
            CutProse(block);
            return;
        }

        foreach (var (start, end) in Fragments(block))
            CutFragment(block, start, end);
    }

    /// <summary>Stretches of a line's runs that share a link and an element.</summary>
    private static List<(int Start, int End)> Fragments(TextBlock block)
    {
        var fragments = new List<(int Start, int End)>();
        var runs = block.Runs;
        var first = 0;
        for (var i = 1; i <= runs.Length; i++)
        {
            if (i < runs.Length && runs[i].Link == runs[first].Link && runs[i].Element == runs[i - 1].Element)
                continue;
            fragments.Add((runs[first].Start, runs[i - 1].End));
            first = i;
        }

        return fragments.Count > 0 ? fragments : [(0, block.Text.Length)];
    }

    private void CutFragment(TextBlock block, int start, int end)
    {
        if (BreadcrumbShape.IsPath(block.Text.AsSpan(start, end - start)))
        {
            Add(block, start, end);
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
        while (Trim(block.Text, ref start, ref end))
        {
            var text = block.Text.AsSpan(start, end - start);
            if (text.Length > LongestLine || TryAddKnown(block, start, end))
            {
                if (text.Length > LongestLine)
                    Add(block, start, end);
                return;
            }

            var label = phrases.MatchStart(text);
            if (label.IsMatch && label.Length < text.Length && IsLabelHere(text, label) && (IsAnnouncing(label.Role) || !IsLinkedTitle(block, start, end)))
            {
                var taken = label.Length + NumberLength(text[label.Length..]);
                AddLabel(block, start, start + taken, label);
                start += taken;
                continue;
            }

            if (!CutAtDate(block, start, end) && !CutAtScripts(block, start, end) && !TryAddMostlyKnown(block, start, end))
                Add(block, start, end);
            return;
        }
    }

    /// <summary>The words before a colon in a linked headline belong to it.</summary>
    private static bool IsLinkedTitle(TextBlock block, int start, int end) =>
        LinkOf(block, start, end) >= 0 && SentenceShape.CountWords(block.Text.AsSpan(start, end - start)) >= 4;

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
        AddDate(block, start + date.Range.Start, start + date.Range.End, date);
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
            if (IsKnown(text.Slice(run.Start, run.Length)))
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
            isAnyKnown |= !IsInsideMarks(block.Text, start + run.Start) && IsKnownOrLabel(block.Text.AsSpan(start + run.Start, run.Length));
        if (!isAnyKnown)
            return false;
        foreach (var run in Joined(block, start, runs))
            if (!TryAddKnown(block, start + run.Start, start + run.End) && !TryAddMostlyKnown(block, start + run.Start, start + run.End))
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
            var isKnown = IsKnownOrLabel(block.Text.AsSpan(start + run.Start, run.Length)) && !IsInsideMarks(block.Text, start + run.Start);
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
        if (!Trim(block.Text, ref start, ref end))
            return;
        var label = phrases.MatchStart(block.Text.AsSpan(start, end - start));
        if (label.IsMatch && label.Length < end - start && IsLabelHere(block.Text.AsSpan(start, end - start), label))
        {
            AddLabel(block, start, start + label.Length, label);
            start += label.Length;
        }

        if (Add(block, start, end) is { } piece)
            piece.IsLabel |= piece.Text.EndsWith(':');
    }

    /// <summary>Prose loses a label before it and known chrome of another script between its sentences.</summary>
    private void CutProse(TextBlock block)
    {
        var text = block.Text;
        var label = phrases.MatchStart(text);
        if (label.IsMatch && label.HasColon && label.Length < text.Length && IsAnnouncing(label.Role))
        {
            AddLabel(block, 0, label.Length, label);
            AddAnnounced(block, label.Length, text.Length);
            return;
        }

        AddProse(block, 0, text.Length);
    }

    private void AddProse(TextBlock block, int start, int end)
    {
        var text = block.Text;
        ScriptRuns.Find(text.AsSpan(start, end - start), _scripts);
        var runs = _scripts.ToArray();
        var from = start;
        foreach (var run in runs.Length > 1 ? runs : [])
        {
            var (runStart, runEnd) = (start + run.Start, start + run.End);
            if (runStart < from || !IsBetweenSentences(text, runStart, runEnd) || IsInsideMarks(text, runStart))
                continue;
            var known = text.AsSpan(runStart, runEnd - runStart).Trim();
            if (runEnd < end && IsLabelRun(known))
            {
                Add(block, from, runStart);
                AddRun(block, runStart, runEnd);
                AddAnnounced(block, runEnd, end);
                return;
            }

            if (!IsKnown(known) && !IsButton(known))
                continue;
            Add(block, from, runStart);
            AddRun(block, runStart, runEnd);
            from = runEnd;
        }

        AddTail(block, from, end);
    }

    /// <summary>A label between sentences, with a colon, that announces another article.</summary>
    private bool IsLabelRun(ReadOnlySpan<char> text)
    {
        if (!text.EndsWith(":") || SentenceShape.CountWords(text) > LongestLabel)
            return false;
        var label = phrases.MatchStart(text);
        return !label.IsMatch || IsAnnouncing(label.Role);
    }

    /// <summary>A few words of another script between sentences that read like a button.</summary>
    private bool IsButton(ReadOnlySpan<char> text) =>
        SentenceShape.CountWords(text) is > 0 and <= LongestButton && phrases.GuessRole(text) is { IsMatch: true, Score: >= 0.5 };

    private void AddRun(TextBlock block, int start, int end)
    {
        if (TryAddKnown(block, start, end))
            return;
        var text = block.Text.AsSpan(start, end - start);
        var guess = phrases.GuessRole(text);
        if (Add(block, start, end) is not { } piece)
            return;
        piece.KnownRole = guess.IsMatch ? guess.Role : text.TrimEnd().EndsWith(":") ? ChromeRole.RelatedLinks : null;
        (piece.Phrase, piece.KnownLanguage, piece.IsLabel) = (guess.Phrase, guess.Language, text.TrimEnd().EndsWith(":"));
    }

    /// <summary>The rest of a paragraph, without a button's words glued to its end.</summary>
    private void AddTail(TextBlock block, int start, int end)
    {
        if (!Trim(block.Text, ref start, ref end))
            return;
        var tail = phrases.MatchEnd(block.Text.AsSpan(start, end - start));
        if (tail.IsMatch && tail.Start > 0 && IsOwnRun(block, start + tail.Start))
        {
            Add(block, start, start + tail.Start);
            AddKnown(block, start + tail.Start, end, tail);
            return;
        }

        Add(block, start, end);
    }

    /// <summary>In a page, a button has an element of its own; in plain text there is no telling.</summary>
    private static bool IsOwnRun(TextBlock block, int offset)
    {
        foreach (ref readonly var run in block.Runs.AsSpan())
            if (run.Start == offset)
                return run.TextNode >= 0;
        return block.Node < 0;
    }

    /// <summary>What a label in running text announces: a linked run, or a headline up to the next sentence.</summary>
    private void AddAnnounced(TextBlock block, int start, int end)
    {
        while (start < end && block.Text[start] == ' ')
            start++;
        var titleEnd = LinkedEnd(block, start);
        if (titleEnd < 0)
            titleEnd = start + HeadlineShape.FindEnd(block.Text.AsSpan(start, end - start));
        Add(block, start, titleEnd);
        if (titleEnd < end)
            AddProse(block, titleEnd, end);
    }

    private static int LinkedEnd(TextBlock block, int start)
    {
        foreach (ref readonly var run in block.Runs.AsSpan())
            if (run.Start <= start && run.End > start && run.Link >= 0)
                return run.End;
        return -1;
    }

    private static bool IsAnnouncing(ChromeRole role) => role is ChromeRole.RelatedLinks or ChromeRole.ReadMore or ChromeRole.PreviousNext;

    /// <summary>Chrome in running text stands after the end of a sentence and before the start of the next.</summary>
    private static bool IsBetweenSentences(string text, int start, int end)
    {
        var before = text.AsSpan(0, start).TrimEnd();
        var after = text.AsSpan(end).TrimStart();
        return (before.IsEmpty || SentenceShape.EndsSentence(before)) && (after.IsEmpty || char.IsUpper(after[0]) || SentenceShape.IsOpening(after[0])
            || PieceShape.IsRightToLeft(after[0]) || char.IsDigit(after[0]));
    }

    private static bool IsInsideMarks(string text, int start)
    {
        var i = start - 1;
        while (i >= 0 && text[i] == ' ')
            i--;
        return i >= 0 && text[i] is '“' or '«' or '‹' or '‘' or '(' or '[' || (start < text.Length && text[start] is '«' or '“' or '"');
    }

    /// <summary>A few words of one script that end with a colon before another script are a label, listed or not.</summary>
    private bool IsKnownOrLabel(ReadOnlySpan<char> text) =>
        IsKnown(text) || (text.TrimEnd().EndsWith(":") && SentenceShape.CountWords(text) <= LongestLabel);

    private bool IsKnown(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        if (text.IsEmpty || text.Length > LongestLine)
            return false;
        if (phrases.MatchLine(text).IsMatch)
            return true;
        _parts.Clear();
        return phrases.TrySegment(text, _parts) || phrases.MatchStart(text) is { IsMatch: true, HasColon: true };
    }

    private bool TryAddKnown(TextBlock block, int start, int end)
    {
        if (!Trim(block.Text, ref start, ref end))
            return true;
        if (TryAddLine(block, start, end))
            return true;
        _parts.Clear();
        if (!phrases.TrySegment(block.Text.AsSpan(start, end - start), _parts))
            return false;
        if (LinkOf(block, start, end) >= 0)
            AddKnown(block, start, end, _parts[^1]);
        else
            AddParts(block, start, end, _parts.ToArray());
        return true;
    }

    /// <summary>A line that is mostly known phrases; a link is one item however many phrases its words hold.</summary>
    private bool TryAddMostlyKnown(TextBlock block, int start, int end)
    {
        if (LinkOf(block, start, end) >= 0 || !PhraseScan.TryCover(phrases, block.Text.AsSpan(start, end - start), _parts))
            return false;
        AddParts(block, start, end, _parts.ToArray());
        return true;
    }

    /// <summary>A whole block that is one phrase; a template's gap must not swallow what other elements say.</summary>
    private bool TryAddBlock(TextBlock block)
    {
        var match = phrases.MatchLine(block.Text);
        if (match.IsMatch && match.Gap.Length > 0 && block.Runs.Length > 1)
            return false;
        return TryAddLine(block, 0, block.Text.Length);
    }

    /// <summary>A range that is one known phrase or one date.</summary>
    private bool TryAddLine(TextBlock block, int start, int end)
    {
        var text = block.Text.AsSpan(start, end - start);
        var line = phrases.MatchLine(text);
        if (line.IsMatch)
        {
            AddLine(block, start, end, line);
            return true;
        }

        if (!DateParser.TryParseWhole(text, out var date))
            return false;
        AddDate(block, start, end, date);
        return true;
    }

    /// <summary>What a template announces is a piece of its own.</summary>
    private void AddLine(TextBlock block, int start, int end, in PhraseMatch match)
    {
        if (match.Gap.Length == 0 || !IsAnnouncingValue(match))
        {
            AddKnown(block, start, end, match);
            return;
        }

        var (gapStart, gapEnd) = (start + match.Gap.Start, start + match.Gap.End);
        if (gapStart > start)
            AddLabel(block, start, gapStart, match);
        Add(block, gapStart, gapEnd);
        if (gapEnd < end)
            AddKnown(block, gapEnd, end, match);
    }

    private static bool IsAnnouncingValue(in PhraseMatch match) => (IsAnnouncing(match.Role) && match.Phrase.Gap == TemplateGap.Title)
        || match.Role is ChromeRole.Tags or ChromeRole.Byline or ChromeRole.ShortLink or ChromeRole.Source or ChromeRole.Category;

    /// <summary>Numbers and separators between phrases go with the phrase before them.</summary>
    private void AddParts(TextBlock block, int start, int end, PhraseMatch[] parts)
    {
        var first = start + parts[0].Start;
        if (HasWord(block.Text.AsSpan(start, first - start)))
            AddGap(block, start, first);
        else
            first = start;
        for (var i = 0; i < parts.Length; i++)
        {
            var from = i == 0 ? first : start + parts[i].Start;
            var next = i + 1 < parts.Length ? start + parts[i + 1].Start : end;
            var to = start + parts[i].End;
            if (!HasWord(block.Text.AsSpan(to, next - to)))
                to = next;
            AddKnown(block, from, to, parts[i]);
            AddGap(block, to, next);
        }

        if (parts.Length >= FewestShares)
            SettleShares(parts.Length);
    }

    /// <summary>Mail and print in a row of networks are ways of sharing.</summary>
    private void SettleShares(int count)
    {
        var row = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_pieces)[Math.Max(0, _pieces.Count - count)..];
        var shares = 0;
        foreach (var piece in row)
            shares += piece.KnownRole == ChromeRole.Share ? 1 : 0;
        if (shares * 5 < row.Length * 3)
            return;
        foreach (var piece in row)
            if (piece.KnownRole is ChromeRole.Email or ChromeRole.Print)
                piece.KnownRole = ChromeRole.Share;
    }

    /// <summary>Words between phrases that are no phrase.</summary>
    private void AddGap(TextBlock block, int start, int end)
    {
        if (start < end)
            Add(block, start, end);
    }

    private static bool HasWord(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
            if (char.IsLetter(c))
                return true;
        return false;
    }

    private static bool Trim(string text, ref int start, ref int end)
    {
        while (start < end && text[start] is ' ' or '|' or '\n')
            start++;
        while (end > start && text[end - 1] is ' ' or '|' or '\n')
            end--;
        return start < end;
    }

    private void AddKnown(TextBlock block, int start, int end, in PhraseMatch match)
    {
        if (Add(block, start, end) is not { } piece)
            return;
        PhraseLabels.Apply(piece, match);
    }

    private void AddLabel(TextBlock block, int start, int end, in PhraseMatch match)
    {
        if (Add(block, start, end) is not { } piece)
            return;
        PhraseLabels.Apply(piece, match);
        piece.IsLabel = true;
    }

    private void AddDate(TextBlock block, int start, int end, ParsedDate date)
    {
        if (Add(block, start, end) is { } piece)
            piece.Date = date;
    }

    private Piece? Add(TextBlock block, int start, int end)
    {
        if (!Trim(block.Text, ref start, ref end))
            return null;
        var text = start == 0 && end == block.Text.Length ? block.Text : block.Text[start..end];
        var words = SentenceShape.CountWords(text);
        var piece = new Piece
        {
            Block = block, Start = start, Text = text, Words = words, Link = LinkOf(block, start, end),
            RightToLeftShare = PieceShape.RightToLeftShare(text), IsProse = PieceShape.IsProse(text, words),
        };
        _pieces.Add(piece);
        return piece;
    }

    private static int LinkOf(TextBlock block, int start, int end)
    {
        var link = -2;
        foreach (ref readonly var run in block.Runs.AsSpan())
        {
            if (run.End <= start || run.Start >= end)
                continue;
            if (link == -2)
                link = run.Link;
            else if (link != run.Link)
                return -1;
        }

        return Math.Max(link, -1);
    }
}
