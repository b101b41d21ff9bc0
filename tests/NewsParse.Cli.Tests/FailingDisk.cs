using NewsParse.Cli.Output;

namespace NewsParse.Cli.Tests;

/// <summary>A file system whose n-th call fails as a full disk does.</summary>
internal sealed class FailingDisk(int failing) : IOutputDisk
{
    private const int Full = 28;

    private readonly OutputDisk _disk = new();
    private int _calls;

    public bool HasFailed => _calls >= failing;

    public Stream Create(string path)
    {
        Count();
        return new FailingStream(_disk.Create(path), Count);
    }

    public Stream Open(string path)
    {
        Count();
        return new FailingStream(_disk.Open(path), Count);
    }

    public void Sync(Stream stream)
    {
        Count();
        stream.Flush();
    }

    public void Rename(string from, string to)
    {
        Count();
        _disk.Rename(from, to);
    }

    public void Delete(string path) => _disk.Delete(path);

    private void Count()
    {
        if (++_calls == failing)
            throw new IOException("no space left on device", Full);
    }

    private sealed class FailingStream(Stream inner, Action count) : MemoryStream
    {
        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            count();
            return inner.WriteAsync(buffer, cancellationToken);
        }

        public override void Flush() => inner.Flush();

        protected override void Dispose(bool disposing)
        {
            inner.Dispose();
            base.Dispose(disposing);
        }
    }
}
