using System.Text;
using System.Text.Unicode;

namespace NewsParse.Reading.Loading;

/// <summary>What the bytes say about being UTF-8.</summary>
internal enum Utf8Verdict : byte
{
    /// <summary>Only ASCII: the bytes say nothing.</summary>
    Silent,

    /// <summary>Multi-byte characters, with at most a few broken ones.</summary>
    Proven,

    /// <summary>Bytes beyond ASCII that UTF-8 has no meaning for.</summary>
    Disproven,
}

internal static class Utf8Evidence
{
    /// <summary>A page cut at a byte or pasted together from two sources has a broken character or two among many good ones.</summary>
    private const int GoodPerBroken = 8;

    public static Utf8Verdict Of(ReadOnlySpan<byte> bytes)
    {
        var ascii = Ascii.IsValid(bytes);
        if (ascii)
            return Utf8Verdict.Silent;
        if (Utf8.IsValid(bytes))
            return Utf8Verdict.Proven;
        int good = 0, broken = 0;
        while (bytes.Length > 0)
        {
            var status = Rune.DecodeFromUtf8(bytes, out _, out var consumed);
            if (status == System.Buffers.OperationStatus.Done)
                good += consumed > 1 ? 1 : 0;
            else
                broken++;
            bytes = SkipAscii(bytes[consumed..]);
        }

        return good > 0 && good >= (long)broken * GoodPerBroken ? Utf8Verdict.Proven : Utf8Verdict.Disproven;
    }

    private static ReadOnlySpan<byte> SkipAscii(ReadOnlySpan<byte> bytes)
    {
        var next = bytes.IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
        return next < 0 ? default : bytes[next..];
    }
}
