namespace NewsParse.Claims;

/// <summary>
/// Chooses the title. The policy: the headline that the page prints as its first-level heading is the title, whatever window title and
/// previews say for search engines. They decide where the page prints none, prints its site's or section's name there, or several that
/// share nothing with them; and where all of them and the structured data of a news article agree on other words. Claims are freed of the site's name, those that say the same vote together,
/// and of the winning group the printed headline gives the spelling. What lost stands in the report.
/// </summary>
internal static class TitleRanker
{
    private const int ShortestPlain = 12;
    private const int MostPlain = 8;
    private const int LongestSection = 24;

    private sealed class Group(string key)
    {
        public string Key { get; } = key;

        public Dictionary<string, double> Families { get; } = new(StringComparer.Ordinal);

        public MetadataClaim Claim { get; set; }

        /// <summary>Spellings and how much speaks for each.</summary>
        public Dictionary<string, double> Spellings { get; } = new(StringComparer.Ordinal);

        public double ClaimTrust { get; set; } = double.MinValue;

        /// <summary>The spelling most sources agree on; the printed headline's where they do not.</summary>
        public string Text => Spellings.MaxBy(static spelling => spelling.Value).Key;

        public double Score { get; set; }
    }

    /// <summary>The title, the claim it is from, and the best claim that says something else.</summary>
    public static (string? Title, MetadataClaim? Claim, MetadataClaim? Other) Rank(MetadataClaims claims, SiteNames site)
    {
        var headline = claims.First(MetadataField.Title, "headline:") ?? claims.First(MetadataField.Title, "heading:");
        var plain = PlainTitles(claims);
        var groups = new Dictionary<string, Group>(StringComparer.Ordinal);
        foreach (var claim in claims.Of(MetadataField.Title))
        {
            var (family, weight) = Trust(claim.Origin);
            var text = (family == "headline" ? site.StripBarred(claim.Value) : Clean(claim.Value, headline?.Value, site, family, plain)).TrimStart('#', ' ');
            if (text.Length == 0 || (site.IsSite(text) && family != "headline"))
                continue;
            Vote(groups, claim, text, family, weight);
        }

        var ordered = new List<Group>(groups.Values);
        foreach (var group in ordered)
            group.Score = Score(group);
        ordered.Sort(static (a, b) => b.Score.CompareTo(a.Score));
        if (ordered.Count == 0)
            return (null, null, null);
        return (ordered[0].Text, ordered[0].Claim, ordered.Count > 1 ? ordered[1].Claim : null);
    }

    private static void Vote(Dictionary<string, Group> groups, in MetadataClaim claim, string text, string family, double weight)
    {
        var key = TitleAgreement.Key(text);
        if (key.Length == 0)
            return;
        if (!groups.TryGetValue(key, out var group))
            groups.Add(key, group = new Group(key));
        group.Families[family] = Math.Max(weight, group.Families.GetValueOrDefault(family));
        group.Spellings[text] = group.Spellings.GetValueOrDefault(text) + (IsMisspelt(text) ? 0.1 : family == "headline" ? weight * 3 : weight);
        if (weight <= group.ClaimTrust)
            return;
        (group.Claim, group.ClaimTrust) = (claim, weight);
    }

    /// <summary>A headline set in capitals or without any, or put together of parts with a gap before its colon, is spelled better elsewhere.</summary>
    private static bool IsMisspelt(ReadOnlySpan<char> text) =>
        text.ContainsAnyInRange('a', 'z') != text.ContainsAnyInRange('A', 'Z') || text.Contains(" : ", StringComparison.Ordinal) || text.Contains(" , ", StringComparison.Ordinal);

    private static double Score(Group group)
    {
        var (most, sum) = (0.0, 0.0);
        foreach (var weight in group.Families.Values)
        {
            most = Math.Max(most, weight);
            sum += weight;
        }

        return most + (0.5 * (sum - most));
    }

    private static (string Family, double Weight) Trust(string origin) => origin switch
    {
        "headline:h1" => ("headline", 4.1),
        "headline:h2" => ("headline", 2.0),
        "headline:class" => ("headline", 1.6),
        "heading:h1-alone" => ("headline", 4.1),
        "heading:h1" => ("headline", 2.2),
        _ when origin.StartsWith("heading", StringComparison.Ordinal) => ("headline", 1.0),
        "microdata:headline" => ("microdata", 2.2),
        "meta:og:title" => ("meta-og", 1.8),
        _ when origin.StartsWith("meta:twitter", StringComparison.Ordinal) => ("meta-twitter", 1.2),
        "title" => ("title", 1.2),
        _ when origin.StartsWith("meta", StringComparison.Ordinal) => ("meta", 1.2),
        _ when origin.StartsWith("json-ld:", StringComparison.Ordinal) => OfStructured(origin),
        _ => ("other", 0.5),
    };

    /// <summary>News systems give the headline of their desk; blogs and shops fill the same member with words for search engines.</summary>
    private static (string Family, double Weight) OfStructured(string origin)
    {
        if (!origin.EndsWith(".headline", StringComparison.Ordinal))
            return ("json-ld-page", 0.7);
        return ("json-ld", MetadataVocabulary.Shared.IsType("news", origin["json-ld:".Length..origin.IndexOf('.', StringComparison.Ordinal)]) ? 2.8 : 1.4);
    }

    private static string Clean(string value, string? headline, SiteNames site, string family, List<string> others)
    {
        // A title that only adds parts to the printed headline is that headline.
        if (headline is not null && HeadOf(value, headline) is { } head)
            return head;
        var stripped = site.Strip(value);
        if (others.Find(other => IsLengthened(stripped, other)) is { } plain)
            return plain;
        if (family == "title" && stripped.Length == value.Length)
            stripped = DropShortTail(value);
        return stripped.Trim();
    }

    /// <summary>The part of a claimed title that says what the headline says, in the claim's own spelling; null where it says something else.</summary>
    private static string? HeadOf(string value, string headline)
    {
        if (value.Length <= headline.Length || headline.Length < 12)
            return null;
        foreach (var (head, _) in SiteNames.Cuts(value))
            if (TitleAgreement.AreEqual(head, headline))
                return head;
        return null;
    }

    /// <summary>The titles that no separator parts and that are long enough for a headline.</summary>
    private static List<string> PlainTitles(MetadataClaims claims)
    {
        var plain = new List<string>();
        foreach (var claim in claims.Of(MetadataField.Title))
            if (claim.Value.Length >= ShortestPlain && plain.Count < MostPlain && !plain.Contains(claim.Value))
                plain.Add(claim.Value);
        return plain;
    }

    /// <summary>Whether a title is another one and a section behind a sign, set with or without blanks.</summary>
    private static bool IsLengthened(string title, string other) =>
        title.Length > other.Length + 1 && title.Length <= other.Length + LongestSection && title.StartsWith(other, StringComparison.Ordinal)
        && title.AsSpan(other.Length).TrimStart() is [('-' or '|' or '\u2013' or '\u2014' or '\u00B7' or '\uFF5C' or '\u3163' or '_'), ..] tail && char.IsLetter(tail[1..].TrimStart() is [var first, ..] ? first : ' ');

    /// <summary>The last part of a page title is the site's, where it is short and the rest is not.</summary>
    private static string DropShortTail(string title)
    {
        foreach (var (head, tail) in SiteNames.Cuts(title))
            if (tail.Length <= 30 && head.Length >= 20 && head.Length > tail.Length * 2 && !tail.Contains('?', StringComparison.Ordinal) && !title.EndsWith(": " + tail, StringComparison.Ordinal))
                return head;
        return title;
    }
}
