using NewsParse.Labeling.Pieces;
using NewsParse.Reading.Blocks;

namespace NewsParse.Labeling;

/// <summary>Labels printed dates and chooses those that say when the article was published and changed.</summary>
internal sealed class PrintedDateRecognizer(PageLabels labeling)
{
    private readonly List<Piece> _pieces = labeling.Pieces;
    private double _bestScore = double.NegativeInfinity;

    public void Run()
    {
        for (var i = 0; i < _pieces.Count; i++)
        {
            var piece = _pieces[i];
            if (!piece.IsOpen || (labeling.IsInside(i) && piece.Block.Kind is BlockKind.Cell or BlockKind.ListItem))
                continue;
            var label = LabelBefore(i);
            if (piece.Date is not null)
                TakeDate(piece, i, label);
            else if (piece.IsRelativeTime && i > 0 && _pieces[i - 1].KnownRole == ChromeRole.ReadingTime && ReferenceEquals(_pieces[i - 1].Block, piece.Block))
                piece.MarkChrome(ChromeRole.ReadingTime, "a length of time behind its label");
            else if (piece.IsRelativeTime)
                piece.MarkChrome(label?.KnownRole == ChromeRole.Updated ? ChromeRole.Updated : ChromeRole.Published, "a time relative to now");
        }
    }

    private Piece? LabelBefore(int index) =>
        index > 0 && _pieces[index - 1] is { IsProse: false, KnownRole: ChromeRole.Published or ChromeRole.Updated } label ? label : null;

    private void TakeDate(Piece piece, int index, Piece? label)
    {
        var role = piece.KnownRole is ChromeRole.Updated || label?.KnownRole == ChromeRole.Updated ? ChromeRole.Updated : ChromeRole.Published;
        if (labeling.IsInside(index) && piece.IsProse)
            return;
        piece.MarkChrome(role, "a printed date");
        if (labeling.HasBody && index > labeling.Last && label is null && labeling.Found.Published is not null)
            return;
        if (role == ChromeRole.Updated)
            labeling.Found.Modified ??= piece;
        else if (!labeling.IsInside(index))
            Offer(piece, index, label is not null || piece.KnownRole == ChromeRole.Published);
    }

    /// <summary>A labelled date wins, then one with a time, then the one nearest the title; the lunar calendar only repeats another.</summary>
    private void Offer(Piece piece, int index, bool isLabelled)
    {
        var date = piece.Date!.Value;
        var score = (isLabelled ? 8 : 0) + (date.Value.Length > 10 ? 3 : 0) - (date.Calendar == CalendarSystem.Islamic ? 6 : 0)
            - (labeling.HasBody && index > labeling.Last ? 5 : 0) - Math.Min(4, Math.Abs(index - Math.Max(0, labeling.Title)) * 0.25);
        if (score <= _bestScore)
            return;
        _bestScore = score;
        labeling.Found.Published = piece;
    }
}
