using System.Numerics;

namespace NewsParse.Languages.Packs;

/// <summary>A bit for each head of a key: says of most heads that no key has them, never of one that a key has.</summary>
internal sealed class HeadFilter
{
    private const int LeastBits = 10, MostBits = 20, BitsPerHead = 16;

    private readonly ulong[] _set;
    private readonly int _shift;

    public HeadFilter(ReadOnlySpan<ulong> heads)
    {
        var bits = Math.Clamp(BitOperations.Log2((uint)heads.Length * BitsPerHead | 1), LeastBits, MostBits);
        _set = new ulong[(1 << bits) / 64];
        _shift = 64 - bits;
        foreach (var head in heads)
            _set[BitOf(head) >> 6] |= 1ul << BitOf(head);
    }

    public bool MayHold(ulong head) => (_set[BitOf(head) >> 6] >> BitOf(head) & 1) != 0;

    private int BitOf(ulong head) => (int)(head * 0x9E3779B97F4A7C15 >> _shift);
}
