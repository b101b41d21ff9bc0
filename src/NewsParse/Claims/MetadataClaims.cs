namespace NewsParse.Claims;

/// <summary>All that a page claims about itself, in the order it was read.</summary>
internal sealed class MetadataClaims
{
    // No page needs more; a hostile one must not fill memory with claims.
    private const int MostClaims = 4000;

    private readonly List<MetadataClaim> _claims = [];

    /// <summary>Address of the page as the caller gives it; null if unknown.</summary>
    public Uri? Address { get; init; }

    public IReadOnlyList<MetadataClaim> All => _claims;

    public void Add(in MetadataClaim claim)
    {
        if (claim.Value.Length > 0 && _claims.Count < MostClaims)
            _claims.Add(claim);
    }

    /// <summary>Rewrites claims in place, once more is known of where they stand.</summary>
    public void Place(Func<MetadataClaim, MetadataClaim> place)
    {
        for (var i = 0; i < _claims.Count; i++)
            _claims[i] = place(_claims[i]);
    }

    /// <summary>The first claim of a field whose origin begins so, or null.</summary>
    public MetadataClaim? First(MetadataField field, string originStart = "")
    {
        foreach (var claim in _claims)
            if (claim.Field == field && claim.Origin.StartsWith(originStart, StringComparison.Ordinal))
                return claim;
        return null;
    }

    public IEnumerable<MetadataClaim> Of(MetadataField field)
    {
        foreach (var claim in _claims)
            if (claim.Field == field)
                yield return claim;
    }
}
