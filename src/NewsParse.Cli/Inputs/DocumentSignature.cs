namespace NewsParse.Cli.Inputs;

/// <summary>Tells what is no page and no text by the first bytes, as the standard for sniffing media types lists them.</summary>
internal static class DocumentSignature
{
    private const int BytesLookedAt = 4096;

    /// <summary>Text of any encoding but UTF-16 holds hardly a control character.</summary>
    private const int BytesPerControl = 20;

    private static readonly (byte[] Start, int At, string Name)[] Signatures =
    [
        ("%PDF-"u8.ToArray(), 0, "kind.pdf"),
        ([0x89, (byte)'P', (byte)'N', (byte)'G'], 0, "kind.png"),
        ([0xFF, 0xD8, 0xFF], 0, "kind.jpeg"),
        ("GIF8"u8.ToArray(), 0, "kind.gif"),
        ("WEBP"u8.ToArray(), 8, "kind.webp"),
        ([0x7F, (byte)'E', (byte)'L', (byte)'F'], 0, "kind.program"),
        ([(byte)'M', (byte)'Z', 0x90, 0], 0, "kind.program"),
        ([(byte)'P', (byte)'K', 3, 4], 0, "kind.zip"),
        ([0xD0, 0xCF, 0x11, 0xE0], 0, "kind.office"),
        ([(byte)'7', (byte)'z', 0xBC, 0xAF], 0, "kind.archive"),
        ([0x28, 0xB5, 0x2F, 0xFD], 0, "kind.zstd"),
        ([0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z'], 0, "kind.xz"),
        ("BZh"u8.ToArray(), 0, "kind.bzip2"),
        ("ftyp"u8.ToArray(), 4, "kind.film"),
        ("OggS"u8.ToArray(), 0, "kind.ogg"),
        ("ID3"u8.ToArray(), 0, "kind.sound"),
        ("wOFF"u8.ToArray(), 0, "kind.font"),
        ("wOF2"u8.ToArray(), 0, "kind.font"),
        ("SQLite format 3"u8.ToArray(), 0, "kind.database"),
    ];

    /// <summary>The phrase for what the bytes are, where they are no document; else null.</summary>
    public static string? Of(ReadOnlySpan<byte> bytes)
    {
        foreach (var (start, at, name) in Signatures)
        {
            if (bytes.Length >= at + start.Length && bytes.Slice(at, start.Length).SequenceEqual(start))
                return name;
        }

        var sample = bytes[..Math.Min(bytes.Length, BytesLookedAt)];
        return IsBinary(sample) ? "kind.binary" : null;
    }

    /// <summary>Zero bytes are half of UTF-16, and stand in one column there; control characters belong to no text.</summary>
    private static bool IsBinary(ReadOnlySpan<byte> sample)
    {
        int even = 0, odd = 0, controls = 0;
        for (var i = 0; i < sample.Length; i++)
        {
            if (sample[i] == 0)
                _ = (i & 1) == 0 ? even++ : odd++;
            else if (sample[i] < 0x20 && sample[i] is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or 0x0C or 0x1B))
                controls++;
        }

        var zeros = Math.Min(even, odd);
        return (zeros + controls) * BytesPerControl > sample.Length;
    }
}
