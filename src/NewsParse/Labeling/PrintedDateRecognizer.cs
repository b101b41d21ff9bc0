using NewsParse.Labeling.Pieces;
using NewsParse.Reading.Blocks;

namespace NewsParse.Labeling;

/// <summary>Labels printed dates; which of them says when the article was published is a claim, and weighed with the others.</summary>
internal sealed class PrintedDateRecognizer(PageLabels labeling)
{
    private readonly List<Piece> _pieces = labeling.Pieces;

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
    }
}
