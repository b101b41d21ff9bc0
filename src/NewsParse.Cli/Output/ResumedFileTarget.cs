using NewsParse.Cli.Inputs;
using NewsParse.Cli.Wording;

namespace NewsParse.Cli.Output;

/// <summary>A file of one JSON object a line that goes on where an earlier run ended, however that ended: whole lines stay, a cut one goes.</summary>
internal sealed class ResumedFileTarget : OutputTarget
{
    private readonly IOutputDisk _disk;
    private readonly string _place;
    private readonly Stream _stream;

    private readonly DoneSources _done = new();

    public ResumedFileTarget(IOutputDisk disk, string place, string path)
    {
        _disk = disk;
        _place = place;
        PartFile.Sweep(Path.GetDirectoryName(path)!, Path.GetFileName(path));
        _stream = disk.Open(path);
        try
        {
            ReadWhatIsDone();
        }
        catch
        {
            _stream.Dispose();
            throw;
        }
    }

    public override bool CanResume => true;

    public override bool Holds(InputDocument document) => _done.Take(document.Source);

    public override Task WriteAsync(InputDocument document, ResultContent content) => WritingAsync(_place, async () =>
    {
        await _stream.WriteAsync(content.Bytes);
        await _stream.FlushAsync();
    });

    public override Task CompleteAsync() => WritingAsync(_place, () =>
    {
        _disk.Sync(_stream);
        return Task.CompletedTask;
    });

    public override ValueTask DisposeAsync() => _stream.DisposeAsync();

    private void ReadWhatIsDone()
    {
        var reader = new LineReader(_stream);
        long end = 0;
        while (reader.Next() is { } line)
        {
            if (ArticleLine.TextOf(line.Span, "source"u8) is not { } source)
                throw new ToolFailureException(new Message("fail.foreignLines"));
            _done.Add(source);
            end += line.Length + 1;
        }

        if (end != _stream.Length)
            _stream.SetLength(end);
        _stream.Seek(end, SeekOrigin.Begin);
    }

    /// <summary>Whole lines of a stream; what follows the last line end is none.</summary>
    private sealed class LineReader(Stream stream)
    {
        private byte[] _buffer = new byte[256 * 1024];
        private int _start;
        private int _end;

        public ReadOnlyMemory<byte>? Next()
        {
            var searched = _start;
            while (true)
            {
                var found = _buffer.AsSpan(searched, _end - searched).IndexOf((byte)'\n');
                if (found >= 0)
                {
                    var line = _buffer.AsMemory(_start, searched + found - _start);
                    _start = searched + found + 1;
                    return line;
                }

                searched = Refill();
                if (searched < 0)
                    return null;
            }
        }

        /// <summary>Reads more after what is held; returns where the new bytes begin, -1 at the end.</summary>
        private int Refill()
        {
            var held = _end - _start;
            if (_start > 0)
                _buffer.AsSpan(_start, held).CopyTo(_buffer);
            else if (held == _buffer.Length)
                Array.Resize(ref _buffer, _buffer.Length * 2);
            (_start, _end) = (0, held);
            var read = stream.Read(_buffer, held, _buffer.Length - held);
            _end += read;
            return read == 0 ? -1 : held;
        }
    }
}
