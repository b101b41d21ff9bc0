namespace NewsParse.Cli.Output;

/// <summary>A file that takes its name when it is whole and on the disk; until then its name is its own, whoever else writes the same result.</summary>
internal sealed class PartFile : IAsyncDisposable
{
    private const string Extension = ".part";
    private const int LongestName = 60;

    private readonly IOutputDisk _disk;
    private readonly string _path;
    private readonly string _partPath;
    private bool _isNamed;

    public PartFile(IOutputDisk disk, string path)
    {
        _disk = disk;
        _path = path;
        _partPath = PartPathOf(path);
        Stream = disk.Create(_partPath);
    }

    public Stream Stream { get; }

    /// <summary>Removes what killed runs left of a result: parts that no process holds open.</summary>
    /// <param name="folder">Where they stand.</param>
    /// <param name="result">File name of the result; null for all results of the folder and of those in it.</param>
    public static void Sweep(string folder, string? result)
    {
        var (pattern, depth) = result is null ? ("*", SearchOption.AllDirectories) : (Shortened(result), SearchOption.TopDirectoryOnly);
        foreach (var part in Directory.GetFiles(folder, "." + pattern + ".*" + Extension, depth))
        {
            try
            {
                using (new FileStream(part, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
                    File.Delete(part);
            }
            catch (Exception held) when (held is IOException or UnauthorizedAccessException)
            {
                // Another run writes it now, or it is another user's: it is theirs to end.
                continue;
            }
        }
    }

    public void Complete()
    {
        _disk.Sync(Stream);
        Stream.Dispose();
        _disk.Rename(_partPath, _path);
        _isNamed = true;
    }

    public async ValueTask DisposeAsync()
    {
        if (_isNamed)
            return;
        try
        {
            await Stream.DisposeAsync();
        }
        finally
        {
            _disk.Delete(_partPath);
        }
    }

    /// <summary>Hidden, beside the result, and short enough for any file system.</summary>
    private static string PartPathOf(string path)
    {
        var name = Path.GetFileName(path);
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        return Path.Combine(folder, "." + Shortened(name) + "." + Guid.NewGuid().ToString("N")[..12] + Extension);
    }

    private static string Shortened(string name) => name[..Math.Min(name.Length, LongestName)];
}
