namespace NewsParse.Cli.Inputs;

/// <summary>One document to parse.</summary>
/// <param name="Source">Its path or address as it was given or found; <c>-</c> is standard input.</param>
/// <param name="OutputName">Relative path, without the format's extension, under which an output folder keeps it.</param>
/// <param name="Failure">Why it cannot be read at all; null for a document that can be tried.</param>
internal sealed record InputDocument(string Source, string OutputName, string? Failure = null)
{
    public bool IsStandardInput => Source == "-";

    public bool IsAddress => LooksLikeAddress(Source);

    public static bool LooksLikeAddress(string input) =>
        input.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || input.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    /// <summary>An address without user name and password: they are of no use here, and would stand in results, messages and file names.</summary>
    public static string WithoutSecrets(string address)
    {
        var start = address.IndexOf("://", StringComparison.Ordinal) + 3;
        var length = address.AsSpan(start).IndexOfAny("/?#\\");
        var at = address.AsSpan(start, length < 0 ? address.Length - start : length).LastIndexOf('@');
        return at < 0 ? address : string.Concat(address.AsSpan(0, start), address.AsSpan(start + at + 1));
    }
}
