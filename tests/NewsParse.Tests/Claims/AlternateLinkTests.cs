namespace NewsParse.Tests.Claims;

public sealed class AlternateLinkTests
{
    private const string Address = "https://hilldaily.example/en/wells";

    private static (string, string)[] Read(string head) =>
        [.. MetadataPage.Rank(head + "<h1>Wells run dry in the hills</h1>", Address).Alternates.Select(static link => (link.Language, link.Url))];

    [Test]
    public void Each_language_is_listed_once_with_its_absolute_address() =>
        Assert.That(
            Read("""
                <link rel="alternate" hreflang="fa_ir" href="/fa/wells"><link rel="alternate" hreflang="fa-IR" href="https://hilldaily.example/fa/wells">
                <link rel='alternate' hreflang="ZH-hant-tw" href="//cn.hilldaily.example/wells">
                """),
            Is.EqualTo(new[] { ("fa-IR", "https://hilldaily.example/fa/wells"), ("zh-Hant-TW", "https://cn.hilldaily.example/wells") }));

    [Test]
    public void The_page_itself_is_no_alternate_but_its_query_may_tell_languages_apart() =>
        Assert.That(
            Read("""
                <link rel="canonical" href="https://hilldaily.example/wells"><link rel="alternate" hreflang="en" href="https://hilldaily.example/en/wells/">
                <link rel="alternate" hreflang="en-GB" href="https://hilldaily.example/wells"><link rel="alternate" hreflang="ps" href="https://hilldaily.example/wells?lang=ps">
                """),
            Is.EqualTo(new[] { ("ps", "https://hilldaily.example/wells?lang=ps") }));

    [TestCase("""<link rel="alternate" hreflang="x-default" href="/wells">""")]
    [TestCase("""<link rel="alternate" hreflang="" href="/fa/wells">""")]
    [TestCase("""<link rel="alternate" href="/amp/wells" media="handheld">""")]
    [TestCase("""<link rel="alternate" hreflang="fa" type="application/rss+xml" href="/fa/feed">""")]
    [TestCase("""<link rel="alternate" hreflang="fa" href="javascript:void(0)">""")]
    [TestCase("""<link rel="stylesheet" hreflang="fa" href="/fa.css">""")]
    public void What_names_no_page_in_a_language_is_passed_over(string head) => Assert.That(Read(head), Is.Empty);

    [Test]
    public void A_link_of_the_text_may_say_it_too()
    {
        Assert.That(Read("""<a rel="alternate" hreflang="ps" href="/ps/wells">پښتو</a>"""), Is.EqualTo(new[] { ("ps", "https://hilldaily.example/ps/wells") }));
        Assert.That(Read("""<a hreflang="ps" href="/ps/">پښتو</a>"""), Is.Empty);
    }

    [Test]
    public void The_article_and_the_report_hold_them()
    {
        var page = """<html><head><link rel="alternate" hreflang="fa" href="/fa/wells"><link rel="alternate" hreflang="en" href="/en/wells"></head><body><h1>Wells run dry</h1><p>The wells of the hills ran dry.</p></body></html>""";
        var report = ArticleParser.Default.Explain(ArticleSource.FromHtml(page).At(new Uri(Address)));
        Assert.That(report.Article.AlternateLinks.Select(static link => link.Url), Is.EqualTo(new[] { "https://hilldaily.example/fa/wells" }));
        Assert.That(
            report.Metadata.Where(static claim => claim.Field == "alternateLinks").Select(static claim => (claim.Value, claim.Origin, claim.IsChosen)),
            Is.EqualTo(new[] { ("fa /fa/wells", "link:alternate", true), ("en /en/wells", "link:alternate", false) }));
    }
}
