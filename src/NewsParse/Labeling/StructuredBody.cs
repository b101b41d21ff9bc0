using System.Runtime.InteropServices;
using NewsParse.Labeling.Features;
using NewsParse.Labeling.Pieces;
using NewsParse.Reading.Blocks;
using NewsParse.Reading.PlainText;

namespace NewsParse.Labeling;

/// <summary>Takes the body from the page's structured data, or else from its script state, where its visible text holds none or only its opening.</summary>
internal sealed class StructuredBody(PageLabels labeling, CancellationToken cancellationToken)
{
    /// <summary>Least length, in UTF-16 units, of a text that is taken for an article.</summary>
    private const int ShortestArticle = 200;

    /// <summary>Visible bodies shorter than this, in UTF-16 units, may be a mere opening: only then is script state read.</summary>
    private const int LongestOpening = 900;

    /// <summary>How much longer the whole must be than the opening that is shown.</summary>
    private const int WholeToOpening = 2;

    /// <summary>Share of a text's four-word sequences that must stand in the other for the two to tell the same.</summary>
    private const float SameShare = 0.6f;

    private const int LongestHeading = 14;

    /// <summary>Nothing on the page confirms such a text; the publisher says that structured data is the article, of script state nobody says it.</summary>
    private const double StructuredCertainty = 0.8;

    private const double ScriptCertainty = 0.6;

    public void Run()
    {
        var shown = new List<Piece>();
        var length = 0;
        for (var i = labeling.First; i <= labeling.Last; i++)
        {
            if (labeling.Pieces[i].Fate is not (Fate.Body or Fate.Heading))
                continue;
            shown.Add(labeling.Pieces[i]);
            length += labeling.Pieces[i].Text.Length;
        }

        if (length > LongestOpening)
            return;
        if (!TryTake(labeling.Claims.StructuredBody, shown, length, StructuredCertainty) && labeling.Claims.ReadScripts is { } read)
            TryTake(read(cancellationToken), shown, length, ScriptCertainty);
    }

    private bool TryTake(string? text, List<Piece> shown, int length, double certainty)
    {
        if (text is null || text.Length < Math.Max(ShortestArticle, length * WholeToOpening) || (length > 0 && !IsOpening(text, shown)))
            return false;
        foreach (var piece in shown)
            piece.MarkChrome(ChromeRole.ReadMore, "the opening of a text that the page's data holds in full");
        var first = labeling.Pieces.Count;
        var blocks = PlainTextSegmenter.Segment(text, int.MaxValue, cancellationToken).Blocks;
        foreach (var block in blocks)
            labeling.Pieces.Add(PieceOf(block, isLast: block.Index == blocks.Count - 1));
        (labeling.First, labeling.Last) = (first, labeling.Pieces.Count - 1);
        labeling.StructuredCertainty = certainty;
        return true;
    }

    private static bool IsOpening(string text, List<Piece> shown)
    {
        var whole = new WordSequences(text);
        var words = new List<uint>();
        float found = 0, all = 0;
        foreach (var piece in shown)
        {
            WordReader.ReadAll(piece.Text, words);
            found += whole.Share(CollectionsMarshal.AsSpan(words)) * piece.Words;
            all += piece.Words;
        }

        return found >= all * SameShare;
    }

    /// <summary>The piece has no place in the input: its text stands there in another notation.</summary>
    private static Piece PieceOf(TextBlock block, bool isLast)
    {
        var piece = new Piece
        {
            Block = new TextBlock { Index = int.MaxValue, Text = block.Text, Runs = [], Kind = BlockKind.Paragraph }, Start = 0, Text = block.Text,
            RightToLeftShare = PieceShape.RightToLeftShare(block.Text), Words = block.Words, IsProse = true,
        };
        var isHeading = !isLast && piece.Words is > 0 and <= LongestHeading && !SentenceShape.EndsSentence(block.Text);
        piece.Mark(isHeading ? Fate.Heading : Fate.Body, "the article's text in the page's structured data");
        return piece;
    }
}
