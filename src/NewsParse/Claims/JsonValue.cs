namespace NewsParse.Claims;

internal enum JsonKind : byte
{
    Null,
    Literal,
    Text,
    Object,
    Array,
}

/// <summary>A value of structured data as a tolerant reader found it.</summary>
internal sealed class JsonValue(JsonKind kind, string text = "")
{
    private List<KeyValuePair<string, JsonValue>>? _members;
    private List<JsonValue>? _items;

    public JsonKind Kind { get; } = kind;

    /// <summary>A string's characters or a literal as written (a number, true, false).</summary>
    public string Text { get; } = text;

    public IReadOnlyList<JsonValue> Items => _items ?? [];

    public IReadOnlyList<KeyValuePair<string, JsonValue>> Members => _members ?? [];

    /// <summary>The first member of that name, or null.</summary>
    public JsonValue? this[string name]
    {
        get
        {
            foreach (var (key, value) in Members)
                if (string.Equals(key, name, StringComparison.Ordinal))
                    return value;
            return null;
        }
    }

    /// <summary>The value itself, or what it lists.</summary>
    public IReadOnlyList<JsonValue> AsList() => Kind switch
    {
        JsonKind.Array => Items,
        JsonKind.Null => [],
        _ => [this],
    };

    public void Add(JsonValue item) => (_items ??= []).Add(item);

    public void Add(string name, JsonValue value) => (_members ??= []).Add(new(name, value));
}
