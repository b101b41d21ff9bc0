namespace NewsParse.Claims;

/// <summary>
/// Chooses the authors: each kind of source gives a list of names, and the most trusted list is taken. Organisations count less
/// than people; where the print near the headline names more people than the structured data, the print is complete.
/// </summary>
internal static class AuthorRanker
{
    private const int MostAuthors = 12;
    private const double AccountCost = 3.3;

    /// <summary>Trust of a source that stands where the article's own byline does.</summary>
    private const double LeastNear = 4.5;

    /// <summary>Trust of a byline that stands at the headline.</summary>
    private const double LeastByline = 5.4;

    /// <summary>The authors, the claim of the first, and the best claim that names somebody else.</summary>
    public static (List<Author> Authors, MetadataClaim? Claim, MetadataClaim? Other) Rank(MetadataClaims claims, SiteNames site)
    {
        var sources = Collect(claims);
        sources.RemoveAll(static source => source.Names.Count == 0 || source.IsListOfWords());
        foreach (var source in sources)
            source.Worth = WorthOf(source, site);
        sources.Sort(static (a, b) => b.Worth.CompareTo(a.Worth));
        if (sources.Count == 0)
            return RankDesks(claims);
        var best = sources[0];
        foreach (var source in sources)
            if (source.IsPrint && (Completes(source, best, site) || Overrules(source, best)))
                best = source;
        best = sources.Find(source => Spells(source, best)) ?? best;
        var other = sources.Find(source => !ReferenceEquals(source, best) && !best.Contains(source));
        return (Authors(best, site), best.Names[0].Claim, other?.Names[0].Claim);
    }

    private static List<AuthorSource> Collect(MetadataClaims claims)
    {
        var sources = new Dictionary<string, AuthorSource>(StringComparer.Ordinal);
        foreach (var claim in claims.Of(MetadataField.Author))
        {
            var (family, trust) = AuthorTrust.Of(claim);
            if (trust <= 0 || NamesOf(claim, trust) is not { Count: > 0 } names)
                continue;
            if (!sources.TryGetValue(family, out var source))
                sources.Add(family, source = new AuthorSource(family));
            source.Add(names, claim, trust);
        }

        return [.. sources.Values];
    }

    private static List<PersonName> NamesOf(in MetadataClaim claim, double trust)
    {
        if (IsTyped(claim, "organisations"))
            return [new PersonName(claim.Value, null, true)];
        var isPrinted = claim.Origin.Contains("visible", StringComparison.Ordinal);
        var names = Bylines.Read(claim.Value, !isPrinted && claim.Origin != "meta:twitter:data1");
        // an element made for the author's name may hold that of an account
        if (names.Count == 0 && isPrinted && trust >= LeastNear && !claim.Origin.EndsWith("byline", StringComparison.Ordinal) && Bylines.ReadAccount(claim.Value) is { } account)
            names.Add(account);
        return names;
    }

    /// <summary>A desk that signs where nobody else does.</summary>
    private static (List<Author> Authors, MetadataClaim? Claim, MetadataClaim? Other) RankDesks(MetadataClaims claims)
    {
        foreach (var claim in claims.Of(MetadataField.Author))
            if (AuthorTrust.Of(claim) is { Trust: >= LeastNear } && Bylines.ReadDesk(claim.Value) is { } desk)
                return ([new Author { Name = desk.Name }], claim, null);
        return ([], null, null);
    }

    private static double WorthOf(AuthorSource source, SiteNames site)
    {
        var least = double.MaxValue;
        foreach (var (name, claim) in source.Names)
        {
            var cost = AuthorTrust.CostOf(name, claim, site);
            least = Math.Min(least, cost == 0 && !SiteNames.IsAbbreviation(name.Name) && (char.IsLower(name.Name[0]) || !source.IsPrint) && NameShape.IsAccount(name.Name) ? AccountCost : cost);
        }

        // A list of a site's name and its town is the site, not a person.
        var isSite = source.Names.Exists(entry => site.IsSite(entry.Name.Name)) && !source.Names.Exists(entry => IsTyped(entry.Claim, "people"));
        return source.Trust - (isSite ? Math.Max(least, AuthorTrust.CostOf(source.Names[0].Name, source.Names[0].Claim, site)) + 1 : least);
    }

    private static bool IsTyped(in MetadataClaim claim, string kind) => claim.Detail is not null && MetadataVocabulary.Shared.IsType(kind, claim.Detail);

    /// <summary>The print names all the people of the other source and more, in one near place.</summary>
    private static bool Completes(AuthorSource print, AuthorSource best, SiteNames site)
    {
        if (print.IsPrint == best.IsPrint || print.Names.Count is < 2 or > MostAuthors || print.Trust < 5)
            return false;
        var people = Authors(print, site).Count;
        return people > Authors(best, site).Count && people <= 6 && print.Contains(best) && print.AreTogether()
            && print.Names.TrueForAll(static entry => NameShape.IsFullName(entry.Name.Name) && !entry.Name.IsOrganisation);
    }

    /// <summary>Another source gives in full the one name that the best has but the first half or the account of: "Mina" and "mina.karimi" are Mina Karimi.</summary>
    private static bool Spells(AuthorSource source, AuthorSource best)
    {
        if (best.Names is not [var (known, _)] || source.Names is not [var (full, _), ..] || ReferenceEquals(source, best) || known.Name.Contains(' ', StringComparison.Ordinal))
            return false;
        return NameShape.IsFullName(full.Name) && !full.IsOrganisation
            && (full.Name.StartsWith(known.Name + " ", StringComparison.Ordinal) || TitleAgreement.AreEqual(full.Name, known.Name));
    }

    /// <summary>Systems name the account that filed the text; a byline right below the headline that names other people in full is the editors' word.</summary>
    private static bool Overrules(AuthorSource print, AuthorSource best) =>
        print.Family == "byline" && !best.IsPrint && print.Trust >= LeastByline && char.IsAsciiLetter(best.Names[0].Name.Name[0])
        && print.Names.TrueForAll(entry => NameShape.IsFullName(entry.Name.Name) && entry.Name.Name.AsSpan().Count(' ') <= 2 && !entry.Name.IsOrganisation && !best.Shares(entry.Name.Name));

    /// <summary>The people of a source; its organisations where it names no person.</summary>
    private static List<Author> Authors(AuthorSource source, SiteNames site)
    {
        var authors = new List<Author>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var hasPeople = source.Names.Exists(entry => AuthorTrust.CostOf(entry.Name, entry.Claim, site) == 0);
        var hasFullName = source.Names.Exists(static entry => NameShape.IsFullName(entry.Name.Name));
        foreach (var (name, claim) in source.Names)
            if ((!hasPeople || AuthorTrust.CostOf(name, claim, site) == 0) && !(hasFullName && NameShape.IsHandle(name.Name)) && authors.Count < MostAuthors && seen.Add(TitleAgreement.Key(name.Name)))
                authors.Add(new Author { Name = name.Name, Role = name.Role, Url = claim.Url });
        return authors;
    }
}
