using NewsParse.Reading.Blocks;
using NewsParse.Languages.Calendars;
using NewsParse.Languages.Packs;

namespace NewsParse.Labeling.Pieces;

/// <summary>Writes pieces down, with what known phrases and dates say of them.</summary>
internal sealed class PieceWriter(PhraseMatcher phrases)
{
    /// <summary>Longest line, in UTF-16 units, that is looked at for phrases and dates inside it.</summary>
    public const int LongestLine = 400;

    /// <summary>Fewest phrases in a row that can be a share bar.</summary>
    private const int FewestShares = 3;

    private readonly List<PhraseMatch> _parts = [];
    private readonly List<Piece> _pieces = [];

    public List<Piece> Pieces => _pieces;

    public bool IsKnown(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        if (text.IsEmpty || text.Length > LongestLine)
            return false;
        if (phrases.MatchLine(text).IsMatch)
            return true;
        _parts.Clear();
        return phrases.TrySegment(text, _parts) || phrases.MatchStart(text) is { IsMatch: true, HasColon: true };
    }

    public bool TryAddKnown(TextBlock block, int start, int end)
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
    public bool TryAddMostlyKnown(TextBlock block, int start, int end)
    {
        if (LinkOf(block, start, end) >= 0 || !PhraseScan.TryCover(phrases, block.Text.AsSpan(start, end - start), _parts))
            return false;
        AddParts(block, start, end, _parts.ToArray());
        return true;
    }

    /// <summary>A range that is one known phrase or one date.</summary>
    public bool TryAddLine(TextBlock block, int start, int end) =>
        TryAddLine(block, start, end, phrases.MatchLine(block.Text.AsSpan(start, end - start)));

    /// <summary>A range that is one phrase, as it was already matched, or one date.</summary>
    public bool TryAddLine(TextBlock block, int start, int end, in PhraseMatch line)
    {
        if (line.IsMatch)
        {
            AddLine(block, start, end, line);
            return true;
        }

        if (!DateParser.TryParseWhole(block.Text.AsSpan(start, end - start), out var date))
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
        if (PieceShape.HasLetter(block.Text.AsSpan(start, first - start)))
            AddGap(block, start, first);
        else
            first = start;
        for (var i = 0; i < parts.Length; i++)
        {
            var from = i == 0 ? first : start + parts[i].Start;
            var next = i + 1 < parts.Length ? start + parts[i + 1].Start : end;
            var to = start + parts[i].End;
            if (!PieceShape.HasLetter(block.Text.AsSpan(to, next - to)))
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

    public void AddKnown(TextBlock block, int start, int end, in PhraseMatch match)
    {
        if (Add(block, start, end) is not { } piece)
            return;
        PhraseLabels.Apply(piece, match);
    }

    public void AddLabel(TextBlock block, int start, int end, in PhraseMatch match)
    {
        if (Add(block, start, end) is not { } piece)
            return;
        PhraseLabels.Apply(piece, match);
        piece.IsLabel = true;
    }

    public void AddDate(TextBlock block, int start, int end, ParsedDate date)
    {
        if (Add(block, start, end) is { } piece)
            piece.Date = date;
    }

    public Piece? Add(TextBlock block, int start, int end)
    {
        if (!Trim(block.Text, ref start, ref end))
            return null;
        var isWhole = start == 0 && end == block.Text.Length;
        var text = isWhole ? block.Text : block.Text[start..end];
        var words = isWhole ? block.Words : SentenceShape.CountWords(text);
        var piece = new Piece
        {
            Block = block, Start = start, Text = text, Words = words, Link = LinkOf(block, start, end),
            RightToLeftShare = PieceShape.RightToLeftShare(text), IsProse = PieceShape.IsProse(text, words),
        };
        _pieces.Add(piece);
        return piece;
    }

    public static bool IsAnnouncing(ChromeRole role) => role is ChromeRole.RelatedLinks or ChromeRole.ReadMore or ChromeRole.PreviousNext;

    public static bool Trim(string text, ref int start, ref int end)
    {
        while (start < end && text[start] is ' ' or '|' or '\n')
            start++;
        while (end > start && text[end - 1] is ' ' or '|' or '\n')
            end--;
        return start < end;
    }

    public static int LinkOf(TextBlock block, int start, int end)
    {
        var link = -2;
        foreach (ref readonly var run in block.RunsFrom(start))
        {
            if (run.Start >= end)
                break;
            if (link == -2)
                link = run.Link;
            else if (link != run.Link)
                return -1;
        }

        return Math.Max(link, -1);
    }
}
