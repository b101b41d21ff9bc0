using NewsParse.Cli.Wording;

namespace NewsParse.Cli;

/// <summary>The command line asks for what cannot be done.</summary>
internal sealed class WrongUsageException(Message problem) : Exception(problem.ToString())
{
    public Message Problem { get; } = problem;
}
