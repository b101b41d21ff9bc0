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

    [TestCase("By Sara Nuri, Content Manager", "Sara Nuri")]
    [TestCase("Sara Nuri Marketing Coordinator", "Sara Nuri")]
    [TestCase("By Sara Nuri | Researched by Omid Karimi", "Sara Nuri")]
    [TestCase("By Sara Nuri, Medically Reviewed By: Omid Karimi", "Sara Nuri")]
    [TestCase("Sara (Soraya) Nuri", "Sara (Soraya) Nuri")]
    [TestCase("By Sara (Soraya) Nuri, Omid Karimi", "Sara (Soraya) Nuri", "Omid Karimi")]
    [TestCase("Sara Nuri (Herat)", "Sara Nuri")]
    [TestCase("Sara Nuri, Understanding Wells", "Sara Nuri")]
    public void Positions_reviewers_and_words_of_menus_are_no_names(string byline, params string[] names) =>
        Assert.That(Bylines.Read(byline).Select(static name => name.Name), Is.EqualTo(names));

    [TestCase("Store Locator")]
    [TestCase("Tips for Teachers")]
    [TestCase("Recommended Professionals")]
    [TestCase("Inhalte für Vereine")]
    [TestCase("Articles pour tous")]
    public void Words_that_no_person_is_called_are_no_name(string text) => Assert.That(Bylines.Read(text), Is.Empty);

    [TestCase("Perry Como")]
    [TestCase("Per Olsson")]
    [TestCase("Su Ling")]
    [TestCase("Rebecca Quick")]
    [TestCase("Walther von der Vogelweide")]
    [TestCase("Artur Mas")]
    [TestCase("María de los Ángeles Ruiz")]
    public void A_name_that_looks_like_a_word_stays_a_name(string name) =>
        Assert.That(Bylines.Read(name).Select(static found => found.Name), Is.EqualTo(new[] { name }));

    [TestCase("<h1>Wells run dry</h1><p class='byline'>By Mina</p><script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Wells run dry\",\"author\":{\"@type\":\"Person\",\"name\":\"Mina Karimi\"}}</script>")]
    [TestCase("<meta name='author' content='Mina'><h1>Wells run dry</h1><p class='byline'>By Mina Karimi</p>")]
    [TestCase("<meta name='author' content='mina.karimi'><h1>Wells run dry</h1><span class='author'>Mina Karimi</span>")]
    [TestCase("<meta name='author' content='minakarimi'><h1>Wells run dry</h1><a rel='author' href='/author/minakarimi'>Mina Karimi</a>")]
    public void A_first_name_or_an_account_gives_way_to_the_full_name_another_source_prints(string page) =>
        Assert.That(MetadataPage.Names(MetadataPage.Rank(page + "<p>Text.</p>")), Is.EqualTo(new[] { "Mina Karimi" }));

    [TestCase("<footer class='post-footer'>", "</footer>")]
    [TestCase("<div class='post-footer'><div class='post-footer-line'>", "</div></div>")]
    [TestCase("<div class='entry-footer'>", "</div>")]
    public void The_footer_of_the_article_itself_names_its_author(string open, string close)
    {
        var page = $"<h1>Wells run dry</h1><div class='post'><p>{new string('a', 400)}</p>{open.Replace("footer ", "div ", StringComparison.Ordinal)}<span class='post-author'>Posted by <span class='fn'>Mina Karimi</span></span>{close.Replace("/footer", "/div", StringComparison.Ordinal)}</div>";
        Assert.That(MetadataPage.Names(MetadataPage.Rank(page)), Is.EqualTo(new[] { "Mina Karimi" }));
    }

    [TestCase("<ul class='teaser__author--list'><li class='teaser__author--item'><a class='author' href='#'>Mina Karimi</a></li></ul>", "Mina Karimi")]
    [TestCase("<div class='widget byline'><span class='author-name'>Mina Karimi</span></div>", "Mina Karimi")]
    public void What_follows_the_headline_at_once_is_the_byline_whatever_its_names_say(string byline, string name) =>
        Assert.That(MetadataPage.Names(MetadataPage.Rank($"<h1>Wells run dry</h1>{byline}<p>Text.</p>")), Is.EqualTo(new[] { name }));

    [TestCase("<h3>Author</h3><p> Mina D. Karimi</p>", "Mina D. Karimi")]
    [TestCase("<p>Autoren Lena Ostwald und Jan Brück</p>", "Lena Ostwald", "Jan Brück")]
    [TestCase("<p>Author: Mina Karimi</p>", "Mina Karimi")]
    public void A_long_opener_far_below_announces_names_alone(string line, params string[] names)
    {
        var page = $"<h1>Wells run dry</h1><p>{new string('a', 3000)}</p><div class='box'>{line}</div>";
        Assert.That(MetadataPage.Names(MetadataPage.Rank(page)), Is.EqualTo(names));
    }

    [TestCase("<p>Author tours resume in May</p>")]
    [TestCase("<li>Reporter</li><li>REV</li>")]
    public void A_long_opener_far_below_that_opens_other_words_names_nobody(string line)
    {
        var page = $"<h1>Wells run dry</h1><p>{new string('a', 3000)}</p><div class='box'>{line}</div>";
        Assert.That(MetadataPage.Names(MetadataPage.Rank(page)), Is.Empty);
    }

    [Test]
    public void A_broadcaster_with_its_region_is_not_among_the_people()
    {
        var metadata = MetadataPage.Rank("<meta property='og:site_name' content='HVT'><h1>Wells run dry</h1><p class='author'>by Mina Karimi, HVT NORTH</p><p>Text.</p>");
        Assert.That(MetadataPage.Names(metadata), Is.EqualTo(new[] { "Mina Karimi" }));
    }

    [TestCase("Hill Redaktion")]
    [TestCase("hill-daily.example Newsroom")]
    public void A_desk_signs_where_nobody_else_does(string desk)
    {
        var metadata = MetadataPage.Rank($"<h1>Wells run dry</h1><p class='author'>by {desk}</p><p>Text.</p>");
        Assert.That(MetadataPage.Names(metadata), Is.EqualTo(new[] { desk }));
    }

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
