namespace NewsParse.Metadata;

/// <summary>
/// Chooses the authors: each kind of source gives a list of names; the most trusted list of people is taken,
/// organisations only where no source names a person.
/// </summary>
internal static class AuthorRanker
{
    private sealed class Source(string family, double trust)
    {
        public string Family { get; } = family;

        public double Trust { get; set; } = trust;

        public List<(PersonName Name, MetadataClaim Claim)> Names { get; } = [];
    }

    /// <summary>The authors, the claim of the first, and the best claim that names somebody else.</summary>
    public static (List<Author> Authors, MetadataClaim? Claim, MetadataClaim? Other) Rank(MetadataClaims claims, SiteNames site)
    {
        var sources = Collect(claims);
        Source? best = null;
        Source? other = null;
        foreach (var people in (ReadOnlySpan<bool>)[true, false])
        {
            foreach (var source in sources)
            {
                if (!Fits(source, people, site))
                    continue;
                if (best is null || source.Trust > best.Trust)
                    (best, other) = (source, best ?? other);
                else if (other is null || source.Trust > other.Trust)
                    other = source;
            }

            if (best is not null)
                return (Authors(best, people, site), best.Names[0].Claim, Differs(best, other) ? other?.Names[0].Claim : null);
        }

        return ([], null, null);
    }

    private static List<Source> Collect(MetadataClaims claims)
    {
        var sources = new Dictionary<string, Source>(StringComparer.Ordinal);
        foreach (var claim in claims.Of(MetadataField.Author))
        {
            var (family, trust) = Trust(claim);
            if (trust <= 0)
                continue;
            if (!sources.TryGetValue(family, out var source))
                sources.Add(family, source = new Source(family, trust));
            source.Trust = Math.Max(source.Trust, trust);
            if (trust < source.Trust - 1)
                continue;
            foreach (var name in Bylines.Read(claim.Value))
                source.Names.Add((name, claim));
        }

        return [.. sources.Values];
    }

    private static bool Fits(Source source, bool people, SiteNames site)
    {
        foreach (var (name, claim) in source.Names)
            if (IsPerson(name, claim, site) == people)
                return true;
        return false;
    }

    private static bool IsPerson(PersonName name, in MetadataClaim claim, SiteNames site)
    {
        if (name.IsOrganisation || site.IsSite(name.Name))
            return false;
        return claim.Detail is null || !MetadataVocabulary.Shared.IsType("organisations", claim.Detail);
    }

    private static List<Author> Authors(Source source, bool people, SiteNames site)
    {
        var authors = new List<Author>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (name, claim) in source.Names)
            if (IsPerson(name, claim, site) == people && seen.Add(TitleAgreement.Key(name.Name)))
                authors.Add(new Author { Name = name.Name, Role = name.Role, Url = claim.Url });
        return authors;
    }

    private static bool Differs(Source best, Source? other)
    {
        if (other is null)
            return false;
        foreach (var (name, _) in other.Names)
            if (!best.Names.Exists(known => TitleAgreement.AreEqual(known.Name.Name, name.Name)))
                return true;
        return false;
    }

    private static (string Family, double Trust) Trust(in MetadataClaim claim)
    {
        var origin = claim.Origin;
        if (origin.StartsWith("json-ld:", StringComparison.Ordinal))
            return MetadataVocabulary.Shared.IsType("articles", origin[8..origin.IndexOf('.', StringComparison.Ordinal)]) ? ("json-ld", 9) : ("json-ld-page", 5.5);
        return origin switch
        {
            "microdata:author.name" => ("microdata-name", 8),
            "microdata:author" or "microdata:creator" => ("microdata", 6.2),
            "meta:author" => ("meta-author", 6.6),
            "meta:article:author" => ("meta-article", 5.2),
            "meta:twitter:data1" => ("meta-twitter", 5),
            _ when origin.StartsWith("meta", StringComparison.Ordinal) => ("meta", 7),
            "visible:author-link" => ("link", 6 * Nearness(claim.Distance)),
            "visible:author" => ("class", 5.6 * Nearness(claim.Distance)),
            "visible:byline" => ("byline", 5 * Nearness(claim.Distance)),
            _ => ("script", 2),
        };
    }

    private static double Nearness(int? distance) => distance switch
    {
        null => 0.5,
        >= -60 and <= 300 => 1,
        > -200 and <= 800 => 0.8,
        > -600 and <= 2000 => 0.5,
        _ => 0.3,
    };
}
