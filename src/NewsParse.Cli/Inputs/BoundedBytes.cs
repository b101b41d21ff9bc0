using System.IO.Compression;

namespace NewsParse.Cli.Inputs;

/// <summary>Reads streams into memory up to a limit, and unpacks what is gzip by its content.</summary>
internal static class BoundedBytes
{
    public static async Task<byte[]> ReadAsync(Stream stream, long maxBytes, CancellationToken cancellationToken)
    {
        using var content = new MemoryStream();
        var buffer = new byte[64 * 1024];
        int read;
        while ((read = await stream.ReadAsync(buffer, cancellationToken)) > 0)
        {
            if (content.Length + read > maxBytes)
                throw new IOException(FormattableString.Invariant($"the input is beyond --limit-bytes ({maxBytes})"));
            content.Write(buffer, 0, read);
        }

        return content.ToArray();
    }

    /// <summary>The bytes unpacked where they are gzip, else the bytes themselves.</summary>
    public static async Task<byte[]> UnpackAsync(byte[] bytes, long maxBytes, CancellationToken cancellationToken)
    {
        if (bytes is not [0x1f, 0x8b, 0x08, ..])
            return bytes;
        await using var unpacked = new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress);
        var content = await ReadAsync(unpacked, maxBytes, cancellationToken);
        if (content.Length == 0 && bytes.Length < 18)
            throw new InvalidDataException();
        return content;
    }
}
