using System.Collections.Immutable;
using NewsParse.Languages.Detection;
using NewsParse.Reading.Links;

namespace NewsParse.Claims;

/// <summary>Gathers the addresses of the same article in other languages; the page's own entry in the list is left out.</summary>
internal static class AlternateRanker
{
    private const int MostAlternates = 100;

    public static ImmutableArray<AlternateLink> Rank(MetadataClaims claims, LinkResolver links, string? ownAddress)
    {
        var alternates = ImmutableArray.CreateBuilder<AlternateLink>();
        var seen = new HashSet<(string Language, string Url)>();
        foreach (var claim in claims.Of(MetadataField.AlternateLanguage))
        {
            if (alternates.Count == MostAlternates)
                break;
            if (Read(claim, links) is { } link && !IsSame(link.Url, ownAddress) && !IsSame(link.Url, claims.Address?.AbsoluteUri) && seen.Add((link.Language, link.Url)))
                alternates.Add(link);
        }

        return alternates.DrainToImmutable();
    }

    /// <summary>The link a claim gives; null where it names no language or no printable address.</summary>
    public static AlternateLink? Read(in MetadataClaim claim, LinkResolver links) =>
        LanguageTag.Normalize(claim.Detail) is { } language && links.Resolve(claim.Value) is { } url ? new AlternateLink { Language = language, Url = url } : null;

    /// <summary>Sites often tell their languages apart in the query, so all of the address counts.</summary>
    private static bool IsSame(string url, string? other) =>
        other is not null && url.AsSpan().TrimEnd('/').Equals(other.AsSpan().TrimEnd('/'), StringComparison.Ordinal);
}
