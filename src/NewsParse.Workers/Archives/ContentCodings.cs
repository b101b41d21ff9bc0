using System.Buffers.Text;
using System.Globalization;
using System.IO.Compression;

namespace NewsParse.Workers.Archives;

/// <summary>Undoes what was done to a page on its way: chunks, and compression.</summary>
internal static class ContentCodings
{
    /// <summary>The page as its server had it. Archives that undid a coding and kept its name in the head are believed by their bytes.</summary>
    /// <param name="body">The body as recorded.</param>
    /// <param name="head">The head that names the codings.</param>
    /// <param name="isTruncated">Whether the end is known to be missing: what is there is taken then.</param>
    /// <param name="maxBytes">Most bytes of the result.</param>
    /// <exception cref="InvalidDataException">The body is damaged, too large, or in a coding that is not known here.</exception>
    public static ReadOnlyMemory<byte> Undo(ReadOnlyMemory<byte> body, HeaderFields head, bool isTruncated, int maxBytes)
    {
        if (Names(head["Transfer-Encoding"]).Contains("chunked", StringComparer.OrdinalIgnoreCase))
            body = Unchunked(body, isTruncated);
        var codings = Names(head["Content-Encoding"]).ToArray();
        for (var i = codings.Length - 1; i >= 0; i--)
            body = Inflated(body, codings[i].ToLowerInvariant(), isTruncated, maxBytes);
        return body;
    }

    private static string[] Names(string? field) => field?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];

    private static ReadOnlyMemory<byte> Unchunked(ReadOnlyMemory<byte> body, bool isTruncated)
    {
        if (!TryReadSize(body.Span, out _, out _))
            return body;
        using var whole = new MemoryStream(body.Length);
        var rest = body.Span;
        while (TryReadSize(rest, out var size, out var taken))
        {
            if (size == 0)
                return whole.GetBuffer().AsMemory(0, (int)whole.Length);
            rest = rest[taken..];
            var present = (int)Math.Min(size, rest.Length);
            whole.Write(rest[..present]);
            if (present < size)
                break;
            rest = rest[present..];
            rest = rest.StartsWith("\r\n"u8) ? rest[2..] : rest.StartsWith("\n"u8) ? rest[1..] : rest;
        }

        return isTruncated || rest.IsEmpty && body.Span.EndsWith("\n"u8)
            ? whole.GetBuffer().AsMemory(0, (int)whole.Length)
            : throw new InvalidDataException("the chunks of the page are damaged or cut off");
    }

    /// <summary>The size line of a chunk: digits of base 16, perhaps extensions, a line end.</summary>
    private static bool TryReadSize(ReadOnlySpan<byte> bytes, out long size, out int taken)
    {
        var digits = 0;
        while (digits < bytes.Length && char.IsAsciiHexDigit((char)bytes[digits]))
            digits++;
        var lineEnd = bytes.IndexOf((byte)'\n');
        taken = lineEnd + 1;
        size = 0;
        return digits is > 0 and <= 8 && lineEnd >= digits && bytes[digits] is (byte)'\r' or (byte)'\n' or (byte)';' or (byte)' '
            && Utf8Parser.TryParse(bytes[..digits], out size, out _, 'x');
    }

    private static ReadOnlyMemory<byte> Inflated(ReadOnlyMemory<byte> body, string coding, bool isTruncated, int maxBytes)
    {
        var packed = new MemoryStream(body.ToArray(), writable: false);
        switch (coding)
        {
            case "identity":
                return body;
            case "gzip" or "x-gzip":
                return GzipMember.Begins(body.Span) ? ReadAll(new GZipStream(packed, CompressionMode.Decompress), isTruncated, maxBytes) : body;
            case "deflate":
                // The standard means zlib; many servers sent what the name says.
                return IsZlib(body.Span)
                    ? ReadAll(new ZLibStream(packed, CompressionMode.Decompress), isTruncated, maxBytes)
                    : LooksLikeText(body.Span) ? body : ReadAll(new DeflateStream(packed, CompressionMode.Decompress), isTruncated, maxBytes);
            case "br":
                return LooksLikeText(body.Span) ? body : ReadAll(new BrotliStream(packed, CompressionMode.Decompress), isTruncated, maxBytes);
            default:
                return LooksLikeText(body.Span) ? body : throw new InvalidDataException("the page is in a coding that is not known here: " + coding);
        }
    }

    private static bool IsZlib(ReadOnlySpan<byte> bytes) => bytes.Length > 2 && (bytes[0] & 15) == 8 && (bytes[0] * 256 + bytes[1]) % 31 == 0;

    /// <summary>A page that is not compressed begins with markup or white space.</summary>
    private static bool LooksLikeText(ReadOnlySpan<byte> bytes)
    {
        var start = bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes;
        start = start.TrimStart(" \t\r\n"u8);
        return start is [(byte)'<', ..] && !start[..Math.Min(64, start.Length)].Contains((byte)0);
    }

    private static ReadOnlyMemory<byte> ReadAll(Stream unpacked, bool isTruncated, int maxBytes)
    {
        using (unpacked)
        {
            var whole = new MemoryStream();
            var buffer = new byte[32 * 1024];
            try
            {
                int read;
                while ((read = unpacked.Read(buffer)) > 0)
                {
                    if (whole.Length + read > maxBytes)
                        throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"the page is beyond the limit of {maxBytes} bytes"));
                    whole.Write(buffer, 0, read);
                }
            }
            catch (InvalidDataException) when (isTruncated && whole.Length > 0 && whole.Length + buffer.Length <= maxBytes)
            {
                // The record says that its end is missing.
            }
            catch (InvalidOperationException)
            {
                throw new InvalidDataException("the compressed page is damaged");
            }

            return whole.GetBuffer().AsMemory(0, (int)whole.Length);
        }
    }
}
