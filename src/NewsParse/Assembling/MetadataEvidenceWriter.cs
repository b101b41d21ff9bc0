using System.Collections.Immutable;
using NewsParse.Reading.Links;
using NewsParse.Claims;

namespace NewsParse.Assembling;

/// <summary>Writes down what each source on the page says of each field, and which of it the article holds.</summary>
internal static class MetadataEvidenceWriter
{
    private const int LongestValue = 300;

    public static ImmutableArray<MetadataEvidence> Write(MetadataClaims claims, Article article, LinkResolver links)
    {
        var evidence = ImmutableArray.CreateBuilder<MetadataEvidence>();
        foreach (var claim in claims.All)
        {
            if (NameOf(claim.Field) is not { } field)
                continue;
            // an address of another language says little without that language
            var value = claim.Field == MetadataField.AlternateLanguage ? $"{claim.Detail} {claim.Value}" : claim.Value;
            if (value.Length > LongestValue)
                value = string.Concat(value.AsSpan(0, LongestValue), "…");
            evidence.Add(new MetadataEvidence(field, value, claim.Origin, IsChosen(claim, article, links)));
        }

        return evidence.DrainToImmutable();
    }

    /// <summary>The article's member a field goes to; null for claims that only help other stages.</summary>
    private static string? NameOf(MetadataField field) => field switch
    {
        MetadataField.Title => "title",
        MetadataField.Subtitle => "subtitle",
        MetadataField.Kicker => "kicker",
        MetadataField.Lead => "lead",
        MetadataField.Author => "authors",
        MetadataField.Publisher => "publisher",
        MetadataField.Published => "published",
        MetadataField.Modified => "modified",
        MetadataField.Category => "category",
        MetadataField.Tag => "tags",
        MetadataField.CanonicalUrl => "canonicalUrl",
        MetadataField.ShortLink => "shortLink",
        MetadataField.Image => "images",
        MetadataField.Language => "language",
        MetadataField.NewsCode => "newsCode",
        MetadataField.Paywall => "isPaywalled",
        MetadataField.AlternateLanguage => "alternateLinks",
        _ => null,
    };

    private static bool IsChosen(in MetadataClaim claim, Article article, LinkResolver links)
    {
        var value = claim.Value;
        return claim.Field switch
        {
            MetadataField.Title => Same(article.Title, value),
            MetadataField.Author => article.Authors.Any(author => Same(author.Name, value)),
            MetadataField.Publisher => Same(article.Publisher?.Name, value),
            MetadataField.Published => Same(article.Published?.Value, value) || Same(article.Published?.Text, value),
            MetadataField.Modified => Same(article.Modified?.Value, value) || Same(article.Modified?.Text, value),
            MetadataField.Category => Same(article.Category, value),
            MetadataField.Tag => article.Tags.Contains(value),
            MetadataField.CanonicalUrl => Same(article.CanonicalUrl, value),
            MetadataField.ShortLink => Same(article.ShortLink, value),
            MetadataField.NewsCode => Same(article.NewsCode, value),
            MetadataField.Paywall => article.IsPaywalled is { } held && PaywallRanker.Read(claim) == held,
            MetadataField.AlternateLanguage => AlternateRanker.Read(claim, links) is { } link && article.AlternateLinks.Any(held => Same(held.Language, link.Language) && Same(held.Url, link.Url)),
            _ => false,
        };
    }

    private static bool Same(string? held, string claimed) => string.Equals(held, claimed, StringComparison.Ordinal);
}
