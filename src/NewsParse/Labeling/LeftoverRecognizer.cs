using NewsParse.Labeling.Pieces;

namespace NewsParse.Labeling;

/// <summary>Everything no other recogniser took is chrome; its role comes from its words, its neighbours and its place.</summary>
internal sealed class LeftoverRecognizer(PageLabels labeling)
{
    /// <summary>Probability from which a role that the labeller tells is believed over what the place suggests.</summary>
    private const float LearnedRole = 0.4f;

    private readonly List<Piece> _pieces = labeling.Pieces;

    public void Run()
    {
        for (var i = 0; i < _pieces.Count; i++)
        {
            var piece = _pieces[i];
            if (!piece.IsOpen)
                continue;
            if (IsClosingLine(i))
                piece.MarkChrome(ChromeRole.Copyright, "the outlet's name with a year at the page's end");
            else if (piece.KnownRole is { } role)
                piece.MarkChrome(role, Reasons.Known(piece));
            else
                piece.MarkChrome(RoleByPlace(i), piece.IsForeign ? Reasons.OtherScript : Reasons.OutsideBody);
        }
    }

    /// <summary>One of the last lines, short, with a year in it.</summary>
    private bool IsClosingLine(int index)
    {
        var piece = _pieces[index];
        if (index < _pieces.Count - 2 || piece.Words is 0 or > 10 || piece.IsCertain || piece.Date is not null)
            return false;
        foreach (var number in PrintedNumber.ReadAll(piece.Text))
            if (number is >= 1380 and <= 1450 or >= 1990 and <= 2100)
                return true;
        return false;
    }

    private ChromeRole RoleByPlace(int index)
    {
        var piece = _pieces[index];
        var before = index > 0 && _pieces[index - 1].Fate == Fate.Chrome ? _pieces[index - 1].Role : (ChromeRole?)null;
        if (labeling.Scores.RoleShare(index) >= LearnedRole)
            return labeling.Scores.Role(index);
        var byClass = labeling.Document.Tree is { } tree && !piece.IsProse ? ClassRoles.Find(tree, piece.Element) : null;
        if (PieceShape.IsNumber(piece.Text))
            return byClass ?? (before is { } role ? CountRole(role) : ChromeRole.Other);
        if (piece.Words == 0 || piece.Text.Length == 1)
            return before ?? ChromeRole.Other;
        if (byClass is { } named)
            return named;
        if (piece.Block.Context.Form >= 0)
            return ChromeRole.CommentForm;
        if (!labeling.HasBody)
            return piece.Link >= 0 || index == 0 ? ChromeRole.Navigation : ChromeRole.Other;
        if (index < labeling.First)
            return ChromeRole.Navigation;
        if (index <= labeling.Last)
            return ChromeRole.Other;
        return piece is { IsProse: true, IsForeign: false } ? ChromeRole.RelatedLinks : before ?? ChromeRole.Other;
    }

    private static ChromeRole CountRole(ChromeRole before) => before is ChromeRole.CommentForm or ChromeRole.CommentFeedback or ChromeRole.CommentSort
        ? ChromeRole.CommentCount
        : before;
}
