using System.IO.Compression;

namespace NewsParse.Workers.Pages;

/// <summary>Bytes of a task, unpacked within a limit.</summary>
internal static class PackedBytes
{
    /// <exception cref="InvalidDataException">The page is too large.</exception>
    public static ReadOnlyMemory<byte> Checked(ReadOnlyMemory<byte> body, int maxBytes) => body.Length <= maxBytes ? body : throw TooLarge(maxBytes);

    /// <exception cref="InvalidDataException">The page is damaged or too large.</exception>
    public static ReadOnlyMemory<byte> Unpack(ReadOnlyMemory<byte> body, int maxBytes)
    {
        using var unpacked = new GZipStream(new MemoryStream(body.ToArray(), writable: false), CompressionMode.Decompress);
        using var whole = new MemoryStream();
        var buffer = new byte[32 * 1024];
        int read;
        while ((read = unpacked.Read(buffer)) > 0)
        {
            if (whole.Length + read > maxBytes)
                throw TooLarge(maxBytes);
            whole.Write(buffer, 0, read);
        }

        return whole.ToArray();
    }

    public static byte[] Pack(ReadOnlySpan<byte> body)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
            gzip.Write(body);
        return packed.ToArray();
    }

    private static InvalidDataException TooLarge(int maxBytes) => new(FormattableString.Invariant($"the page is beyond the limit of {maxBytes} bytes"));
}
