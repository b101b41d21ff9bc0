using System.Text.Json.Serialization;

namespace NewsParse;

/// <summary>What a part of a block's text is set as.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<InlineMarkType>))]
public enum InlineMarkType
{
    /// <summary>A link to another page.</summary>
    [JsonStringEnumMemberName("link")] Link,

    /// <summary>Strong importance, mostly shown bold.</summary>
    [JsonStringEnumMemberName("strong")] Strong,

    /// <summary>Emphasis, mostly shown italic.</summary>
    [JsonStringEnumMemberName("emphasis")] Emphasis,

    /// <summary>Code.</summary>
    [JsonStringEnumMemberName("code")] Code,

    /// <summary>Set below the line.</summary>
    [JsonStringEnumMemberName("subscript")] Subscript,

    /// <summary>Set above the line.</summary>
    [JsonStringEnumMemberName("superscript")] Superscript,

    /// <summary>Struck out.</summary>
    [JsonStringEnumMemberName("deleted")] Deleted,
}

/// <summary>A part of a block's text that is linked or set in another way.</summary>
public sealed class InlineMark
{
    /// <summary>What the part is set as.</summary>
    public InlineMarkType Type { get; init; }

    /// <summary>Offset of its first UTF-16 code unit in the block's text.</summary>
    public int Start { get; init; }

    /// <summary>Number of code units, 1 or more.</summary>
    public int Length { get; init; }

    /// <summary>Address of a link, absolute where a base is known; <see langword="null"/> for other marks.</summary>
    public string? Url { get; init; }

    /// <summary>Title of a link; <see langword="null"/> if it has none.</summary>
    public string? Title { get; init; }
}
