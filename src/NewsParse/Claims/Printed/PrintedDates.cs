using NewsParse.Labeling;
using NewsParse.Labeling.Pieces;
using NewsParse.Languages.Calendars;

namespace NewsParse.Claims;

/// <summary>
/// Chooses from the dates that furniture prints those of publication and change. A date of a related link, of a comment or of the
/// page's clock is no claim.
/// </summary>
internal sealed class PrintedDates(PageLabels labels, DateLabels announcements, CalendarVocabulary words)
{
    private const int LongestLine = 400;

    /// <summary>Pieces between the headline and an unlabelled date above it: what stands higher is the page's clock.</summary>
    private const int FarthestAbove = 3;

    /// <summary>Pieces between the end of the text and a date without a label.</summary>
    private const int FarthestBelow = 6;

    private readonly List<Piece> _pieces = labels.Pieces;
    private double _bestScore = double.NegativeInfinity;
    private int _highest = -1;

    public void Read()
    {
        for (var i = 0; i < _pieces.Count; i++)
        {
            var piece = _pieces[i];
            if (CanTell(piece))
                Read(piece, i);
        }

        // one date that only says when the text was changed last says nothing of its publication
        if (labels.Found.Modified is { } modified && labels.Found.Published is { } published && modified.Value == published.Value && modified.Text == published.Text)
            labels.Found.Published = null;
    }

    /// <summary>Whether the print at a node of the page belongs to a related link or a comment.</summary>
    public bool IsOfAnotherText(int node)
    {
        if (node < 0 || labels.Document.Tree is not { } tree)
            return false;
        var end = tree.After(node);
        for (var i = 0; i < _pieces.Count; i++)
        {
            var block = _pieces[i].Block.Node;
            var isHere = block >= node ? end < 0 || block < end : tree.After(block) is var after && (after < 0 || node < after);
            if (isHere)
                return _pieces[i].Fate is Fate.RelatedLink or Fate.Comment || (labels.HasBody && i > labels.Last && _pieces[i].Fate == Fate.Chrome && IsOfAnother(i));
        }

        return false;
    }

    private static bool CanTell(Piece piece) => piece.Text.Length <= LongestLine && (piece.Date is not null || DateParser.HasDigit(piece.Text))
        && (piece.Fate == Fate.Metadata && piece.Field == "authors" || piece.Fate == Fate.Chrome && piece.Role is not (ChromeRole.RelatedLinks or ChromeRole.ReadMore
            or ChromeRole.Copyright or ChromeRole.PreviousNext or ChromeRole.CommentForm or ChromeRole.CommentFeedback or ChromeRole.Cookie or ChromeRole.Search));

    private void Read(Piece piece, int index)
    {
        if (piece.Date is { } whole && whole.Range.Length >= piece.Text.Length - 2)
        {
            if (FollowsClock(index))
                return;
            Offer(whole, piece.Text, index, OwnLabel(piece) ?? Announced(index));
            return;
        }

        var before = 0;
        foreach (var date in DateParser.FindAll(piece.Text, DateOrder.DayFirst, words))
        {
            var range = date.Range;
            if (BylineWords.Shared.IsClock(piece.Text.AsSpan(before, range.Start - before)))
            {
                before = range.End;
                continue;
            }

            var label = announcements.Find(piece.Text.AsSpan(before, range.Start - before)) ?? (before == 0 ? OwnLabel(piece) ?? (range.Start < 3 ? Announced(index) : null) : null);
            Offer(date, piece.Text.Substring(range.Start, range.Length), index, label);
            before = range.End;
        }
    }

    /// <summary>The field that the furniture right before a piece announces.</summary>
    private MetadataField? Announced(int index) =>
        index > 0 && _pieces[index - 1] is { Fate: Fate.Chrome, Date: null } before ? announcements.Find(before.Text) : null;

    /// <summary>Whether the piece before says that a date is the day of the visit.</summary>
    private bool FollowsClock(int index) => index > 0 && _pieces[index - 1] is { Date: null } before && BylineWords.Shared.IsClock(before.Text);

    private static MetadataField? OwnLabel(Piece piece) => !piece.IsCertain ? null : piece.KnownRole switch
    {
        ChromeRole.Updated => MetadataField.Modified,
        ChromeRole.Published => MetadataField.Published,
        _ => null,
    };

    private void Offer(in ParsedDate date, string text, int index, MetadataField? label)
    {
        var found = new ArticleDate { Value = date.Value, Text = text, Calendar = date.Calendar };
        if (label == MetadataField.Modified)
        {
            // the same day in another calendar, or without its time, adds nothing
            if (labels.Found.Modified is null || (date.Value.Length > labels.Found.Modified.Value.Length && date.Value.StartsWith(labels.Found.Modified.Value, StringComparison.Ordinal)))
                labels.Found.Modified = found;
            return;
        }

        if (label is null && IsElsewhere(index))
            return;
        var score = Score(date, index, label is not null);
        if (score <= _bestScore)
            return;
        _bestScore = score;
        labels.Found.Published = found;
    }

    /// <summary>Whether a date without a label stands where those of other texts do, or where the page tells the time.</summary>
    private bool IsElsewhere(int index)
    {
        if (labels.IsInside(index))
            return true;
        if (labels.HasBody && index > labels.Last)
            return index - labels.Last > FarthestBelow || IsOfAnother(index);
        return labels.Title >= 0 && index < HighestDate();
    }

    private bool IsOfAnother(int index)
    {
        for (var i = index; i > labels.Last && i >= index - FarthestBelow; i--)
            if (_pieces[i].Fate is Fate.RelatedLink or Fate.Comment || _pieces[i] is { Fate: Fate.Chrome, Role: ChromeRole.RelatedLinks or ChromeRole.ReadMore or ChromeRole.PreviousNext or ChromeRole.CommentCount })
                return true;
        return index + 1 < _pieces.Count && _pieces[index + 1].Fate is Fate.RelatedLink or Fate.Comment;
    }

    /// <summary>The highest place of a date that may be the article's: no more than a few written pieces stand between it and the headline. Found once.</summary>
    private int HighestDate()
    {
        if (_highest >= 0)
            return _highest;
        var written = 0;
        for (_highest = labels.Title; _highest > 0 && written <= FarthestAbove; _highest--)
            written += _pieces[_highest - 1].Words > 0 ? 1 : 0;
        return _highest;
    }

    /// <summary>A labelled date wins, then one with a time, then the one nearest the title; the lunar calendar only repeats another.</summary>
    private double Score(in ParsedDate date, int index, bool isLabelled) =>
        (isLabelled ? 8 : 0) + (date.Value.Length > 10 ? 3 : 0) - (date.Calendar == CalendarSystem.Islamic ? 6 : 0)
        - (labels.HasBody && index > labels.Last ? 5 : 0) - Math.Min(4, Math.Abs(index - Math.Max(0, labels.Title)) * 0.25);
}
