using NewsParse.Labeling.Pieces;
using NewsParse.Labeling.Fates;
using NewsParse.Reading.Blocks;
using NewsParse.Reading.Html;

namespace NewsParse.Labeling;

/// <summary>Gives every piece inside the body's range its fate: text, heading, or chrome that stands between paragraphs.</summary>
internal sealed class BodyRecognizer(PageLabels labeling)
{
    private const int LongestHeading = 25;

    /// <summary>Share of a line's probability that makes it a heading though neither its element nor its build says so.</summary>
    private const float SureHeading = 0.8f;

    /// <summary>Words from which a line of another script is rather a verse or a motto than a button.</summary>
    private const int VerseWords = 5;

    private const float VerseScore = 0.3f;

    /// <summary>Joint score from which a guessed role is not believed; certain ones are chrome before.</summary>
    private const double SureText = 0.5;

    /// <summary>Joint score below which a line of a chosen block is none of the body.</summary>
    private const double LeastScore = 0.3;

    private readonly List<Piece> _pieces = labeling.Pieces;

    public void Run()
    {
        if (!labeling.HasBody)
            return;
        for (var i = labeling.First; i <= labeling.Last; i++)
        {
            var piece = _pieces[i];
            if (!piece.IsOpen || (!labeling.IsModelBody(piece) && !IsLearnedVerse(i)))
                continue;
            if (labeling.IsModelBody(piece) && IsLearnedChrome(i))
            {
                piece.MarkChrome(labeling.Scores.Role(i), "reads like page furniture at this place");
                continue;
            }

            if (IsDeskMark(i))
                piece.MarkChrome(ChromeRole.Other, "a mark of the desk behind the text");
            else if (IsChrome(piece))
                piece.MarkChrome(piece.KnownRole ?? ChromeRole.Other, piece.IsCertain ? Reasons.Known(piece) : Reasons.OtherScript);
            else if (IsHeading(i))
                piece.Mark(Fate.Heading, "a heading between paragraphs");
            else
                MarkBody(piece);
        }
    }

    /// <summary>A line of another script between two paragraphs of the body, or one that the labeller holds for text: a verse, a motto, a quoted sentence.</summary>
    private bool IsLearnedVerse(int index) => _pieces[index] is { IsForeign: true, IsCertain: false, KnownRole: null, Link: < 0, Words: >= VerseWords } piece
        && piece.Block.Context.Form < 0 && (labeling.Scores.Of(index, PieceFate.Body) >= VerseScore || IsBetweenParagraphs(index));

    private bool IsBetweenParagraphs(int index) => index > labeling.First && index < labeling.Last && IsParagraphBeside(index - 1, index) && IsParagraphBeside(index + 1, index);

    private bool IsParagraphBeside(int other, int index) =>
        _pieces[other].IsProse && labeling.IsModelBody(_pieces[other]) && labeling.AreNeighbours(_pieces[other], _pieces[index]);

    /// <summary>A short piece of a chosen block that both models together hold for none: prompts, notices, labels in or between paragraphs.</summary>
    private bool IsLearnedChrome(int index)
    {
        var piece = _pieces[index];
        return piece.Block.Kind is not (BlockKind.Cell or BlockKind.ListItem) && piece.Words <= LongestHeading
            && piece.Score < (SentenceShape.EndsSentence(piece.Text) ? labeling.Selection!.LeastSentence : LeastScore);
    }

    /// <summary>Agencies close a text with initials or numbers of the desk: "SB/MG", "R1460/P1460".</summary>
    private bool IsDeskMark(int index)
    {
        var piece = _pieces[index];
        if (index != labeling.Last || piece.Text.Length is < 3 or > 14 || piece.Block.Kind != BlockKind.Paragraph)
            return false;
        foreach (var c in piece.Text)
            if (!char.IsUpper(c) && !char.IsDigit(c) && c != '/')
                return false;
        return piece.Text.Contains('/', StringComparison.Ordinal) || PieceShape.IsNumber(piece.Text);
    }

    /// <summary>Text in a form is none of the article, unless the model has seen that this one is: forms left open swallow what follows.</summary>
    private bool IsChrome(Piece piece)
    {
        if (piece.IsCertain)
            return piece.Block.Kind != BlockKind.Cell;
        // a sign beside a heading that links to it
        if (piece is { Words: 0, Link: >= 0, Block.Kind: BlockKind.Heading })
            return true;
        if (piece.Block.Kind == BlockKind.Control || (piece.Block.Context.Form >= 0 && !labeling.IsModelBody(piece)))
            return true;
        return piece.IsForeign && !IsVerse(piece);
    }

    /// <summary>
    /// A line of another script that stands in a quotation, in quotation marks, or is long and says nothing of page furniture: a guess at what it says gives way
    /// to models that hold it for text.
    /// </summary>
    private static bool IsVerse(Piece piece) => piece.Block.Context.Quote >= 0 || piece.Text[0] is '«' or '“' or '"'
        || (piece.Words >= VerseWords && piece.Link < 0 && (piece.KnownRole is null || piece.Score >= SureText));

    /// <summary>What the page marks as a heading is one where the labeller rather sees a heading than text; another line must be one for sure, and end no sentence.</summary>
    private bool IsHeading(int index)
    {
        var piece = _pieces[index];
        if (IsFragment(piece) || piece.IsForeign || piece.Block.Kind is BlockKind.ListItem or BlockKind.Cell or BlockKind.Preformatted || piece.Words is 0 or > LongestHeading)
            return false;
        var (heading, body) = (labeling.Scores.Of(index, PieceFate.Heading), labeling.Scores.Of(index, PieceFate.Body));
        if (labeling.IsHtml && labeling.Selection!.Kinds[piece.Block.Index] == BlockKind.Heading)
            return heading > body;
        return !SentenceShape.EndsWithStop(piece.Text) && heading > (labeling.IsHtml ? SureHeading * (heading + body) : body);
    }

    /// <summary>Pages set single letters and halves of words in heading elements; a heading has a word and begins with it.</summary>
    private static bool IsFragment(Piece piece)
    {
        var letters = 0;
        foreach (var c in piece.Text)
            letters += char.IsLetterOrDigit(c) ? 1 : 0;
        return letters < 2 || (piece.Words <= 3 && char.IsLower(piece.Text[0]));
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
}
