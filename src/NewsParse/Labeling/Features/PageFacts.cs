namespace NewsParse.Labeling.Features;

/// <summary>What the page says of itself outside its blocks.</summary>
/// <param name="Title">The article's title, without the site's name; null if unknown.</param>
/// <param name="StructuredBody">Plain text of the body from structured data, or null.</param>
/// <param name="Description">The page's own summary (meta description), or null.</param>
internal sealed record PageFacts(string? Title = null, string? StructuredBody = null, string? Description = null)
{
    public static PageFacts Unknown { get; } = new();
}
