using System.Buffers;
using System.IO.Pipelines;

namespace NewsParse.Server.Pages;

/// <summary>The body of a request, read until the time is over.</summary>
/// <remarks>A read that is cancelled by its token leaves the web server's reader in the middle of it, and the rest of the connection unusable; this one ends the read in good order.</remarks>
internal sealed class BodyStream : MemoryStream
{
    private readonly PipeReader _reader;
    private readonly CancellationTokenRegistration _ending;

    public BodyStream(PipeReader reader, CancellationToken cancellationToken)
    {
        _reader = reader;
        _ending = cancellationToken.Register(reader.CancelPendingRead);
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (true)
        {
            var result = await _reader.ReadAsync(CancellationToken.None);
            if (result.IsCanceled)
            {
                _reader.AdvanceTo(result.Buffer.Start);
                throw new OperationCanceledException();
            }

            // The reader takes its buffers back as it advances; after that only these two are known.
            var (length, isEnd) = ((int)Math.Min(buffer.Length, result.Buffer.Length), result.IsCompleted);
            var read = result.Buffer.Slice(0, length);
            read.CopyTo(buffer.Span);
            _reader.AdvanceTo(read.End);
            // Nothing yet is not the end.
            if (length > 0 || isEnd)
                return length;
        }
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    protected override void Dispose(bool disposing)
    {
        _ending.Dispose();
        base.Dispose(disposing);
    }
}
