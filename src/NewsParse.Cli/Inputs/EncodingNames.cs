using System.Text;

namespace NewsParse.Cli.Inputs;

/// <summary>Encodings by name, the Windows and ISO ones of all scripts included.</summary>
internal static class EncodingNames
{
    /// <summary>The web means the Windows encoding by these names, which holds what they hold and more (WHATWG, Encoding Standard).</summary>
    private static readonly Dictionary<int, int> AsOnTheWeb = new() { [20127] = 1252, [28591] = 1252, [28599] = 1254 };

    /// <summary>The encoding; null for an unknown name.</summary>
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
            var encoding = CodePagesEncodingProvider.Instance.GetEncoding(trimmed) ?? Encoding.GetEncoding(trimmed);
            return AsOnTheWeb.TryGetValue(encoding.CodePage, out var meant) ? CodePagesEncodingProvider.Instance.GetEncoding(meant) : encoding;
        }
        catch (Exception unknown) when (unknown is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }
}
