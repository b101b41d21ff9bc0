using System.Runtime.InteropServices;
using NewsParse.Reading.Blocks;
using NewsParse.Reading.Html;
using NewsParse.Text;

namespace NewsParse.Labeling.Features;

/// <summary>Features of the blocks built like this one: same tag and class names of the element and its parent. Paragraphs of a body are alike, and so are teasers.</summary>
internal static class LikenessFeatures
{
    private struct Group
    {
        public float Words, LinkWords, Prose;
        public int Count, First, Last;
    }

    /// <summary>Writes the group's columns and returns each block's signature.</summary>
    public static uint[] Write(PageSurvey survey, FeatureMatrix matrix)
    {
        var blocks = survey.Document.Blocks;
        var signatures = Signatures(survey.Document);
        var groups = new Dictionary<uint, Group>();
        for (var i = 0; i < blocks.Count; i++)
        {
            ref var group = ref CollectionsMarshal.GetValueRefOrAddDefault(groups, signatures[i], out var exists);
            if (!exists)
                group.First = i;
            group.Last = i;
            group.Count++;
            group.Words += survey.Scans[i].Words;
            group.LinkWords += survey.Scans[i].Words * survey.LinkDensity[i];
            group.Prose += survey.IsProse[i] ? survey.Scans[i].Words : 0;
        }

        for (var i = 0; i < blocks.Count; i++)
        {
            var group = groups[signatures[i]];
            var row = matrix.Row(i);
            row[(int)BlockFeature.LikeShare] = group.Words / Math.Max(1, survey.Words);
            row[(int)BlockFeature.LikeProse] = group.Prose / Math.Max(1, survey.Prose);
            row[(int)BlockFeature.LogLikeCount] = Saturation.LogOf(group.Count, Saturation.Blocks);
            row[(int)BlockFeature.LikeLinks] = group.LinkWords / Math.Max(1, group.Words);
            row[(int)BlockFeature.LogLikeWords] = MathF.Log(1 + (group.Words / group.Count));
            row[(int)BlockFeature.LikeSpread] = (float)(group.Last - group.First) / blocks.Count;
        }

        WritePairs(signatures, matrix);
        if (survey.Tree is { } tree)
            WriteRepeatedContainers(survey, tree, matrix);
        return signatures;
    }

    private static void WritePairs(uint[] signatures, FeatureMatrix matrix)
    {
        var pairs = new Dictionary<ulong, int>();
        for (var i = 1; i < signatures.Length; i++)
            CollectionsMarshal.GetValueRefOrAddDefault(pairs, Pair(signatures, i), out _)++;
        for (var i = 1; i < signatures.Length; i++)
        {
            var value = signatures[i] == signatures[i - 1] ? 0 : Saturation.LogOf(pairs[Pair(signatures, i)], Saturation.Blocks);
            matrix.Row(i)[(int)BlockFeature.LogPairsBefore] = value;
            matrix.Row(i - 1)[(int)BlockFeature.LogPairsAfter] = value;
        }
    }

    private static ulong Pair(uint[] signatures, int second) => ((ulong)signatures[second - 1] << 32) | signatures[second];

    private static void WriteRepeatedContainers(PageSurvey survey, PageTree tree, FeatureMatrix matrix)
    {
        using var rented = new PooledArray<ulong>(survey.Elements.Length);
        var keys = rented.Span;
        var counts = new Dictionary<ulong, int>();
        for (var node = 1; node < keys.Length; node++)
        {
            if (survey.Elements[node].Blocks == 0)
                continue;
            keys[node] = ((ulong)tree.Parent(node) << 32) | Add(tree, node, 2166136261u);
            CollectionsMarshal.GetValueRefOrAddDefault(counts, keys[node], out _)++;
        }

        // Parents stand before children: each element inherits the most repeated one above it.
        using var repeated = new PooledArray<(int Count, int Node)>(keys.Length);
        var most = repeated.Span;
        for (var node = 1; node < keys.Length; node++)
        {
            if (survey.Elements[node].Blocks == 0)
                continue;
            var own = counts[keys[node]];
            var above = most[tree.Parent(node)];
            most[node] = own > 1 && own >= above.Count ? (own, node) : above;
        }

        for (var i = 0; i < matrix.Rows; i++)
        {
            var block = survey.Document.Blocks[i];
            var above = most[Math.Max(0, tree.Parent(block.Node))];
            var row = matrix.Row(i);
            row[(int)BlockFeature.LogRepeatedContainers] = Saturation.LogOf(above.Count, Saturation.Blocks);
            row[(int)BlockFeature.ToRepeatedContainer] = above.Count == 0 ? AncestorFeatures.None : survey.Elements[block.Node].Depth - survey.Elements[above.Node].Depth;
            row[(int)BlockFeature.RepeatedContainerProse] = above.Count == 0 ? 0 : survey.Elements[above.Node].Prose / Math.Max(1, survey.Prose);
        }
    }

    public static uint[] Signatures(BlockDocument document)
    {
        var signatures = new uint[document.Blocks.Count];
        for (var i = 0; i < signatures.Length; i++)
            signatures[i] = Signature(document.Tree, document.Blocks[i]);
        return signatures;
    }

    private static uint Signature(PageTree? tree, TextBlock block)
    {
        var hash = 2166136261u ^ (uint)block.Kind;
        if (tree is null)
            return (hash * 31) + (block.HasBlankBefore ? 1u : 0u);
        hash = Add(tree, block.Node, hash);
        var parent = tree.Parent(block.Node);
        return parent > 0 ? Add(tree, parent, hash) : hash;
    }

    private static uint Add(PageTree tree, int node, uint hash)
    {
        hash = (hash ^ (uint)tree.Tag(node)) * 16777619;
        foreach (var c in tree.AttributeSpan(node, "class"))
            hash = (hash ^ c) * 16777619;
        return hash;
    }
}
