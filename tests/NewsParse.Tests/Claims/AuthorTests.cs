using NewsParse.Claims;

namespace NewsParse.Tests.Claims;

public sealed class AuthorTests
{
    [TestCase("By Sara Nuri and Omid Karimi", "Sara Nuri", "Omid Karimi")]
    [TestCase("Written by: Sara Nuri, Staff Reporter", "Sara Nuri")]
    [TestCase("Von Lena Ostwald und Jan Brück", "Lena Ostwald", "Jan Brück")]
    [TestCase("Par Luc Ardent, envoyé spécial", "Luc Ardent")]
    [TestCase("نویسنده: سارا نوری", "سارا نوری")]
    [TestCase("بقلم هدى الفياض", "هدى الفياض")]
    [TestCase("Sara Nuri | Updated 3 May 2024", "Sara Nuri")]
    [TestCase("Posted by Sara Nuri on May 3, 2024", "Sara Nuri")]
    [TestCase("By Sara Nuri \u2013 Updated Sep 9, 2025 at 1:00 PM | Fact-checked by Omid Karimi", "Sara Nuri")]
    [TestCase("By Sara Nuri, DVM . Reviewed by Omid Karimi and Lena Ostwald", "Sara Nuri")]
    [TestCase("Written by Sara Nuri Photographs by Omid Karimi", "Sara Nuri")]
    [TestCase("Text von Lena Ostwald Illustration von Jan Brück", "Lena Ostwald")]
    [TestCase("Text & Fotos: Lena Ostwald", "Lena Ostwald")]
    [TestCase("Sara Nuri \u25CF December 23, 2025 \u25CF 6 min read", "Sara Nuri")]
    [TestCase("Sara Nuri \u22C5 Omid Karimi", "Sara Nuri", "Omid Karimi")]
    [TestCase("by Sara Nuri | Mar 11, 2023 | All About Wells, Water | 0 comments", "Sara Nuri")]
    [TestCase("By Sara Nuri, Senior Director of Research, Wells & Rivers", "Sara Nuri")]
    [TestCase("Von Lena Ostwald, Frankfurt", "Lena Ostwald")]
    [TestCase("By Nuri, Karimi and Ostwald", "Nuri", "Karimi", "Ostwald")]
    [TestCase("SHOW ALL ARTICLES OF Sara Nuri", "Sara Nuri")]
    [TestCase("Jan van der Meer & Ana de Souza", "Jan van der Meer", "Ana de Souza")]
    public void Bylines_give_names_without_openers_roles_and_dates(string byline, params string[] names) =>
        Assert.That(Bylines.Read(byline).Select(static name => name.Name), Is.EqualTo(names));

    [TestCase("Sara Nuri", null)]
    [TestCase("نویسنده: سارا نوری", null)]
    [TestCase("بقلم هدى الفياض", null)]
    [TestCase("Ольга Речная", null)]
    [TestCase("סיגל הררי", null)]
    [TestCase("이하늘", null)]
    [TestCase("سارا نوری، پژوهشگر", "پژوهشگر")]
    [TestCase("هدى الفياض، مراسلة", "مراسلة")]
    [TestCase("Ольга Речная, корреспондент", "корреспондент")]
    [TestCase("سارا نوری پژوهشگر", "پژوهشگر")]
    [TestCase("Ольга Речная корреспондент", "корреспондент")]
    public void A_role_is_the_one_printed_and_null_where_none_is(string byline, string? role) =>
        Assert.That(Bylines.Read(byline).Single().Role, Is.EqualTo(role));

    [TestCase("admin")]
    [TestCase("https://social.example/hilldaily")]
    [TestCase("15 minutes")]
    [TestCase("No Author")]
    [TestCase("page.head.extra.author")]
    [TestCase("{{author}}")]
    [TestCase("sara[at]hilldaily.example")]
    [TestCase("Reviewed by Sara Nuri")]
    [TestCase("By using this page you accept our terms")]
    [TestCase("3 May 2024")]
    public void What_is_no_author_gives_no_name(string byline) => Assert.That(Bylines.Read(byline), Is.Empty);

    [Test]
    public void Nested_author_objects_and_references_are_followed()
    {
        var metadata = MetadataPage.Rank("""
            <script type="application/ld+json">{"@graph":[
              {"@type":["NewsArticle"],"headline":"Wells","author":[{"@id":"#a"},{"@type":"Person","name":"Omid Karimi","url":"/omid"}]},
              {"@type":"Person","@id":"#a","name":"Sara Nuri"}]}</script><h1>Wells</h1>
            """, "https://hilldaily.example/wells");
        Assert.That(MetadataPage.Names(metadata), Is.EqualTo(new[] { "Sara Nuri", "Omid Karimi" }));
        Assert.That(metadata.Authors[1].Url, Is.EqualTo("https://hilldaily.example/omid"));
    }

    [Test]
    public void A_person_in_print_is_preferred_to_the_site_as_author()
    {
        var metadata = MetadataPage.Rank("""
            <meta property="og:site_name" content="Hill Daily"><meta name="author" content="Hill Daily">
            <h1>Wells run dry in the hills</h1><p class="byline">By Sara Nuri</p><p>Text of the story.</p>
            """);
        Assert.That(MetadataPage.Names(metadata), Is.EqualTo(new[] { "Sara Nuri" }));
    }

    [Test]
    public void A_full_name_in_the_byline_at_the_headline_overrules_the_account_that_filed_the_text()
    {
        const string Head = """<meta name="author" content="Omid Karimi"><h1>Wells run dry in the hills</h1>""";
        Assert.That(MetadataPage.Names(MetadataPage.Rank(Head + "<p>By Sara Nuri</p><p>The wells ran dry.</p>")), Is.EqualTo(new[] { "Sara Nuri" }));
        Assert.That(MetadataPage.Names(MetadataPage.Rank(Head + "<p>By Hill News Agency</p><p>The wells ran dry.</p>")), Is.EqualTo(new[] { "Omid Karimi" }));
        Assert.That(MetadataPage.Names(MetadataPage.Rank(Head + "<p>By O. Karimi</p><p>The wells ran dry.</p>")), Is.EqualTo(new[] { "Omid Karimi" }));
    }

    [Test]
    public void An_account_signs_where_the_page_names_no_person()
    {
        const string Account = """<h1>Wells run dry in the hills</h1><p><a rel="author" href="/author/wellwatch">wellwatch</a></p>""";
        Assert.That(MetadataPage.Names(MetadataPage.Rank(Account + "<p>The wells ran dry.</p>")), Is.EqualTo(new[] { "wellwatch" }));
        Assert.That(MetadataPage.Names(MetadataPage.Rank(Account + "<p>By Sara Nuri</p>")), Is.EqualTo(new[] { "Sara Nuri" }));
    }

    [Test]
    public void A_desk_signs_where_the_page_names_nobody_else() =>
        Assert.That(MetadataPage.Names(MetadataPage.Rank("""<h1>Brunnen versiegen in den Bergen</h1><p class="author">Von Redaktion</p><p>Die Brunnen sind leer.</p>""")), Is.EqualTo(new[] { "Redaktion" }));

    [Test]
    public void Contributors_of_a_list_that_begins_otherwise_are_passed_over()
    {
        var metadata = MetadataPage.Rank("""
            <h1>Wells run dry in the hills</h1><div>By <a href="/author/sara">Sara Nuri</a></div>
            <div>Contributions from: <a href="/author/omid">Omid Karimi</a>, <a href="/author/lena">Lena Ostwald</a>, and <a href="/author/jan">Jan Brook</a></div>
            """);
        Assert.That(MetadataPage.Names(metadata), Is.EqualTo(new[] { "Sara Nuri" }));
    }

    [Test]
    public void A_list_of_single_words_in_an_element_of_authors_is_none()
    {
        var metadata = MetadataPage.Rank("""<meta name="author" content="Hill Daily"><meta property="og:site_name" content="Hill Daily"><h1>Wells run dry</h1><p class="author">01.12.2022 / Water / Hills / Climate</p>""");
        Assert.That(MetadataPage.Names(metadata), Is.EqualTo(new[] { "Hill Daily" }));
    }

    [Test]
    public void An_agency_is_the_author_where_nobody_else_is_named()
    {
        var metadata = MetadataPage.Rank("""
            <script type="application/ld+json">{"@type":"NewsArticle","headline":"Wells","author":{"@type":"Organization","name":"Hill News Agency"}}</script><h1>Wells</h1>
            """);
        Assert.That(MetadataPage.Names(metadata), Is.EqualTo(new[] { "Hill News Agency" }));
    }

    [Test]
    public void Authors_of_comments_are_not_authors_of_the_article()
    {
        var metadata = MetadataPage.Rank("""
            <h1>Wells run dry in the hills</h1><span class="author">Sara Nuri</span><p>Text of the story.</p>
            <div class="comments"><span class="author">Angry Reader</span></div>
            """);
        Assert.That(MetadataPage.Names(metadata), Is.EqualTo(new[] { "Sara Nuri" }));
    }
}
