using System.Runtime.InteropServices;
using NewsParse.Features;

namespace NewsParse.Body;

/// <summary>Gradient-boosted trees over feature rows; read once from a model file, then only read from. See benchmarks/NewsParse.Training for the writer.</summary>
internal sealed class TreeEnsemble
{
    public const uint Magic = 0x314D504Eu; // "NPM1"

    /// <summary>Rows that go through all trees before the next: together with a tree they stay in the nearest cache.</summary>
    private const int Batch = 32;

    /// <summary>A split, or a leaf: a leaf's steps are 0, so walking on from it stays there.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct Node
    {
        public float Threshold, Value;
        public short Left, Right;
        public ushort Column;
    }

    private readonly Node[] _nodes;
    private readonly int[] _roots;
    private readonly float _bias;

    private TreeEnsemble(float bias, int[] roots, Node[] nodes)
    {
        _bias = bias;
        _roots = roots;
        _nodes = nodes;
    }

    public int Trees => _roots.Length;

    /// <summary>Reads an ensemble; columns are named in the file, so that a model outlives a change of their order.</summary>
    /// <exception cref="InvalidDataException">The file is no model or names a feature that is not measured.</exception>
    public static TreeEnsemble Read(BinaryReader reader)
    {
        if (reader.ReadUInt32() != Magic)
            throw new InvalidDataException("Not a model file.");
        var columns = new ushort[reader.ReadUInt16()];
        for (var i = 0; i < columns.Length; i++)
        {
            var name = reader.ReadString();
            columns[i] = Enum.TryParse<BlockFeature>(name, out var feature) ? (ushort)feature : throw new InvalidDataException($"The model asks for the feature '{name}'.");
        }

        var bias = reader.ReadSingle();
        var roots = new int[reader.ReadUInt16()];
        var nodes = new Node[reader.ReadInt32()];
        for (int tree = 0, next = 0; tree < roots.Length; tree++)
        {
            roots[tree] = next;
            for (var end = next + reader.ReadUInt16(); next < end; next++)
                nodes[next] = ReadNode(reader, columns);
        }

        return new TreeEnsemble(bias, roots, nodes);
    }

    private static Node ReadNode(BinaryReader reader, ushort[] columns)
    {
        var node = new Node { Value = reader.ReadSingle(), Left = reader.ReadInt16() };
        if (node.Left == 0)
            return node;
        node.Right = reader.ReadInt16();
        node.Column = columns[reader.ReadUInt16()];
        node.Threshold = reader.ReadSingle();
        return node;
    }

    /// <summary>Probability that each row's block is body. Four rows walk a tree together, which hides the waiting of each step.</summary>
    public void Score(FeatureMatrix matrix, Span<float> scores)
    {
        scores.Fill(_bias);
        for (var first = 0; first < matrix.Rows; first += Batch)
        {
            var count = Math.Min(Batch, matrix.Rows - first);
            AddBatch(matrix.Values.Slice(first * FeatureMatrix.Width, count * FeatureMatrix.Width), scores.Slice(first, count));
        }

        foreach (ref var score in scores)
            score = Probability(score);
    }

    private void AddBatch(ReadOnlySpan<float> rows, Span<float> sums)
    {
        var width = FeatureMatrix.Width;
        var inFours = sums.Length & ~3;
        foreach (var root in _roots)
        {
            for (var row = 0; row < inFours; row += 4)
                AddFour(root, rows.Slice(row * width, 4 * width), width, sums.Slice(row, 4));
            for (var row = inFours; row < sums.Length; row++)
                sums[row] += _nodes[Leaf(root, rows.Slice(row * width, width))].Value;
        }
    }

    /// <summary>Steps to the left are never negative, and 0 in leaves only: when all four add up to nothing, all have arrived.</summary>
    private void AddFour(int root, ReadOnlySpan<float> rows, int width, Span<float> sums)
    {
        var nodes = _nodes;
        int a = root, b = root, c = root, d = root;
        while (true)
        {
            ref readonly var na = ref nodes[a];
            ref readonly var nb = ref nodes[b];
            ref readonly var nc = ref nodes[c];
            ref readonly var nd = ref nodes[d];
            if (na.Left + nb.Left + nc.Left + nd.Left == 0)
                break;
            a += rows[na.Column] <= na.Threshold ? na.Left : na.Right;
            b += rows[width + nb.Column] <= nb.Threshold ? nb.Left : nb.Right;
            c += rows[(2 * width) + nc.Column] <= nc.Threshold ? nc.Left : nc.Right;
            d += rows[(3 * width) + nd.Column] <= nd.Threshold ? nd.Left : nd.Right;
        }

        sums[0] += nodes[a].Value;
        sums[1] += nodes[b].Value;
        sums[2] += nodes[c].Value;
        sums[3] += nodes[d].Value;
    }

    private int Leaf(int node, ReadOnlySpan<float> row)
    {
        while (_nodes[node].Left != 0)
            node += row[_nodes[node].Column] <= _nodes[node].Threshold ? _nodes[node].Left : _nodes[node].Right;
        return node;
    }

    /// <summary>
    /// Adds to each feature what it moved the row's sum by: along each tree's path, a split is credited with the difference between
    /// the mean values of the nodes below and above it.
    /// </summary>
    public void Explain(ReadOnlySpan<float> row, Span<float> contributions)
    {
        foreach (var root in _roots)
        {
            for (var node = root; _nodes[node].Left != 0;)
            {
                var next = node + (row[_nodes[node].Column] <= _nodes[node].Threshold ? _nodes[node].Left : _nodes[node].Right);
                contributions[_nodes[node].Column] += _nodes[next].Value - _nodes[node].Value;
                node = next;
            }
        }
    }

    public static float Probability(float sum) => 1 / (1 + MathF.Exp(-sum));
}
