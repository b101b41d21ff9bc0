using NewsParse.Labeling.Pieces;


namespace NewsParse.Labeling;

/// <summary>
/// Finds the path of sections above the title where its steps are links: a home link, or a label, and the few pieces behind it in
/// the same container. The last step names the category.
/// </summary>
internal sealed class BreadcrumbRecognizer(PageLabels labeling)
{
    private const int MostSteps = 5;

    private readonly List<Piece> _pieces = labeling.Pieces;

    public void Run()
    {
        var end = labeling.First;
        for (var i = 0; i < end; i++)
        {
            var piece = _pieces[i];
            if (!piece.IsOpen)
                continue;
            if (BreadcrumbShape.IsPath(piece.Text))
            {
                TakePath(piece);
                continue;
            }

            if (!IsStart(piece, i))
                continue;
            var last = FindLastStep(i, end);
            if (last < 0)
                continue;
            for (var step = i; step <= last; step++)
                Mark(_pieces[step]);
            if (LastName(i, last) is { } name)
                labeling.Found.Category ??= name.Text;
            i = last;
        }
    }

    /// <summary>A path printed as one text: its last step names the category.</summary>
    private void TakePath(Piece piece)
    {
        var last = piece.Text.AsSpan(piece.Text.LastIndexOfAny(['»', '›', '>', '/']) + 1).Trim().ToString();
        if (last.Length > 0)
            labeling.Found.Category ??= last;
        Mark(piece);
    }

    private bool IsStart(Piece piece, int index) => piece.IsCertain && piece.Match.IsMatch
        && (piece.Match.CanBe(ChromeRole.Breadcrumb) || piece.KnownRole == ChromeRole.Breadcrumb || (piece.KnownRole == ChromeRole.Navigation && IsRepeated(piece, index)));

    /// <summary>The home page stands in the menu and, a second time, at the head of the path.</summary>
    private bool IsRepeated(Piece piece, int index)
    {
        for (var i = 0; i < index; i++)
            if (string.Equals(_pieces[i].Text, piece.Text, StringComparison.Ordinal))
                return true;
        return false;
    }

    /// <summary>Index of the path's last step; -1 if what follows is a menu.</summary>
    private int FindLastStep(int start, int end)
    {
        var last = -1;
        var names = 0;
        var marks = 0;
        for (var i = start + 1; i < end && i <= start + (2 * MostSteps); i++)
        {
            var piece = _pieces[i];
            if (!piece.IsOpen && piece.Fate != Fate.Title || !IsNear(_pieces[start], piece))
                break;
            if (piece.Fate == Fate.Title || piece.Date is not null || (last > 0 && marks > 0 && !ReferenceEquals(piece.Block, _pieces[last].Block) && labeling.IsHtml))
                break;
            if (BreadcrumbShape.IsMark(piece.Text))
            {
                marks++;
                continue;
            }

            if (!labeling.IsHtml && (marks == 0 || piece.IsCertain))
                break;
            if (piece.Words is 0 or > 6 || ++names > MostSteps)
                return names > MostSteps ? -1 : last;
            last = i;
        }

        return names <= 3 && last > 0 && (marks > 0 || IsPathEnd(_pieces[last], start)) ? last : -1;
    }

    /// <summary>A path leads to a section in the article's script, or is announced by a label; a menu offers sections in the site's language.</summary>
    private bool IsPathEnd(Piece last, int start) => !last.IsForeign || _pieces[start].KnownRole == ChromeRole.Breadcrumb && _pieces[start].IsLabel;

    private bool IsNear(Piece first, Piece piece)
    {
        if (!labeling.IsHtml)
            return piece.Block.Index - first.Block.Index <= 2 * MostSteps && !piece.Block.HasBlankBefore;
        if (ReferenceEquals(first.Block, piece.Block))
            return true;
        var tree = labeling.Document.Tree!;
        var a = tree.Parent(first.Block.Node);
        var b = tree.Parent(piece.Block.Node);
        return a == b || tree.Parent(first.Block.Node) == piece.Block.Node || a > 0 && b > 0 && tree.Parent(a) == tree.Parent(b) && tree.Tag(a) == tree.Tag(b);
    }

    private static void Mark(Piece piece) => piece.MarkChrome(ChromeRole.Breadcrumb, "a step of the path of sections");

    private Piece? LastName(int start, int last)
    {
        for (var i = last; i > start; i--)
            if (_pieces[i].Words > 0)
                return _pieces[i];
        return null;
    }
}
