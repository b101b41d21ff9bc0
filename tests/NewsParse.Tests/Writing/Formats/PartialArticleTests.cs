using System.Collections.Immutable;
using AngleSharp.Html.Parser;
using Markdig;

namespace NewsParse.Tests.Writing.Formats;

/// <summary>Articles that lack something: what is missing leaves no trace.</summary>
public class PartialArticleTests
{
    [Test]
    public void An_article_of_nothing()
    {
        var article = new Article();
        Assert.Multiple(() =>
        {
            Assert.That(ArticleFormats.Html.Write(article), Does.StartWith("<!DOCTYPE html>\n<html>\n<head>\n").And.EndWith("<title></title>\n</head>\n<body>\n<article>\n<header>\n</header>\n</article>\n</body>\n</html>\n"));
            Assert.That(ArticleFormats.Markdown.Write(article), Is.Empty);
            Assert.That(ArticleFormats.MarkdownWithFrontMatter.Write(article), Is.EqualTo("---\nconfidence: 0\n---\n\n"));
            Assert.That(ArticleFormats.Text.Write(article), Is.Empty);
            Assert.That(ArticleFormats.JsonLd.Write(article), Is.EqualTo("{\n  \"@context\": \"https://schema.org\",\n  \"@type\": \"NewsArticle\"\n}\n"));
        });
    }

    [Test]
    public void Empty_texts_are_as_none()
    {
        var article = new Article { Kicker = "", Subtitle = "", Lead = " ", Sections = [new Section { Blocks = [new Embed(), new Figure()] }] };
        Assert.That(ArticleFormats.Markdown.Write(article), Is.EqualTo("> \n"));
        Assert.That(ArticleFormats.Text.Write(article), Is.Empty);
    }

    [Test]
    public void Html_names_every_author_and_links_those_with_an_address()
    {
        var article = new Article { Authors = [new Author { Name = "A & B" }, new Author { Name = "C", Url = "https://a.example/?x=1&y=2" }, new Author { Name = "D", Url = "javascript:x" }] };
        Assert.That(ArticleFormats.Html.Write(article), Does.Contain("<address>A &amp; B, <a href=\"https://a.example/?x=1&amp;y=2\">C</a>, D</address>\n"));
    }

    [Test]
    public void Html_shows_a_date_as_printed_or_else_its_value()
    {
        Assert.That(ArticleFormats.Html.Write(new Article { Published = new ArticleDate { Value = "2025-07-16" } }), Does.Contain("<p><time datetime=\"2025-07-16\">2025-07-16</time></p>\n"));
    }

    [TestCase(null, null, null, "<figure dir=\"ltr\"></figure>")]
    [TestCase("javascript:x", "c", null, "<figure dir=\"ltr\"><figcaption>c</figcaption></figure>")]
    [TestCase("https://a.example/b.jpg", null, null, "<figure dir=\"ltr\"><img src=\"https://a.example/b.jpg\" alt=\"\"></figure>")]
    [TestCase(null, null, "x", "<figure dir=\"ltr\"><figcaption><small>x</small></figcaption></figure>")]
    [TestCase(null, "c", "x", "<figure dir=\"ltr\"><figcaption>c <small>x</small></figcaption></figure>")]
    public void Html_of_a_figure(string? url, string? caption, string? credit, string expected) =>
        Assert.That(BodyHtml(new Figure { Url = url, Caption = caption, Credit = credit }), Is.EqualTo(expected));

    [TestCase("t", "https://a.example/", "p", "<a href=\"https://a.example/\">t</a>")]
    [TestCase(null, "https://a.example/", "p", "<a href=\"https://a.example/\">https://a.example/</a>")]
    [TestCase(null, null, "p", "p")]
    [TestCase(null, null, null, "")]
    [TestCase(null, "vbscript:x", "p", "vbscript:x")]
    public void Html_of_an_embed(string? text, string? url, string? provider, string expected) =>
        Assert.That(BodyHtml(new Embed { Text = text, Url = url, Provider = provider }), Is.EqualTo("<aside dir=\"ltr\"><p>" + expected + "</p></aside>"));

    [Test]
    public void Html_of_lists_quotations_and_lines()
    {
        Assert.Multiple(() =>
        {
            Assert.That(BodyHtml(new ListBlock { Items = ["a\nb"] }), Is.EqualTo("<ul dir=\"ltr\">\n<li>a<br>\nb</li>\n</ul>"));
            Assert.That(BodyHtml(new Blockquote { Text = "a\nb" }), Is.EqualTo("<blockquote dir=\"ltr\"><p>a<br>\nb</p></blockquote>"));
            Assert.That(BodyHtml(new PullQuote { Text = "a\nb" }), Is.EqualTo("<aside dir=\"ltr\"><p>a<br>\nb</p></aside>"));
            Assert.That(BodyHtml(new TableBlock { Rows = [["a\nb"]] }), Is.EqualTo("<table dir=\"ltr\">\n<tr><td>a<br>\nb</td></tr>\n</table>"));
        });
    }

    [TestCase("\na")]
    [TestCase("\n\na\n")]
    [TestCase("a\n b")]
    public void Html_keeps_every_line_break_of_preformatted_text(string text)
    {
        var page = new HtmlParser().ParseDocument(ArticleFormats.Html.Write(Body(new Preformatted { Text = text })));
        Assert.That(page.QuerySelector("pre")!.TextContent, Is.EqualTo(text));
    }

    [TestCase(0, "h2")]
    [TestCase(1, "h2")]
    [TestCase(2, "h2")]
    [TestCase(3, "h3")]
    [TestCase(6, "h6")]
    [TestCase(7, "h6")]
    public void Headings_stand_below_the_title(int level, string expected)
    {
        var article = new Article { Sections = [new Section { Heading = "a", Level = level }] };
        Assert.That(ArticleFormats.Html.Write(article), Does.Contain("<" + expected + ">a</" + expected + ">\n"));
        Assert.That(ArticleFormats.Markdown.Write(article), Is.EqualTo(new string('#', expected[1] - '0') + " a\n"));
    }

    [Test]
    public void Direction_of_the_document_is_that_of_its_first_block()
    {
        var right = new Paragraph { Text = "a", Direction = TextDirection.RightToLeft };
        var article = new Article { Language = "fa", Sections = [new Section { Heading = "b" }, new Section { Blocks = [right, new Paragraph { Text = "c" }] }] };
        Assert.That(ArticleFormats.Html.Write(article), Does.Contain("<html lang=\"fa\" dir=\"rtl\">").And.Contain("<p dir=\"rtl\">a</p>\n<p dir=\"ltr\">c</p>\n"));
    }

    [Test]
    public void The_address_is_the_canonical_one_or_else_that_of_the_page()
    {
        var page = new Article { Url = "https://a.example/1" };
        var unsafePage = new Article { Url = "javascript:x" };
        Assert.Multiple(() =>
        {
            Assert.That(ArticleFormats.Html.Write(page), Does.Contain("<link rel=\"canonical\" href=\"https://a.example/1\">\n"));
            Assert.That(ArticleFormats.JsonLd.Write(page), Does.Contain("\"url\": \"https://a.example/1\""));
            Assert.That(ArticleFormats.MarkdownWithFrontMatter.Write(page), Does.Contain("url: \"https://a.example/1\"\n"));
            foreach (var format in new[] { ArticleFormats.Html, ArticleFormats.JsonLd, ArticleFormats.MarkdownWithFrontMatter })
                Assert.That(format.Write(unsafePage), Does.Not.Contain("javascript"), format.Name);
        });
    }

    [TestCase(null, null, null, "")]
    [TestCase("https://a.example/b.jpg", null, null, "![](https://a.example/b.jpg)\n")]
    [TestCase(null, "c", "", "c\n")]
    [TestCase(null, "", "x", "x\n")]
    [TestCase("https://a.example/b.jpg", "c", "x", "![c x](https://a.example/b.jpg)\n")]
    public void Markdown_of_a_figure(string? url, string? caption, string? credit, string expected) =>
        Assert.That(BodyMarkdown(new Figure { Url = url, Caption = caption, Credit = credit }), Is.EqualTo(expected));

    [TestCase(null, "https://a.example/", "p", "> [https://a.example/](https://a.example/)\n")]
    [TestCase(null, null, "p", "> p\n")]
    public void Markdown_of_an_embed(string? text, string? url, string? provider, string expected) =>
        Assert.That(BodyMarkdown(new Embed { Text = text, Url = url, Provider = provider }), Is.EqualTo(expected));

    [Test]
    public void Markdown_of_lists_quotations_and_tables()
    {
        Assert.Multiple(() =>
        {
            Assert.That(BodyMarkdown(new ListBlock { Items = ["a\nb", "c"] }), Is.EqualTo("- a\\\n  b\n- c\n"));
            Assert.That(BodyMarkdown(new ListBlock { Ordered = true, Items = [.. Enumerable.Repeat("a\nb", 10)] }), Does.EndWith("\n9. a\\\n   b\n10. a\\\n    b\n"));
            Assert.That(BodyMarkdown(new Blockquote { Text = "a\nb" }), Is.EqualTo("> a\\\n> b\n"));
            Assert.That(BodyMarkdown(new PullQuote { Text = "a\nb" }), Is.EqualTo("> a\\\n> b\n"));
            Assert.That(BodyMarkdown(new TableBlock { Rows = [["a"], ["b\nc", "d"]] }), Is.EqualTo("| a |  |\n| --- | --- |\n| b c | d |\n"));
            Assert.That(BodyMarkdown(new TableBlock { Rows = [[]] }), Is.Empty);
            Assert.That(BodyMarkdown(new TableBlock()), Is.Empty);
        });
    }

    [TestCase("a", "```")]
    [TestCase("a `b` ``c``", "```")]
    [TestCase("a ```b", "````")]
    [TestCase("`````\n``", "``````")]
    public void Markdown_fences_code_with_more_backticks_than_it_holds(string text, string fence) =>
        Assert.That(BodyMarkdown(new Preformatted { Text = text }), Is.EqualTo(fence + "\n" + text + "\n" + fence + "\n"));

    [Test]
    public void Markdown_byline_has_what_is_known()
    {
        Assert.That(ArticleFormats.Markdown.Write(new Article { Authors = [new Author { Name = "A" }, new Author { Name = "B" }] }), Is.EqualTo("A · B\n"));
        Assert.That(ArticleFormats.Markdown.Write(new Article { Published = new ArticleDate { Value = "2025" } }), Is.EqualTo("2025\n"));
    }

    [TestCase(" a\n b ", "*a  b*\n")]
    public void Markdown_emphasis_holds_no_space_at_its_ends(string subtitle, string expected)
    {
        Assert.That(ArticleFormats.Markdown.Write(new Article { Subtitle = subtitle }), Is.EqualTo(expected));
        Assert.That(ArticleFormats.Markdown.Write(new Article { Lead = subtitle }), Is.EqualTo("*" + expected.TrimEnd('\n') + "*\n"));
    }

    [TestCase("The note #")]
    [TestCase("The note ##")]
    [TestCase("C#")]
    [TestCase("#")]
    [TestCase("##")]
    [TestCase("a # b")]
    public void Markdown_headings_keep_their_number_signs(string title)
    {
        var page = new HtmlParser().ParseDocument(Markdown.ToHtml(ArticleFormats.Markdown.Write(new Article { Title = title })));
        Assert.That(page.QuerySelector("h1")!.TextContent, Is.EqualTo(title));
    }

    [TestCase(null, "a", "a\n")]
    [TestCase("b", null, "b\n")]
    [TestCase("b", "", "b\n")]
    [TestCase("b", "a", "b\na\n")]
    public void Text_of_a_figure(string? caption, string? credit, string expected) =>
        Assert.That(ArticleFormats.Text.Write(Body(new Figure { Caption = caption, Credit = credit })), Is.EqualTo(expected));

    [TestCase(null, "a\n")]
    [TestCase("", "a\n")]
    [TestCase("b", "a\nb\n")]
    public void Text_of_a_quotation(string? cite, string expected) => Assert.That(ArticleFormats.Text.Write(Body(new Blockquote { Text = "a", Cite = cite })), Is.EqualTo(expected));

    private static Article Body(Block block) => new() { Sections = [new Section { Blocks = ImmutableArray.Create(block) }] };

    private static string BodyMarkdown(Block block) => ArticleFormats.Markdown.Write(Body(block));

    private static string BodyHtml(Block block)
    {
        var html = ArticleFormats.Html.Write(Body(block));
        var start = html.IndexOf("<section>\n", StringComparison.Ordinal) + "<section>\n".Length;
        return html[start..html.IndexOf("\n</section>", StringComparison.Ordinal)];
    }
}
