namespace NewsParse.Workers.Archives;

/// <summary>A buffered stream that can look ahead and knows how far it has come.</summary>
internal sealed class ArchiveBytes(Stream stream)
{
    /// <summary>How far it can look ahead.</summary>
    public const int Window = 64 * 1024;

    private readonly byte[] _buffer = new byte[Window];
    private int _start;
    private int _end;

    /// <summary>Offset of the next byte in the stream as it was handed over.</summary>
    public long Position { get; private set; } = stream.CanSeek ? stream.Position : 0;

    /// <summary>Length of the whole stream; null where it cannot be known before its end.</summary>
    public long? Length => stream.CanSeek ? stream.Length : null;

    /// <summary>The next bytes without taking them: <paramref name="count"/>, or as many as there are before the end.</summary>
    public async ValueTask<ReadOnlyMemory<byte>> PeekAsync(int count, CancellationToken cancellationToken)
    {
        while (_end - _start < count)
        {
            if (_buffer.Length - _start < count)
            {
                _buffer.AsSpan(_start.._end).CopyTo(_buffer);
                _end -= _start;
                _start = 0;
            }

            var read = await stream.ReadAsync(_buffer.AsMemory(_end), cancellationToken).ConfigureAwait(false);
            if (read == 0)
                break;
            _end += read;
        }

        return _buffer.AsMemory(_start, Math.Min(count, _end - _start));
    }

    /// <summary>Takes bytes that were looked at.</summary>
    public void Advance(int count)
    {
        _start += count;
        Position += count;
    }

    /// <summary>Reads until the memory is full; false where the stream ends before.</summary>
    public async ValueTask<bool> ReadExactlyAsync(Memory<byte> destination, CancellationToken cancellationToken)
    {
        while (destination.Length > 0)
        {
            var next = await PeekAsync(1, cancellationToken).ConfigureAwait(false);
            if (next.IsEmpty)
                return false;
            var count = Math.Min(destination.Length, _end - _start);
            _buffer.AsMemory(_start, count).CopyTo(destination);
            Advance(count);
            destination = destination[count..];
        }

        return true;
    }

    /// <summary>Passes over bytes; false where the stream ends before.</summary>
    public async ValueTask<bool> SkipAsync(long count, CancellationToken cancellationToken)
    {
        if (Length is { } length && count > _end - _start)
        {
            if (count > length - Position)
                return false;
            Seek(Position + count);
            return true;
        }

        while (count > 0)
        {
            var next = await PeekAsync(1, cancellationToken).ConfigureAwait(false);
            if (next.IsEmpty)
                return false;
            var step = (int)Math.Min(count, _end - _start);
            Advance(step);
            count -= step;
        }

        return true;
    }

    /// <summary>Goes to an offset of a stream that can seek.</summary>
    public void Seek(long position)
    {
        stream.Position = position;
        Position = position;
        _start = _end = 0;
    }

    /// <summary>Takes a head: the bytes before an empty line, which is taken too. Null where none ends within the window.</summary>
    public async ValueTask<byte[]?> ReadHeadAsync(CancellationToken cancellationToken)
    {
        var wanted = 1024;
        while (true)
        {
            var seen = await PeekAsync(wanted, cancellationToken).ConfigureAwait(false);
            if (HeaderFields.EndOfHead(seen.Span) is { } end)
            {
                var head = seen[..end.Start].ToArray();
                Advance(end.Next);
                return head;
            }

            if (seen.Length < wanted || wanted == Window)
                return null;
            wanted = Math.Min(wanted * 4, Window);
        }
    }
}
