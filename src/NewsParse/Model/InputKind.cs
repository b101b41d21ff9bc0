using System.Text.Json.Serialization;

namespace NewsParse;

/// <summary>How the input was read.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<InputKind>))]
public enum InputKind
{
    /// <summary>An HTML page.</summary>
    [JsonStringEnumMemberName("html")] Html,

    /// <summary>Plain text, often scraped from a page.</summary>
    [JsonStringEnumMemberName("text")] Text,
}
