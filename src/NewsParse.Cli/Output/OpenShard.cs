using System.Security.Cryptography;

namespace NewsParse.Cli.Output;

/// <summary>The shard that is being written.</summary>
internal sealed class OpenShard : IAsyncDisposable
{
    private readonly string _name;
    private readonly PartFile _part;
    private readonly ChecksumStream _file;
    private readonly IResultFile _results;

    public OpenShard(IOutputDisk disk, string path, ShardLayout layout)
    {
        _name = Path.GetFileName(path);
        _part = new PartFile(disk, path);
        _file = new ChecksumStream(_part.Stream);
        _results = layout.FormOf(_file);
    }

    public int Articles { get; private set; }

    public async Task WriteAsync(ResultContent content)
    {
        await _results.WriteAsync(content);
        Articles++;
    }

    public async Task<ShardEntry> CompleteAsync()
    {
        await _results.CompleteAsync();
        _part.Complete();
        return new ShardEntry(_name, Articles, _file.Written, _file.Checksum());
    }

    public async ValueTask DisposeAsync()
    {
        await _part.DisposeAsync();
        _file.End();
    }

    /// <summary>Passes on what is written, counts it and adds it up.</summary>
    private sealed class ChecksumStream(Stream file) : MemoryStream
    {
        private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

        public long Written { get; private set; }

        public override bool CanSeek => false;

        public override long Position
        {
            get => Written;
            set => throw new NotSupportedException();
        }

        public string Checksum() => Convert.ToHexStringLower(_hash.GetHashAndReset());

        public void End() => _hash.Dispose();

        public override void Flush()
        {
            // The file is put on the disk as a whole.
        }

        public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

        public override void WriteByte(byte value) => Write([value]);

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            file.Write(buffer);
            Count(buffer);
        }

        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await file.WriteAsync(buffer, cancellationToken);
            Count(buffer.Span);
        }

        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        private void Count(ReadOnlySpan<byte> buffer)
        {
            _hash.AppendData(buffer);
            Written += buffer.Length;
        }
    }
}
