using System.Buffers.Binary;
using System.IO.Compression;

namespace NewsParse.Cli.Inputs;

/// <summary>Unpacks gzip and says where it was cut off, which the unpacking itself passes over: the data ends with its own length.</summary>
internal sealed class WholeGzip : MemoryStream
{
    private readonly Tail _packed;
    private readonly GZipStream _unpacked;
    private long _length;

    public WholeGzip(Stream packed)
    {
        _packed = new Tail(packed);
        _unpacked = new GZipStream(_packed, CompressionMode.Decompress);
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = await _unpacked.ReadAsync(buffer, cancellationToken);
        _length += read;
        // Of several members, one after another, the last says its own length only.
        if (read == 0 && buffer.Length > 0 && (_packed.LengthSaid is not { } said || said > _length))
            throw new InvalidDataException();
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        _unpacked.Dispose();
        base.Dispose(disposing);
    }

    /// <summary>Remembers the last bytes that went through.</summary>
    private sealed class Tail(Stream inner) : MemoryStream
    {
        private const int LengthBytes = 4;
        private const int LeastGzip = 18;

        private readonly byte[] _last = new byte[LengthBytes];
        private long _read;

        /// <summary>The length that ends the data, modulo 2^32; null where the data is too short to hold one.</summary>
        public uint? LengthSaid => _read < LeastGzip ? null : BinaryPrimitives.ReadUInt32LittleEndian(_last);

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var read = await inner.ReadAsync(buffer, cancellationToken);
            _read += read;
            var kept = Math.Min(read, LengthBytes);
            _last.AsSpan(kept).CopyTo(_last);
            buffer.Span[(read - kept)..read].CopyTo(_last.AsSpan(LengthBytes - kept));
            return read;
        }

        protected override void Dispose(bool disposing)
        {
            inner.Dispose();
            base.Dispose(disposing);
        }
    }
}
