using System.Text.Json.Serialization;

namespace NewsParse;

/// <summary>Where a related link stands.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<LinkPlacement>))]
public enum LinkPlacement
{
    /// <summary>Inside the body.</summary>
    [JsonStringEnumMemberName("inline")] Inline,

    /// <summary>After the body.</summary>
    [JsonStringEnumMemberName("end")] End,

    /// <summary>Beside or before the body.</summary>
    [JsonStringEnumMemberName("sidebar")] Sidebar,
}

/// <summary>A link to another article that the page announces.</summary>
public sealed class RelatedLink
{
    /// <summary>Title of the other article.</summary>
    public required string Title { get; init; }

    /// <summary>Its address, absolute where a base is known; <see langword="null"/> in plain text without one.</summary>
    public string? Url { get; init; }

    /// <summary>The chrome that announced it, without its colon; <see langword="null"/> if nothing did.</summary>
    public string? Label { get; init; }

    /// <summary>Where it stands.</summary>
    public LinkPlacement Placement { get; init; }

    /// <summary>BCP 47 tag of the title.</summary>
    public string? Language { get; init; }

    /// <summary>Index of the last body block before it, over all sections; -1 before the first; <see langword="null"/> unless inline.</summary>
    public int? AfterBlock { get; init; }

    /// <summary>Where the title stands in the decoded input.</summary>
    public TextRange? Span { get; init; }
}
