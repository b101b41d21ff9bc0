using NewsParse.Cli.Wording;

namespace NewsParse.Cli.Explaining.Page;

/// <summary>Every metadata field with the sources on the page that claim it, taken or not.</summary>
internal static class MetadataTable
{
    public static void Write(ReportHtml html, ArticleReport report, UiText text)
    {
        var claims = report.Metadata.ToLookup(claim => claim.Field, StringComparer.Ordinal);
        html.Markup("<dl class=\"metadata-fields\">\n");
        foreach (var (field, phrase, all) in FieldsOf(report.Article, text))
        {
            string[] values = [.. all.OfType<string>().Where(value => value.Length > 0)];
            if (values.Length == 0 && !claims.Contains(field))
                continue;
            html.Element("dt", text[phrase]).Markup("<dd>");
            if (values.Length == 0)
                html.Markup("<span class=\"soft\">–</span>");
            // Each value reads its own way, whatever stands beside it.
            for (var i = 0; i < values.Length; i++)
                html.Text(i > 0 ? text.ListSeparator : "").Markup("<bdi>").Link(values[i]).Markup("</bdi>");
            WriteClaims(html, claims[field], text);
            html.Markup("</dd>\n");
        }

        html.Markup("</dl>\n");
    }

    private static (string Field, string Phrase, IEnumerable<string?> Values)[] FieldsOf(Article article, UiText text) =>
    [
        ("title", "title", [article.Title]),
        ("subtitle", "subtitle", [article.Subtitle]),
        ("kicker", "kicker", [article.Kicker]),
        ("authors", "byline", article.Authors.Select(author => author.Name)),
        ("publisher", "publisher", [article.Publisher?.Name]),
        ("dateline", "dateline", [DatelineOf(article.Dateline)]),
        ("published", "published", DateOf(article.Published, text)),
        ("modified", "modified", DateOf(article.Modified, text)),
        ("category", "category", [article.Category]),
        ("tags", "tags", article.Tags),
        ("language", "language", [article.Language]),
        ("canonicalUrl", "url", [article.CanonicalUrl ?? article.Url]),
        ("shortLink", "shortLink", [article.ShortLink]),
        ("isPaywalled", "access", [text.Access(article.IsPaywalled)]),
        ("alternateLinks", "alternateLinks", article.AlternateLinks.SelectMany(link => new[] { link.Language, link.Url })),
        ("newsCode", "newsCode", [article.NewsCode]),
        ("images", "images", article.Images.Select(image => image.Url ?? image.Caption)),
    ];

    private static string? DatelineOf(Dateline? dateline) => dateline switch
    {
        null => null,
        { Agency: null } => dateline.Place,
        { Place: null } => dateline.Agency,
        _ => dateline.Place + " · " + dateline.Agency,
    };

    /// <summary>The date for people, the exact value and the words printed.</summary>
    private static IEnumerable<string?> DateOf(ArticleDate? date, UiText text) =>
        date is null ? [] : new[] { text.Date(date), date.Value, date.Text }.Distinct();

    /// <summary>A single origin stands beside the value; several, or any that was not taken, open below it.</summary>
    private static void WriteClaims(ReportHtml html, IEnumerable<MetadataEvidence> claims, UiText text)
    {
        var sources = claims.Distinct().OrderByDescending(claim => claim.IsChosen).ToArray();
        if (sources is [{ IsChosen: true } only])
        {
            html.Markup(" <small><bdi>").Text(only.Origin).Markup("</bdi></small>");
            return;
        }

        if (sources.Length == 0)
            return;
        var refused = sources.Count(claim => !claim.IsChosen);
        html.Markup("<details class=\"claims\"><summary>").Text(text.Count("claim", sources.Length));
        if (refused > 0)
            html.Markup("<span class=\"conflict\">").Text(text.Format("notTaken", text.Number(refused))).Markup("</span>");
        html.Markup("</summary><ul>\n");
        foreach (var value in sources.GroupBy(claim => (claim.Value, claim.IsChosen)))
        {
            html.Markup(value.Key.IsChosen ? "<li>" : "<li class=\"lost\">").Markup("<bdi>").Text(value.Key.Value).Markup("</bdi> <small><bdi>")
                .Text(string.Join(text.ListSeparator, value.Select(claim => claim.Origin))).Markup("</bdi></small></li>\n");
        }

        html.Markup("</ul></details>");
    }
}
