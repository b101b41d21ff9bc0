using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Text;

namespace NewsParse.Cli;

/// <summary>What to say of a failure: one line, no type names, no traces.</summary>
internal static class FailureReason
{
    /// <summary>Writes <c>newsparse: PATH: reason</c>.</summary>
    public static void ReportFailure(this ToolConsole console, string? path, string reason) =>
        console.Error.WriteLine(OneLine(path is null ? "newsparse: " + reason : "newsparse: " + path + ": " + reason));

    private const int LargestErrorNumber = 4096;
    private const int LongestForeignWords = 60;

    public static string Of(Exception failure) => failure switch
    {
        FileNotFoundException or DirectoryNotFoundException => "no such file or folder",
        UnauthorizedAccessException => "permission denied",
        PathTooLongException => "the path is too long",
        InvalidDataException => "the compressed data is damaged or cut off",
        ArticleLimitException limit => LimitReason(limit),
        HttpRequestException { InnerException: RefusedAddressException refused } => refused.Message,
        HttpRequestException { InnerException: SocketException socket } => socket.Message,
        HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } => "no secure connection: the server's certificate or protocol is not trusted",
        HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } => "the server's name is not known",
        HttpRequestException or HttpIOException => "the server's answer is broken",
        IOException { HResult: > 0 and < LargestErrorNumber } system => OfSystem(system.HResult),
        OutOfMemoryException => "it does not fit into memory",
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

    private static string LimitReason(ArticleLimitException limit)
    {
        var option = limit.Limit switch
        {
            nameof(ArticleParserOptions.MaxInputLength) => "--limit-length",
            nameof(ArticleParserOptions.MaxElements) => "--limit-elements",
            nameof(ArticleParserOptions.MaxBlocks) => "--limit-blocks",
            nameof(ArticleParserOptions.MaxDepth) => "--limit-depth",
            _ => limit.Limit,
        };
        return FormattableString.Invariant($"the input is beyond {option} ({limit.Value})");
    }
}
