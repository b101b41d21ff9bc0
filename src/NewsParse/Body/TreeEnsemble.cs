using NewsParse.Features;

namespace NewsParse.Body;

/// <summary>Gradient-boosted trees over feature rows; read once from a model file, then only read from. See benchmarks/NewsParse.Training for the writer.</summary>
internal sealed class TreeEnsemble
{
    public const uint Magic = 0x314D504Eu; // "NPM1"

    private readonly ushort[] _columns;
    private readonly float[] _thresholds;
    private readonly short[] _left;
    private readonly short[] _right;
    private readonly float[] _values;
    private readonly int[] _roots;
    private readonly float _bias;

    private TreeEnsemble(float bias, int[] roots, ushort[] columns, float[] thresholds, short[] left, short[] right, float[] values)
    {
        _bias = bias;
        _roots = roots;
        _columns = columns;
        _thresholds = thresholds;
        _left = left;
        _right = right;
        _values = values;
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
        var nodes = reader.ReadInt32();
        var (used, thresholds, left, right, values) = (new ushort[nodes], new float[nodes], new short[nodes], new short[nodes], new float[nodes]);
        for (int tree = 0, next = 0; tree < roots.Length; tree++)
        {
            roots[tree] = next;
            for (var end = next + reader.ReadUInt16(); next < end; next++)
            {
                values[next] = reader.ReadSingle();
                left[next] = reader.ReadInt16();
                if (left[next] == 0)
                    continue;
                right[next] = reader.ReadInt16();
                used[next] = columns[reader.ReadUInt16()];
                thresholds[next] = reader.ReadSingle();
            }
        }

        return new TreeEnsemble(bias, roots, used, thresholds, left, right, values);
    }

    /// <summary>Probability that a row's block is body.</summary>
    public float Score(ReadOnlySpan<float> row)
    {
        var sum = _bias;
        foreach (var root in _roots)
            sum += _values[Leaf(root, row)];
        return Probability(sum);
    }

    private int Leaf(int node, ReadOnlySpan<float> row)
    {
        while (_left[node] != 0)
            node += row[_columns[node]] <= _thresholds[node] ? _left[node] : _right[node];
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
            for (var node = root; _left[node] != 0;)
            {
                var next = node + (row[_columns[node]] <= _thresholds[node] ? _left[node] : _right[node]);
                contributions[_columns[node]] += _values[next] - _values[node];
                node = next;
            }
        }
    }

    public static float Probability(float sum) => 1 / (1 + MathF.Exp(-sum));
}
