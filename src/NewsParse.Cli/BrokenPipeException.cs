namespace NewsParse.Cli;

/// <summary>The reader of the output has gone: it has seen enough, and that is no failure.</summary>
internal sealed class BrokenPipeException(IOException cause) : Exception(cause.Message, cause)
{
    private const int UnixBrokenPipe = 32;
    private const int WindowsBrokenPipe = unchecked((int)0x8007006D);
    private const int WindowsPipeClosing = unchecked((int)0x800700E8);

    /// <summary>Whether a failure to write means that; a full disk, say, does not.</summary>
    public static bool IsSignOf(IOException failure) => failure.HResult is UnixBrokenPipe or WindowsBrokenPipe or WindowsPipeClosing;
}
