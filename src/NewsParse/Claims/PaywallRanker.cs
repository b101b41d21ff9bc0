namespace NewsParse.Claims;

/// <summary>
/// Decides whether the page says its text is behind a paywall. What is said of the article comes before what is said of the page,
/// and both before what is said of a part of it.
/// </summary>
internal static class PaywallRanker
{
    private const string FreeProperty = "isAccessibleForFree";

    /// <summary>The answer, null where no source gives one; the claim it is from, and the best claim of the contrary.</summary>
    public static (bool? IsPaywalled, MetadataClaim? Claim, MetadataClaim? Other) Rank(MetadataClaims claims)
    {
        (MetadataClaim? best, MetadataClaim? open, MetadataClaim? closed) = (null, null, null);
        foreach (var claim in claims.Of(MetadataField.Paywall))
        {
            if (Read(claim) is not { } isPaywalled)
                continue;
            ref var side = ref isPaywalled ? ref closed : ref open;
            if (side is null || Trust(claim) > Trust(side.Value))
                side = claim;
            if (best is null || Trust(claim) > Trust(best.Value))
                best = claim;
        }

        if (best is not { } chosen)
            return (null, null, null);
        return Read(chosen) is true ? (true, best, open) : (false, best, closed);
    }

    /// <summary>What one claim says; null for words of no known meaning.</summary>
    public static bool? Read(in MetadataClaim claim)
    {
        // "http://schema.org/False" is the truth value itself
        var value = claim.Value.AsSpan(claim.Value.LastIndexOf('/') + 1).Trim();
        var vocabulary = MetadataVocabulary.Shared;
        var isSaid = vocabulary.IsPaywallWord("paid", value);
        if (!isSaid && !vocabulary.IsPaywallWord("free", value))
            return null;
        return claim.Origin.EndsWith(FreeProperty, StringComparison.Ordinal) ? !isSaid : isSaid;
    }

    private static int Trust(in MetadataClaim claim) => claim.Origin switch
    {
        _ when claim.Origin.StartsWith("foreign:", StringComparison.Ordinal) => 0,
        // a text of which one part is closed is not free, whatever the other parts are
        _ when claim.Origin.Contains(".hasPart.", StringComparison.Ordinal) => Read(claim) is true ? 2 : 1,
        _ when claim.Origin.StartsWith("meta", StringComparison.Ordinal) => 4,
        _ when claim.Origin.StartsWith("microdata", StringComparison.Ordinal) => 5,
        _ when MetadataVocabulary.Shared.IsType("pages", claim.Origin["json-ld:".Length..claim.Origin.IndexOf('.', StringComparison.Ordinal)]) => 3,
        _ => 6,
    };
}
