using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace NewsParse.Writing.Formats;

/// <summary>An item of a list as its text alone, or as an object where items stand below it. The depth of the JSON reader and writer is the limit.</summary>
internal sealed class ListItemConverter : JsonConverter<ListItem>
{
    public override ListItem Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String)
            return reader.GetString()!;
        if (reader.TokenType != JsonTokenType.StartObject)
            throw new JsonException("An item of a list is a text or an object.");
        var (text, ordered, items) = ((string?)null, false, ImmutableArray<ListItem>.Empty);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString();
            reader.Read();
            switch (name)
            {
                case "text":
                    text = reader.GetString();
                    break;
                case "ordered":
                    ordered = reader.GetBoolean();
                    break;
                case "items":
                    items = ReadItems(ref reader, options);
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        return new ListItem { Text = text ?? throw new JsonException("An item of a list has no text."), Ordered = ordered, Items = items };
    }

    private ImmutableArray<ListItem> ReadItems(ref Utf8JsonReader reader, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
            throw new JsonException("The items of an item are no list.");
        var items = ImmutableArray.CreateBuilder<ListItem>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            items.Add(Read(ref reader, typeof(ListItem), options));
        return items.DrainToImmutable();
    }

    public override void Write(Utf8JsonWriter writer, ListItem value, JsonSerializerOptions options)
    {
        if (value.Items.Length == 0)
        {
            writer.WriteStringValue(value.Text);
            return;
        }

        writer.WriteStartObject();
        writer.WriteString("text", value.Text);
        writer.WriteBoolean("ordered", value.Ordered);
        writer.WriteStartArray("items");
        foreach (var item in value.Items)
            Write(writer, item, options);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
