using System.Text;

namespace NewsParse.Cli.Inputs;

/// <summary>Encodings by name, the Windows and ISO ones of all scripts included.</summary>
internal static class EncodingNames
{
    /// <summary>The encoding; null for a name nobody knows.</summary>
    public static Encoding? Find(string? name)
    {
        if (string.IsNullOrWhiteSpace(name))
            return null;
        var trimmed = name.Trim().Trim('"', '\'');
        try
        {
            // UTF-7 can hide markup from every reader; no browser knows it.
            if (trimmed.Equals("utf-7", StringComparison.OrdinalIgnoreCase) || trimmed.Equals("65000", StringComparison.Ordinal))
                return null;
            return CodePagesEncodingProvider.Instance.GetEncoding(trimmed) ?? Encoding.GetEncoding(trimmed);
        }
        catch (Exception unknown) when (unknown is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }
}
