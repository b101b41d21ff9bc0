using NewsParse.Labeling.Pieces;
using NewsParse.Reading.Blocks;

namespace NewsParse.Labeling;

/// <summary>Takes the lines around the headline that the page marks as kicker, subtitle or lead.</summary>
internal sealed class HeadLineRecognizer(PageLabels labeling)
{
    private const int Reach = 8;

    private readonly List<Piece> _pieces = labeling.Pieces;

    public void Run()
    {
        if (labeling.Document.Tree is not { } tree || labeling.Title < 0)
            return;
        var end = Math.Min(_pieces.Count, labeling.HasBody ? labeling.First + 2 : labeling.Title + Reach);
        for (var i = Math.Max(0, labeling.Title - Reach); i < end; i++)
        {
            var piece = _pieces[i];
            if (!piece.IsOpen || piece.Words == 0 || (piece.IsForeign && !piece.IsCertain) || piece.Date is not null || piece.Block.Kind is BlockKind.Control or BlockKind.Caption)
                continue;
            if (HeadHints.Find(tree, piece.Block.Node) is { } field)
                Take(piece, i, field);
        }

        MoveFirst();
    }

    private void Take(Piece piece, int index, string field)
    {
        var found = labeling.Found;
        if (field == "subtitle" && piece.IsProse && labeling.IsModelBody(piece))
            field = "lead"; // whole sentences that the article opens with, whatever their element is called
        switch (field)
        {
            case "kicker" when found.Kicker is null && piece.Words <= 20 && !piece.IsProse && piece.Start == 0:
                found.Kicker = piece.Block.Text;
                break;
            case "subtitle" when found.Subtitle is null && index > labeling.Title && piece.Start == 0:
                found.Subtitle = piece.Block.Text;
                break;
            case "lead" when found.Lead is null && index > labeling.Title && piece.IsProse && HasMoreBody(index):
                found.Lead = piece.Text;
                break;
            default:
                return;
        }

        if (piece.Text.Length == piece.Block.Text.Length && !piece.IsCertain)
            piece.MarkMetadata(field, "the page marks it as its " + field);
    }

    /// <summary>A text of one marked paragraph is the body itself.</summary>
    private bool HasMoreBody(int index)
    {
        for (var i = index + 1; i <= labeling.Last; i++)
            if (BodyRange.IsCandidate(labeling, i))
                return true;
        return false;
    }

    /// <summary>What was taken for a field no longer opens the body.</summary>
    private void MoveFirst()
    {
        while (labeling.HasBody && labeling.First < labeling.Last && !_pieces[labeling.First].IsOpen)
            labeling.First++;
    }
}
