using System.Numerics;

namespace NewsParse.Cli.Duplicates;

/// <summary>Groups fingerprints that differ in few bits, directly or over others between them.</summary>
/// <remarks>
/// Cut into more bands than bits may differ, two near fingerprints agree in all bands but so many. For each choice of bands the fingerprints are
/// sorted by them, and only those that agree there are compared: all near pairs are found, few others are looked at.
/// </remarks>
internal static class FingerprintGroups
{
    /// <summary>Farther than this, fingerprints of different texts are as near as those of alike ones.</summary>
    public const int MaxDistance = 7;

    private const int Bits = 64;

    /// <summary>Bands beyond this sharpen the comparison less than another round of sorting costs.</summary>
    private const int MostSpareBands = 3;

    /// <summary>A number for each fingerprint, the same for those of one group.</summary>
    public static int[] Of(IReadOnlyList<ulong> fingerprints, int distance)
    {
        ulong[] distinct = [.. fingerprints.Distinct().Order()];
        var sets = new DisjointSets(distinct.Length);
        if (distance > 0)
        {
            foreach (var mask in MasksFor(distinct.Length, distance))
                JoinNear(distinct, mask, distance, sets);
        }

        var groups = new int[fingerprints.Count];
        for (var i = 0; i < groups.Length; i++)
            groups[i] = sets.Find(Array.BinarySearch(distinct, fingerprints[i]));
        return groups;
    }

    private static void JoinNear(ulong[] distinct, ulong mask, int distance, DisjointSets sets)
    {
        var keys = Array.ConvertAll(distinct, fingerprint => fingerprint & mask);
        var items = new int[distinct.Length];
        for (var i = 0; i < items.Length; i++)
            items[i] = i;
        Array.Sort(keys, items);
        for (int start = 0, end; start < keys.Length; start = end)
        {
            for (end = start + 1; end < keys.Length && keys[end] == keys[start];)
                end++;
            for (var i = start; i < end; i++)
            {
                for (var j = i + 1; j < end; j++)
                {
                    if (BitOperations.PopCount(distinct[items[i]] ^ distinct[items[j]]) <= distance)
                        sets.Join(items[i], items[j]);
                }
            }
        }
    }

    /// <summary>The choices of bands: as few as keep apart what does not belong together.</summary>
    private static IEnumerable<ulong> MasksFor(int count, int distance)
    {
        var bands = distance + 1;
        while (bands < distance + MostSpareBands && Bits * (bands - distance) / bands < BitOperations.Log2((uint)Math.Max(1, count)))
            bands++;
        for (var choice = 0u; choice < 1u << bands; choice++)
        {
            if (BitOperations.PopCount(choice) == bands - distance)
                yield return MaskOf(choice, bands);
        }
    }

    private static ulong MaskOf(uint choice, int bands)
    {
        var mask = 0ul;
        for (var bit = 0; bit < Bits; bit++)
        {
            if ((choice >> (bit * bands / Bits) & 1) != 0)
                mask |= 1ul << bit;
        }

        return mask;
    }
}
