using NewsParse.Claims;

namespace NewsParse.Tests.Claims;

public sealed class PaywallTests
{
    private static string Ld(string members) => $$"""<script type="application/ld+json">{"@type":"NewsArticle","headline":"Wells run dry in the hills"{{members}}}</script><h1>Wells run dry in the hills</h1>""";

    [TestCase(@",""isAccessibleForFree"":false", true)]
    [TestCase(@",""isAccessibleForFree"":""False""", true)]
    [TestCase(@",""isAccessibleForFree"":""http://schema.org/False""", true)]
    [TestCase(@",""isAccessibleForFree"":""https://schema.org/True""", false)]
    [TestCase(@",""isAccessibleForFree"":true", false)]
    [TestCase(@",""isAccessibleForFree"":""perhaps""", null)]
    [TestCase("", null)]
    public void Structured_data_says_whether_reading_is_free(string members, bool? expected) =>
        Assert.That(MetadataPage.Rank(Ld(members)).IsPaywalled, Is.EqualTo(expected));

    [TestCase(@",""hasPart"":{""@type"":""WebPageElement"",""isAccessibleForFree"":false,""cssSelector"":"".gated""}", true)]
    [TestCase(@",""hasPart"":[{""isAccessibleForFree"":true},{""isAccessibleForFree"":false}]", true)]
    [TestCase(@",""isAccessibleForFree"":true,""hasPart"":{""isAccessibleForFree"":false}", false)]
    public void A_part_speaks_where_the_whole_is_silent(string members, bool expected) =>
        Assert.That(MetadataPage.Rank(Ld(members)).IsPaywalled, Is.EqualTo(expected));

    [TestCase("article:content_tier", "free", false)]
    [TestCase("article:content_tier", "Metered", true)]
    [TestCase("article:content_tier", "locked", true)]
    [TestCase("article:content_tier", "gold", null)]
    [TestCase("isPremium", "0", false)]
    public void A_meta_element_names_the_tier(string name, string value, bool? expected) =>
        Assert.That(MetadataPage.Rank($"<meta property=\"{name}\" content=\"{value}\"><h1>Wells run dry</h1>").IsPaywalled, Is.EqualTo(expected));

    [Test]
    public void Structured_data_of_the_page_and_markup_are_read_too()
    {
        Assert.That(MetadataPage.Rank("""<script type="application/ld+json">{"@type":"WebPage","isAccessibleForFree":"False"}</script><h1>Wells run dry</h1>""").IsPaywalled, Is.True);
        Assert.That(MetadataPage.Rank("""<meta itemprop="isAccessibleForFree" content="true"><h1>Wells run dry</h1>""").IsPaywalled, Is.False);
    }

    [Test]
    public void What_the_article_says_of_itself_is_believed_and_the_contrary_is_a_conflict()
    {
        var metadata = MetadataPage.Rank("<meta property=\"article:content_tier\" content=\"free\">" + Ld(@",""isAccessibleForFree"":false"));
        Assert.That(metadata.IsPaywalled, Is.True);
        var conflict = metadata.Conflicts.Single(static conflict => conflict.Field == MetadataField.Paywall);
        Assert.That((conflict.Chosen.Origin, conflict.Other.Origin), Is.EqualTo(("json-ld:NewsArticle.isAccessibleForFree", "meta:article:content_tier")));
    }

    [Test]
    public void Sources_that_agree_are_no_conflict() =>
        Assert.That(MetadataPage.Rank("<meta property=\"article:content_tier\" content=\"locked\">" + Ld(@",""isAccessibleForFree"":false")).Conflicts.Select(static conflict => conflict.Field), Has.None.EqualTo(MetadataField.Paywall));

    [Test]
    public void The_report_holds_what_each_source_says()
    {
        var page = "<html><head><meta property=\"article:content_tier\" content=\"free\">" + Ld(@",""isAccessibleForFree"":false") + "<p>The wells of the hills ran dry.</p></html>";
        var report = ArticleParser.Default.Explain(ArticleSource.FromHtml(page));
        Assert.That(report.Article.IsPaywalled, Is.True);
        Assert.That(report.Metadata.Where(static claim => claim.Field == "isPaywalled").Select(static claim => (claim.Value, claim.IsChosen)), Is.EquivalentTo(new[] { ("false", true), ("free", false) }));
    }
}
