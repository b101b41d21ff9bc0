using NewsParse.Labeling.Pieces;
using NewsParse.Reading.Blocks;

namespace NewsParse.Labeling;

/// <summary>Finds captions by their element or by a picture label before them.</summary>
internal static class CaptionRecognizer
{
    public static void Run(PageLabels labeling)
    {
        var pieces = labeling.Pieces;
        for (var i = 0; i < pieces.Count; i++)
        {
            var piece = pieces[i];
            if (!piece.IsOpen)
                continue;
            if (piece.Block.Kind == BlockKind.Caption || IsMarkedCaption(labeling, piece) || piece.Block.Context.Figure >= 0 && piece.Block.Kind == BlockKind.Paragraph && !piece.IsProse)
                Take(piece);
            else if (!labeling.IsHtml && piece.KnownRole == ChromeRole.Gallery && piece.IsLabel && i + 1 < pieces.Count
                && ReferenceEquals(pieces[i + 1].Block, piece.Block) && pieces[i + 1].IsOpen)
            {
                piece.MarkChrome(ChromeRole.Gallery, Reasons.Known(piece));
                Take(pieces[i + 1]);
            }
        }
    }

    /// <summary>A line in an element named after captions, right behind or before a picture.</summary>
    private static bool IsMarkedCaption(PageLabels labeling, Piece piece)
    {
        if (labeling.Document.Tree is not { } tree || piece.IsCertain || tree.Attribute(piece.Block.Node, "class") is not { } names
            || !names.Contains("caption", StringComparison.OrdinalIgnoreCase))
            return false;
        foreach (var picture in labeling.Document.Pictures)
            if (picture.BeforeBlock - piece.Block.Index is >= -1 and <= 1)
                return true;
        return false;
    }

    private static void Take(Piece piece)
    {
        if (piece.IsCertain && piece.KnownRole is { } role)
            piece.MarkChrome(role, Reasons.Known(piece));
        else
            piece.MarkMetadata("caption", "the caption of a picture");
    }
}
