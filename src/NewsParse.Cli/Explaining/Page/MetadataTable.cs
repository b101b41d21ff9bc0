using NewsParse.Cli.Wording;

namespace NewsParse.Cli.Explaining.Page;

/// <summary>Every metadata field with the sources on the page that claim it, taken or not.</summary>
internal static class MetadataTable
{
    public static void Write(ReportHtml html, ArticleReport report, UiText text)
    {
        var claims = report.Metadata.ToLookup(claim => claim.Field, StringComparer.Ordinal);
        html.Markup("<dl class=\"metadata-fields\">\n");
        foreach (var (field, phrase, value) in FieldsOf(report.Article, text))
        {
            if (string.IsNullOrEmpty(value) && !claims.Contains(field))
                continue;
            html.Element("dt", text[phrase]).Markup("<dd>");
            if (string.IsNullOrEmpty(value))
                html.Markup("<span class=\"soft\">–</span>");
            else
                html.Markup("<bdi>").Text(value).Markup("</bdi>");
            WriteClaims(html, claims[field], text);
            html.Markup("</dd>\n");
        }

        html.Markup("</dl>\n");
    }

    private static (string Field, string Phrase, string? Value)[] FieldsOf(Article article, UiText text) =>
    [
        ("title", "title", article.Title),
        ("subtitle", "subtitle", article.Subtitle),
        ("kicker", "kicker", article.Kicker),
        ("authors", "byline", string.Join(text.ListSeparator, article.Authors.Select(author => author.Name))),
        ("publisher", "publisher", article.Publisher?.Name),
        ("dateline", "dateline", DatelineOf(article.Dateline)),
        ("published", "published", DateOf(article.Published)),
        ("modified", "modified", DateOf(article.Modified)),
        ("category", "category", article.Category),
        ("tags", "tags", string.Join(text.ListSeparator, article.Tags)),
        ("language", "language", article.Language),
        ("canonicalUrl", "url", article.CanonicalUrl ?? article.Url),
        ("shortLink", "shortLink", article.ShortLink),
        ("isPaywalled", "access", text.Access(article.IsPaywalled)),
        ("alternateLinks", "alternateLinks", string.Join(text.ListSeparator, article.AlternateLinks.Select(link => link.Language + " " + link.Url))),
        ("newsCode", "newsCode", article.NewsCode),
        ("images", "images", string.Join(text.ListSeparator, article.Images.Select(image => image.Url ?? image.Caption))),
    ];

    private static string? DatelineOf(Dateline? dateline) => dateline switch
    {
        null => null,
        { Agency: null } => dateline.Place,
        { Place: null } => dateline.Agency,
        _ => dateline.Place + " · " + dateline.Agency,
    };

    private static string? DateOf(ArticleDate? date) =>
        date is null ? null : date.Text is null || date.Text == date.Value ? date.Value : date.Value + " · " + date.Text;

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
