using System.Collections.Immutable;
using NewsParse.Languages.Calendars;
using NewsParse.Reading.Links;

namespace NewsParse.Claims;

/// <summary>Turns a page's claims into what is believed of it. All weighing of one source against another is done from here.</summary>
internal static class MetadataRanker
{
    private const int LongestTag = 80;

    /// <summary>Characters between the headline and a date that follows it at once.</summary>
    private const int RightBehind = 10;
    private const int MostTags = 50;
    private const int MostImages = 20;

    /// <param name="claims">What the page claims.</param>
    public static ArticleMetadata Rank(MetadataClaims claims)
    {
        var site = new SiteNames(claims);
        var links = new LinkResolver(claims.Address);
        var title = TitleRanker.Rank(claims, site);
        var authors = AuthorRanker.Rank(claims, site);
        var dated = DateRanker.Read(claims, OrderOf(claims));
        var published = DateRanker.Rank(dated, MetadataField.Published);
        var modified = DateRanker.Rank(dated, MetadataField.Modified);
        var paywall = PaywallRanker.Rank(claims);
        var canonical = links.Resolve(First(claims, MetadataField.CanonicalUrl, "link", "meta", "json-ld"));
        var headline = claims.First(MetadataField.Title, "headline:");
        return new ArticleMetadata
        {
            Title = title.Title,
            HeadlineNode = headline?.Node ?? -1,
            Authors = [.. authors.Authors.Select(author => new Author { Name = author.Name, Role = author.Role, Url = links.Resolve(author.Url) })],
            AreAuthorsOfLine = authors.Claim is { Origin: "visible:byline" },
            Published = ToDate(published.Best),
            PublishedNode = published.Best is { } print && print.Claim.Distance is not (>= 0 and <= RightBehind) && DateRanker.IsOnlyPrinted(dated, print) ? print.Claim.Node : -1,
            Modified = ToDate(modified.Best),
            Publisher = PublisherOf(claims, links),
            CanonicalUrl = canonical,
            ShortLink = ShortLinkOf(claims, links, canonical),
            Kicker = claims.First(MetadataField.Kicker, "headline:")?.Value ?? claims.First(MetadataField.Kicker, "visible:")?.Value,
            Category = CategoryOf(claims),
            Tags = TagsOf(claims),
            Images = ImagesOf(claims, links),
            DeclaredLanguage = First(claims, MetadataField.Language, "json-ld", "html", "meta"),
            IsPaywalled = paywall.IsPaywalled,
            Alternates = AlternateRanker.Rank(claims, links, canonical),
            NewsCode = claims.First(MetadataField.NewsCode)?.Value,
            ArticleBodies = [.. claims.Of(MetadataField.ArticleBody).Select(static claim => claim.Value).OrderByDescending(static body => body.Length)],
            Conflicts = [.. Conflict(MetadataField.Title, title.Claim, title.Other), .. Conflict(MetadataField.Author, authors.Claim, authors.Other),
                .. Conflict(MetadataField.Published, published.Best?.Claim, published.Other?.Claim), .. Conflict(MetadataField.Modified, modified.Best?.Claim, modified.Other?.Claim),
                .. Conflict(MetadataField.Paywall, paywall.Claim, paywall.Other)],
        };
    }

    private static IEnumerable<MetadataConflict> Conflict(MetadataField field, MetadataClaim? chosen, MetadataClaim? other)
    {
        if (chosen is { } first && other is { } second)
            yield return new MetadataConflict(field, first, second);
    }

    private static ArticleDate? ToDate(DatedClaim? claim) => claim is not { } dated
        ? null
        : new ArticleDate { Value = dated.Date.Value, Text = dated.Claim.Detail ?? dated.Claim.Value, Calendar = dated.Date.Calendar };

    /// <summary>How the page's country writes numeric dates, by its declared language and its domain.</summary>
    private static DateOrder OrderOf(MetadataClaims claims)
    {
        var vocabulary = MetadataVocabulary.Shared;
        var language = claims.First(MetadataField.Language, "html")?.Value ?? claims.First(MetadataField.Language)?.Value;
        var host = claims.Address?.Host ?? string.Empty;
        var domain = host[(host.LastIndexOf('.') + 1)..];
        return language is not null && vocabulary.IsMonthFirst(language.ToLowerInvariant(), domain) ? DateOrder.MonthFirst : DateOrder.DayFirst;
    }

    private static string? First(MetadataClaims claims, MetadataField field, params ReadOnlySpan<string> origins)
    {
        foreach (var origin in origins)
            if (claims.First(field, origin) is { } claim)
                return claim.Value;
        return null;
    }

    private static Publisher? PublisherOf(MetadataClaims claims, LinkResolver links)
    {
        var named = claims.First(MetadataField.Publisher, "meta:og:site_name") ?? claims.First(MetadataField.Publisher, "json-ld:")
            ?? claims.First(MetadataField.Publisher, "microdata") ?? claims.First(MetadataField.Publisher);
        if (named is not { } claim)
            return null;
        var url = claim.Url;
        foreach (var other in claims.Of(MetadataField.Publisher))
            url ??= other.Url;
        return new Publisher { Name = claim.Value, Url = links.Resolve(url) };
    }

    /// <summary>An address given to be copied is printed without its scheme as often as with it.</summary>
    private static string? ShortLinkOf(MetadataClaims claims, LinkResolver links, string? canonical)
    {
        foreach (var claim in claims.Of(MetadataField.ShortLink))
        {
            var isPrint = claim.Origin.StartsWith("input", StringComparison.Ordinal) && !claim.Value.StartsWith("http", StringComparison.OrdinalIgnoreCase);
            var link = isPrint ? claim.Value : links.Resolve(claim.Value);
            if (link is not null && (link != canonical && link != claims.Address?.AbsoluteUri || claim.Origin == "link:shortlink"))
                return link;
        }

        return null;
    }

    private static string? CategoryOf(MetadataClaims claims)
    {
        foreach (var origin in (ReadOnlySpan<string>)["meta:article:section", "json-ld", "meta", "visible:category"])
            foreach (var claim in claims.Of(MetadataField.Category))
                if (claim.Origin.StartsWith(origin, StringComparison.Ordinal) && claim.Detail is null && claim.Value.Length < LongestTag && claim.Distance is null or (> -400 and < 400))
                    return claim.Value;
        return null;
    }

    private static ImmutableArray<string> TagsOf(MetadataClaims claims)
    {
        foreach (var origin in (ReadOnlySpan<string>)["meta:article:tag", "meta:og:article:tag", "visible:tag-link", "json-ld", "meta:news_keywords", "meta"])
        {
            var tags = new List<string>();
            foreach (var claim in claims.Of(MetadataField.Tag))
                if (claim.Origin.StartsWith(origin, StringComparison.Ordinal) && claim.Value.Length < LongestTag && tags.Count < MostTags && !tags.Contains(claim.Value, StringComparer.OrdinalIgnoreCase))
                    tags.Add(claim.Value);
            if (tags.Count > 0)
                return [.. tags];
        }

        return [];
    }

    private static ImmutableArray<ArticleImage> ImagesOf(MetadataClaims claims, LinkResolver links)
    {
        var images = new List<ArticleImage>();
        foreach (var claim in claims.Of(MetadataField.Image))
        {
            if (images.Count == MostImages || links.Resolve(claim.Value, isImage: true) is not { } url || images.Exists(image => image.Url == url))
                continue;
            images.Add(new ArticleImage { Url = url, Caption = claim.Detail });
        }

        return [.. images];
    }
}
