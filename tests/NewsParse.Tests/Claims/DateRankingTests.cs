using NewsParse.Claims;

namespace NewsParse.Tests.Claims;

public sealed class DateRankingTests
{
    [Test]
    public void Structured_dates_are_preferred_to_other_dates_in_print()
    {
        var metadata = MetadataPage.Rank("""
            <meta property="article:published_time" content="2025-07-16T10:30:00+03:30"><meta property="article:modified_time" content="2025-07-17T08:00:00+03:30">
            <h1>Wells run dry in the hills</h1><p>The flood of 3 May 2019 is not forgotten.</p>
            """);
        Assert.That(metadata.Published?.Value, Is.EqualTo("2025-07-16T10:30:00+03:30"));
        Assert.That(metadata.Modified?.Value, Is.EqualTo("2025-07-17T08:00:00+03:30"));
    }

    [Test]
    public void A_printed_solar_date_near_the_headline_is_the_date_of_publication()
    {
        var metadata = MetadataPage.Rank("<h1>چاه‌های تپه خشک شد</h1><span>سه‌شنبه ۲۵ تیر ۱۴۰۴ ساعت ۱۸:۲۲</span><p>متن خبر.</p>");
        Assert.That((metadata.Published?.Value, metadata.Published?.Calendar), Is.EqualTo(("2025-07-16T18:22:00", CalendarSystem.Persian)));
    }

    [Test]
    public void A_label_tells_the_date_of_change_from_that_of_publication()
    {
        var metadata = MetadataPage.Rank("<h1>Wells run dry in the hills</h1><p>Published: 16 July 2025 | Updated: 18 July 2025</p><p>Text.</p>");
        Assert.That((metadata.Published?.Value, metadata.Modified?.Value), Is.EqualTo(("2025-07-16", "2025-07-18")));
    }

    [Test]
    public void The_address_gives_a_date_where_nothing_else_does()
    {
        var metadata = MetadataPage.Rank("<h1>Wells run dry in the hills</h1><p>Text.</p>", "https://hilldaily.example/2025/07/16/wells");
        Assert.That(metadata.Published?.Value, Is.EqualTo("2025-07-16"));
    }

    [TestCase("https://hilldaily.example/2025/07/16/wells", "2025-07-16")]
    [TestCase("https://hilldaily.example/news-2025-07-16-wells.html", "2025-07-16")]
    [TestCase("https://hilldaily.example/news/20250716/wells", "2025-07-16")]
    [TestCase("https://hilldaily.example/news/1404042507719/wells", "2025-07-16")]
    [TestCase("https://archive.example/web/20190717140047/http://hilldaily.example/wells", null)]
    [TestCase("https://archive.example/web/20190717140047/http://hilldaily.example/2014/01/27/wells", "2014-01-27")]
    [TestCase("https://hilldaily.example/news/1353889", null)]
    [TestCase("https://hilldaily.example/2025/wells", null)]
    public void Dates_in_addresses_are_read(string address, string? date) => Assert.That(PageAddress.DateIn(address), Is.EqualTo(date));

    [Test]
    public void Dates_of_teasers_and_the_footer_do_not_count_against_the_date_near_the_headline()
    {
        var metadata = MetadataPage.Rank("""
            <h1>Wells run dry in the hills</h1><div class="meta">16 July 2025</div><p>Text of the story.</p>
            <div class="related"><a href="/a">Older story</a><time datetime="2021-01-02">2 January 2021</time><time datetime="2021-01-02">2 January 2021</time></div>
            """);
        Assert.That(metadata.Published?.Value, Is.EqualTo("2025-07-16"));
    }

    [TestCase("en-US", "2025-03-04")]
    [TestCase("en-GB", "2025-04-03")]
    [TestCase("fr", "2025-04-03")]
    public void Numeric_dates_follow_the_declared_language(string language, string date)
    {
        var metadata = MetadataPage.Rank($"<html lang='{language}'><h1>Wells run dry in the hills</h1><span class='date'>03/04/2025</span><p>Text.</p>");
        Assert.That(metadata.Published?.Value, Is.EqualTo(date));
    }

    [Test]
    public void A_machine_date_with_a_malformed_time_still_names_its_day()
    {
        var metadata = MetadataPage.Rank("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"datePublished\":\"2025-07-16T22:06:08:684Z\"}</script><h1>Wells run dry in the hills</h1><p>Text.</p>");
        Assert.That(metadata.Published?.Value, Is.EqualTo("2025-07-16"));
    }

    [Test]
    public void One_moment_in_world_time_and_in_local_time_is_given_in_local_time()
    {
        var metadata = MetadataPage.Rank("""
            <meta property="article:published_time" content="2025-07-17T01:30:00+00:00">
            <h1>Wells run dry in the hills</h1><time datetime="2025-07-16T21:30:00-04:00">July 16</time><p>Text.</p>
            """);
        Assert.That(metadata.Published?.Value, Is.EqualTo("2025-07-16T21:30:00-04:00"));
    }

    [Test]
    public void A_bare_printed_day_that_is_the_day_of_the_change_is_not_that_of_publication()
    {
        var metadata = MetadataPage.Rank("""
            <meta property="article:published_time" content="2022-01-03T16:52:00+00:00"><meta property="article:modified_time" content="2025-02-12T13:28:34+00:00">
            <h1>Wells run dry in the hills</h1><time datetime="2025-02-12T13:28:34+00:00">12 February 2025</time><p>Text.</p>
            """);
        Assert.That((metadata.Published?.Value[..10], metadata.Modified?.Value[..10]), Is.EqualTo(("2022-01-03", "2025-02-12")));
    }

    [Test]
    public void Of_dates_with_equal_claims_the_first_printed_is_taken()
    {
        var metadata = MetadataPage.Rank("<h1>Wells run dry in the hills</h1><p>Text.</p><div class='comments'><p>8 December 2010</p><p>16 March 2011</p><p>26 June 2014</p></div>");
        Assert.That(metadata.Published?.Value, Is.EqualTo("2010-12-08"));
    }
}
