using NewsParse.Cli.Wording;

namespace NewsParse.Cli.Inputs;

/// <summary>One document to parse.</summary>
/// <param name="Source">Its path or address as it was given or found, of one of many in a file the file's; <c>-</c> is standard input.</param>
/// <param name="OutputName">Relative path, without the format's extension, under which an output folder keeps it.</param>
/// <param name="Failure">Why it cannot be read at all; null for a document that can be tried.</param>
internal sealed record InputDocument(string Source, string OutputName, Message? Failure = null)
{
    /// <summary>What it holds, where that was read already; null for a document that is still to be read from its source.</summary>
    public ReadPage? Page { get; init; }

    /// <summary>Where a web archive holds it; null where it cannot be read alone.</summary>
    public ArchivePointer? Archive { get; init; }

    /// <summary>What tells it from the other documents of its file, for messages; null for a file of its own.</summary>
    public string? Part { get; init; }

    /// <summary>Its name in messages.</summary>
    public string Label => Part is null ? Source : Source + " " + Part;

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
