using NewsParse.Blocks;

namespace NewsParse.Chrome;

/// <summary>Finds captions by their element or by a picture label before them.</summary>
internal static class CaptionRecognizer
{
    public static void Run(Labeling labeling)
    {
        var pieces = labeling.Pieces;
        for (var i = 0; i < pieces.Count; i++)
        {
            var piece = pieces[i];
            if (!piece.IsOpen)
                continue;
            if (piece.Block.Kind == BlockKind.Caption || piece.Block.Context.Figure >= 0 && piece.Block.Kind == BlockKind.Paragraph && !piece.IsProse)
                Take(piece);
            else if (!labeling.IsHtml && piece.KnownRole == ChromeRole.Gallery && piece.IsLabel && i + 1 < pieces.Count
                && ReferenceEquals(pieces[i + 1].Block, piece.Block) && pieces[i + 1].IsOpen)
            {
                piece.MarkChrome(ChromeRole.Gallery, Reasons.Known(piece));
                Take(pieces[i + 1]);
            }
        }
    }

    private static void Take(Piece piece)
    {
        if (piece.IsCertain && piece.KnownRole is { } role)
            piece.MarkChrome(role, Reasons.Known(piece));
        else
            piece.MarkMetadata("caption", "the caption of a picture");
    }
}
