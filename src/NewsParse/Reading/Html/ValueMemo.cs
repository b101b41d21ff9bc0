using System.Buffers;

namespace NewsParse.Reading.Html;

/// <summary>
/// What attribute values were read as. A page repeats its class names on hundreds of elements; each is read once while it is
/// in use. A fixed number of places, so that a page of different values reads each anew and never needs more memory.
/// </summary>
internal sealed class ValueMemo<T> : IDisposable
{
    private const int Places = 256;

    private readonly (PageAttribute Value, T Result)[] _known = ArrayPool<(PageAttribute, T)>.Shared.Rent(Places);

    /// <summary>The entry of a value: what it was read as, if it is known.</summary>
    public bool TryGet(in PageAttribute attribute, out T result)
    {
        var value = attribute.ValueSpan;
        ref readonly var known = ref _known[PlaceOf(value)];
        result = known.Result;
        return !value.IsEmpty && value.SequenceEqual(known.Value.ValueSpan);
    }

    public void Set(in PageAttribute attribute, T result) => _known[PlaceOf(attribute.ValueSpan)] = (attribute, result);

    /// <summary>Gives the places back, empty, for pages are not to be kept by them.</summary>
    public void Dispose() => ArrayPool<(PageAttribute, T)>.Shared.Return(_known, clearArray: true);

    private static int PlaceOf(ReadOnlySpan<char> value) => value.IsEmpty
        ? 0
        : ((value[0] * 31) + (value[value.Length / 2] * 7) + (value[value.Length * 3 / 4] * 61) + (value[^1] * 127) + (value.Length * 1009)) & (Places - 1);
}
