using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using NewsParse.Labeling.Features;
using NewsParse.Text;

namespace NewsParse.Labeling.Body;

/// <summary>Gradient-boosted trees over feature rows; read once from a model file, then only read from. See benchmarks/NewsParse.Training for the writer.</summary>
internal sealed class TreeEnsemble
{
    public const uint Magic = 0x314D504Eu; // "NPM1"

    /// <summary>Rows that go through all trees before the next, one bit of a mask each.</summary>
    private const int Batch = 32;

    /// <summary>After so many trees, and again after as many, a row whose sum is below <see cref="Hopeless"/> is taken for no body and asked no more.</summary>
    private const int Look = 40;

    /// <summary>A probability of 1 in 90.</summary>
    private const float Hopeless = -4.5f;

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
    private readonly int _largestTree;

    private TreeEnsemble(float bias, int[] roots, Node[] nodes)
    {
        _bias = bias;
        _roots = roots;
        _nodes = nodes;
        for (var tree = 0; tree < roots.Length; tree++)
            _largestTree = Math.Max(_largestTree, NodesOf(tree).Length);
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

    /// <summary>Probability that each row's block is body.</summary>
    /// <remarks>
    /// A batch of rows goes down a tree together: one vector comparison a split tells for all of them at once who goes left,
    /// and what arrives at a node is a mask of rows. Rows are added up in the order of the trees, as one by one. What is left
    /// after some trees is put together in new batches, so that rows that leave cost nothing.
    /// </remarks>
    /// <param name="matrix">A row a block.</param>
    /// <param name="scores">Takes the probabilities, one a row.</param>
    /// <param name="toTheEnd">True to ask all trees of hopeless rows too, as training does, whose next pass learns from exact scores.</param>
    /// <param name="cancellationToken">Stops between batches.</param>
    public void Score(FeatureMatrix matrix, Span<float> scores, bool toTheEnd = false, CancellationToken cancellationToken = default)
    {
        scores.Fill(_bias);
        using var turned = new PooledArray<float>(FeatureMatrix.Width * Batch);
        using var arrivals = new PooledArray<uint>(_largestTree);
        using var left = new PooledArray<int>(matrix.Rows);
        var rows = left.Span;
        for (var row = 0; row < rows.Length; row++)
            rows[row] = row;
        var step = toTheEnd ? _roots.Length : Look;
        for (var tree = 0; tree < _roots.Length && !rows.IsEmpty; tree += step)
        {
            for (var first = 0; first < rows.Length; first += Batch)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var batch = rows.Slice(first, Math.Min(Batch, rows.Length - first));
                Turn(matrix, batch, turned.Span);
                AddTrees(tree, Math.Min(tree + step, _roots.Length), turned.Span, arrivals.Span, batch, scores);
            }

            rows = Hopeful(rows, scores);
        }

        foreach (ref var score in scores)
            score = Probability(score);
    }

    private void AddTrees(int first, int end, ReadOnlySpan<float> turned, Span<uint> arrivals, ReadOnlySpan<int> rows, Span<float> scores)
    {
        Span<float> sums = stackalloc float[Batch];
        for (var i = 0; i < rows.Length; i++)
            sums[i] = scores[rows[i]];
        for (var tree = first; tree < end; tree++)
            AddTree(NodesOf(tree), turned, arrivals, sums, uint.MaxValue >> (Batch - rows.Length));
        for (var i = 0; i < rows.Length; i++)
            scores[rows[i]] = sums[i];
    }

    /// <summary>The rows that can still be body, moved to the front.</summary>
    private static Span<int> Hopeful(Span<int> rows, ReadOnlySpan<float> sums)
    {
        var count = 0;
        foreach (var row in rows)
            if (!(sums[row] < Hopeless))
                rows[count++] = row;
        return rows[..count];
    }

    /// <summary>Puts the values of one feature side by side, <see cref="Batch"/> to a feature.</summary>
    private static void Turn(FeatureMatrix matrix, ReadOnlySpan<int> rows, Span<float> turned)
    {
        for (var i = 0; i < rows.Length; i++)
        {
            var values = matrix.Row(rows[i]);
            for (int column = 0, place = i; column < values.Length; column++, place += Batch)
                turned[place] = values[column];
        }
    }

    private ReadOnlySpan<Node> NodesOf(int tree) =>
        _nodes.AsSpan(_roots[tree], (tree + 1 < _roots.Length ? _roots[tree + 1] : _nodes.Length) - _roots[tree]);

    /// <summary>Adds a tree's values to the sums of some rows. Children stand behind their parents, so one pass over the nodes reaches every leaf.</summary>
    private static void AddTree(ReadOnlySpan<Node> nodes, ReadOnlySpan<float> turned, Span<uint> arrivals, Span<float> sums, uint rows)
    {
        arrivals = arrivals[..nodes.Length];
        arrivals[0] = rows;
        for (var i = 0; i < nodes.Length; i++)
        {
            ref readonly var node = ref nodes[i];
            rows = arrivals[i];
            if (node.Left != 0)
            {
                var left = rows == 0 ? 0 : rows & AtMost(turned.Slice(node.Column * Batch, Batch), node.Threshold);
                arrivals[i + node.Left] = left;
                arrivals[i + node.Right] = rows & ~left;
                continue;
            }

            for (; rows != 0; rows &= rows - 1)
                sums[BitOperations.TrailingZeroCount(rows)] += node.Value;
        }
    }

    /// <summary>A bit a value: whether it is not above the threshold.</summary>
    private static uint AtMost(ReadOnlySpan<float> values, float threshold)
    {
        ref var first = ref MemoryMarshal.GetReference(values);
        var bits = 0u;
        if (Vector512.IsHardwareAccelerated)
        {
            var wide = Vector512.Create(threshold);
            for (var i = 0; i < Batch; i += Vector512<float>.Count)
                bits |= (uint)Vector512.LessThanOrEqual(Vector512.LoadUnsafe(ref first, (nuint)i), wide).ExtractMostSignificantBits() << i;
            return bits;
        }

        var limit = Vector256.Create(threshold);
        for (var i = 0; i < Batch; i += Vector256<float>.Count)
            bits |= Vector256.LessThanOrEqual(Vector256.LoadUnsafe(ref first, (nuint)i), limit).ExtractMostSignificantBits() << i;
        return bits;
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
