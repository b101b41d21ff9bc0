using System.Buffers;
using System.Text;

namespace NewsParse.Writing.Formats;

/// <summary>Text as HTML: the five characters that markup is made of become references, everything else stays.</summary>
internal static class HtmlText
{
    private static readonly SearchValues<char> Special = SearchValues.Create("&<>\"'");

    /// <summary>Safe as element content and inside a quoted attribute value.</summary>
    public static string Escape(string? text)
    {
        text ??= "";
        if (!text.AsSpan().ContainsAny(Special))
            return text;
        var escaped = new StringBuilder(text.Length + 16);
        foreach (var c in text)
        {
            _ = c switch
            {
                '&' => escaped.Append("&amp;"),
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '"' => escaped.Append("&quot;"),
                '\'' => escaped.Append("&#39;"),
                _ => escaped.Append(c),
            };
        }

        return escaped.ToString();
    }

    /// <summary>As <see cref="Escape"/>, with line breaks kept as elements.</summary>
    public static string EscapeLines(string? text) => Escape(text).Replace("\n", "<br>\n", StringComparison.Ordinal);
}
