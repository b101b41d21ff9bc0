using System.Numerics;

namespace NewsParse.Text;

/// <summary>
/// Says of most words that a list lacks them, by their length, first, middle and last letter, before the list itself is asked;
/// never of a word that it holds.
/// </summary>
internal sealed class WordFilter
{
    private const int LeastBits = 10, MostBits = 20, BitsPerWord = 16;

    private readonly ulong[] _set;
    private readonly int _shift;

    public WordFilter(IReadOnlyCollection<string> words)
    {
        var bits = Math.Clamp(BitOperations.Log2((uint)words.Count * BitsPerWord | 1), LeastBits, MostBits);
        _set = new ulong[(1 << bits) / 64];
        _shift = 32 - bits;
        foreach (var word in words)
        {
            var bit = BitOf(word);
            _set[bit >> 6] |= 1UL << bit;
        }
    }

    public bool MayHold(ReadOnlySpan<char> word)
    {
        var bit = BitOf(word);
        return (_set[bit >> 6] >> bit & 1) != 0;
    }

    private int BitOf(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty)
            return 0;
        var hash = ((((word[0] * 31u) + word[^1]) * 31) + word[word.Length / 2]) * 31;
        return (int)((hash + (uint)word.Length) * 2654435761u >> _shift);
    }
}
