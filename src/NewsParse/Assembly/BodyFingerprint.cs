using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;

namespace NewsParse.Assembly;

/// <summary>
/// SimHash of the body (Charikar, 2002) over pairs of neighbouring words: near-duplicate texts differ in few bits. Words are
/// lower-cased runs of letters and digits; each pair is hashed with 64-bit FNV-1a.
/// </summary>
internal static class BodyFingerprint
{
    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    public static string? Of(ImmutableArray<Section> sections)
    {
        Span<int> votes = stackalloc int[64];
        var words = 0;
        var last = Offset;
        foreach (var section in sections)
            foreach (var block in section.Blocks)
                if (BlockText.Of(block) is { } text)
                    words += Add(text, votes, ref last);
        if (words == 0)
            return null;
        var hash = 0UL;
        for (var bit = 0; bit < votes.Length; bit++)
            if (votes[bit] > 0)
                hash |= 1UL << bit;
        return hash.ToString("x16", CultureInfo.InvariantCulture);
    }

    private static int Add(ReadOnlySpan<char> text, Span<int> votes, ref ulong last)
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

    private static void Vote(Span<int> votes, ulong pair)
    {
        pair *= Prime; // spreads the bits that the rotation left in place
        pair ^= pair >> 29;
        for (var bit = 0; bit < votes.Length; bit++)
            votes[bit] += (pair >> bit & 1) == 1 ? 1 : -1;
    }
}
