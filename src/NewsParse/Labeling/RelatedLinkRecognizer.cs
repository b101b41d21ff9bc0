using NewsParse.Labeling.Fates;
using NewsParse.Labeling.Pieces;
using NewsParse.Reading.Blocks;
using NewsParse.Reading.Html;

namespace NewsParse.Labeling;

/// <summary>Finds links to other articles: titles behind a label, and headlines that are nothing but a link.</summary>
internal sealed class RelatedLinkRecognizer(PageLabels labeling)
{
    private const float LeastScore = 0.5f;
    private const float SureScore = 0.8f;

    private readonly List<Piece> _pieces = labeling.Pieces;

    public void Run()
    {
        for (var i = 0; i < _pieces.Count; i++)
        {
            if (_pieces[i].IsOpen && IsLabel(i))
                TakeLabelled(i);
        }

        for (var i = 0; i < _pieces.Count; i++)
        {
            if (_pieces[i].IsOpen && IsUnlabelled(i))
                TakeUnlabelled(i);
        }
    }

    /// <summary>A short line right before it that the labeller holds for a label of related links is the label, though its wording is not listed.</summary>
    private void TakeUnlabelled(int index)
    {
        var label = index > 0 ? _pieces[index - 1] : null;
        if (label is { IsOpen: true, IsCertain: false, IsProse: false, Words: > 0 and <= 7, Date: null } && IsLearnedLabel(index - 1))
        {
            label.MarkChrome(labeling.Scores.Role(index - 1), "a line before a headline of another article");
            Take(index, label.Text.Trim(LabelPunctuation).Trim(), "a headline after its label");
        }
        else if (label is { Fate: Fate.RelatedLink, AnnouncedBy: { } announced })
            Take(index, announced, "a headline after others");
        else
            Take(index, null, "a headline of another article");
    }

    private bool IsLearnedLabel(int index) => labeling.Scores.Best(index) == PieceFate.Chrome && PieceWriter.IsAnnouncing(labeling.Scores.Role(index));

    /// <summary>Whether a piece announces other articles.</summary>
    private bool IsLabel(int index)
    {
        var piece = _pieces[index];
        if (piece.KnownRole is ChromeRole.RelatedLinks or ChromeRole.ReadMore or ChromeRole.PreviousNext)
            return piece.IsCertain || piece.IsForeign;
        return !piece.IsCertain && piece is { IsLabel: true, IsForeign: true, Words: <= 5 } && labeling.HasBody && index > labeling.First
            && index + 1 < _pieces.Count && _pieces[index + 1] is { IsForeign: false, IsProse: false, Words: >= 3 } next
            && ReferenceEquals(next.Block, piece.Block) && PieceShape.IsHeadline(next.Text, next.Words);
    }

    private void TakeLabelled(int index)
    {
        var label = _pieces[index];
        var role = label.KnownRole is ChromeRole.ReadMore or ChromeRole.PreviousNext ? label.KnownRole.Value : ChromeRole.RelatedLinks;
        label.MarkChrome(role, Reasons.Known(label));
        var text = label.Text.Trim(LabelPunctuation).Trim();
        var limit = labeling.IsHtml ? int.MaxValue : TextLimit(index);
        var taken = 0;
        for (var i = index + 1; i < _pieces.Count && taken < limit; i++)
        {
            var piece = _pieces[i];
            if (IsAside(piece))
                continue;
            if (taken == 0 && IsSecondLabel(i, index))
            {
                piece.MarkChrome(ChromeRole.RelatedLinks, "a second label beside the first");
                continue;
            }

            if (IsTeaser(label, piece))
            {
                piece.MarkChrome(ChromeRole.RelatedLinks, "the teaser of another article");
                continue;
            }

            if (!piece.IsOpen || piece.IsCertain || !IsTitle(label, i, taken) || (taken > 0 && !labeling.IsHtml && piece.IsForeign))
                break;
            Take(i, text, $"a title behind “{text}”");
            taken++;
        }
    }

    /// <summary>Two labels stand side by side where a box has tabs.</summary>
    private bool IsSecondLabel(int index, int label) =>
        index == label + 1 && labeling.IsHtml && ReferenceEquals(_pieces[index].Block, _pieces[label].Block) && _pieces[index].IsForeign == _pieces[label].IsForeign
        && _pieces[index].IsForeign && !_pieces[label].IsLabel && _pieces[index].Link == _pieces[label].Link;

    /// <summary>A sentence between linked titles, in the label's own container, where no article stands.</summary>
    private bool IsTeaser(Piece label, Piece piece)
    {
        if (labeling.HasBody || labeling.Document.Tree is not { } tree || piece is not { IsOpen: true, Link: < 0, IsCertain: false })
            return false;
        var container = IsSectioning(tree.Tag(label.Block.Node)) ? label.Block.Node : tree.Parent(label.Block.Node);
        for (var node = piece.Block.Node; node > 0; node = tree.Parent(node))
            if (node == container)
                return true;
        return false;
    }

    private static bool IsSectioning(HtmlTag tag) => tag is HtmlTag.Section or HtmlTag.Article or HtmlTag.Main or HtmlTag.Aside or HtmlTag.Body or HtmlTag.Nav;

    private static readonly char[] LabelPunctuation = [':', ' ', '›', '»', '«', '>', '.', '-', '：', '←', '→', '…', '\u200F', '\u200E'];

    /// <summary>A label inside the text announces one title, or the items of a list; one behind it announces all that follow.</summary>
    private int TextLimit(int index)
    {
        if (!labeling.IsInside(index))
            return int.MaxValue;
        return index + 1 < _pieces.Count && _pieces[index + 1].Block.Kind == BlockKind.ListItem ? int.MaxValue : 1;
    }

    /// <summary>Dates, counts and separators stand between titles.</summary>
    private static bool IsAside(Piece piece) =>
        piece.Date is not null || piece.IsRelativeTime || PieceShape.IsNumber(piece.Text) || piece.KnownRole is ChromeRole.Published or ChromeRole.Views
        || (piece.Words == 0 && piece.Text.Length <= 3);

    /// <summary>The link right behind a certain label is what it announces, whatever a guess makes of its words.</summary>
    private static bool IsFirstLink(Piece label, Piece piece, int taken) => taken == 0 && label.IsCertain && piece is { IsCertain: false, Link: >= 0 };

    private bool IsTitle(Piece label, int index, int taken)
    {
        var piece = _pieces[index];
        if (PieceShape.IsAddress(piece.Text) || (piece.KnownRole is not (null or ChromeRole.RelatedLinks or ChromeRole.ReadMore) && !IsFirstLink(label, piece, taken)))
            return false;
        if (piece.Link >= 0)
            return piece.Words >= 2 || (taken > 0 && piece.Words >= 1);
        if (labeling.IsHtml)
            return !piece.IsForeign && ReferenceEquals(label.Block, piece.Block) && PieceShape.IsHeadline(piece.Text, piece.Words) && piece.Words >= 3;
        if (piece.IsForeign && !ReferenceEquals(label.Block, piece.Block) && labeling.IsInside(index))
            return false;
        return PieceShape.IsHeadline(piece.Text, piece.Words) && !(taken > 0 && PieceShape.IsNumber(piece.Text));
    }

    /// <summary>What the labeller holds for the title of another article; where the body was chosen it must be surer.</summary>
    private bool IsUnlabelled(int index)
    {
        var piece = _pieces[index];
        if (piece.IsCertain || piece.Words < 2 || PieceShape.IsAddress(piece.Text) || piece.Block.Kind == BlockKind.Control)
            return false;
        var score = labeling.Scores.Of(index, PieceFate.Related);
        return score > (labeling.IsModelBody(piece) ? SureScore : LeastScore) && labeling.Scores.BestOutsideBody(index) == PieceFate.Related;
    }

    private void Take(int index, string? label, string reason)
    {
        var piece = _pieces[index];
        piece.AnnouncedBy = label;
        piece.Placement = labeling.PlacementOf(index);
        piece.Mark(Fate.RelatedLink, reason);
    }
}
