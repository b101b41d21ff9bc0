using NewsParse.Claims;

namespace NewsParse.Tests.Claims;

public sealed class ClaimReadingTests
{
    private const string Page = """
        <html lang="en"><head>
        <link rel="canonical" href="/wells"><link rel="shortlink" href="https://hd.example/?p=7"><link rel="alternate" hreflang="fa" href="/fa/wells">
        <meta property="article:section" content="Water"><meta property="article:tag" content="wells"><meta property="article:tag" content="drought">
        <meta property="og:image" content="/well.jpg">
        <script type="application/ld+json">{"@type":"NewsArticle","headline":"Wells run dry in the hills","isAccessibleForFree":"False",
          "publisher":{"@type":"Organization","name":"Hill Daily","url":"https://hilldaily.example"},"articleBody":"The wells ran dry."}</script>
        </head><body><h1>Wells run dry in the hills</h1></body></html>
        """;

    [Test]
    public void Every_field_the_page_declares_is_believed()
    {
        var metadata = MetadataPage.Rank(Page, "https://hilldaily.example/wells?x=1");
        Assert.That(metadata.CanonicalUrl, Is.EqualTo("https://hilldaily.example/wells"));
        Assert.That(metadata.ShortLink, Is.EqualTo("https://hd.example/?p=7"));
        Assert.That(metadata.Category, Is.EqualTo("Water"));
        Assert.That(metadata.Tags, Is.EqualTo(new[] { "wells", "drought" }));
        Assert.That(metadata.Images[0].Url, Is.EqualTo("https://hilldaily.example/well.jpg"));
        Assert.That((metadata.Publisher?.Name, metadata.Publisher?.Url), Is.EqualTo(("Hill Daily", "https://hilldaily.example")));
        Assert.That(metadata.IsPaywalled, Is.True);
        Assert.That(metadata.DeclaredLanguage, Is.EqualTo("en"));
        Assert.That(metadata.Alternates.Select(static link => (link.Language, link.Url)), Is.EqualTo(new[] { ("fa", "https://hilldaily.example/fa/wells") }));
        Assert.That(metadata.ArticleBodies, Is.EqualTo(new[] { "The wells ran dry." }));
    }

    [Test]
    public void Each_claim_says_where_it_was_found()
    {
        var origins = MetadataPage.Claims(Page).All.Select(static claim => claim.Origin).ToList();
        Assert.That(origins, Is.SupersetOf(new[] { "link:canonical", "meta:article:section", "json-ld:NewsArticle.headline", "headline:h1", "html:lang" }));
    }

    [Test]
    public void The_article_of_the_page_is_chosen_among_listed_ones()
    {
        var metadata = MetadataPage.Rank("""
            <title>Wells run dry in the hills</title>
            <script type="application/ld+json">[{"@type":"NewsArticle","headline":"Goats win a race","author":"Omid Karimi"},
              {"@type":"NewsArticle","headline":"Wells run dry in the hills","author":"Sara Nuri"}]</script><h1>Wells run dry in the hills</h1>
            """);
        Assert.That(MetadataPage.Names(metadata), Is.EqualTo(new[] { "Sara Nuri" }));
    }

    [Test]
    public void An_empty_page_claims_nothing()
    {
        var metadata = MetadataPage.Rank(string.Empty);
        Assert.That((metadata.Title, metadata.Published, metadata.Authors.Length), Is.EqualTo(((string?)null, (ArticleDate?)null, 0)));
    }

    [Test]
    public void A_link_to_a_topic_within_a_sentence_is_no_tag_and_a_row_of_them_is()
    {
        const string Prose = "<p>Scientists at the university have long asked whether wells in <a rel='tag' href='/tag/herat'>West Herat</a> can be saved from salt in time.</p>";
        Assert.That(MetadataPage.Rank("<h1>Wells run dry</h1>" + Prose).Tags, Is.Empty);
        Assert.That(MetadataPage.Rank("<h1>Wells run dry</h1>" + Prose + "<p>Tags: <a rel='tag' href='/tag/salt'>Salt</a>, <a rel='tag' href='/tag/wells'>Wells</a></p>").Tags, Is.EqualTo(new[] { "Salt", "Wells" }));
    }
}
