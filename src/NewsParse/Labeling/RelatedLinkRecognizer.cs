using NewsParse.Labeling.Pieces;
using NewsParse.Reading.Blocks;
using NewsParse.Reading.Html;

namespace NewsParse.Labeling;

/// <summary>Finds links to other articles: titles behind a label, and headlines that are nothing but a link.</summary>
internal sealed class RelatedLinkRecognizer(PageLabels labeling)
{
    /// <summary>Words a linked line without a label needs to be a headline and not a menu item.</summary>
    private const int UnlabelledWords = 4;

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

    /// <summary>A short line of another script right before it is the label, though its wording is not listed.</summary>
    private void TakeUnlabelled(int index)
    {
        var label = index > 0 ? _pieces[index - 1] : null;
        if (label is { IsOpen: true, IsCertain: false, IsForeign: true, IsProse: false, Words: > 0 and <= 7, Date: null } && label.Link == -1 | label.Link == _pieces[index].Link)
        {
            label.MarkChrome(ChromeRole.RelatedLinks, "a line before a headline of another article");
            Take(index, label.Text.Trim(LabelPunctuation).Trim(), "a headline behind a line of another script");
        }
        else if (label is { Fate: Fate.RelatedLink, AnnouncedBy: { } announced })
            Take(index, announced, "a headline behind others");
        else
            Take(index, null, "a headline that is nothing but a link");
    }

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

            if (!piece.IsOpen || piece.IsCertain || !IsTitle(label, piece, taken) || (taken > 0 && !labeling.IsHtml && piece.IsForeign))
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

    private bool IsTitle(Piece label, Piece piece, int taken)
    {
        if (piece.KnownRole is { } role && role is not (ChromeRole.RelatedLinks or ChromeRole.ReadMore) || PieceShape.IsAddress(piece.Text))
            return false;
        if (piece.Link >= 0)
            return piece.Words >= 2 || (taken > 0 && piece.Words >= 1);
        if (labeling.IsHtml)
            return !piece.IsForeign && ReferenceEquals(label.Block, piece.Block) && PieceShape.IsHeadline(piece.Text, piece.Words) && piece.Words >= 3;
        if (piece.IsForeign && !ReferenceEquals(label.Block, piece.Block) && labeling.IsInside(_pieces.IndexOf(piece)))
            return false;
        return PieceShape.IsHeadline(piece.Text, piece.Words) && !(taken > 0 && PieceShape.IsNumber(piece.Text));
    }

    private bool IsUnlabelled(int index)
    {
        var piece = _pieces[index];
        if (piece.IsCertain || piece.IsForeign || piece.IsProse || PieceShape.IsAddress(piece.Text) || !PieceShape.IsHeadline(piece.Text, piece.Words) || piece.Block.Kind is BlockKind.Control)
            return false;
        if (!labeling.IsHtml || labeling.IsModelBody(piece))
            return false;
        return piece.Link >= 0 && piece.Words >= UnlabelledWords && IsWholeBlock(piece)
            && (labeling.IsInside(index) || (labeling.HasBody && piece.Block.Kind == BlockKind.Heading && index > labeling.Last));
    }

    private static bool IsWholeBlock(Piece piece) => piece.Text.Length == piece.Block.Text.Length;

    private void Take(int index, string? label, string reason)
    {
        var piece = _pieces[index];
        piece.AnnouncedBy = label;
        piece.Placement = labeling.PlacementOf(index);
        piece.Mark(Fate.RelatedLink, reason);
    }
}
