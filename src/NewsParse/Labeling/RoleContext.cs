using NewsParse.Labeling.Pieces;

namespace NewsParse.Labeling;

/// <summary>Settles what ambiguous phrases mean by their neighbours: "Newest" in a row of comment controls sorts comments.</summary>
internal static class RoleContext
{
    private const int Reach = 2;

    private static readonly ChromeRole[] CommentRoles =
        [ChromeRole.CommentSort, ChromeRole.CommentSubscribe, ChromeRole.CommentForm, ChromeRole.CommentFeedback, ChromeRole.CommentCount];

    public static void Run(PageLabels labeling)
    {
        var pieces = labeling.Pieces;
        for (var i = 0; i < pieces.Count; i++)
        {
            var piece = pieces[i];
            if (IsRequiredField(piece))
                piece.KnownRole = ChromeRole.CommentForm;
            else if (piece.KnownRole is ChromeRole.Email or ChromeRole.CommentForm && i > 0 && pieces[i - 1].KnownRole == ChromeRole.Newsletter)
                piece.KnownRole = ChromeRole.Newsletter;
            else if (piece.KnownRole == ChromeRole.Email && piece.Block.Context.Form >= 0)
                piece.KnownRole = ChromeRole.CommentForm;
            else if (piece.KnownRole is { } role && !IsComment(role) && HasCommentNeighbour(pieces, i) && Alternative(piece) is { } better)
                piece.KnownRole = better;
        }
    }

    /// <summary>An asterisk marks a field of a form that must be filled in.</summary>
    private static bool IsRequiredField(Piece piece) =>
        piece.IsCertain && piece.Text.EndsWith('*') && piece.KnownRole is ChromeRole.CommentCount or ChromeRole.Email or ChromeRole.Newsletter or ChromeRole.Other;

    private static bool IsComment(ChromeRole role) => Array.IndexOf(CommentRoles, role) >= 0;

    private static bool HasCommentNeighbour(List<Piece> pieces, int index)
    {
        for (var i = Math.Max(0, index - Reach); i <= Math.Min(pieces.Count - 1, index + Reach); i++)
            if (i != index && pieces[i].KnownRole is { } role && IsComment(role))
                return true;
        return false;
    }

    private static ChromeRole? Alternative(Piece piece)
    {
        if (piece.Text.Length == 1)
            return ChromeRole.CommentForm; // the sign that closes a widget's bubble
        if (!piece.Match.IsMatch)
            return null;
        foreach (var role in CommentRoles)
            if (piece.Match.CanBe(role))
                return role;
        return null;
    }
}
