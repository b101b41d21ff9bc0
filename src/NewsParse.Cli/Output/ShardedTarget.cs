using System.Globalization;
using NewsParse.Cli.Batches;
using NewsParse.Cli.Inputs;
using NewsParse.Cli.Wording;

namespace NewsParse.Cli.Output;

/// <summary>What shards are called and hold.</summary>
/// <param name="Size">Articles of a full shard.</param>
/// <param name="Format">In what form they hold them: <see cref="Lines"/> or <see cref="ParquetResults.Name"/>.</param>
/// <param name="Compression">How they are packed; a file of lines as a whole, one of columns inside.</param>
/// <param name="Share">The share of the inputs this process works on, which others may write beside it; null for all.</param>
internal sealed record ShardLayout(int Size, string Format, Compression Compression, Shard? Share)
{
    public const string Lines = "ndjson";

    /// <summary>Formats that shards can have.</summary>
    public static IReadOnlyList<string> Formats { get; } = [Lines, ParquetResults.Name];

    public bool IsOfColumns => Format == ParquetResults.Name;

    private string Suffix => Share is { } share ? FormattableString.Invariant($"-{share.Index}-of-{share.Count}") : "";

    public string ManifestName => "manifest" + Suffix + ".json";

    /// <summary>Matches shards of this layout's share, in any form and packed in any way.</summary>
    public string Pattern => "articles" + Suffix + "-?????.*";

    public string NameOf(int shard) => "articles" + Suffix + "-" + shard.ToString("00000", CultureInfo.InvariantCulture) + "." + Format + (IsOfColumns ? "" : Compression.FileExtension);

    public IResultFile FormOf(Stream file) => IsOfColumns ? new ParquetResults(file, Compression) : new PackedResults(file, Compression);
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

    public override Task WriteAsync(InputDocument document, ResultContent content) => WritingAsync(_folder, async () =>
    {
        _current ??= new OpenShard(_disk, Path.Combine(_folder, _layout.NameOf(_shards.Count)), _layout);
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
        var manifest = new ShardManifest(_layout.Format, _layout.Compression.Name, _layout.Size, _shards.Sum(entry => (long)entry.Articles), version, _shards);
        await using var part = new PartFile(_disk, ManifestPath);
        await part.Stream.WriteAsync(manifest.ToJson());
        part.Complete();
    }

    private async Task ReadWhatIsDoneAsync()
    {
        var manifest = ShardManifest.Parse(await File.ReadAllBytesAsync(ManifestPath));
        if (manifest.Format != _layout.Format)
            throw new ToolFailureException(new Message("fail.shardFormat", manifest.Format));
        foreach (var shard in manifest.Shards)
        {
            var path = Path.Combine(_folder, Path.GetFileName(shard.File));
            if (!File.Exists(path) || new FileInfo(path).Length != shard.Bytes)
                throw new ToolFailureException(new Message("fail.shardChanged", shard.File));
            await foreach (var source in _layout.IsOfColumns ? ParquetResults.ReadSourcesAsync(path) : ReadSourcesAsync(path))
                _done.Add(source);
            _shards.Add(shard);
        }
    }

    private static async IAsyncEnumerable<string> ReadSourcesAsync(string path)
    {
        await foreach (var line in ArticleLine.ReadAsync(path))
        {
            if (ArticleLine.TextOf(line.Span, "source"u8) is { } source)
                yield return source;
        }
    }
}
