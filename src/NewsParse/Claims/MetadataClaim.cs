namespace NewsParse.Claims;

internal enum MetadataField
{
    Title, Subtitle, Kicker, Lead, Author, Publisher, Published, Modified, Category, Tag, CanonicalUrl, ShortLink,
    Image, Language, Paywall, AlternateLanguage, NewsCode, CommentCount, Rating, ArticleBody, Description,
}

/// <summary>What one source on the page says of one field.</summary>
/// <param name="Field">The field.</param>
/// <param name="Value">The value as claimed, white space folded.</param>
/// <param name="Origin">Where it was found, in the page's own terms: <c>json-ld:NewsArticle.headline</c>, <c>meta:og:title</c>, <c>h1</c>.</param>
/// <param name="Url">An address that goes with the value, such as an author's page.</param>
/// <param name="Node">The node of the page tree that makes the claim; -1 where none does.</param>
/// <param name="Distance">Characters of visible text from the headline's end to it; negative before the headline, null where it has no place.</param>
/// <param name="Detail">What the source adds: an author's kind or role, an image's caption, the language of an alternate address.</param>
internal readonly record struct MetadataClaim(
    MetadataField Field, string Value, string Origin, string? Url = null, int Node = -1, int? Distance = null, string? Detail = null);
