using System.Text.Json.Serialization;

namespace NewsParse;

/// <summary>A named author.</summary>
public sealed class Author
{
    /// <summary>The name without "By", roles or dates.</summary>
    public required string Name { get; init; }

    /// <summary>Role as printed, such as "translator"; <see langword="null"/> if none is.</summary>
    public string? Role { get; init; }

    /// <summary>Absolute address of the author's page.</summary>
    public string? Url { get; init; }
}

/// <summary>The outlet that publishes the page.</summary>
public sealed class Publisher
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Its absolute address.</summary>
    public string? Url { get; init; }
}

/// <summary>Place and agency printed before the first sentence.</summary>
public sealed class Dateline
{
    /// <summary>The place as printed.</summary>
    public string? Place { get; init; }

    /// <summary>The agency as printed.</summary>
    public string? Agency { get; init; }
}

/// <summary>A picture of the article.</summary>
public sealed class ArticleImage
{
    /// <summary>Absolute address.</summary>
    public string? Url { get; init; }

    /// <summary>Alternative text.</summary>
    public string? Alt { get; init; }

    /// <summary>Caption.</summary>
    public string? Caption { get; init; }

    /// <summary>Photographer or agency.</summary>
    public string? Credit { get; init; }
}

/// <summary>A calendar a date is printed in.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CalendarSystem>))]
public enum CalendarSystem
{
    /// <summary>Gregorian.</summary>
    [JsonStringEnumMemberName("gregorian")] Gregorian,

    /// <summary>Solar Hijri, with Iranian, Afghan or Kurdish month names.</summary>
    [JsonStringEnumMemberName("persian")] Persian,

    /// <summary>Lunar Hijri.</summary>
    [JsonStringEnumMemberName("islamic")] Islamic,
}

/// <summary>A date with the evidence it was read from.</summary>
public sealed class ArticleDate
{
    /// <summary>ISO 8601 in the Gregorian calendar, as exact as the page says: <c>2025-12-01</c> or <c>2025-12-01T10:30:00+03:30</c>.
    /// The offset is present only if the page gives it.</summary>
    public required string Value { get; init; }

    /// <summary>The date as printed or declared.</summary>
    public string? Text { get; init; }

    /// <summary>Calendar of <see cref="Text"/>.</summary>
    public CalendarSystem Calendar { get; init; }
}
