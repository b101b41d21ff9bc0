using System.Text;

namespace NewsParse.Cli.Inputs.Feeds;

/// <summary>Tells a feed by its first element, or by the member that a feed in JSON begins with.</summary>
internal static class FeedSignature
{
    private const string JsonVersion = "jsonfeed.org/version/";

    public static bool IsFeed(ReadOnlySpan<byte> content) => IsJson(content) || IsXml(content);

    public static bool IsJson(ReadOnlySpan<byte> content)
    {
        var text = Encoding.UTF8.GetString(content).TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        return text.StartsWith('{') && text.Replace("\\/", "/", StringComparison.Ordinal).Contains(JsonVersion, StringComparison.Ordinal);
    }

    private static bool IsXml(ReadOnlySpan<byte> content)
    {
        var text = Encoding.Latin1.GetString(content).AsSpan().TrimStart("\u00EF\u00BB\u00BF \t\r\n");
        while (text.StartsWith("<?", StringComparison.Ordinal) || text.StartsWith("<!", StringComparison.Ordinal))
        {
            var close = text.StartsWith("<!--", StringComparison.Ordinal) ? "-->" : ">";
            var end = text.IndexOf(close, StringComparison.Ordinal);
            if (end < 0)
                return false;
            text = text[(end + close.Length)..].TrimStart(" \t\r\n");
        }

        return IsElement(text, "<rss") || IsElement(text, "<feed") || IsElement(text, "<rdf:RDF");
    }

    private static bool IsElement(ReadOnlySpan<char> text, string start) =>
        text.StartsWith(start, StringComparison.Ordinal) && text.Length > start.Length && (char.IsWhiteSpace(text[start.Length]) || text[start.Length] == '>');
}
