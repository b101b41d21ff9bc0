using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Xml.Linq;
using NewsParse.Writing.Formats;

namespace NewsParse.Tests.Writing.Formats;

/// <summary>Makes the schema from the serializer's own metadata and the documentation comments, so that it cannot say anything else.</summary>
internal static class ArticleSchemaGenerator
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Generate()
    {
        var summaries = ReadSummaries();
        var options = new JsonSchemaExporterOptions
        {
            TreatNullObliviousAsNonNullable = true,
            TransformSchemaNode = (context, node) => Describe(context, node, summaries),
        };
        var schema = ArticleJsonContext.Default.Article.GetJsonSchemaAsNode(options).AsObject();
        var root = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = nameof(Article),
        };
        foreach (var (name, value) in schema.ToList())
        {
            schema.Remove(name);
            root[name] = value;
        }

        return root.ToJsonString(Indented) + "\n";
    }

    private static JsonNode Describe(JsonSchemaExporterContext context, JsonNode node, Dictionary<string, string> summaries)
    {
        if (context.TypeInfo.Type == typeof(ListItem))
            return ItemOfList(summaries);
        if (node is not JsonObject schema)
            return node;
        RequireEveryProperty(schema);
        FixDiscriminator(schema);
        var key = context.PropertyInfo is { } property
            ? "P:" + property.DeclaringType.FullName + "." + PascalCase(property.Name)
            : "T:" + context.TypeInfo.Type.FullName;
        if (summaries.TryGetValue(key, out var summary) && !schema.ContainsKey("description"))
            schema.Insert(0, "description", summary);
        return schema;
    }

    /// <summary>An item is written by a converter of its own, which the exporter cannot look into.</summary>
    private static JsonObject ItemOfList(Dictionary<string, string> summaries) => new()
    {
        ["description"] = summaries["T:NewsParse.ListItem"],
        ["type"] = new JsonArray("string", "object"),
        ["properties"] = new JsonObject
        {
            ["text"] = new JsonObject { ["description"] = summaries["P:NewsParse.ListItem.Text"], ["type"] = "string" },
            ["ordered"] = new JsonObject { ["description"] = summaries["P:NewsParse.ListItem.Ordered"], ["type"] = "boolean" },
            ["items"] = new JsonObject { ["description"] = summaries["P:NewsParse.ListItem.Items"], ["type"] = "array" },
        },
        ["required"] = new JsonArray("text", "ordered", "items"),
    };

    /// <summary>Properties that are left out where they are null: only records of archives have them.</summary>
    private static readonly string[] Optional = ["recordId", "fetchedAt"];

    /// <summary>The writer leaves nothing else out: unknown values are null, empty lists are empty.</summary>
    private static void RequireEveryProperty(JsonObject schema)
    {
        if (schema["properties"] is not JsonObject properties)
            return;
        var required = new JsonArray();
        foreach (var (name, _) in properties)
        {
            if (!Optional.Contains(name))
                required.Add(name);
        }

        schema["required"] = required;
    }

    /// <summary>Not every validator knows <c>const</c>; all know an <c>enum</c> of one.</summary>
    private static void FixDiscriminator(JsonObject schema)
    {
        if (schema["properties"]?["type"] is JsonObject type && type["const"] is { } value)
        {
            type.Remove("const");
            type["enum"] = new JsonArray(value.DeepClone());
        }
    }

    private static Dictionary<string, string> ReadSummaries()
    {
        var path = Path.ChangeExtension(typeof(Article).Assembly.Location, ".xml");
        return XDocument.Load(path).Descendants("member")
            .Where(member => member.Element("summary") is not null)
            .ToDictionary(member => (string)member.Attribute("name")!, member => TextOf(member.Element("summary")!));
    }

    private static string TextOf(XElement element)
    {
        var text = string.Concat(element.Nodes().Select(node => node switch
        {
            XText plain => plain.Value,
            XElement { Name.LocalName: "see" } see => (string?)see.Attribute("langword") ?? ShortName((string?)see.Attribute("cref")),
            XElement other => other.Value,
            _ => "",
        }));
        return string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static string ShortName(string? cref) => cref is null ? "" : CamelCase(cref[(cref.LastIndexOf('.') + 1)..]);

    private static string CamelCase(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    private static string PascalCase(string name) => char.ToUpperInvariant(name[0]) + name[1..];
}
