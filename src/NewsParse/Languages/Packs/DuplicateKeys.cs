using System.Text.Json;

namespace NewsParse.Languages.Packs;

/// <summary>Finds a key that stands twice in an object of a JSON text: the later one would replace the earlier one without a word.</summary>
internal static class DuplicateKeys
{
    /// <summary>JSON path of the first one, or null.</summary>
    /// <param name="utf8">JSON that has been read once: it is well-formed.</param>
    public static string? FindFirst(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip });
        var objects = new Stack<HashSet<string>?>();
        var path = new Stack<string>();
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.StartObject:
                    objects.Push(new HashSet<string>(StringComparer.Ordinal));
                    break;
                case JsonTokenType.StartArray:
                    objects.Push(null);
                    break;
                case JsonTokenType.PropertyName:
                    var key = reader.GetString()!;
                    path.Push(key);
                    if (!objects.Peek()!.Add(key))
                        return PathOf(path);
                    break;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    objects.Pop();
                    break;
            }

            var endsValue = reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray or JsonTokenType.PropertyName);
            if (endsValue && objects.TryPeek(out var around) && around is not null)
                path.Pop();
        }

        return null;
    }

    private static string PathOf(Stack<string> keys)
    {
        var path = "$";
        foreach (var key in keys.Reverse())
            path += "['" + key + "']";
        return path;
    }
}
