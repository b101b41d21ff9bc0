using System.Buffers;

namespace NewsParse.Text;

/// <summary>Values that one stage needs and none keeps: an array of the shared pool, given back on disposal.</summary>
internal struct PooledArray<T> : IDisposable
    where T : unmanaged
{
    private T[]? _values;

    /// <summary>Takes an array of zeros.</summary>
    public PooledArray(int length)
    {
        Length = length;
        _values = ArrayPool<T>.Shared.Rent(length);
        _values.AsSpan(0, length).Clear();
    }

    public int Length { get; }

    public readonly Span<T> Span => _values.AsSpan(0, Length);

    public void Dispose()
    {
        if (_values is not { } values)
            return;
        _values = null;
        ArrayPool<T>.Shared.Return(values);
    }
}
