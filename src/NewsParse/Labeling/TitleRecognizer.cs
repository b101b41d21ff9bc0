using NewsParse.Labeling.Pieces;
using NewsParse.Reading.Blocks;
using NewsParse.Text;

namespace NewsParse.Labeling;

/// <summary>Finds where the title is printed, and every place it is printed again.</summary>
internal static class TitleRecognizer
{
    public static void Run(PageLabels labeling)
    {
        var title = labeling.Claims.Title is { } claimed ? FindClaimed(labeling, claimed) : -1;
        if (title < 0)
            title = FindByNode(labeling);
        if (title < 0 && labeling.Claims.Title is null)
            title = labeling.IsHtml ? FindHeading(labeling) : FindInText(labeling);
        if (title < 0)
            return;
        labeling.Title = title;
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

    /// <summary>The first top heading in the article's script, else the first heading before the first prose.</summary>
    private static int FindHeading(PageLabels labeling)
    {
        var first = -1;
        for (var i = 0; i < labeling.Pieces.Count; i++)
        {
            var piece = labeling.Pieces[i];
            if (piece.Block.Kind != BlockKind.Heading || piece.IsForeign || piece.IsCertain)
                continue;
            if (piece.Block.Level == 1)
                return i;
            if (first < 0 && piece.Link < 0 && !HasProseBefore(labeling, i))
                first = i;
        }

        return first;
    }

    private static bool HasProseBefore(PageLabels labeling, int index)
    {
        for (var i = 0; i < index; i++)
            if (labeling.Pieces[i] is { IsProse: true, IsForeign: false, IsCertain: false })
                return true;
        return false;
    }

    /// <summary>In plain text: the line before the first prose that looks most like a headline.</summary>
    private static int FindInText(PageLabels labeling)
    {
        var best = -1;
        var bestScore = 0.0;
        for (var i = 0; i < labeling.Pieces.Count; i++)
        {
            var piece = labeling.Pieces[i];
            if (piece.IsProse && !piece.IsForeign && !piece.IsCertain && !IsLongHeadline(labeling, i))
                break;
            if (piece.IsForeign || piece.IsCertain || piece.Date is not null || PieceShape.IsNumber(piece.Text) || IsAnnounced(labeling, i))
                continue;
            var score = Score(labeling, i);
            if (score > bestScore)
                (best, bestScore) = (i, score);
        }

        return best;
    }

    /// <summary>A headline that closes with a question or exclamation mark can be as long as prose.</summary>
    private static bool IsLongHeadline(PageLabels labeling, int index) =>
        index == 0 && labeling.Pieces[0].Words <= 25 && !SentenceShape.EndsWithStop(labeling.Pieces[0].Text)
        && SentenceShape.CountSentenceEnds(labeling.Pieces[0].Text) <= 2;

    private static bool IsAnnounced(PageLabels labeling, int index) =>
        index > 0 && labeling.Pieces[index - 1] is { IsCertain: true, IsLabel: true } or { KnownRole: ChromeRole.Byline };

    private static double Score(PageLabels labeling, int index)
    {
        var piece = labeling.Pieces[index];
        var score = Math.Min(piece.Words, 14.0);
        if (piece.Block.Kind == BlockKind.Heading)
            score += 12;
        if (piece.Block.HasBlankBefore)
            score += 1.5;
        if (SentenceShape.EndsWithStop(piece.Text) || piece.Text.EndsWith(':'))
            score -= 8;
        return piece.Words < 2 ? score - 1 : score;
    }
}
