namespace NewsParse.Cli;

/// <summary>The reader of standard output has gone.</summary>
internal sealed class BrokenPipeException(IOException cause) : Exception(cause.Message, cause);
