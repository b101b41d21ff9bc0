using NewsParse.Labeling.Pieces;

namespace NewsParse.Labeling;

/// <summary>
/// Finds menus above the title. Their items are named after sections (pictures, video, talks), so the words alone would give them
/// other roles.
/// </summary>
internal sealed class MenuRecognizer(PageLabels labeling)
{
    private const int FewestItems = 3;
    private const int LongestItem = 4;

    private readonly List<Piece> _pieces = labeling.Pieces;

    public void Run()
    {
        var end = labeling.Title >= 0 ? labeling.Title : labeling.HasBody ? labeling.First : 0;
        for (var i = 0; i < end;)
        {
            var last = i;
            while (last < end && IsItem(_pieces[last]) && !IsBylineWithName(last) && (last == i || IsRow(_pieces[last - 1], _pieces[last])))
                last++;
            if (last - i >= FewestItems)
                Mark(i, last);
            i = Math.Max(last, i + 1);
        }
    }

    /// <summary>A byline label with a name behind it in the same line.</summary>
    private bool IsBylineWithName(int index) => _pieces[index].KnownRole == ChromeRole.Byline && index + 1 < _pieces.Count
        && ReferenceEquals(_pieces[index].Block, _pieces[index + 1].Block) && !_pieces[index + 1].IsCertain;

    private bool IsItem(Piece piece) =>
        piece is { IsOpen: true, IsProse: false, Date: null, IsRelativeTime: false, Words: > 0 and <= LongestItem } && (piece.Link >= 0 || !labeling.IsHtml && piece.IsForeign)
        && !PieceShape.IsNumber(piece.Text) && IsSectionLike(piece);

    private static bool IsSectionLike(Piece piece) => piece.KnownRole is null or ChromeRole.Navigation or ChromeRole.Gallery or ChromeRole.Video or ChromeRole.Audio
        or ChromeRole.Byline or ChromeRole.CommentCount or ChromeRole.CommentForm or ChromeRole.RelatedLinks or ChromeRole.Other or ChromeRole.Category
        or ChromeRole.Breadcrumb or ChromeRole.Source or ChromeRole.Published;

    private bool IsRow(Piece before, Piece piece)
    {
        if (ReferenceEquals(before.Block, piece.Block) || !labeling.IsHtml)
            return true;
        return before.Block.Context.List >= 0 ? before.Block.Context.List == piece.Block.Context.List : labeling.AreNeighbours(before, piece);
    }

    private void Mark(int start, int end)
    {
        for (var i = start; i < end; i++)
            _pieces[i].MarkChrome(ChromeRole.Navigation, "an item of a menu");
    }
}
