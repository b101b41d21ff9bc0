using NewsParse.Blocks;
using NewsParse.Html;

namespace NewsParse.Chrome;

/// <summary>Finds the first and the last piece of the body.</summary>
internal static class BodyRange
{
    public static void Run(Labeling labeling)
    {
        var first = FindFirst(labeling);
        if (first < 0)
            return;
        labeling.First = first;
        labeling.Last = FindLast(labeling, first);
    }

    /// <summary>Whether a piece can be a paragraph of the article.</summary>
    public static bool IsCandidate(Labeling labeling, int index)
    {
        var piece = labeling.Pieces[index];
        if (!labeling.IsBilingual)
            return piece is { IsOpen: true, IsCertain: false, Words: > 0 } && labeling.IsModelBody(piece);
        if (!piece.IsProse || piece.IsForeign || piece.IsCertain || !piece.IsOpen || piece.Link >= 0)
            return false;
        if (piece.Block.Kind is BlockKind.Control or BlockKind.Caption or BlockKind.Heading || piece.Block.Context.Form >= 0)
            return false;
        return !IsTeaser(labeling, index);
    }

    private static int FindFirst(Labeling labeling)
    {
        for (var i = labeling.IsBilingual ? Math.Max(0, labeling.Title + 1) : 0; i < labeling.Pieces.Count; i++)
            if (IsCandidate(labeling, i))
                return i;
        return -1;
    }

    private static int FindLast(Labeling labeling, int first)
    {
        var last = first;
        var mass = (long)labeling.Pieces[first].Text.Length;
        for (var i = first + 1; i < labeling.Pieces.Count; i++)
        {
            var piece = labeling.Pieces[i];
            if (!labeling.IsBilingual)
            {
                last = IsCandidate(labeling, i) ? i : last;
                continue;
            }

            if (IsNextArticle(labeling, i) || IsHardEnding(piece) || (IsSoftEnding(piece) && MassBehind(labeling, i) <= mass))
                break;
            if (!IsCandidate(labeling, i) && !IsListItemOfBody(labeling, i, last))
                continue;
            last = i;
            mass += piece.Text.Length;
        }

        return last;
    }

    /// <summary>Length of the prose behind a piece, up to a sure end of the article.</summary>
    private static long MassBehind(Labeling labeling, int index)
    {
        var mass = 0L;
        for (var i = index + 1; i < labeling.Pieces.Count && !IsHardEnding(labeling.Pieces[i]) && !IsNextArticle(labeling, i); i++)
            if (IsCandidate(labeling, i))
                mass += labeling.Pieces[i].Text.Length;
        return mass;
    }

    /// <summary>Items of a list right behind a paragraph belong to it however short they are.</summary>
    private static bool IsListItemOfBody(Labeling labeling, int index, int last)
    {
        var piece = labeling.Pieces[index];
        return piece is { IsForeign: false, IsCertain: false, IsOpen: true, Link: < 0, Block.Kind: BlockKind.ListItem or BlockKind.Cell }
            && last == index - 1 && piece.Block.Context.Form < 0;
    }

    /// <summary>Roles that come when the article is over.</summary>
    private static bool IsHardEnding(Piece piece) => piece.IsCertain && piece.KnownRole is ChromeRole.CommentForm or ChromeRole.CommentSort
        or ChromeRole.CommentSubscribe or ChromeRole.CommentFeedback or ChromeRole.CommentCount or ChromeRole.Copyright;

    /// <summary>Roles that mostly come then, unless most of the text is still to come.</summary>
    private static bool IsSoftEnding(Piece piece) => piece.IsCertain && piece.Block.Context.Figure < 0
        && piece.KnownRole is ChromeRole.Tags or ChromeRole.ShortLink or ChromeRole.PreviousNext or ChromeRole.Byline or ChromeRole.Rating;

    /// <summary>
    /// A second top heading starts another article; in plain text, a line of the page's head printed again before a headline.
    /// </summary>
    private static bool IsNextArticle(Labeling labeling, int index)
    {
        var piece = labeling.Pieces[index];
        if (labeling.IsHtml)
            return labeling.Title >= 0 && piece.Block.Level == 1 && piece.IsOpen && labeling.Pieces[labeling.Title].Block.Level == 1;
        return piece is { IsProse: false, IsCertain: false, Date: null, Words: > 0 } && index + 2 < labeling.Pieces.Count
            && PieceShape.IsHeadline(labeling.Pieces[index + 1].Text, labeling.Pieces[index + 1].Words) && labeling.Pieces[index + 1].Words >= 4
            && StandsInHead(labeling, piece);
    }

    private static bool StandsInHead(Labeling labeling, Piece piece)
    {
        for (var i = 0; i < labeling.Title; i++)
            if (string.Equals(labeling.Pieces[i].Text, piece.Text, StringComparison.Ordinal))
                return true;
        return false;
    }

    /// <summary>A sentence alone under a linked headline tells of another article.</summary>
    private static bool IsTeaser(Labeling labeling, int index)
    {
        if (!labeling.IsHtml || index == 0)
            return false;
        var piece = labeling.Pieces[index];
        var before = labeling.Pieces[index - 1];
        if (before.Link < 0 || before.Block.Kind != BlockKind.Heading || !labeling.AreNeighbours(before, piece))
            return false;
        var tree = labeling.Document.Tree!;
        return CountProse(labeling, index, tree.Parent(piece.Block.Node)) <= 1;
    }

    private static int CountProse(Labeling labeling, int index, int parent)
    {
        var tree = labeling.Document.Tree!;
        var count = 0;
        for (var i = Math.Max(0, index - 12); i < Math.Min(labeling.Pieces.Count, index + 12); i++)
            if (labeling.Pieces[i].IsProse && IsInside(tree, labeling.Pieces[i].Block.Node, parent))
                count++;
        return count;
    }

    private static bool IsInside(PageTree tree, int node, int ancestor)
    {
        for (var i = node; i >= 0; i = tree.Parent(i))
            if (i == ancestor)
                return true;
        return false;
    }
}
