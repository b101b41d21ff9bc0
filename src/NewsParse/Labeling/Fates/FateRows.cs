using NewsParse.Text;

namespace NewsParse.Labeling.Fates;

/// <summary>The input of the labeller: a row of measured values a piece, and the slots of its words. Kept rows need not be disposed.</summary>
internal sealed class FateRows(int count) : IDisposable
{
    private PooledArray<float> _values = new(count * FateInput.Measured);
    private PooledArray<ushort> _words = new(count * FateWords.Most);
    private PooledArray<byte> _wordCounts = new(count);

    public int Count => count;

    public Span<float> Values(int row) => _values.Span.Slice(row * FateInput.Measured, FateInput.Measured);

    public ReadOnlySpan<ushort> Words(int row) => _words.Span.Slice(row * FateWords.Most, _wordCounts.Span[row]);

    public void ReadWords(int row, ReadOnlySpan<char> text) => _wordCounts.Span[row] = (byte)FateWords.Read(text, _words.Span.Slice(row * FateWords.Most, FateWords.Most));

    public void Dispose()
    {
        _values.Dispose();
        _words.Dispose();
        _wordCounts.Dispose();
    }
}
