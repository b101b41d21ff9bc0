using System.Text;
using System.Text.Json;
using NewsParse.Features;
using NewsParse.Html;

namespace NewsParse.Training;

/// <summary>Title, description and structured body of a page, read from its meta elements and JSON-LD.</summary>
internal static class PageFactsReader
{
    public static PageFacts Read(PageTree tree)
    {
        string? social = null, title = null, description = null, body = null;
        for (var node = 0; node < tree.Count; node++)
        {
            if (tree.Kind(node) != NodeKind.Element)
                continue;
            switch (tree.Tag(node))
            {
                case HtmlTag.Meta when (tree.Attribute(node, "property") ?? tree.Attribute(node, "name")) is { } name:
                    if (name.Equals("og:title", StringComparison.OrdinalIgnoreCase))
                        social ??= tree.Attribute(node, "content");
                    else if (name.EndsWith("description", StringComparison.OrdinalIgnoreCase))
                        description ??= tree.Attribute(node, "content");
                    break;
                case HtmlTag.Title:
                    title ??= TextOf(tree, node);
                    break;
                case HtmlTag.Script when tree.Attribute(node, "type") is { } type && type.Contains("ld+json", StringComparison.OrdinalIgnoreCase):
                    body = Longer(body, ReadBody(TextOf(tree, node)));
                    break;
            }
        }

        return new PageFacts(social ?? title, body, description);
    }

    private static string? Longer(string? a, string? b) => (b?.Length ?? 0) > (a?.Length ?? 0) ? b : a;

    private static string TextOf(PageTree tree, int node)
    {
        var text = new StringBuilder();
        for (var child = tree.FirstChild(node); child >= 0; child = tree.NextSibling(child))
            if (tree.Kind(child) == NodeKind.Text)
                text.Append(tree.Text(child));
        return text.ToString().Trim();
    }

    private static string? ReadBody(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            string? best = null;
            var open = new Stack<JsonElement>();
            open.Push(document.RootElement);
            while (open.TryPop(out var element))
            {
                if (element.ValueKind == JsonValueKind.Array)
                    foreach (var item in element.EnumerateArray())
                        open.Push(item);
                if (element.ValueKind != JsonValueKind.Object)
                    continue;
                foreach (var property in element.EnumerateObject())
                {
                    if (property.Name == "articleBody" && property.Value.ValueKind == JsonValueKind.String)
                        best = Longer(best, property.Value.GetString());
                    else
                        open.Push(property.Value);
                }
            }

            return best;
        }
        catch (JsonException)
        {
            return null; // half the web's JSON-LD does not parse; such a page has no structured body
        }
    }
}
