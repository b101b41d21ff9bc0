using NewsParse.Cli.Wording;

namespace NewsParse.Cli;

/// <summary>Something cannot be read or written, for a reason that the tool itself has found.</summary>
internal sealed class ToolFailureException(Message reason) : IOException(reason.ToString())
{
    public Message Reason { get; } = reason;
}
