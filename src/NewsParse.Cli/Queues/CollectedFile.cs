using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using NewsParse.Cli.Wording;

namespace NewsParse.Cli.Queues;

/// <summary>A file of results in which each task stands once, also over runs that were killed.</summary>
/// <remarks>Beside it stands a journal, FILE.ids: for each result the hash of its identifier and where the file ended after it. What the
/// file holds beyond the journal was not acknowledged, comes again, and is cut off first.</remarks>
internal sealed class CollectedFile : IDisposable
{
    private const int HashLength = 16;
    private const int EntryLength = HashLength + sizeof(long);

    private readonly FileStream _results;
    private readonly FileStream _journal;
    private readonly HashSet<UInt128> _ids = [];
    private long _end;

    private CollectedFile(FileStream results, FileStream journal)
    {
        _results = results;
        _journal = journal;
    }

    /// <summary>How many results it holds, failures counted.</summary>
    public long Count => _ids.Count;

    /// <exception cref="WrongUsageException">There is a file that something else wrote.</exception>
    public static CollectedFile Open(string path)
    {
        var journal = path + ".ids";
        if (new FileInfo(path) is { Exists: true, Length: > 0 } && !File.Exists(journal))
            throw new WrongUsageException(new Message("usage.notCollected", path, journal));
        var file = new CollectedFile(OpenForUpdate(path), OpenForUpdate(journal));
        file.ReadJournal();
        return file;
    }

    /// <summary>Adds a result; false where the file holds its task already.</summary>
    public bool Add(string id, ReadOnlySpan<byte> line)
    {
        Span<byte> entry = stackalloc byte[EntryLength];
        SHA256.HashData(Encoding.UTF8.GetBytes(id)).AsSpan(0, HashLength).CopyTo(entry);
        if (!_ids.Add(BinaryPrimitives.ReadUInt128LittleEndian(entry)))
            return false;
        if (!line.IsEmpty)
        {
            _results.Write(line);
            _results.WriteByte((byte)'\n');
            _end += line.Length + 1;
        }

        BinaryPrimitives.WriteInt64LittleEndian(entry[HashLength..], _end);
        _journal.Write(entry);
        return true;
    }

    /// <summary>Brings all that was added to the disk; the journal last, so that it never knows more than there is.</summary>
    public void Flush()
    {
        _results.Flush(flushToDisk: true);
        _journal.Flush(flushToDisk: true);
    }

    public void Dispose()
    {
        _results.Dispose();
        _journal.Dispose();
    }

    private static FileStream OpenForUpdate(string path) => new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read, bufferSize: 1 << 16);

    private void ReadJournal()
    {
        var entry = new byte[EntryLength];
        long read = 0;
        while (_journal.ReadAtLeast(entry, EntryLength, throwOnEndOfStream: false) == EntryLength)
        {
            var end = BinaryPrimitives.ReadInt64LittleEndian(entry.AsSpan(HashLength));
            if (end < _end || end > _results.Length)
                break;
            _ids.Add(BinaryPrimitives.ReadUInt128LittleEndian(entry));
            _end = end;
            read += EntryLength;
        }

        _journal.SetLength(read);
        _journal.Position = read;
        _results.SetLength(_end);
        _results.Position = _end;
    }
}
