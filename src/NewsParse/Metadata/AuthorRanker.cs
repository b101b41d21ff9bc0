namespace NewsParse.Metadata;

/// <summary>
/// Chooses the authors: each kind of source gives a list of names, and the most trusted list is taken. Organisations count less
/// than people; where the print near the headline names more people than the structured data, the print is complete.
/// </summary>
internal static class AuthorRanker
{
    private const int MostAuthors = 12;
    private const double AccountCost = 3.3;

    private sealed class Source(string family)
    {
        public string Family { get; } = family;

        public double Trust { get; set; }

        public List<(PersonName Name, MetadataClaim Claim)> Names { get; } = [];

        /// <summary>Trust less what its least personal name costs.</summary>
        public double Worth { get; set; }

        public bool IsPrint => Family is "link" or "class" or "byline";
    }

    /// <summary>The authors, the claim of the first, and the best claim that names somebody else.</summary>
    public static (List<Author> Authors, MetadataClaim? Claim, MetadataClaim? Other) Rank(MetadataClaims claims, SiteNames site)
    {
        var sources = Collect(claims);
        sources.RemoveAll(static source => source.Names.Count == 0);
        foreach (var source in sources)
            source.Worth = WorthOf(source, site);
        sources.Sort(static (a, b) => b.Worth.CompareTo(a.Worth));
        if (sources.Count == 0)
            return ([], null, null);
        var best = sources[0];
        foreach (var source in sources)
            if (source.IsPrint && Completes(source, best, site))
                best = source;
        var other = sources.Find(source => !ReferenceEquals(source, best) && !Contains(best, source));
        return (Authors(best, site), best.Names[0].Claim, other?.Names[0].Claim);
    }

    private static List<Source> Collect(MetadataClaims claims)
    {
        var sources = new Dictionary<string, Source>(StringComparer.Ordinal);
        foreach (var claim in claims.Of(MetadataField.Author))
        {
            var (family, trust) = AuthorTrust.Of(claim);
            if (trust <= 0)
                continue;
            var isStructured = !claim.Origin.StartsWith("visible", StringComparison.Ordinal) && claim.Origin != "meta:twitter:data1";
            var names = IsTyped(claim, "organisations") ? [new PersonName(claim.Value, null, true)] : Bylines.Read(claim.Value, isStructured);
            if (names.Count == 0)
                continue;
            if (!sources.TryGetValue(family, out var source))
                sources.Add(family, source = new Source(family));
            // Only the names of the best place count: comments and teasers have authors too.
            if (trust < source.Trust)
                continue;
            if (trust > source.Trust)
                source.Names.Clear();
            source.Trust = trust;
            foreach (var name in names)
                source.Names.Add((name, claim));
        }

        return [.. sources.Values];
    }

    private static double WorthOf(Source source, SiteNames site)
    {
        var least = double.MaxValue;
        foreach (var (name, claim) in source.Names)
        {
            var cost = AuthorTrust.CostOf(name, claim, site);
            least = Math.Min(least, cost == 0 && !source.IsPrint && NameShape.IsAccount(name.Name) ? AccountCost : cost);
        }

        // A list of a site's name and its town is the site, not a person.
        var isSite = source.Names.Exists(entry => site.IsSite(entry.Name.Name)) && !source.Names.Exists(entry => IsTyped(entry.Claim, "people"));
        return source.Trust - (isSite ? Math.Max(least, AuthorTrust.CostOf(source.Names[0].Name, source.Names[0].Claim, site)) + 1 : least);
    }

    private static bool IsTyped(in MetadataClaim claim, string kind) => claim.Detail is not null && MetadataVocabulary.Shared.IsType(kind, claim.Detail);

    /// <summary>The print names all the people of the other source and more, in one near place.</summary>
    private static bool Completes(Source print, Source best, SiteNames site)
    {
        if (print.IsPrint == best.IsPrint || print.Names.Count is < 2 or > MostAuthors || print.Trust < 5)
            return false;
        var people = Authors(print, site).Count;
        return people > Authors(best, site).Count && people <= 6 && Contains(print, best) && AreTogether(print)
            && print.Names.TrueForAll(static entry => NameShape.IsFullName(entry.Name.Name) && !entry.Name.IsOrganisation);
    }

    /// <summary>One byline: no wider gap between its names than a word or two.</summary>
    private static bool AreTogether(Source source)
    {
        for (var i = 1; i < source.Names.Count; i++)
            if (source.Names[i].Claim.Distance - (source.Names[i - 1].Claim.Distance + source.Names[i - 1].Name.Name.Length) > 12)
                return false;
        return source.Names[0].Claim.Distance > -40;
    }

    private static bool Contains(Source outer, Source inner)
    {
        foreach (var (name, _) in inner.Names)
            if (!outer.Names.Exists(known => TitleAgreement.AreEqual(known.Name.Name, name.Name)))
                return false;
        return true;
    }

    /// <summary>The people of a source; its organisations where it names no person.</summary>
    private static List<Author> Authors(Source source, SiteNames site)
    {
        var authors = new List<Author>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var hasPeople = source.Names.Exists(entry => AuthorTrust.CostOf(entry.Name, entry.Claim, site) == 0);
        foreach (var (name, claim) in source.Names)
            if ((!hasPeople || AuthorTrust.CostOf(name, claim, site) == 0) && authors.Count < MostAuthors && seen.Add(TitleAgreement.Key(name.Name)))
                authors.Add(new Author { Name = name.Name, Role = name.Role, Url = claim.Url });
        return authors;
    }
}
