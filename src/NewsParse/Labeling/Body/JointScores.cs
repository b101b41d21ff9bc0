using NewsParse.Labeling.Fates;
using NewsParse.Labeling.Pieces;

namespace NewsParse.Labeling.Body;

/// <summary>What both models hold of a text: the mean of the trees' score of its block and of the labeller's probability that it is text or a heading of the article. What it is worth over either: benchmarks/README.md.</summary>
internal static class JointScores
{
    public static float Of(int piece, float score, FateScores fates) => (score + fates.Of(piece, PieceFate.Body) + fates.Of(piece, PieceFate.Heading)) / 2;

    /// <summary>One score a block: that of its pieces, by their words. Pieces that certain phrases name say nothing of the rest of their block.</summary>
    public static float[] OfBlocks(List<Piece> pieces, ReadOnlySpan<float> scores, FateScores fates)
    {
        var joint = scores.ToArray();
        for (int i = 0, end; i < pieces.Count; i = end)
        {
            var block = pieces[i].Block.Index;
            var (sum, words) = (0f, 0);
            for (end = i; end < pieces.Count && pieces[end].Block.Index == block; end++)
            {
                if (pieces[end].IsCertain)
                    continue;
                sum += Of(end, scores[block], fates) * (pieces[end].Words + 1);
                words += pieces[end].Words + 1;
            }

            if (words > 0)
                joint[block] = sum / words;
        }

        return joint;
    }
}
