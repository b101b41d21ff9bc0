using System.Net;
using System.Text.Json;

namespace NewsParse.Cli.Inputs.Feeds;

/// <summary>Reads feeds in JSON (jsonfeed.org, versions 1 and 1.1).</summary>
internal static class JsonFeedReader
{
    /// <exception cref="JsonException">It is no JSON.</exception>
    public static Feed Read(byte[] content)
    {
        using var json = JsonDocument.Parse(content.AsMemory(content is [0xEF, 0xBB, 0xBF, ..] ? 3 : 0));
        var root = json.RootElement;
        var items = new List<FeedItem>();
        foreach (var item in Elements(root, "items"))
            items.Add(Read(item));
        return new Feed(Text(root, "title"), Text(root, "language"), items);
    }

    private static FeedItem Read(JsonElement item) => new()
    {
        Id = Text(item, "id"), Title = WebUtility.HtmlEncode(Text(item, "title")),
        Address = Uri.TryCreate(Text(item, "url"), UriKind.Absolute, out var address) ? address : null,
        Authors = AuthorsOf(item), Tags = [.. Elements(item, "tags").Where(static tag => tag.ValueKind == JsonValueKind.String).Select(static tag => tag.GetString()!)],
        Published = Text(item, "date_published"), Modified = Text(item, "date_modified"), Picture = Text(item, "image"),
        Content = Text(item, "content_html") ?? WebUtility.HtmlEncode(Text(item, "content_text")), Summary = WebUtility.HtmlEncode(Text(item, "summary")),
    };

    private static List<string> AuthorsOf(JsonElement item)
    {
        var names = new List<string>();
        foreach (var author in Elements(item, "authors"))
            if (Text(author, "name") is { } name)
                names.Add(name);
        if (names.Count == 0 && item.TryGetProperty("author", out var single) && Text(single, "name") is { } only)
            names.Add(only);
        return names;
    }

    private static JsonElement.ArrayEnumerator Elements(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray() : default;

    private static string? Text(JsonElement parent, string name)
    {
        if (parent.ValueKind != JsonValueKind.Object || !parent.TryGetProperty(name, out var value))
            return null;
        var text = value.ValueKind switch { JsonValueKind.String => value.GetString(), JsonValueKind.Number => value.GetRawText(), _ => null };
        return string.IsNullOrWhiteSpace(text) ? null : text;
    }
}
