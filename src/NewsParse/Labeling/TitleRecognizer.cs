using NewsParse.Labeling.Fates;
using NewsParse.Labeling.Pieces;
using NewsParse.Reading.Blocks;
using NewsParse.Text;

namespace NewsParse.Labeling;

/// <summary>Finds where the title is printed, and every place it is printed again.</summary>
internal static class TitleRecognizer
{
    private const float LeastScore = 0.1f;
    private const float SureScore = 0.6f;

    /// <summary>Pieces a text may have before its headline where no body tells the place of that.</summary>
    private const int TopOfText = 3;

    public static void Run(PageLabels labeling)
    {
        var title = labeling.Claims.Title is { } claimed ? FindClaimed(labeling, claimed) : -1;
        if (title < 0)
            title = FindByNode(labeling);
        if (title < 0)
            title = !labeling.IsHtml && PrintedTitle.FindBody(labeling) is > 0 and var body ? PrintedTitle.Find(labeling, body) : FindByFate(labeling);
        if (title < 0 && OpensWithHeadline(labeling))
            title = 0;
        if (title < 0)
            return;
        labeling.Title = title;
        if (!labeling.IsHtml)
            HeadlineText.Settle(labeling);
        var key = TextFolder.Fold(labeling.Pieces[title].Text);
        labeling.Pieces[title].Mark(Fate.Title, "the headline");
        foreach (var piece in labeling.Pieces)
            if (piece.IsOpen && piece.Text.Length >= 8 && Math.Abs(piece.Text.Length - labeling.Pieces[title].Text.Length) < 8
                && TextFolder.FoldsTo(piece.Text, key))
                piece.Mark(Fate.Title, "the headline, printed again");
    }

    /// <summary>The piece in the element that the page's claims found the headline in.</summary>
    private static int FindByNode(PageLabels labeling)
    {
        if (labeling.Claims.HeadlineNode < 0)
            return -1;
        for (var i = 0; i < labeling.Pieces.Count; i++)
            for (int node = labeling.Pieces[i].Block.Node, steps = 0; node > 0 && steps < 4; node = labeling.Document.Tree!.Parent(node), steps++)
                if (node == labeling.Claims.HeadlineNode)
                    return i;
        return -1;
    }

    private static int FindClaimed(PageLabels labeling, string claimed)
    {
        var key = TextFolder.Fold(claimed);
        var best = -1;
        for (var i = 0; i < labeling.Pieces.Count; i++)
        {
            var piece = labeling.Pieces[i];
            if (!TextFolder.FoldsTo(piece.Text, key))
                continue;
            if (piece.Block.Level == 1)
                return i;
            if (best < 0 || (piece.Block.Kind == BlockKind.Heading && labeling.Pieces[best].Block.Kind != BlockKind.Heading))
                best = i;
        }

        return best;
    }

    /// <summary>Whether the cutter parted a headline from the first paragraph of a text, into which it was glued.</summary>
    private static bool OpensWithHeadline(PageLabels labeling) =>
        !labeling.IsHtml && labeling.Pieces is [{ IsForeign: false, IsCertain: false, IsProse: false, Words: > 1 } first, var next, ..] && ReferenceEquals(first.Block, next.Block) && next.IsProse;

    /// <summary>
    /// The piece that the labeller holds most for a headline, if it is one likelier than not to be right; beside a claimed headline, and
    /// in a text, where its place tells it, for sure.
    /// </summary>
    private static int FindByFate(PageLabels labeling)
    {
        var best = -1;
        var bestScore = labeling.Claims.Title is null ? LeastScore : SureScore;
        for (var i = 0; i < labeling.Pieces.Count; i++)
        {
            var piece = labeling.Pieces[i];
            if (piece.Words == 0 || (!labeling.IsHtml && IsFurniture(piece)))
                continue;
            if (labeling.Scores.Of(i, PieceFate.Title) > (labeling.IsHtml || i < TopOfText ? bestScore : Math.Max(bestScore, SureScore)))
                (best, bestScore) = (i, labeling.Scores.Of(i, PieceFate.Title));
        }

        return best;
    }

    private static bool IsFurniture(Piece piece) => piece is { IsLabel: true } or { Block.Kind: BlockKind.Control } or { KnownRole: ChromeRole.Byline };
}
