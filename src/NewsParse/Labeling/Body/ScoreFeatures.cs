using NewsParse.Reading.Blocks;
using NewsParse.Labeling.Features;
using NewsParse.Reading.Html;
using NewsParse.Text;

namespace NewsParse.Labeling.Body;

/// <summary>Features the second pass draws from the first's scores: what the neighbours, containers and like-built blocks were taken for.</summary>
internal static class ScoreFeatures
{
    private const int Far = 50;
    private const float Decay = 0.7f;
    private const int Containers = 5;

    public static void Write(BlockDocument document, FeatureMatrix matrix, ReadOnlySpan<float> scores)
    {
        var words = new float[scores.Length];
        for (var i = 0; i < words.Length; i++)
            words[i] = MathF.Exp(matrix.Row(i)[(int)BlockFeature.LogWords]) - 1;
        WriteNeighbours(matrix, scores);
        WriteForward(matrix, scores, words);
        WriteBackward(document, matrix, scores, words);
        WriteLike(document, matrix, scores, words);
        if (document.Tree is { } tree)
            WriteContainers(document, tree, matrix, scores, words);
    }

    private static void WriteNeighbours(FeatureMatrix matrix, ReadOnlySpan<float> scores)
    {
        var sureness = 0f;
        foreach (var score in scores)
            sureness += MathF.Abs(score - 0.5f);
        for (var i = 0; i < scores.Length; i++)
        {
            var row = matrix.Row(i);
            row[(int)BlockFeature.Score] = scores[i];
            row[(int)BlockFeature.PageSureness] = sureness / scores.Length;
            for (var k = 1; k <= 3; k++)
            {
                row[(int)BlockFeature.ScoreBefore1 + k - 1] = i - k >= 0 ? scores[i - k] : -1;
                row[(int)BlockFeature.ScoreAfter1 + k - 1] = i + k < scores.Length ? scores[i + k] : -1;
            }
        }
    }

    private static void WriteForward(FeatureMatrix matrix, ReadOnlySpan<float> scores, float[] words)
    {
        var body = 0f;
        for (var i = 0; i < scores.Length; i++)
            body += scores[i] > 0.5f ? words[i] : 0;
        float before = 0, trail = 0, weight = 0, run = 0;
        var last = -Far;
        for (var i = 0; i < scores.Length; i++)
        {
            var row = matrix.Row(i);
            row[(int)BlockFeature.BodyBefore] = before / Math.Max(1, body);
            row[(int)BlockFeature.PageLogBody] = Saturation.LogOf(body, Saturation.Words);
            row[(int)BlockFeature.BlocksSinceBody] = Math.Min(Far, i - last);
            row[(int)BlockFeature.ScoreTrailBefore] = weight > 0 ? trail / weight : -1;
            trail = (trail * Decay) + (scores[i] * (1 + words[i]));
            weight = (weight * Decay) + 1 + words[i];
            run = scores[i] > 0.5f ? run + words[i] : 0;
            row[(int)BlockFeature.LogRunWords] = run;
            if (scores[i] <= 0.5f)
                continue;
            before += words[i];
            last = i;
        }
    }

    private static void WriteBackward(BlockDocument document, FeatureMatrix matrix, ReadOnlySpan<float> scores, float[] words)
    {
        float trail = 0, weight = 0, run = 0, section = 0;
        var next = scores.Length + Far;
        for (var i = scores.Length - 1; i >= 0; i--)
        {
            var row = matrix.Row(i);
            row[(int)BlockFeature.BlocksToBody] = Math.Min(Far, next - i);
            row[(int)BlockFeature.ScoreTrailAfter] = weight > 0 ? trail / weight : -1;
            trail = (trail * Decay) + (scores[i] * (1 + words[i]));
            weight = (weight * Decay) + 1 + words[i];
            ref var runCell = ref row[(int)BlockFeature.LogRunWords];
            run = scores[i] > 0.5f ? Math.Max(run, runCell) : 0;
            runCell = Saturation.LogOf(run, Saturation.Words);
            row[(int)BlockFeature.SectionScore] = section;
            section = document.Blocks[i].Kind == BlockKind.Heading ? 0 : Math.Max(section, scores[i] * MathF.Min(1, words[i] / 10));
            if (scores[i] > 0.5f)
                next = i;
        }
    }

    private static void WriteLike(BlockDocument document, FeatureMatrix matrix, ReadOnlySpan<float> scores, float[] words)
    {
        var signatures = LikenessFeatures.Signatures(document);
        var sums = new Dictionary<uint, (float Score, float Words)>();
        for (var i = 0; i < scores.Length; i++)
        {
            var (score, weight) = sums.GetValueOrDefault(signatures[i]);
            sums[signatures[i]] = (score + (scores[i] * (1 + words[i])), weight + 1 + words[i]);
        }

        for (var i = 0; i < scores.Length; i++)
            matrix.Row(i)[(int)BlockFeature.ScoreOfLike] = sums[signatures[i]].Score / sums[signatures[i]].Words;
    }

    private static void WriteContainers(BlockDocument document, PageTree tree, FeatureMatrix matrix, ReadOnlySpan<float> scores, float[] words)
    {
        using var rented = new PooledArray<(float Score, float Words, int Blocks)>(tree.Count);
        var sums = rented.Span;
        for (var i = 0; i < scores.Length; i++)
        {
            ref var own = ref sums[document.Blocks[i].Node];
            own = (own.Score + (scores[i] * (1 + words[i])), own.Words + 1 + words[i], own.Blocks + 1);
        }

        for (var node = sums.Length - 1; node > 0; node--)
        {
            if (sums[node].Blocks == 0)
                continue;
            ref var parent = ref sums[tree.Parent(node)];
            parent = (parent.Score + sums[node].Score, parent.Words + sums[node].Words, parent.Blocks + sums[node].Blocks);
        }

        for (var i = 0; i < scores.Length; i++)
        {
            var level = 0;
            var held = 1;
            var row = matrix.Row(i).Slice((int)BlockFeature.ScoreIn1, Containers);
            row.Fill(-1);
            for (var node = document.Blocks[i].Node; node >= 0 && level < Containers; node = tree.Parent(node))
            {
                if (sums[node].Blocks <= held && node > 0)
                    continue;
                held = sums[node].Blocks;
                row[level++] = sums[node].Score / sums[node].Words;
            }
        }
    }
}
