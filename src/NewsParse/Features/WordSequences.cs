namespace NewsParse.Features;

/// <summary>The words and four-word sequences of a text, to ask how much of a block stands in it.</summary>
internal sealed class WordSequences
{
    private const int Length = 4;

    private readonly HashSet<uint> _words = [];
    private readonly HashSet<ulong> _sequences = [];

    public WordSequences(string? text)
    {
        var reader = new WordReader(text);
        var sequence = 0ul;
        while (reader.TryRead(out var word))
        {
            _words.Add(word);
            sequence = Append(sequence, word);
            if (++Words >= Length)
                _sequences.Add(sequence);
        }
    }

    public int Words { get; private set; }

    /// <summary>Share of the block's sequences that stand in this text; short blocks count words. 0 if this text is empty.</summary>
    public float Share(ReadOnlySpan<char> block)
    {
        if (Words == 0)
            return 0;
        var reader = new WordReader(block);
        int words = 0, found = 0, sequences = 0, foundSequences = 0;
        var sequence = 0ul;
        while (reader.TryRead(out var word))
        {
            found += _words.Contains(word) ? 1 : 0;
            sequence = Append(sequence, word);
            if (++words < Length)
                continue;
            sequences++;
            foundSequences += _sequences.Contains(sequence) ? 1 : 0;
        }

        return sequences > 0 ? (float)foundSequences / sequences : words > 0 ? (float)found / words : 0;
    }

    /// <summary>Share of the block's words that stand in this text, and share of this text's words that the block holds.</summary>
    public (float Inside, float Covers) WordShare(ReadOnlySpan<char> block)
    {
        var reader = new WordReader(block);
        int words = 0, found = 0;
        while (reader.TryRead(out var word))
        {
            words++;
            found += _words.Contains(word) ? 1 : 0;
        }

        return words == 0 || Words == 0 ? (0, 0) : ((float)found / words, Math.Min(1, (float)found / Words));
    }

    /// <summary>Keeps the last four words: each takes 16 bits' worth of the mixed value.</summary>
    private static ulong Append(ulong sequence, uint word) => (sequence << 16) ^ ((word * 2654435761u) >> 16);
}
