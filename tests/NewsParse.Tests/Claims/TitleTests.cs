namespace NewsParse.Tests.Claims;

public sealed class TitleTests
{
    [TestCase("Bridge over the Kunar reopens - Hill Daily")]
    [TestCase("Bridge over the Kunar reopens | Hill Daily")]
    [TestCase("Hill Daily » Bridge over the Kunar reopens")]
    [TestCase("Bridge over the Kunar reopens — World — Hill Daily")]
    public void The_name_of_the_site_is_taken_off_the_page_title(string title)
    {
        var metadata = MetadataPage.Rank($"<title>{title}</title><meta property='og:site_name' content='Hill Daily'><h1>Bridge over the Kunar reopens</h1><p>Text.</p>");
        Assert.That(metadata.Title, Is.EqualTo("Bridge over the Kunar reopens"));
    }

    [Test]
    public void The_name_of_the_site_is_learnt_from_its_domain()
    {
        var metadata = MetadataPage.Rank("<title>Bridge over the Kunar reopens - Hilldaily</title><p>Text.</p>", "https://www.hilldaily.example/a");
        Assert.That(metadata.Title, Is.EqualTo("Bridge over the Kunar reopens"));
    }

    [Test]
    public void A_first_heading_that_names_the_site_is_no_headline()
    {
        var metadata = MetadataPage.Rank("<title>New well for Bamyan village | Potters and Wells</title><h1>Potters and Wells</h1><h2>New well for Bamyan village</h2><p>Text.</p>");
        Assert.That(metadata.Title, Is.EqualTo("New well for Bamyan village"));
    }

    [Test]
    public void The_printed_headline_is_preferred_to_a_title_made_for_searching()
    {
        var metadata = MetadataPage.Rank("<title>Saffron price 2025: all you need</title><meta property='og:title' content='Saffron price 2025: all you need'><h1>Saffron growers wait for a better price</h1><p>Text.</p>");
        Assert.That(metadata.Title, Is.EqualTo("Saffron growers wait for a better price"));
    }

    [Test]
    public void A_kicker_inside_the_heading_is_split_off_where_the_page_titles_itself_without_it()
    {
        const string Page = "<title>Bakers close early</title><meta property='og:title' content='Bakers close early'><h1><span>Winter in Kabul:</span> <span>Bakers close early</span></h1>";
        var claims = MetadataPage.Claims(Page);
        Assert.That(NewsParse.Claims.MetadataRanker.Rank(claims).Title, Is.EqualTo("Bakers close early"));
        Assert.That(claims.First(NewsParse.Claims.MetadataField.Kicker)?.Value, Is.EqualTo("Winter in Kabul"));
    }

    [Test]
    public void Entities_escaped_twice_are_decoded()
    {
        var metadata = MetadataPage.Rank("<meta property='og:title' content='Salt &amp;amp; water &amp;#8217;s price'><p>Text.</p>");
        Assert.That(metadata.Title, Is.EqualTo("Salt & water ’s price"));
    }

    [Test]
    public void Sources_that_disagree_are_kept_as_a_conflict()
    {
        var metadata = MetadataPage.Rank("<meta property='og:title' content='The lake is back'><h1>Water returns to the lake after years</h1><p>Text.</p>");
        Assert.That(metadata.Conflicts.Select(static conflict => conflict.Field), Does.Contain(NewsParse.Claims.MetadataField.Title));
    }

    [TestCase("BlogPosting", "Saffron growers wait for a better price")]
    [TestCase("NewsArticle", "Saffron growers wait in 2025: price and buyers")]
    public void Structured_data_of_a_news_desk_outweighs_the_print_and_that_of_a_blog_does_not(string type, string expected)
    {
        const string Other = "Saffron growers wait in 2025: price and buyers";
        var metadata = MetadataPage.Rank($$"""
            <title>{{Other}}</title><meta property='og:title' content='{{Other}}'><meta name='twitter:title' content='{{Other}}'>
            <script type='application/ld+json'>{"@type":"{{type}}","headline":"{{Other}}"}</script><h1>Saffron growers wait for a better price</h1><p>Text.</p>
            """);
        Assert.That(metadata.Title, Is.EqualTo(expected));
    }

    [TestCase("ROAD TO BAMYAN OPENS AGAIN", "Road to Bamyan opens again")]
    [TestCase("<span>Bamyan</span> <span>: road opens again</span>", "Bamyan: road opens again")]
    public void A_headline_in_capitals_or_of_glued_parts_takes_the_spelling_of_the_page_title(string headline, string expected)
    {
        var metadata = MetadataPage.Rank($"<title>{expected} | Hill Daily</title><h1>{headline}</h1><p>Text.</p>");
        Assert.That(metadata.Title, Is.EqualTo(expected));
    }

    [Test]
    public void The_name_of_the_site_behind_a_bar_is_no_part_of_the_headline()
    {
        var metadata = MetadataPage.Rank("<title>Wells run dry in Ghazni | Hill Daily</title><meta property='og:site_name' content='Hill Daily'><h1>Wells run dry in Ghazni | Hill Daily</h1><p>Text.</p>");
        Assert.That(metadata.Title, Is.EqualTo("Wells run dry in Ghazni"));
    }

    [Test]
    public void A_publisher_that_is_the_page_s_own_title_does_not_name_the_site()
    {
        var metadata = MetadataPage.Rank("<title>Calm through the long winter | Hill Daily</title><meta property='og:title' content='Calm through the long winter'><meta property='og:site_name' content='Calm through the long winter | Hill Daily'><meta name='application-name' content='Hill Daily'><p>Text.</p>");
        Assert.That(metadata.Title, Is.EqualTo("Calm through the long winter"));
    }
}
