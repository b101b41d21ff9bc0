using NewsParse.Blocks;
using NewsParse.Html;

namespace NewsParse.Chrome;

/// <summary>Gives every piece inside the body's range its fate: text, heading, or chrome that stands between paragraphs.</summary>
internal sealed class BodyRecognizer(Labeling labeling)
{
    private const int LongestHeading = 25;

    /// <summary>Words from which a line of another script is rather a verse or a motto than a button.</summary>
    private const int VerseWords = 5;

    private readonly List<Piece> _pieces = labeling.Pieces;

    public void Run()
    {
        if (!labeling.HasBody)
            return;
        for (var i = labeling.First; i <= labeling.Last; i++)
        {
            var piece = _pieces[i];
            if (!piece.IsOpen || (!labeling.IsBilingual && !labeling.IsModelBody(piece)))
                continue;
            if (IsChrome(piece))
                piece.MarkChrome(piece.KnownRole ?? ChromeRole.Other, piece.IsCertain ? Reasons.Known(piece) : Reasons.OtherScript);
            else if (IsHeading(i))
                piece.Mark(Fate.Heading, "a heading between paragraphs");
            else
                MarkBody(piece);
        }

        if (labeling.IsBilingual)
            TakeHeadingBefore();
    }

    private static bool IsChrome(Piece piece)
    {
        if (piece.IsCertain)
            return piece.Block.Kind != BlockKind.Cell;
        if (piece.Block.Kind == BlockKind.Control || piece.Block.Context.Form >= 0)
            return true;
        return piece.IsForeign && !IsVerse(piece);
    }

    /// <summary>A line of another script that stands in a quotation, in quotation marks, or is long and says nothing of page furniture.</summary>
    private static bool IsVerse(Piece piece) =>
        piece.Block.Context.Quote >= 0 || piece.Text[0] is '«' or '“' or '"' || (piece.Words >= VerseWords && piece.KnownRole is null && piece.Link < 0);

    private bool IsHeading(int index)
    {
        var piece = _pieces[index];
        if (piece.Block.Kind == BlockKind.Heading || labeling is { IsBilingual: false, Selection: { } selection } && selection.Kinds[piece.Block.Index] == BlockKind.Heading)
            return true;
        if (!labeling.IsBilingual)
            return false;
        if (piece.Block.Kind != BlockKind.Paragraph || piece.Words is 0 or > LongestHeading || piece.Text.Length != piece.Block.Text.Length
            || SentenceShape.EndsWithStop(piece.Text) || piece.Text.EndsWith(':') || piece.Text.EndsWith(','))
            return false;
        return labeling.IsHtml ? IsBoldLine(piece) && HasTextBehind(index) : IsTextHeading(piece, index);
    }

    private static bool IsBoldLine(Piece piece)
    {
        foreach (ref readonly var run in piece.Block.Runs.AsSpan())
            if (!run.IsBold)
                return false;
        return !piece.Text.EndsWith('?') && !piece.Text.EndsWith('؟');
    }

    private bool HasTextBehind(int index)
    {
        for (var i = index + 1; i < Math.Min(_pieces.Count, index + 4); i++)
            if (_pieces[i].IsProse || _pieces[i].Fate == Fate.Body || _pieces[i].Block.Kind is BlockKind.ListItem or BlockKind.Cell)
                return true;
        return false;
    }

    /// <summary>In plain text a heading is a short line set off by blank lines, or one that closes no sentence.</summary>
    private bool IsTextHeading(Piece piece, int index)
    {
        if (piece.IsProse || piece.IsForeign || !HasTextBehind(index) )
            return false;
        return !SentenceShape.EndsSentence(piece.Text) || (piece.Text.EndsWith('?') || piece.Text.EndsWith('؟')) && piece.Block.HasBlankBefore && piece.Words <= 12;
    }

    private void MarkBody(Piece piece)
    {
        piece.BodyKind = KindOf(piece);
        piece.IsOrderedItem = piece.Block.IsOrdered || (labeling.IsHtml && piece.Block.Context.List >= 0
            && labeling.Document.Tree!.Tag(piece.Block.Context.List) == HtmlTag.Ol);
        piece.Mark(Fate.Body, piece.IsForeign ? "a line in another language inside the text" : "running text of the article");
    }

    private static BodyKind KindOf(Piece piece) => piece.Block.Kind switch
    {
        BlockKind.ListItem => BodyKind.ListItem,
        BlockKind.Cell => BodyKind.Cell,
        BlockKind.Preformatted => BodyKind.Preformatted,
        _ => piece.Block.Context.Quote >= 0 ? BodyKind.Blockquote : BodyKind.Paragraph,
    };

    /// <summary>Headings right above the first paragraph, below the title, open the body.</summary>
    private void TakeHeadingBefore()
    {
        for (var i = labeling.First - 1; i > labeling.Title && i >= 0; i--)
        {
            var piece = _pieces[i];
            if (!piece.IsOpen || piece.IsForeign || piece.IsCertain)
                return;
            if (labeling.IsHtml && piece.Block.Kind == BlockKind.Heading && piece.Link < 0 && labeling.Title >= 0)
                piece.Mark(Fate.Heading, "a heading above the first paragraph");
        }
    }
}
