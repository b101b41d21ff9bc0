using System.IO.Compression;
using NewsParse.Cli.Wording;

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
                throw new ToolFailureException(new Message("fail.limit", "--limit-bytes", maxBytes));
            content.Write(buffer, 0, read);
        }

        return content.ToArray();
    }

    /// <summary>The first bytes of what a file holds, unpacked where they are gzip; fewer where they do not unpack further.</summary>
    public static async Task<ReadOnlyMemory<byte>> UnpackHeadAsync(ReadOnlyMemory<byte> head, int length)
    {
        if (head.Span is not [0x1f, 0x8b, 0x08, ..])
            return head;
        var content = new byte[length];
        var filled = 0;
        try
        {
            await using var unpacked = new GZipStream(new MemoryStream(head.ToArray()), CompressionMode.Decompress);
            int read;
            while (filled < length && (read = await unpacked.ReadAsync(content.AsMemory(filled))) > 0)
                filled += read;
        }
        catch (InvalidDataException)
        {
            // A head ends in the middle of its data; what came before that is what was asked for.
        }

        return content.AsMemory(0, filled);
    }

    /// <summary>The bytes unpacked where they are gzip, else the bytes themselves.</summary>
    public static async Task<byte[]> UnpackAsync(byte[] bytes, long maxBytes, CancellationToken cancellationToken)
    {
        if (bytes is not [0x1f, 0x8b, 0x08, ..])
            return bytes;
        await using var unpacked = new WholeGzip(new MemoryStream(bytes));
        return await ReadAsync(unpacked, maxBytes, cancellationToken);
    }
}
