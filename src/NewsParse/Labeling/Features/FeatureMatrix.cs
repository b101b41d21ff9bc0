using NewsParse.Text;

namespace NewsParse.Labeling.Features;

/// <summary>One row of feature values a block, in one flat array of the pool. A matrix that is kept need not be disposed.</summary>
internal sealed class FeatureMatrix(int rows) : IDisposable
{
    private PooledArray<float> _values = new(rows * Width);

    public static int Width { get; } = Enum.GetValues<BlockFeature>().Length;

    public int Rows => rows;

    public Span<float> Row(int row) => _values.Span.Slice(row * Width, Width);

    public ReadOnlySpan<float> Values => _values.Span;

    public void Dispose() => _values.Dispose();
}
