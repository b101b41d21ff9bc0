namespace NewsParse.Cli;

/// <summary>What the program answers its caller.</summary>
internal static class ExitCode
{
    /// <summary>All inputs were parsed.</summary>
    public const int Success = 0;

    /// <summary>Some input could not be read or parsed.</summary>
    public const int SomeFailed = 1;

    /// <summary>The command line is wrong.</summary>
    public const int WrongUsage = 2;

    /// <summary>Stopped by the user, as shells count an interrupt.</summary>
    public const int Cancelled = 130;
}
