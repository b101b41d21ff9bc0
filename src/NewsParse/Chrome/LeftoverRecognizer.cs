namespace NewsParse.Chrome;

/// <summary>Everything no other recogniser took is chrome; its role comes from its words, its neighbours and its place.</summary>
internal sealed class LeftoverRecognizer(Labeling labeling)
{
    private readonly List<Piece> _pieces = labeling.Pieces;

    public void Run()
    {
        for (var i = 0; i < _pieces.Count; i++)
        {
            var piece = _pieces[i];
            if (!piece.IsOpen)
                continue;
            if (piece.KnownRole is { } role)
                piece.MarkChrome(role, Reasons.Known(piece));
            else
                piece.MarkChrome(RoleByPlace(i), piece.IsForeign ? Reasons.OtherScript : Reasons.OutsideBody);
        }
    }


    private ChromeRole RoleByPlace(int index)
    {
        var piece = _pieces[index];
        if (IsBeforeBody(index))
            return ChromeRole.Navigation;
        if (PieceShape.IsNumber(piece.Text) && index > 0)
            return _pieces[index - 1] is { Fate: Fate.Chrome } before ? CountRole(before.Role) : ChromeRole.Other;
        if (piece.Words == 0 || piece.Text.Length == 1)
            return index > 0 && _pieces[index - 1].Fate == Fate.Chrome ? _pieces[index - 1].Role : ChromeRole.Other;
        if (piece.Block.Context.Form >= 0)
            return ChromeRole.CommentForm;
        if (piece.IsProse && !piece.IsForeign && labeling.HasBody && index > labeling.Last)
            return ChromeRole.RelatedLinks;
        return index > 0 && _pieces[index - 1].Fate == Fate.Chrome && labeling.HasBody && index > labeling.Last ? _pieces[index - 1].Role : ChromeRole.Other;
    }

    private bool IsBeforeBody(int index) => !labeling.HasBody || index < labeling.First;

    private static ChromeRole CountRole(ChromeRole before) => before is ChromeRole.CommentForm or ChromeRole.CommentFeedback or ChromeRole.CommentSort
        ? ChromeRole.CommentCount
        : before;
}
