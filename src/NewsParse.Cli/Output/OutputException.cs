using NewsParse.Cli.Wording;

namespace NewsParse.Cli.Output;

/// <summary>A result could not be written.</summary>
/// <param name="path">Where to, as a person reads it.</param>
/// <param name="cause">Why.</param>
internal sealed class OutputException(string path, Exception cause) : Exception(FailureReason.Of(cause).ToString(), cause)
{
    private const int Full = 28;
    private const int OverQuota = 122;

    public string Path { get; } = path;

    public Message Reason { get; } = FailureReason.Of(cause);

    /// <summary>Whether nothing more can be written there, whatever it is.</summary>
    public bool EndsTheRun => InnerException is IOException { HResult: Full or OverQuota };
}
