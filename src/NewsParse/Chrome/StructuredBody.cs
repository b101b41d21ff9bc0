using NewsParse.Blocks;
using NewsParse.PlainText;

namespace NewsParse.Chrome;

/// <summary>Takes the body from the page's structured data where its visible text holds none.</summary>
internal static class StructuredBody
{
    /// <summary>Least length, in UTF-16 units, of a text that is taken for an article.</summary>
    private const int ShortestArticle = 200;

    public static void Run(Labeling labeling, CancellationToken cancellationToken)
    {
        if (labeling.HasBody || labeling.Claims.StructuredBody is not { Length: >= ShortestArticle } text)
            return;
        var first = labeling.Pieces.Count;
        foreach (var block in PlainTextSegmenter.Segment(text, int.MaxValue, cancellationToken).Blocks)
            labeling.Pieces.Add(PieceOf(block));
        (labeling.First, labeling.Last) = (first, labeling.Pieces.Count - 1);
    }

    /// <summary>The piece has no place in the input: its text stands there in another notation.</summary>
    private static Piece PieceOf(TextBlock block)
    {
        var piece = new Piece
        {
            Block = new TextBlock { Index = int.MaxValue, Text = block.Text, Runs = [], Kind = BlockKind.Paragraph }, Start = 0, Text = block.Text,
            RightToLeftShare = PieceShape.RightToLeftShare(block.Text), Words = block.Words, IsProse = true,
        };
        piece.Mark(Fate.Body, "the article's text in the page's structured data");
        return piece;
    }
}
