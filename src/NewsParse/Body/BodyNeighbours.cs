using NewsParse.Blocks;
using NewsParse.Features;

namespace NewsParse.Body;

/// <summary>Lets neighbours decide about blocks the model was unsure of: a paragraph between paragraphs of the same build, a line alone among furniture.</summary>
internal static class BodyNeighbours
{
    private const int Reach = 2;
    private const float LeastScore = 0.12f;

    private const int Alone = 4;
    private const float SureScore = 0.7f;
    private const float MostWordsAlone = 25;

    /// <summary>Keeps blocks of the same build as kept ones right before and behind them.</summary>
    public static void Fill(BlockDocument document, ReadOnlySpan<float> scores, bool[] isBody, SelectionReason[] reasons)
    {
        var signatures = LikenessFeatures.Signatures(document);
        var last = -Reach - 1;
        var next = 0;
        for (var i = 0; i < isBody.Length; i++)
        {
            if (isBody[i])
            {
                last = i;
                continue;
            }

            if (scores[i] < LeastScore || reasons[i] != SelectionReason.Score || i - last > Reach)
                continue;
            for (next = Math.Max(next, i + 1); next < isBody.Length && !isBody[next];)
                next++;
            if (next == isBody.Length || next - i > Reach || (signatures[i] != signatures[last] && signatures[i] != signatures[next]))
                continue;
            (isBody[i], reasons[i]) = (true, SelectionReason.Neighbours);
            last = i;
        }
    }

    /// <summary>Drops short blocks that stand far from all others that were kept.</summary>
    public static void DropAlone(FeatureMatrix matrix, ReadOnlySpan<float> scores, bool[] isBody, SelectionReason[] reasons)
    {
        var last = -Alone - 1;
        for (var i = 0; i < isBody.Length; i++)
        {
            if (!isBody[i])
                continue;
            var next = i + 1;
            while (next < isBody.Length && next - i <= Alone && !isBody[next])
                next++;
            var isAlone = i - last > Alone && (next == isBody.Length || next - i > Alone);
            last = i;
            if (isAlone && scores[i] < SureScore && matrix.Row(i)[(int)BlockFeature.LogWords] <= MathF.Log(1 + MostWordsAlone))
                (isBody[i], reasons[i]) = (false, SelectionReason.Neighbours);
        }
    }
}
