using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace NewsParse.Reading.Loading;

/// <summary>
/// Pages in UTF-8 with stretches of another encoding: a comment, an old article, a box of another system pasted in.
/// Each stretch between tags and line ends is read by itself; one foreign paragraph does not change the others.
/// </summary>
internal static class MixedUtf8
{
    /// <summary>Other encodings form an UTF-8 character by chance now and then, but hardly a whole stretch of text.</summary>
    private const int FewestCharacters = 2;

    /// <summary>So many foreign stretches may stand for each one that is UTF-8 beyond doubt.</summary>
    private const int ForeignPerProven = 4;

    private static readonly SearchValues<byte> StretchEnds = SearchValues.Create("<\n\r"u8);

    /// <summary>Whether the bytes are UTF-8 but for some stretches.</summary>
    public static bool IsUtf8(ReadOnlySpan<byte> bytes)
    {
        long proven = 0, foreign = 0;
        while (!bytes.IsEmpty)
        {
            var stretch = Next(ref bytes);
            if (Ascii.IsValid(stretch))
                continue;
            var (good, broken) = Count(stretch);
            if (broken == 0 && good >= FewestCharacters)
                proven++;
            else if (broken > good)
                foreign++;
        }

        return proven > 0 && foreign <= proven * ForeignPerProven;
    }

    /// <summary>The foreign stretches one after another, to tell their encoding from.</summary>
    public static byte[] ForeignBytes(ReadOnlySpan<byte> bytes)
    {
        var foreign = new ArrayBufferWriter<byte>();
        while (!bytes.IsEmpty)
        {
            var stretch = Next(ref bytes);
            if (!IsForeign(stretch))
                continue;
            foreign.Write(stretch);
            foreign.Write(" "u8);
        }

        return foreign.WrittenSpan.ToArray();
    }

    /// <summary>The text, foreign stretches read in their own encoding.</summary>
    public static string Read(ReadOnlySpan<byte> bytes, Encoding foreignEncoding)
    {
        var text = new StringBuilder(bytes.Length);
        while (!bytes.IsEmpty)
        {
            var stretch = Next(ref bytes);
            text.Append((IsForeign(stretch) ? foreignEncoding : Encoding.UTF8).GetString(stretch));
        }

        return text.ToString();
    }

    private static bool IsForeign(ReadOnlySpan<byte> stretch)
    {
        if (Utf8.IsValid(stretch))
            return false;
        var (good, broken) = Count(stretch);
        return broken > good;
    }

    private static ReadOnlySpan<byte> Next(ref ReadOnlySpan<byte> bytes)
    {
        var end = bytes[1..].IndexOfAny(StretchEnds);
        var stretch = end < 0 ? bytes : bytes[..(end + 1)];
        bytes = bytes[stretch.Length..];
        return stretch;
    }

    private static (int Good, int Broken) Count(ReadOnlySpan<byte> bytes)
    {
        int good = 0, broken = 0;
        while (!bytes.IsEmpty)
        {
            var isWhole = Rune.DecodeFromUtf8(bytes, out _, out var consumed) == OperationStatus.Done;
            good += isWhole && consumed > 1 ? 1 : 0;
            broken += isWhole ? 0 : 1;
            bytes = bytes[consumed..];
        }

        return (good, broken);
    }
}
