namespace NewsParse.Claims;

/// <summary>How far a source of dates is believed to give the day of publication, by its kind and its place on the page.</summary>
internal static class DateTrust
{
    /// <summary>The family whose sources repeat one another, and the weight of the claim.</summary>
    public static (string Family, double Weight) Of(in MetadataClaim claim)
    {
        var origin = claim.Origin;
        if (origin.StartsWith("foreign:", StringComparison.Ordinal))
        {
            var (family, weight) = Of(claim with { Origin = origin["foreign:".Length..] });
            return (family, weight * (claim.Distance is > -100 and < 500 ? 0.6 : 0.15));
        }

        return claim.Field == MetadataField.Published ? OfPublished(origin, claim.Distance) : OfModified(origin, claim.Distance);
    }

    private static (string Family, double Weight) OfPublished(string origin, int? distance) => origin switch
    {
        _ when origin.StartsWith("json-ld:", StringComparison.Ordinal) => OfStructured(origin),
        _ when origin.StartsWith("meta:", StringComparison.Ordinal) => ("meta", 3.2),
        _ when origin.StartsWith("meta-weak:", StringComparison.Ordinal) => ("meta-weak", 1.7),
        "microdata:datePublished" or "microdata:datepublished" => ("microdata", 2.4),
        _ when origin.StartsWith("microdata:", StringComparison.Ordinal) => ("microdata", 1.2),
        "address" => ("address", 3.0),
        "title" => ("title", 2.0),
        "time:datetime" => ("time", 2.6 * Nearness(distance)),
        _ when origin.StartsWith("script:", StringComparison.Ordinal) => ("script", 0.8),
        _ => ("print", OfPrint(origin) * Nearness(distance)),
    };

    private static (string Family, double Weight) OfStructured(string origin)
    {
        var type = origin.AsSpan("json-ld:".Length);
        type = type[..type.IndexOf('.')];
        if (origin.EndsWith(".dateCreated", StringComparison.Ordinal))
            return ("created", 1.5);
        var vocabulary = MetadataVocabulary.Shared;
        var name = type.ToString();
        if (vocabulary.IsType("media", name))
            return ("media", 0.9);
        return vocabulary.IsType("pages", name) ? ("json-ld-page", 2.6) : ("json-ld", 3.4);
    }

    private static (string Family, double Weight) OfModified(string origin, int? distance) =>
        origin.StartsWith("visible", StringComparison.Ordinal) || origin.StartsWith("time", StringComparison.Ordinal)
            ? ("print-modified", 0.7 * Nearness(distance))
            : ("modified", 0.75);

    private static double OfPrint(string origin)
    {
        var weight = origin.StartsWith("visible:date-", StringComparison.Ordinal) || origin.StartsWith("time", StringComparison.Ordinal) ? 3.0 : 2.8;
        if (origin.EndsWith("-labelled", StringComparison.Ordinal))
            weight += 0.9;
        return origin.Contains("-in-prose", StringComparison.Ordinal) ? weight * 0.25 : weight;
    }

    /// <summary>A date belongs to the headline it stands near, rather below it than above.</summary>
    private static double Nearness(int? distance) => distance switch
    {
        null => 0.35,
        >= 0 and <= 250 => 1,
        >= 0 and <= 700 => 0.8,
        >= 0 and <= 1500 => 0.55,
        >= 0 and <= 6000 => 0.3,
        >= 0 => 0.15,
        > -150 => 0.7,
        > -500 => 0.45,
        _ => 0.2,
    };
}
