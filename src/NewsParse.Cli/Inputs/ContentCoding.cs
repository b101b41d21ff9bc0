using System.IO.Compression;
using ZstdSharp;
using NewsParse.Cli.Wording;

namespace NewsParse.Cli.Inputs;

/// <summary>Undoes the codings a server has put over a page.</summary>
internal static class ContentCoding
{
    /// <summary>What is asked for.</summary>
    public const string Accepted = "gzip, br, zstd, deflate";

    /// <summary>More of them are an attack, not a page.</summary>
    private const int Most = 3;

    /// <summary>The stream decoded: the coding named last was put on last.</summary>
    /// <exception cref="IOException">A coding is unknown.</exception>
    public static Stream Decode(Stream stream, IReadOnlyCollection<string> codings)
    {
        if (codings.Count > Most)
            throw new ToolFailureException(new Message("fail.codings"));
        foreach (var coding in codings.Reverse())
        {
            stream = coding.Trim().ToLowerInvariant() switch
            {
                "" or "identity" => stream,
                "gzip" or "x-gzip" => new WholeGzip(stream),
                "br" => new BrotliStream(stream, CompressionMode.Decompress),
                "zstd" => new DecompressionStream(stream, leaveOpen: false),
                "deflate" => new DeflateCoding(stream),
                _ => throw new ToolFailureException(new Message("fail.coding", FailureReason.Bounded(coding))),
            };
        }

        return stream;
    }

    /// <summary>The coding named deflate has the head of zlib by the standard; some servers send it bare.</summary>
    private sealed class DeflateCoding(Stream inner) : MemoryStream
    {
        private Stream? _decoded;

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            _decoded ??= await OpenAsync(cancellationToken);
            return await _decoded.ReadAsync(buffer, cancellationToken);
        }

        protected override void Dispose(bool disposing)
        {
            _decoded?.Dispose();
            inner.Dispose();
            base.Dispose(disposing);
        }

        private async Task<Stream> OpenAsync(CancellationToken cancellationToken)
        {
            var head = new byte[2];
            var read = await inner.ReadAtLeastAsync(head, 2, throwOnEndOfStream: false, cancellationToken);
            var whole = new PrecededStream(head.AsMemory(0, read), inner);
            var isZlib = read == 2 && (head[0] & 0x0F) == 8 && ((head[0] << 8) | head[1]) % 31 == 0;
            return isZlib ? new ZLibStream(whole, CompressionMode.Decompress) : new DeflateStream(whole, CompressionMode.Decompress);
        }
    }

    /// <summary>Bytes already read, then the rest.</summary>
    private sealed class PrecededStream(ReadOnlyMemory<byte> head, Stream rest) : MemoryStream
    {
        private ReadOnlyMemory<byte> _head = head;

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (_head.IsEmpty)
                return rest.ReadAsync(buffer, cancellationToken);
            var length = Math.Min(_head.Length, buffer.Length);
            _head[..length].CopyTo(buffer);
            _head = _head[length..];
            return ValueTask.FromResult(length);
        }
    }
}
