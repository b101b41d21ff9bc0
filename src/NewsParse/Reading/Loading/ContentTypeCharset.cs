using System.Buffers;

namespace NewsParse.Reading.Loading;

/// <summary>Reads the charset out of a <c>Content-Type</c>, of a header or of a meta element's content.</summary>
internal static class ContentTypeCharset
{
    private const string Name = "charset";

    private static readonly SearchValues<char> LabelEnds = SearchValues.Create(" \t\r\n\f;,");

    /// <summary>The label; null where there is none.</summary>
    public static string? Of(string? contentType) => contentType is null ? null : Of(contentType.AsSpan());

    public static string? Of(ReadOnlySpan<char> contentType)
    {
        while (contentType.IndexOf(Name, StringComparison.OrdinalIgnoreCase) is >= 0 and var at)
        {
            contentType = contentType[(at + Name.Length)..].TrimStart();
            if (contentType.IsEmpty || contentType[0] != '=')
                continue;
            return LabelAt(contentType[1..].TrimStart());
        }

        return null;
    }

    private static string? LabelAt(ReadOnlySpan<char> value)
    {
        if (value.IsEmpty)
            return null;
        int end;
        if (value[0] is '"' or '\'')
        {
            end = value[1..].IndexOf(value[0]);
            value = end < 0 ? default : value.Slice(1, end);
        }
        else
        {
            end = value.IndexOfAny(LabelEnds);
            value = end < 0 ? value : value[..end];
        }

        value = value.Trim();
        return value.IsEmpty ? null : value.ToString();
    }
}
