using System.Text.Json.Serialization;

namespace NewsParse;

/// <summary>Direction of a block, judged by its characters and not by attributes.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TextDirection>))]
public enum TextDirection
{
    /// <summary>Left to right.</summary>
    [JsonStringEnumMemberName("ltr")] LeftToRight,

    /// <summary>Right to left.</summary>
    [JsonStringEnumMemberName("rtl")] RightToLeft,
}
