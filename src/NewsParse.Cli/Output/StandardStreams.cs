using System.Runtime.InteropServices;

namespace NewsParse.Cli.Output;

/// <summary>The descriptors 0, 1 and 2 of a Unix process.</summary>
internal static partial class StandardStreams
{
    private const int GetFlags = 1;
    private const int ReadWrite = 2;

    /// <summary>
    /// Gives closed descriptors to the null device, as a program that starts with one of them closed would hand its number to the next file it opens.
    /// </summary>
    /// <returns>Whether standard output was closed.</returns>
    public static bool Reserve()
    {
        if (OperatingSystem.IsWindows())
            return false;
        var isOutputClosed = Control(1, GetFlags) < 0;
        for (var descriptor = 0; descriptor <= 2; descriptor++)
        {
            if (Control(descriptor, GetFlags) < 0)
                _ = Open("/dev/null", ReadWrite);
        }

        return isOutputClosed;
    }

    [LibraryImport("libc", EntryPoint = "fcntl", SetLastError = true)]
    private static partial int Control(int descriptor, int command);

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);
}

/// <summary>Standard output by the system's own call: the framework's stream says nothing of a reader that has gone.</summary>
internal sealed partial class StandardOutput : Stream
{
    private const int Interrupted = 4;
    private const int LinuxTryAgain = 11;
    private const int AppleTryAgain = 35;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>The stream of this process.</summary>
    /// <param name="isClosed">Whether the process was started without one.</param>
    public static Stream Open(bool isClosed) =>
        isClosed ? new ClosedOutput() : OperatingSystem.IsWindows() ? Console.OpenStandardOutput() : new StandardOutput();

    public override void Flush()
    {
        // Nothing is held back.
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override unsafe void Write(ReadOnlySpan<byte> buffer)
    {
        fixed (byte* bytes = buffer)
        {
            var done = 0;
            while (done < buffer.Length)
            {
                var written = WriteTo(1, bytes + done, buffer.Length - done);
                if (written >= 0)
                {
                    done += (int)written;
                    continue;
                }

                var error = Marshal.GetLastPInvokeError();
                if (error is LinuxTryAgain or AppleTryAgain)
                    Thread.Sleep(1);
                else if (error != Interrupted)
                    throw new IOException(Marshal.GetPInvokeErrorMessage(error), error);
            }
        }
    }

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        Write(buffer.Span);
        return ValueTask.CompletedTask;
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    [LibraryImport("libc", EntryPoint = "write", SetLastError = true)]
    private static unsafe partial nint WriteTo(int descriptor, byte* bytes, nint count);

    /// <summary>Takes nothing: whoever closed standard output hears of it at the first write.</summary>
    private sealed class ClosedOutput : MemoryStream
    {
        private const int BadDescriptor = 9;

        public override void Write(byte[] buffer, int offset, int count) => throw Failure();

        public override void Write(ReadOnlySpan<byte> buffer) => throw Failure();

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) => throw Failure();

        private static IOException Failure() => new(Marshal.GetPInvokeErrorMessage(BadDescriptor), BadDescriptor);
    }
}
