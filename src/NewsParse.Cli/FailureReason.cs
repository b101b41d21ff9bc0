using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Text;
using NewsParse.Cli.Display;
using NewsParse.Cli.Wording;

namespace NewsParse.Cli;

/// <summary>What to say of a failure: one line, no type names, no traces.</summary>
internal static class FailureReason
{
    /// <summary>Writes <c>newsparse: PATH: reason</c>.</summary>
    public static void ReportFailure(this ToolConsole console, string? path, Message reason)
    {
        var words = TerminalText.Sentence(OneLine(console.Text.Say(reason)));
        console.Error.WriteLine("newsparse: " + (path is null ? "" : OneLine(path) + ": ") + words);
    }

    private const int LargestErrorNumber = 4096;
    private const int LongestForeignWords = 60;

    public static Message Of(Exception failure) => failure switch
    {
        ToolFailureException told => told.Reason,
        FileNotFoundException or DirectoryNotFoundException => new Message("fail.absent"),
        UnauthorizedAccessException => new Message("fail.permission"),
        PathTooLongException => new Message("fail.longPath"),
        InvalidDataException => new Message("fail.damaged"),
        ArticleLimitException limit => LimitReason(limit),
        HttpRequestException { InnerException: ToolFailureException refused } => refused.Reason,
        HttpRequestException { InnerException: SocketException socket } => socket.Message,
        HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } => new Message("fail.secure"),
        HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } => new Message("fail.name"),
        HttpRequestException or HttpIOException => new Message("fail.answer"),
        IOException { HResult: > 0 and < LargestErrorNumber } system => OfSystem(system.HResult),
        OutOfMemoryException => new Message("fail.memory"),
        _ => failure.Message,
    };

    /// <summary>Words of a server, cut where they would fill the line.</summary>
    public static string Bounded(string words) => words.Length <= LongestForeignWords ? words : words[..LongestForeignWords] + "…";

    /// <summary>The text without line breaks and control characters, which a file name may hold.</summary>
    public static string OneLine(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var c in text)
            line.Append(char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c);
        return line.ToString().TrimEnd();
    }

    /// <summary>What the system itself calls an error: "no space left on device".</summary>
    private static string OfSystem(int error)
    {
        var words = Marshal.GetPInvokeErrorMessage(error);
        return char.ToLowerInvariant(words[0]) + words[1..];
    }

    private static Message LimitReason(ArticleLimitException limit)
    {
        var option = limit.Limit switch
        {
            nameof(ArticleParserOptions.MaxInputLength) => "--limit-length",
            nameof(ArticleParserOptions.MaxElements) => "--limit-elements",
            nameof(ArticleParserOptions.MaxBlocks) => "--limit-blocks",
            nameof(ArticleParserOptions.MaxDepth) => "--limit-depth",
            _ => limit.Limit,
        };
        return new Message("fail.limit", option, limit.Value);
    }
}
