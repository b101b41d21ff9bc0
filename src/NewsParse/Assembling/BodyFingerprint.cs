using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;

namespace NewsParse.Assembling;

/// <summary>
/// SimHash of the body (Charikar, 2002) over pairs of neighbouring words: near-duplicate texts differ in few bits. Words are
/// lower-cased runs of letters and digits; each pair is hashed with 64-bit FNV-1a.
/// </summary>
internal static class BodyFingerprint
{
    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>Binary digits of a count; no text has 2^40 words.</summary>
    private const int Digits = 40;

    public static string? Of(ImmutableArray<Section> sections)
    {
        Span<ulong> votes = stackalloc ulong[Digits];
        votes.Clear();
        var words = 0;
        var last = Offset;
        foreach (var section in sections)
            foreach (var block in section.Blocks)
                if (BlockText.Of(block) is { } text)
                    words += Add(text, votes, ref last);
        if (words == 0)
            return null;
        var hash = 0UL;
        for (var bit = 0; bit < 64; bit++)
            if (Count(votes, bit) * 2 > words)
                hash |= 1UL << bit;
        return hash.ToString("x16", CultureInfo.InvariantCulture);
    }

    private static int Add(ReadOnlySpan<char> text, Span<ulong> votes, ref ulong last)
    {
        var words = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsLetterOrDigit(text[i]))
                continue;
            var hash = Offset;
            while (i < text.Length && char.IsLetterOrDigit(text[i]))
                hash = (hash ^ char.ToLowerInvariant(text[i++])) * Prime;
            Vote(votes, BitOperations.RotateLeft(last, 17) ^ hash);
            last = hash;
            words++;
        }

        return words;
    }

    /// <summary>Counts the set bits of all 64 places at once: each element of <paramref name="votes"/> holds one binary digit of the 64 counts.</summary>
    private static void Vote(Span<ulong> votes, ulong pair)
    {
        pair *= Prime; // spreads the bits that the rotation left in place
        pair ^= pair >> 29;
        for (var digit = 0; pair != 0; digit++)
        {
            var carry = votes[digit] & pair;
            votes[digit] ^= pair;
            pair = carry;
        }
    }

    private static long Count(ReadOnlySpan<ulong> votes, int bit)
    {
        var count = 0L;
        for (var digit = 0; digit < votes.Length; digit++)
            count += (long)(votes[digit] >> bit & 1) << digit;
        return count;
    }
}
