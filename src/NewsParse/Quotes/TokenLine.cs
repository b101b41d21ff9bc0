namespace NewsParse.Quotes;

/// <summary>The tokens of one paragraph; one instance is refilled paragraph after paragraph.</summary>
internal sealed class TokenLine
{
    private Token[] _items = new Token[256];

    public int Count { get; private set; }

    public string Text { get; private set; } = "";

    public ref Token this[int index] => ref _items[index];

    public void Reset(string text)
    {
        Text = text;
        Count = 0;
    }

    /// <summary>Asked on the way through a long paragraph.</summary>
    public CancellationToken Cancellation { get; set; }

    public ref Token Add()
    {
        if ((Count & 1023) == 0)
        {
            Cancellation.ThrowIfCancellationRequested();
        }

        if (Count == _items.Length)
        {
            Array.Resize(ref _items, Count * 2);
        }

        ref var item = ref _items[Count++];
        item = default;
        item.Stretch = -1;
        return ref item;
    }

    public ReadOnlySpan<char> Word(int index) => Text.AsSpan(_items[index].Start, _items[index].Length);

    public string Slice(int first, int last) => Text[_items[first].Start.._items[last].End];

    /// <summary>Whether the word at <paramref name="index"/> equals <paramref name="word"/>, case aside.</summary>
    public bool Equals(int index, string word) => Word(index).Equals(word, StringComparison.OrdinalIgnoreCase);

    public bool IsAt(int index, WordClass any) => (uint)index < (uint)Count && _items[index].Is(any);

    public bool IsMarkAt(int index, string marks) => (uint)index < (uint)Count && _items[index].IsMark(marks);
}
