using System.Globalization;
using System.Security.Cryptography;
using NewsParse.Cli.Batches;
using NewsParse.Cli.Inputs;
using NewsParse.Cli.Wording;

namespace NewsParse.Cli.Output;

/// <summary>What shards are called and hold.</summary>
/// <param name="Size">Articles of a full shard.</param>
/// <param name="Compression">How they are packed.</param>
/// <param name="Share">The share of the inputs this process works on, which others may write beside it; null for all.</param>
internal sealed record ShardLayout(int Size, Compression Compression, Shard? Share)
{
    public const string Format = "ndjson";

    private string Suffix => Share is { } share ? FormattableString.Invariant($"-{share.Index}-of-{share.Count}") : "";

    public string ManifestName => "manifest" + Suffix + ".json";

    /// <summary>Matches shards of this layout's share, packed in any way.</summary>
    public string Pattern => "articles" + Suffix + "-?????." + Format + "*";

    public string NameOf(int shard) => "articles" + Suffix + "-" + shard.ToString("00000", CultureInfo.InvariantCulture) + "." + Format + Compression.FileExtension;
}

/// <summary>Results into files of a folder, so many in each, and a manifest that names those that are whole.</summary>
internal sealed class ShardedTarget : OutputTarget
{
    private readonly IOutputDisk _disk;
    private readonly string _folder;
    private readonly ShardLayout _layout;
    private readonly List<ShardEntry> _shards = [];

    private readonly DoneSources _done = new();

    private OpenShard? _current;

    private ShardedTarget(IOutputDisk disk, string folder, ShardLayout layout)
    {
        _disk = disk;
        _folder = folder;
        _layout = layout;
    }

    public override bool CanResume => true;

    private string ManifestPath => Path.Combine(_folder, _layout.ManifestName);

    /// <param name="folder">Where shards go; made where it is missing.</param>
    /// <param name="layout">What they are called and hold.</param>
    /// <param name="console">Holder of the disk.</param>
    /// <param name="resume">Whether the shards of an earlier run stay, and are not done again.</param>
    public static async Task<ShardedTarget> OpenAsync(string folder, ShardLayout layout, ToolConsole console, bool resume)
    {
        var target = new ShardedTarget(console.Disk, folder, layout);
        await WritingAsync(folder, () =>
        {
            Directory.CreateDirectory(folder);
            foreach (var name in new[] { layout.ManifestName, "articles*" })
                PartFile.Sweep(folder, name);
            return Task.CompletedTask;
        });
        await WritingAsync(target.ManifestPath, async () =>
        {
            if (resume && File.Exists(target.ManifestPath))
                await target.ReadWhatIsDoneAsync();
            else
                console.Disk.Delete(target.ManifestPath);
        });
        return target;
    }

    public override bool Holds(InputDocument document) => _done.Take(document.Source);

    public override Task WriteAsync(InputDocument document, ReadOnlyMemory<byte> content) => WritingAsync(_folder, async () =>
    {
        _current ??= new OpenShard(_disk, Path.Combine(_folder, _layout.NameOf(_shards.Count)), _layout.Compression);
        await _current.WriteAsync(content);
        if (_current.Articles == _layout.Size)
            await CompleteShardAsync();
    });

    public override Task CompleteAsync() => WritingAsync(_folder, async () =>
    {
        await CompleteShardAsync();
        // What an earlier run has left beyond this one's end would be taken for a part of it.
        foreach (var stale in Directory.GetFiles(_folder, _layout.Pattern).Where(path => _shards.TrueForAll(shard => shard.File != Path.GetFileName(path))))
            _disk.Delete(stale);
    });

    public override async ValueTask DisposeAsync()
    {
        if (_current is not null)
            await WritingAsync(_folder, () => _current.DisposeAsync().AsTask());
    }

    private async Task CompleteShardAsync()
    {
        if (_current is { } shard)
        {
            _shards.Add(await shard.CompleteAsync());
            _current = null;
            await shard.DisposeAsync();
        }

        var version = typeof(Article).Assembly.GetName().Version!.ToString(3);
        var manifest = new ShardManifest(ShardLayout.Format, _layout.Compression.Name, _layout.Size, _shards.Sum(entry => (long)entry.Articles), version, _shards);
        await using var part = new PartFile(_disk, ManifestPath);
        await part.Stream.WriteAsync(manifest.ToJson());
        part.Complete();
    }

    private async Task ReadWhatIsDoneAsync()
    {
        foreach (var shard in ShardManifest.Parse(await File.ReadAllBytesAsync(ManifestPath)).Shards)
        {
            var path = Path.Combine(_folder, Path.GetFileName(shard.File));
            if (!File.Exists(path) || new FileInfo(path).Length != shard.Bytes)
                throw new ToolFailureException(new Message("fail.shardChanged", shard.File));
            await foreach (var line in ArticleLine.ReadAsync(path))
            {
                if (ArticleLine.TextOf(line.Span, "source"u8) is { } source)
                    _done.Add(source);
            }

            _shards.Add(shard);
        }
    }

    /// <summary>The shard that is being written.</summary>
    private sealed class OpenShard : IAsyncDisposable
    {
        private readonly string _name;
        private readonly PartFile _part;
        private readonly ChecksumStream _file;
        private readonly Stream _packed;

        public OpenShard(IOutputDisk disk, string path, Compression compression)
        {
            _name = Path.GetFileName(path);
            _part = new PartFile(disk, path);
            _file = new ChecksumStream(_part.Stream);
            _packed = compression.Pack(_file);
        }

        public int Articles { get; private set; }

        public async Task WriteAsync(ReadOnlyMemory<byte> content)
        {
            await _packed.WriteAsync(content);
            Articles++;
        }

        public async Task<ShardEntry> CompleteAsync()
        {
            await _packed.DisposeAsync();
            _part.Complete();
            return new ShardEntry(_name, Articles, _file.Written, _file.Checksum());
        }

        public async ValueTask DisposeAsync()
        {
            await _part.DisposeAsync();
            _file.End();
        }
    }

    /// <summary>Passes on what is written, counts it and adds it up.</summary>
    private sealed class ChecksumStream(Stream file) : MemoryStream
    {
        private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

        public long Written { get; private set; }

        public string Checksum() => Convert.ToHexStringLower(_hash.GetHashAndReset());

        public void End() => _hash.Dispose();

        public override void Flush()
        {
            // The file is put on the disk as a whole.
        }

        public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

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
