using System.Text;

namespace NewsParse.Reading.Loading;

/// <summary>Tells UTF-16 without a byte order mark by its zero bytes: the high halves of every space, digit and tag.</summary>
internal static class Utf16Evidence
{
    private const int BytesSampled = 16 * 1024;

    /// <summary>Even Arabic or Chinese prose has a space, digit or line end among twenty characters.</summary>
    private const int PairsPerZero = 20;

    /// <summary>A zero in the low half is a character such as U+0600: rare, but not impossible.</summary>
    private const int ZerosPerStray = 10;

    /// <summary>The encoding, or null where the bytes are no UTF-16.</summary>
    public static Encoding? Of(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..(Math.Min(bytes.Length, BytesSampled) & ~1)];
        if (sample.Length < 4 || !sample.Contains((byte)0))
            return null;
        int first = 0, second = 0;
        for (var i = 0; i < sample.Length; i += 2)
        {
            first += sample[i] == 0 ? 1 : 0;
            second += sample[i + 1] == 0 ? 1 : 0;
        }

        var enough = sample.Length / 2 / PairsPerZero;
        if (second > enough && second > first * ZerosPerStray)
            return Encoding.Unicode;
        return first > enough && first > second * ZerosPerStray ? Encoding.BigEndianUnicode : null;
    }
}
