namespace NewsParse;

/// <summary>The same article in another language, or in one written for another region, as the page declares it.</summary>
public sealed class AlternateLink
{
    /// <summary>BCP 47 tag of the other page, such as <c>fa</c> or <c>en-GB</c>.</summary>
    public required string Language { get; init; }

    /// <summary>Address of the other page, absolute where a base is known.</summary>
    public required string Url { get; init; }
}
