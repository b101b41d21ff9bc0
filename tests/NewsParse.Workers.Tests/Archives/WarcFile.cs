using System.IO.Compression;
using System.Text;

namespace NewsParse.Workers.Tests.Archives;

/// <summary>Writes records of WARC files as the standard prints them.</summary>
internal static class WarcFile
{
    public static byte[] Page(int number, string body, string head = "Content-Type: text/html; charset=utf-8\r\n") =>
        Response(number, Encoding.UTF8.GetBytes(body), head);

    public static byte[] Response(int number, byte[] body, string head, string status = "200 OK") =>
        Record("response", number, [.. Encoding.UTF8.GetBytes($"HTTP/1.1 {status}\r\n{head}\r\n"), .. body], "Content-Type: application/http; msgtype=response\r\n");

    public static byte[] Record(string type, int number, byte[] block, string fields = "", int? length = null) =>
    [
        .. Encoding.UTF8.GetBytes(
            $"WARC/1.1\r\nWARC-Type: {type}\r\nWARC-Record-ID: <{Id(number)}>\r\nWARC-Date: 2026-03-{number % 28 + 1:D2}T10:20:30Z\r\n"
            + $"WARC-Target-URI: https://paper.example/{number}\r\n{fields}Content-Length: {length ?? block.Length}\r\n\r\n"),
        .. block, .. "\r\n\r\n"u8,
    ];

    public static string Id(int number) => $"urn:uuid:00000000-0000-4000-8000-{number:D12}";

    public static byte[] Packed(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
            gzip.Write(bytes);
        return packed.ToArray();
    }

    public static byte[] Chunked(byte[] bytes, int size)
    {
        using var chunks = new MemoryStream();
        for (var at = 0; at < bytes.Length; at += size)
        {
            var piece = bytes.AsSpan(at, Math.Min(size, bytes.Length - at));
            chunks.Write(Encoding.ASCII.GetBytes($"{piece.Length:x}\r\n"));
            chunks.Write(piece);
            chunks.Write("\r\n"u8);
        }

        chunks.Write("0\r\n\r\n"u8);
        return chunks.ToArray();
    }

    public static async Task<List<WarcEntry>> ReadAsync(byte[] bytes, bool canSeek = true, long maxPageBytes = WarcReader.DefaultMaxPageBytes)
    {
        var entries = new List<WarcEntry>();
        await foreach (var entry in WarcReader.ReadAsync(canSeek ? new MemoryStream(bytes) : new SlowPipe(bytes), maxPageBytes))
            entries.Add(entry);
        return entries;
    }

    public static string TextOf(WarcEntry entry) => Encoding.UTF8.GetString(entry.Page!.Body.Span);

    /// <summary>A stream that cannot seek and gives few bytes at once.</summary>
    private sealed class SlowPipe(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(buffer.Length, 700)], cancellationToken);
    }
}
