using System.Text.Json;
using System.Text.Json.Serialization;
using NewsParse.Cli.Commands;
using NewsParse.Cli.Wording;

namespace NewsParse.Cli.Selecting;

/// <summary>Fields of an article by the names the JSON gives them, inner ones after a dot; and the body as <c>text</c> or <c>markdown</c>.</summary>
internal sealed class ArticleFields
{
    private const string Text = "text";
    private const string Markdown = "markdown";

    private static readonly JsonElement Null = JsonDocument.Parse("null").RootElement;
    private static readonly string[] Known = [.. Names(new Article()), Text, Markdown];

    private ArticleFields(string[] names) => Selected = names;

    /// <summary>In the order they were asked for.</summary>
    public IReadOnlyList<string> Selected { get; }

    /// <summary>Reads a list parted by commas; null, and what is wrong with it, where it names no field.</summary>
    public static ArticleFields? Parse(string list, out Message? problem)
    {
        var names = list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        problem = names.Length == 0 ? new Message("usage.fields") : null;
        foreach (var name in names)
        {
            var top = name.Split('.')[0];
            if (!Known.Contains(top, StringComparer.Ordinal))
                problem ??= NameSuggestion.Nearest(top, Known) is { } near ? new Message("usage.fieldMeant", top, near) : new Message("usage.fieldUnknown", top);
        }

        return problem is null ? new ArticleFields(names) : null;
    }

    /// <summary>The values of one article, in order.</summary>
    public JsonElement[] ValuesOf(Article article)
    {
        using var json = JsonDocument.Parse(ArticleJson.SerializeLine(article));
        var values = new JsonElement[Selected.Count];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = Selected[i] switch
            {
                Text => StringOf(ArticleFormats.Text.Write(article).TrimEnd()),
                Markdown => StringOf(ArticleFormats.Markdown.Write(article).TrimEnd()),
                var name => ValueAt(json.RootElement, name.Split('.')).Clone(),
            };
        }

        return values;
    }

    /// <summary>The value at a path; null where the article has none there.</summary>
    private static JsonElement ValueAt(JsonElement value, string[] path)
    {
        foreach (var name in path)
        {
            if (value.ValueKind != JsonValueKind.Object || !value.TryGetProperty(name, out value))
                return Null;
        }

        return value;
    }

    private static JsonElement StringOf(string text) => JsonSerializer.SerializeToElement(text, FieldTextContext.Default.String);

    private static IEnumerable<string> Names(Article article)
    {
        using var json = JsonDocument.Parse(ArticleJson.SerializeLine(article));
        return [.. json.RootElement.EnumerateObject().Select(property => property.Name)];
    }
}

[JsonSerializable(typeof(string))]
internal sealed partial class FieldTextContext : JsonSerializerContext;
