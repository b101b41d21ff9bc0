namespace NewsParse.Labeling.Features;

/// <summary>The words and four-word sequences of a text, to ask how much of a block stands in it. Words are hashes as <see cref="WordReader"/> makes them.</summary>
internal sealed class WordSequences
{
    private const int Length = 4;
    private const int FilterBits = 4096;

    private readonly HashSet<uint> _words = [];
    private readonly HashSet<ulong> _sequences = [];

    // one bit for each word and sequence: most of a page's are in no such text, and are told by a bit
    private readonly ulong[] _wordBits;
    private readonly ulong[] _sequenceBits;

    public WordSequences(string? text)
    {
        _wordBits = new ulong[text is null ? 1 : FilterBits / 64];
        _sequenceBits = new ulong[_wordBits.Length];
        var reader = new WordReader(text);
        var sequence = 0ul;
        while (reader.TryRead(out var word))
        {
            _words.Add(word);
            Set(_wordBits, word);
            sequence = Append(sequence, word);
            if (++Words < Length)
                continue;
            _sequences.Add(sequence);
            Set(_sequenceBits, Mix(sequence));
        }
    }

    public int Words { get; private set; }

    /// <summary>Share of a block's sequences that stand in this text; short blocks count words. 0 if this text is empty.</summary>
    public float Share(ReadOnlySpan<uint> block)
    {
        if (Words == 0 || block.IsEmpty)
            return 0;
        if (block.Length < Length)
            return (float)CountIn(block) / block.Length;
        var found = 0;
        var sequence = 0ul;
        for (var i = 0; i < block.Length; i++)
        {
            sequence = Append(sequence, block[i]);
            if (i >= Length - 1 && Has(_sequenceBits, Mix(sequence)) && _sequences.Contains(sequence))
                found++;
        }

        return (float)found / (block.Length - Length + 1);
    }

    /// <summary>Share of a block's words that stand in this text, and share of this text's words that the block holds.</summary>
    public (float Inside, float Covers) WordShare(ReadOnlySpan<uint> block)
    {
        if (block.IsEmpty || Words == 0)
            return (0, 0);
        var found = CountIn(block);
        return ((float)found / block.Length, Math.Min(1, (float)found / Words));
    }

    private int CountIn(ReadOnlySpan<uint> block)
    {
        var found = 0;
        foreach (var word in block)
            if (Has(_wordBits, word) && _words.Contains(word))
                found++;
        return found;
    }

    /// <summary>Keeps the last four words: each takes 16 bits' worth of the mixed value.</summary>
    private static ulong Append(ulong sequence, uint word) => (sequence << 16) ^ ((word * 2654435761u) >> 16);

    private static uint Mix(ulong sequence) => (uint)((sequence * 0x9E3779B97F4A7C15) >> 32);

    private static void Set(ulong[] bits, uint hash) => bits[hash / 64 % (uint)bits.Length] |= 1ul << (int)(hash % 64);

    private static bool Has(ulong[] bits, uint hash) => (bits[hash / 64 % (uint)bits.Length] >> (int)(hash % 64) & 1) != 0;
}
