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
    public void What_reads_like_markup_in_a_printed_headline_is_text() =>
        Assert.That(MetadataPage.Rank("<h1>When to use &lt;dialog&gt; on a page of the Kunar Daily</h1><p>Text.</p>").Title, Is.EqualTo("When to use <dialog> on a page of the Kunar Daily"));

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

    [TestCase("Top ten: how we choose a water pump", "Best pumps for wells in 2025", "Best pumps for wells in 2025")]
    [TestCase("آیا آبیاری قطره‌ای به صرفه است؟", "قیمت روز لوازم آبیاری", "قیمت روز لوازم آبیاری")]
    [TestCase("Was der Winter die Bauern gekostet hat", "Ernte 2025: alle Zahlen", "Ernte 2025: alle Zahlen")]
    public void The_one_first_heading_is_the_title_though_it_shares_no_word_with_what_is_made_for_searching(string headline, string title, string preview)
    {
        var metadata = MetadataPage.Rank($"<title>{title}</title><meta property='og:title' content='{preview}'><h1>{headline}</h1><p>Text.</p>");
        Assert.That(metadata.Title, Is.EqualTo(headline));
    }

    [TestCase("A message from the publisher of this paper:")]
    [TestCase("Newsletter")]
    public void A_first_heading_that_is_worded_like_no_headline_is_none(string heading)
    {
        var metadata = MetadataPage.Rank($"<title>The ferry stops in winter</title><meta property='og:title' content='The ferry stops in winter'><h1>{heading}</h1><p>Text.</p>");
        Assert.That(metadata.Title, Is.EqualTo("The ferry stops in winter"));
    }

    [Test]
    public void One_of_many_first_headings_is_no_title_where_the_page_has_one()
    {
        var metadata = MetadataPage.Rank("<title>A diary of the flood</title><meta property='og:title' content='A diary of the flood'><h1>Monday, when it rained</h1><p>Text.</p><h1>Tuesday, when it stopped</h1><p>Text.</p>");
        Assert.That(metadata.Title, Is.EqualTo("A diary of the flood"));
    }

    [Test]
    public void A_subtitle_marked_up_as_the_headline_does_not_displace_the_heading_the_page_is_named_after()
    {
        var metadata = MetadataPage.Rank("<title>Pipeline plan flagged - Dune Post</title><h1>Pipeline plan flagged</h1><h1 itemprop='headline'>… groups of the coast concerned</h1><p>Text.</p>");
        Assert.That(metadata.Title, Is.EqualTo("Pipeline plan flagged"));
    }

    [TestCase("다리가 다시 열렸다, 상인들은 기다린다-사회")]
    [TestCase("다리가 다시 열렸다, 상인들은 기다린다 | 사회")]
    [TestCase("다리가 다시 열렸다, 상인들은 기다린다_사회")]
    public void A_section_behind_a_sign_is_no_part_of_a_title_another_source_gives_without_it(string title)
    {
        var metadata = MetadataPage.Rank($"<title>{title}</title><meta name='headline' content='다리가 다시 열렸다, 상인들은 기다린다'><p>Text.</p>");
        Assert.That(metadata.Title, Is.EqualTo("다리가 다시 열렸다, 상인들은 기다린다"));
    }

    [TestCase("Five shows of the winter – Hill Daily")]
    [TestCase("Five shows of the winter - Hill Daily")]
    [TestCase("Five shows of the winter | Hill Daily")]
    public void The_name_of_the_site_is_taken_off_a_printed_headline(string headline)
    {
        var metadata = MetadataPage.Rank($"<title>{headline}</title><meta property='og:site_name' content='Hill Daily'><h1>{headline}</h1><p>Text.</p>");
        Assert.That(metadata.Title, Is.EqualTo("Five shows of the winter"));
    }

    [TestCase("Why Bakers Rise Early", "Why bakers rise early", "Why bakers rise early")]
    [TestCase("Why bakers rise early", "WHY BAKERS RISE EARLY", "Why bakers rise early")]
    [TestCase("Why bakers rise early", "why bakers rise early", "Why bakers rise early")]
    public void The_print_gives_the_spelling_unless_a_style_made_it(string preview, string headline, string title)
    {
        var metadata = MetadataPage.Rank($"<title>{preview}</title><meta property='og:title' content='{preview}'><meta name='twitter:title' content='{preview}'><h1>{headline}</h1><p>Text.</p>");
        Assert.That(metadata.Title, Is.EqualTo(title));
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
