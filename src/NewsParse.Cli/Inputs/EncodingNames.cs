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
            return CodePagesEncodingProvider.Instance.GetEncoding(trimmed) ?? Encoding.GetEncoding(trimmed);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
