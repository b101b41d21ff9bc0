using System.Globalization;
using NewsParse.Languages.Calendars;

namespace NewsParse.Claims;

/// <summary>A dated claim as the ranker weighs it.</summary>
internal readonly record struct DatedClaim(MetadataClaim Claim, ParsedDate Date, string Family, double Weight)
{
    public string Day => Date.Value[..10];
}

/// <summary>
/// Chooses the dates of publication and change. Sources of one family speak with one voice, families that name the same day add up;
/// the most exact value of the chosen day is taken. Weights were set on labelled pages.
/// </summary>
internal static class DateRanker
{
    private const double OtherFamilies = 0.45;
    private const double PrintedChange = 0.5;

    /// <summary>The best claim of the field, and the best that names another day.</summary>
    public static (DatedClaim? Best, DatedClaim? Other) Rank(List<DatedClaim> claims, MetadataField field)
    {
        var days = new Dictionary<string, Dictionary<string, double>>(StringComparer.Ordinal);
        foreach (var claim in claims)
        {
            var weight = field == MetadataField.Published ? claim.Weight : ModifiedWeight(claim);
            if (weight <= 0)
                continue;
            if (!days.TryGetValue(claim.Day, out var families))
                days.Add(claim.Day, families = new Dictionary<string, double>(StringComparer.Ordinal));
            families[claim.Family] = Math.Max(weight, families.GetValueOrDefault(claim.Family));
        }

        var (best, other) = TopTwo(days);
        return (best is null ? null : MostExact(claims, best, field), other is null ? null : MostExact(claims, other, field));
    }

    /// <summary>Whether nothing but unlabelled print near no other source gives the day of a claim.</summary>
    public static bool IsOnlyPrinted(List<DatedClaim> claims, in DatedClaim print)
    {
        var day = print.Day;
        foreach (var claim in claims)
            if (string.Equals(claim.Day, day, StringComparison.Ordinal) && (claim.Family is not ("print" or "time") || claim.Claim.Origin.EndsWith("-labelled", StringComparison.Ordinal)))
                return false;
        return true;
    }

    /// <summary>The claims that can be read as dates of the years in which pages are published.</summary>
    public static List<DatedClaim> Read(MetadataClaims claims, DateOrder order)
    {
        var dated = new List<DatedClaim>();
        foreach (var claim in claims.All)
        {
            if (claim.Field is not (MetadataField.Published or MetadataField.Modified) || !TryRead(claim.Value, order, out var date))
                continue;
            if (string.CompareOrdinal(date.Value, "1990") < 0 || string.CompareOrdinal(date.Value, "2100") > 0)
                continue;
            var (family, weight) = DateTrust.Of(claim);
            dated.Add(new DatedClaim(claim, date, family, weight));
        }

        TakeLocalDays(dated);
        DoubtPrintedChanges(dated);
        return dated;
    }

    /// <summary>A machine's date whose time is not one ("2025-07-16T08:00:00:123Z") still names its day.</summary>
    private static bool TryRead(string value, DateOrder order, out ParsedDate date) =>
        DateParser.TryParseWhole(value, out date, order) || (value.Length > 11 && value[10] == 'T' && DateParser.TryParseWhole(value.AsSpan(0, 10), out date, order));

    /// <summary>One moment given in world time and in the page's own is of the day on which the page's readers saw it.</summary>
    private static void TakeLocalDays(List<DatedClaim> dated)
    {
        Dictionary<DateTimeOffset, ParsedDate>? locals = null;
        foreach (var claim in dated)
            if (MomentOf(claim) is { } moment && moment.Offset != TimeSpan.Zero)
                (locals ??= []).TryAdd(moment, claim.Date);
        for (var i = 0; locals is not null && i < dated.Count; i++)
            if (MomentOf(dated[i]) is { } moment && moment.Offset == TimeSpan.Zero && locals.TryGetValue(moment, out var local))
                dated[i] = dated[i] with { Date = local };
    }

    /// <summary>A bare printed day that the page's data call the day of the last change, behind an earlier day of publication, is that of the change.</summary>
    private static void DoubtPrintedChanges(List<DatedClaim> dated)
    {
        var (changed, published) = ((string?)null, (string?)null);
        foreach (var claim in dated)
            if (claim.Family is "modified")
                changed ??= claim.Day;
            else if (claim.Family is "meta" or "json-ld")
                published ??= claim.Day;
        if (changed is null || published is null || string.CompareOrdinal(published, changed) >= 0)
            return;
        for (var i = 0; i < dated.Count; i++)
            if (dated[i].Family is "print" or "time" or "microdata" && string.Equals(dated[i].Day, changed, StringComparison.Ordinal))
                dated[i] = dated[i] with { Weight = dated[i].Weight * PrintedChange };
    }

    /// <summary>The moment of a claim that has a time and a zone.</summary>
    private static DateTimeOffset? MomentOf(in DatedClaim claim) =>
        Exactness(claim.Date.Value) >= 4 && DateTimeOffset.TryParse(claim.Date.Value, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment) ? moment : null;

    private static (string? Best, string? Other) TopTwo(Dictionary<string, Dictionary<string, double>> days)
    {
        var (best, other) = ((string?)null, (string?)null);
        var (bestScore, otherScore) = (0.0, 0.0);
        foreach (var (day, families) in days)
        {
            var score = Score(families);
            if (score > bestScore)
                (best, bestScore, other, otherScore) = (day, score, best, bestScore);
            else if (score > otherScore)
                (other, otherScore) = (day, score);
        }

        return (best, other);
    }

    private static double Score(Dictionary<string, double> families)
    {
        var (most, sum) = (0.0, 0.0);
        foreach (var weight in families.Values)
        {
            most = Math.Max(most, weight);
            sum += weight;
        }

        return most + (OtherFamilies * (sum - most));
    }

    private static double ModifiedWeight(in DatedClaim claim)
    {
        if (claim.Claim.Field != MetadataField.Modified)
            return 0;
        return claim.Claim.Origin switch
        {
            ['j', 's', 'o', 'n', ..] => 3.4,
            ['m', 'e', 't', 'a', ..] => 3.0,
            ['m', 'i', 'c', 'r', ..] => 2.6,
            _ => 3.2 * claim.Weight,
        };
    }

    /// <summary>The claim of a day with the most of a time and a zone; of equals the most trusted.</summary>
    private static DatedClaim? MostExact(List<DatedClaim> claims, string day, MetadataField field)
    {
        DatedClaim? best = null;
        var bestScore = double.MinValue;
        foreach (var claim in claims)
        {
            if (!string.Equals(claim.Day, day, StringComparison.Ordinal))
                continue;
            var score = claim.Weight + (claim.Claim.Field == field ? 4 : 0) + Exactness(claim.Date.Value);
            if (score > bestScore)
                (best, bestScore) = (claim, score);
        }

        return best;
    }

    /// <summary>A time that is midnight sharp is as good as none.</summary>
    private static double Exactness(string value)
    {
        if (value.Length <= 10 || value.AsSpan(10).StartsWith("T00:00:00", StringComparison.Ordinal))
            return 0;
        return value.Length > 19 && (value[^1] == 'Z' || value[^6] is '+' or '-') ? 4 : 2;
    }
}
