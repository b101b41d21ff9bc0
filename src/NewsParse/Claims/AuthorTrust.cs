namespace NewsParse.Claims;

/// <summary>How far a source of authors is believed, by its kind and its place on the page.</summary>
internal static class AuthorTrust
{
    private const double Organisation = 3, Site = 5;

    /// <summary>The family of sources that one list of names comes from, and its trust; 0 for sources to be passed over.</summary>
    public static (string Family, double Trust) Of(in MetadataClaim claim)
    {
        var origin = claim.Origin;
        if (origin.StartsWith("json-ld:", StringComparison.Ordinal))
            return MetadataVocabulary.Shared.IsType("articles", origin[8..origin.IndexOf('.', StringComparison.Ordinal)]) ? ("json-ld", 9) : ("json-ld-page", 5.5);
        return origin switch
        {
            _ when origin.StartsWith("foreign:", StringComparison.Ordinal) => ("foreign", 0),
            "microdata:author.name" => ("microdata-name", 8 * OfMarkup(claim.Distance)),
            "microdata:author" or "microdata:creator" => ("microdata", 6.2 * OfMarkup(claim.Distance)),
            "meta:author" => ("meta-author", 6.6),
            "meta:article:author" => ("meta-article", 6.4),
            "meta:twitter:data1" => ("meta-twitter", 5),
            _ when origin.StartsWith("meta", StringComparison.Ordinal) => ("meta", 7),
            "visible:author-link" => ("link", 6 * OfPrint(claim.Distance)),
            "visible:author" => ("class", 5.8 * OfPrint(claim.Distance)),
            "visible:byline" => ("byline", 5.4 * OfPrint(claim.Distance)),
            _ => ("script", 2),
        };
    }

    /// <summary>What an author who is no person costs the source: most where it is but the site's own name.</summary>
    public static double CostOf(PersonName name, in MetadataClaim claim, SiteNames site)
    {
        if (site.IsSite(name.Name))
            return Site;
        var isTyped = claim.Detail is not null && MetadataVocabulary.Shared.IsType("organisations", claim.Detail);
        return name.IsOrganisation || isTyped ? Organisation : 0;
    }

    private static double OfMarkup(int? distance) => distance switch
    {
        null => 1,
        > -1500 and < 3000 => 1,
        _ => 0.5,
    };

    private static double OfPrint(int? distance) => distance switch
    {
        null => 0.5,
        >= -60 and <= 300 => 1,
        > -200 and <= 800 => 0.85,
        > -600 and <= 2000 => 0.6,
        _ => 0.4,
    };
}
