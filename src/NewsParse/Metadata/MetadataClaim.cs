namespace NewsParse.Metadata;

internal enum MetadataField
{
    Title, Subtitle, Kicker, Lead, Author, Publisher, Published, Modified, Category, Tag, CanonicalUrl, ShortLink,
    Image, Language, Paywall, AlternateLanguage, NewsCode, CommentCount, Rating,
}

/// <summary>What one source on the page says of one field.</summary>
/// <param name="Field">The field.</param>
/// <param name="Value">The value as claimed, white space folded.</param>
/// <param name="Origin">Where it was found, in the page's own terms: <c>json-ld:NewsArticle.headline</c>, <c>meta:og:title</c>, <c>h1</c>.</param>
/// <param name="Url">An address that goes with the value, such as an author's page.</param>
internal readonly record struct MetadataClaim(MetadataField Field, string Value, string Origin, string? Url = null);
