namespace NewsParse.Features;

/// <summary>One row of feature values a block, in one flat array.</summary>
internal sealed class FeatureMatrix(int rows)
{
    public static int Width { get; } = Enum.GetValues<BlockFeature>().Length;

    private readonly float[] _values = new float[rows * Width];

    public int Rows => rows;

    public Span<float> Row(int row) => _values.AsSpan(row * Width, Width);

    public float[] Values => _values;
}
