using System.Globalization;
using NewsParse.Labeling.Body;
using NewsParse.Labeling.Features;

namespace NewsParse.Training;

/// <summary>Turns LightGBM's text form of a model into the library's compact one.</summary>
internal sealed class ModelText
{
    private sealed record Tree(int[] Features, double[] Thresholds, double[] Gains, int[] Left, int[] Right, double[] Leaves, double[] LeafWeights, double[] Nodes);

    private readonly List<Tree> _trees = [];
    private readonly BlockFeature[] _columns;

    /// <param name="text">LightGBM's model text.</param>
    /// <param name="columns">What the training columns were.</param>
    public ModelText(string text, BlockFeature[] columns)
    {
        _columns = columns;
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in text.Split('\n'))
        {
            if (line.StartsWith("Tree=", StringComparison.Ordinal) || line.StartsWith("end of trees", StringComparison.Ordinal))
            {
                if (fields.ContainsKey("leaf_value"))
                    _trees.Add(ReadTree(fields));
                fields.Clear();
            }
            else if (line.IndexOf('=', StringComparison.Ordinal) is > 0 and var sign)
                fields[line[..sign]] = line[(sign + 1)..];
        }
    }

    public Dictionary<BlockFeature, double> Gains()
    {
        var gains = new Dictionary<BlockFeature, double>();
        foreach (var tree in _trees)
            for (var i = 0; i < tree.Features.Length; i++)
                gains[_columns[tree.Features[i]]] = gains.GetValueOrDefault(_columns[tree.Features[i]]) + tree.Gains[i];
        return gains;
    }

    public void Write(BinaryWriter writer)
    {
        var used = _trees.SelectMany(t => t.Features).Distinct().Order().ToArray();
        writer.Write(TreeEnsemble.Magic);
        writer.Write((ushort)used.Length);
        foreach (var column in used)
            writer.Write(_columns[column].ToString());
        writer.Write(0f);
        writer.Write((ushort)_trees.Count);
        writer.Write(_trees.Sum(t => t.Features.Length + t.Leaves.Length));
        foreach (var tree in _trees)
        {
            writer.Write((ushort)(tree.Features.Length + tree.Leaves.Length));
            foreach (var node in Layout(tree))
                WriteNode(writer, tree, node, used);
        }
    }

    private readonly record struct Placed(int Node, int Left, int Right);

    /// <summary>Nodes in depth-first order, a node's left child behind it; children as distances. Leaves are ~index, as LightGBM numbers them.</summary>
    private static List<Placed> Layout(Tree tree)
    {
        var placed = new List<Placed>();
        var open = new Stack<(int Node, int Parent)>();
        open.Push((tree.Features.Length == 0 ? ~0 : 0, -1));
        while (open.TryPop(out var item))
        {
            if (item.Parent >= 0)
                placed[item.Parent] = placed[item.Parent] with { Right = placed.Count - item.Parent };
            var here = placed.Count;
            placed.Add(new Placed(item.Node, item.Node < 0 ? 0 : 1, 0));
            if (item.Node < 0)
                continue;
            open.Push((tree.Right[item.Node], here));
            open.Push((tree.Left[item.Node], -1));
        }

        return placed;
    }

    private static void WriteNode(BinaryWriter writer, Tree tree, Placed node, int[] used)
    {
        writer.Write((float)(node.Node < 0 ? tree.Leaves[~node.Node] : tree.Nodes[node.Node]));
        writer.Write((short)node.Left);
        if (node.Node < 0)
            return;
        writer.Write((short)node.Right);
        writer.Write((ushort)Array.IndexOf(used, tree.Features[node.Node]));
        writer.Write(Floor(tree.Thresholds[node.Node]));
    }

    /// <summary>The largest single that is not above the threshold: a single is below one exactly if it is below the other.</summary>
    private static float Floor(double threshold)
    {
        var value = (float)threshold;
        return value > threshold ? MathF.BitDecrement(value) : value;
    }

    private static Tree ReadTree(Dictionary<string, string> fields)
    {
        double[] Doubles(string name) => fields.TryGetValue(name, out var text) && text.Length > 0
            ? [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(x => double.Parse(x, CultureInfo.InvariantCulture))]
            : [];
        int[] Integers(string name) => [.. Doubles(name).Select(x => (int)x)];
        return new Tree(Integers("split_feature"), Doubles("threshold"), Doubles("split_gain"), Integers("left_child"), Integers("right_child"),
            Doubles("leaf_value"), Doubles("leaf_weight"), Doubles("internal_value"));
    }
}
