using System.Buffers;
using System.Text;
using System.Text.Json;

namespace NewsParse.Writing.Formats;

/// <summary>A schema.org NewsArticle as JSON-LD, safe to stand inside a script element.</summary>
internal static class JsonLdWriter
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = ReadableJsonEncoder.Instance };

    public static string Write(Article article)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("@context", "https://schema.org");
            json.WriteString("@type", "NewsArticle");
            WriteHead(json, article);
            WritePeople(json, article);
            WriteText(json, "articleBody", PlainTextWriter.Write(article).TrimEnd('\n'));
            WriteDiscussion(json, article.Discussion);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    private static void WriteHead(Utf8JsonWriter json, Article article)
    {
        WriteText(json, "headline", article.Title);
        WriteText(json, "alternativeHeadline", article.Subtitle);
        WriteText(json, "description", article.Lead);
        WriteText(json, "url", SafeUrl.OrNull(article.CanonicalUrl ?? article.Url));
        WriteText(json, "identifier", article.NewsCode);
        WriteText(json, "inLanguage", article.Language);
        WriteText(json, "datePublished", article.Published?.Value);
        WriteText(json, "dateModified", article.Modified?.Value);
        WriteText(json, "dateline", article.Dateline?.Place);
        WriteText(json, "articleSection", article.Category);
        if (article.IsPaywalled is { } isPaywalled)
            json.WriteBoolean("isAccessibleForFree", !isPaywalled);
        WriteTexts(json, "keywords", article.Tags);
        WriteTexts(json, "image", article.Images.Select(image => SafeUrl.OrNull(image.Url)).OfType<string>());
    }

    private static void WritePeople(Utf8JsonWriter json, Article article)
    {
        if (article.Authors.Length > 0)
        {
            json.WriteStartArray("author");
            foreach (var author in article.Authors)
                WriteThing(json, "Person", author.Name, author.Url);
            json.WriteEndArray();
        }

        if (article.Publisher is { } publisher)
        {
            json.WritePropertyName("publisher");
            WriteThing(json, "NewsMediaOrganization", publisher.Name, publisher.Url);
        }
    }

    private static void WriteDiscussion(Utf8JsonWriter json, Discussion? discussion)
    {
        if (discussion is null)
            return;
        if (discussion.CommentCount is { } count)
            json.WriteNumber("commentCount", count);
        if (discussion.Rating is { Value: { } value, Votes: > 0 } rating)
        {
            json.WriteStartObject("aggregateRating");
            json.WriteString("@type", "AggregateRating");
            json.WriteNumber("ratingValue", value);
            json.WriteNumber("ratingCount", rating.Votes.Value);
            if (rating.Scale is { } scale)
                json.WriteNumber("bestRating", scale);
            json.WriteEndObject();
        }

        if (discussion.Comments.Length == 0)
            return;
        json.WriteStartArray("comment");
        foreach (var comment in discussion.Comments)
        {
            json.WriteStartObject();
            json.WriteString("@type", "Comment");
            WriteText(json, "text", comment.Text);
            WriteText(json, "dateCreated", comment.Published?.Value);
            if (comment.Author is not null)
            {
                json.WritePropertyName("author");
                WriteThing(json, "Person", comment.Author, null);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteThing(Utf8JsonWriter json, string type, string name, string? url)
    {
        json.WriteStartObject();
        json.WriteString("@type", type);
        json.WriteString("name", name);
        WriteText(json, "url", SafeUrl.OrNull(url));
        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
            json.WriteString(name, value);
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        var texts = values.ToArray();
        if (texts.Length == 0)
            return;
        json.WriteStartArray(name);
        foreach (var text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }
}
