using NewsParse.Labeling.Body;
using NewsParse.Labeling.Fates;
using NewsParse.Labeling.Features;
using NewsParse.Labeling.Pieces;
using NewsParse.Reading.Blocks;

namespace NewsParse.Labeling;

/// <summary>Hands the models what is known of each block and piece and keeps their scores.</summary>
internal static class BodyScoring
{
    public static void Run(PageLabels labeling)
    {
        var (document, hints, model) = (labeling.Document, HintsOf(labeling), BodyModel.For(labeling.Document.Kind));
        using var matrix = BlockFeatures.Measure(document, hints, FactsOf(labeling.Claims));
        var scores = BlockScorer.Score(document, matrix, model);
        var first = BodySelector.Select(document, hints, matrix, scores, model.Confidence, BodySelector.FirstThreshold);
        using var rows = FateFeatures.Measure(labeling, matrix, scores, first.IsBody);
        labeling.Scores = FateScores.Read(rows, document.Cancellation);
        labeling.Selection = BodySelector.Select(document, hints, matrix, JointScores.OfBlocks(labeling.Pieces, scores, labeling.Scores), model.Confidence);
        for (var i = 0; i < labeling.Pieces.Count; i++)
            labeling.Pieces[i].Score = JointScores.Of(i, scores[labeling.Pieces[i].Block.Index], labeling.Scores);
    }

    public static BlockHint[] HintsOf(PageLabels labeling)
    {
        var hints = new BlockHint[labeling.Document.Blocks.Count];
        foreach (var piece in labeling.Pieces)
            if (piece.Block.Index < hints.Length)
                hints[piece.Block.Index] = Hint(piece, hints[piece.Block.Index]);
        return hints;
    }

    public static PageFacts FactsOf(PageClaims claims) => new(claims.Title, claims.StructuredBody, claims.Description);

    /// <summary>A block is chrome by its words if all of it is; one button in a paragraph says nothing of the paragraph.</summary>
    private static BlockHint Hint(Piece piece, BlockHint before)
    {
        var isWhole = piece.Text.Length == piece.Block.Text.Length;
        var isDate = piece.Date is not null || piece.IsRelativeTime;
        return new BlockHint(
            isWhole && piece.IsCertain && piece.Block.Kind != BlockKind.Cell ? piece.KnownRole : before.Role,
            piece.IsForeign || before.IsForeignScript,
            Math.Max(before.DateLike, isDate ? (float)piece.Text.Length / piece.Block.Text.Length : 0));
    }
}
