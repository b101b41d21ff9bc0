using NewsParse.Metadata;

namespace NewsParse.Tests.Metadata;

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
    [TestCase("Jan van der Meer & Ana de Souza", "Jan van der Meer", "Ana de Souza")]
    public void Bylines_give_names_without_openers_roles_and_dates(string byline, params string[] names) =>
        Assert.That(Bylines.Read(byline).Select(static name => name.Name), Is.EqualTo(names));

    [TestCase("admin")]
    [TestCase("https://social.example/hilldaily")]
    [TestCase("15 minutes")]
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
