namespace NewsParse.Cli;

/// <summary>The command line asks for what cannot be done.</summary>
internal sealed class WrongUsageException(string message) : Exception(message);
