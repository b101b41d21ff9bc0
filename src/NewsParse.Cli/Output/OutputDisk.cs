namespace NewsParse.Cli.Output;

/// <summary>What the tool does to files it writes. A test puts one in its place that fails at any call.</summary>
internal interface IOutputDisk
{
    /// <summary>A new file that no other process may open.</summary>
    Stream Create(string path);

    /// <summary>An existing file, pipe or device, or a new file, to be written where it stands.</summary>
    Stream Open(string path);

    /// <summary>Puts what was written on the disk.</summary>
    void Sync(Stream stream);

    void Rename(string from, string to);

    void Delete(string path);
}

/// <summary>The file system of the machine.</summary>
internal sealed class OutputDisk : IOutputDisk
{
    public Stream Create(string path) => new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 64 * 1024);

    public Stream Open(string path) =>
        FileKind.IsSpecial(path)
            ? new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, 0)
            : new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read, 64 * 1024);

    public void Sync(Stream stream)
    {
        if (stream is FileStream file)
            file.Flush(flushToDisk: true);
    }

    public void Rename(string from, string to) => File.Move(from, to, overwrite: true);

    public void Delete(string path) => File.Delete(path);
}
