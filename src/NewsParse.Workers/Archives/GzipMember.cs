using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Hashing;

namespace NewsParse.Workers.Archives;

/// <summary>One member of a gzip file, as a stream of what it holds.</summary>
/// <remarks>An inflating stream reads on after the end of its data and does not say where that was. But the eight bytes after it are
/// known beforehand: checksum and length of what was inflated. Finding them in the last bytes handed over gives the end and the check in one.</remarks>
internal sealed class GzipMember : Stream
{
    private const int TrailerLength = 8;

    private readonly CompressedBytes _compressed;
    private readonly DeflateStream _inflating;
    private readonly Crc32 _checksum = new();
    private uint _length;

    private GzipMember(ArchiveBytes file)
    {
        _compressed = new CompressedBytes(file);
        _inflating = new DeflateStream(_compressed, CompressionMode.Decompress);
    }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Whether the bytes begin a member.</summary>
    public static bool Begins(ReadOnlySpan<byte> bytes) => bytes is [0x1f, 0x8b, 0x08, < 0x20, ..];

    /// <summary>Opens the member at the file's position; null where its head does not end.</summary>
    public static async ValueTask<GzipMember?> OpenAsync(ArchiveBytes file, CancellationToken cancellationToken)
    {
        var seen = await file.PeekAsync(ArchiveBytes.Window, cancellationToken).ConfigureAwait(false);
        var length = HeadLength(seen.Span);
        if (length < 0)
            return null;
        file.Advance(length);
        return new GzipMember(file);
    }

    /// <summary>Whether a member that begins with these bytes holds the text, as far as can be told from them.</summary>
    public static bool BeginsWith(ReadOnlyMemory<byte> bytes, ReadOnlySpan<byte> text)
    {
        if (!Begins(bytes.Span) || HeadLength(bytes.Span) is not (>= 0 and var head))
            return false;
        try
        {
            using var inflating = new DeflateStream(new MemoryStream(bytes[head..].ToArray()), CompressionMode.Decompress);
            var start = new byte[text.Length];
            return inflating.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) == start.Length && text.SequenceEqual(start);
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = await _inflating.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        _checksum.Append(buffer.Span[..read]);
        _length += (uint)read;
        return read;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <summary>Moves the file after the member, which was read to its end; false where the member is cut off or damaged.</summary>
    public ValueTask<bool> CloseAsync(CancellationToken cancellationToken)
    {
        var trailer = new byte[TrailerLength];
        BinaryPrimitives.WriteUInt32LittleEndian(trailer, _checksum.GetCurrentHashAsUInt32());
        BinaryPrimitives.WriteUInt32LittleEndian(trailer.AsSpan(4), _length);
        return _compressed.TakeAsync(trailer, cancellationToken);
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _inflating.Dispose();
        base.Dispose(disposing);
    }

    private static int HeadLength(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 10)
            return -1;
        var flags = bytes[3];
        var length = 10;
        if ((flags & 4) != 0)
        {
            if (bytes.Length < length + 2)
                return -1;
            length += 2 + BinaryPrimitives.ReadUInt16LittleEndian(bytes[length..]);
        }

        // A name and a comment, each up to a zero.
        for (var field = 8; field <= 16; field *= 2)
        {
            if ((flags & field) == 0)
                continue;
            if (length > bytes.Length || bytes[length..].IndexOf((byte)0) is not (>= 0 and var zero))
                return -1;
            length += zero + 1;
        }

        length += (flags & 2) != 0 ? 2 : 0;
        return length <= bytes.Length ? length : -1;
    }

    /// <summary>Hands the file's bytes to the inflating stream in pieces, each taken from the file only when the next is asked for.</summary>
    private sealed class CompressedBytes(ArchiveBytes file) : Stream
    {
        private const int Piece = 8 * 1024;
        private int _handedOver;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            file.Advance(_handedOver);
            _handedOver = 0;
            var next = await file.PeekAsync(Math.Min(Piece, buffer.Length), cancellationToken).ConfigureAwait(false);
            next.CopyTo(buffer);
            _handedOver = next.Length;
            return next.Length;
        }

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public async ValueTask<bool> TakeAsync(byte[] trailer, CancellationToken cancellationToken)
        {
            var seen = await file.PeekAsync(_handedOver + trailer.Length, cancellationToken).ConfigureAwait(false);
            var at = seen.Span.IndexOf(trailer);
            _handedOver = 0;
            if (at < 0)
                return false;
            file.Advance(at + trailer.Length);
            return true;
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
