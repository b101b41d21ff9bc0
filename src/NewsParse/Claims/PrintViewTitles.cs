using NewsParse.Languages.Packs;

namespace NewsParse.Claims;

/// <summary>Frees titles of the words that only say that a page is the one to print; a title of nothing else is no claim.</summary>
internal static class PrintViewTitles
{
    private static readonly string[] Separators = [" | ", " - ", " – ", " — ", " :: ", " » "];

    public static void Clean(MetadataClaims claims, PhraseMatcher phrases) =>
        claims.Place(claim => claim.Field == MetadataField.Title ? claim with { Value = Clean(claim.Value, phrases) } : claim);

    private static string Clean(string title, PhraseMatcher phrases)
    {
        if (IsPrint(title, phrases))
            return string.Empty;
        var parts = title.Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (parts.Length < 2)
            return title;
        if (IsPrint(parts[0], phrases))
            return title[(title.IndexOf(parts[0], StringComparison.Ordinal) + parts[0].Length)..].TrimStart(' ', '|', '-', '–', '—', ':', '»');
        return IsPrint(parts[^1], phrases) ? title[..title.LastIndexOf(parts[^1], StringComparison.Ordinal)].TrimEnd(' ', '|', '-', '–', '—', ':', '»') : title;
    }

    private static bool IsPrint(string text, PhraseMatcher phrases) =>
        phrases.MatchListed(text.AsSpan().Trim(" []()")) is { IsMatch: true, Kind: PhraseMatchKind.Line } match && match.CanBe(ChromeRole.Print);
}
