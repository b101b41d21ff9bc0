using System.Text;
using AngleSharp.Html.Parser;
using Ganss.Xss;
using Markdig;

namespace NewsParse.Tests.Writing.Formats;

public class ArticleFormatsTests
{
    public static IEnumerable<ArticleFormat> All => ArticleFormats.All;

    [TestCaseSource(nameof(All))]
    public void Format_is_found_by_its_name_in_any_case(ArticleFormat format)
    {
        Assert.That(ArticleFormats.Find(format.Name.ToUpperInvariant()), Is.SameAs(format));
    }

    [Test]
    public void Unknown_format_is_not_found()
    {
        Assert.That(ArticleFormats.Find("pdf"), Is.Null);
        Assert.That(ArticleFormats.Find(null), Is.Null);
    }

    [TestCaseSource(nameof(All))]
    public void Stream_and_string_are_the_same(ArticleFormat format)
    {
        using var stream = new MemoryStream();
        format.Write(SampleArticle.Full, stream);
        Assert.That(Encoding.UTF8.GetString(stream.ToArray()), Is.EqualTo(format.Write(SampleArticle.Full)));
    }

    [Test]
    public void Formats_are_named_and_described()
    {
        Assert.That(All.Select(format => (format.ToString(), format.FileExtension, format.MediaType)), Is.EqualTo(new[]
        {
            ("json", ".json", "application/json"), ("ndjson", ".ndjson", "application/x-ndjson"), ("markdown", ".md", "text/markdown"), ("markdown-yaml", ".md", "text/markdown"),
            ("text", ".txt", "text/plain"), ("html", ".html", "text/html"), ("jsonld", ".jsonld", "application/ld+json"),
        }));
        Assert.That(All.Select(format => format.Description), Has.All.Matches<string>(text => text.Contains(' ', StringComparison.Ordinal)));
    }

    [TestCaseSource(nameof(All))]
    public void A_document_ends_in_one_line_break_and_a_stream_has_no_mark(ArticleFormat format)
    {
        Assert.That(format.Write(SampleArticle.Full), Does.EndWith("\n").And.Not.EndsWith("\n\n"));
        using var stream = new MemoryStream();
        format.Write(SampleArticle.Full, stream);
        Assert.That(stream.ToArray()[..3], Is.Not.EqualTo(Encoding.UTF8.GetPreamble()));
        Assert.That(stream.CanWrite, Is.True);
    }

    [TestCaseSource(nameof(All))]
    public void Nothing_cannot_be_written(ArticleFormat format)
    {
        Assert.That(() => format.Write(null!), Throws.ArgumentNullException);
        Assert.That(() => format.Write(new Article(), null!), Throws.ArgumentNullException);
    }

    [TestCaseSource(nameof(All))]
    public void Article_without_anything_can_be_written(ArticleFormat format)
    {
        Assert.That(() => format.Write(new Article()), Throws.Nothing);
    }

    [Test]
    public void Text_is_the_body_alone_with_a_blank_line_between_blocks()
    {
        var text = ArticleFormats.Text.Write(SampleArticle.Full);
        Assert.That(text, Does.StartWith("“We waited nine winters,” said Gul Agha Sadat, the engineer.\n\nاین سد"));
        Assert.That(text, Does.Contain("\n\nWhat comes next\n\n1. Not a *list*"));
        Assert.That(text, Does.Not.Contain("Who owns the river?"));
        Assert.That(text, Does.Not.Contain("Dam <opens>"));
    }

    [Test]
    public void Html_has_only_allowed_elements_and_schemes()
    {
        var html = ArticleFormats.Html.Write(SampleArticle.Full);
        Assert.That(html, Does.Not.Contain("javascript:"));
        var page = new HtmlParser().ParseDocument(html);
        var names = page.All.Select(element => element.LocalName).Distinct().ToArray();
        Assert.That(names, Is.SubsetOf("html head meta title link body article header h1 h2 h3 h4 h5 h6 p br address a time section ul ol li blockquote footer table tbody tr td figure img figcaption small aside pre nav".Split(' ')));
        Assert.That(page.QuerySelector("h1")!.TextContent, Is.EqualTo("Dam <opens> & valley rejoices"));
        Assert.That(page.QuerySelector("p[lang=fa]")!.GetAttribute("dir"), Is.EqualTo("rtl"));
        Assert.That(page.DocumentElement.GetAttribute("lang"), Is.EqualTo("en"));
    }

    [Test]
    public void Html_of_hostile_text_gives_a_sanitizer_nothing_to_do()
    {
        var article = new Article
        {
            Title = "</title><script>alert(1)</script>",
            Language = "en\" onload=\"x",
            Sections = [new Section { Heading = "<img src=x onerror=alert(1)>", Blocks = [new Paragraph { Text = "\"><svg onload=alert(1)>" }, new Embed { Url = "data:text/html,x", Text = "<iframe>" }, new Figure { Url = "vbscript:x", Caption = "'><x" }] }],
        };
        var page = new HtmlParser().ParseDocument(ArticleFormats.Html.Write(article));
        Assert.That(page.Scripts, Is.Empty);
        Assert.That(page.All.SelectMany(element => element.Attributes).Select(a => a.Name), Has.None.StartsWith("on"));
        var removed = 0;
        var sanitizer = new HtmlSanitizer();
        sanitizer.AllowedTags.UnionWith(["article"]);
        sanitizer.AllowedAttributes.Add("lang");
        sanitizer.RemovingTag += (_, _) => removed++;
        sanitizer.RemovingAttribute += (_, _) => removed++;
        sanitizer.Sanitize(page.Body!.InnerHtml);
        Assert.That(removed, Is.Zero);
    }

    [Test]
    public void Markdown_renders_back_to_the_words_of_the_article()
    {
        var html = Markdown.ToHtml(ArticleFormats.Markdown.Write(SampleArticle.Full), new MarkdownPipelineBuilder().UsePipeTables().Build());
        var page = new HtmlParser().ParseDocument(html);
        Assert.That(page.QuerySelector("h1")!.TextContent, Is.EqualTo("Dam <opens> & valley rejoices"));
        Assert.That(page.QuerySelectorAll("p").Select(p => p.TextContent), Has.Some.EqualTo("1. Not a *list* <b>nor</b> markup\nbut a second line"));
        Assert.That(page.QuerySelectorAll("ol li").Select(item => item.TextContent), Is.EqualTo(new[] { "Fill", "Test" }));
        Assert.That(page.QuerySelectorAll("th").Select(cell => cell.TextContent), Is.EqualTo(new[] { "Year", "Metres" }));
        Assert.That(page.QuerySelector("pre")!.TextContent, Is.EqualTo("a  b\n```\nc\n"));
        Assert.That(page.QuerySelectorAll("a").Select(a => a.GetAttribute("href")), Has.None.StartsWith("javascript"));
        Assert.That(page.QuerySelectorAll("li").Select(item => item.TextContent), Has.Some.EqualTo("Bad [link](x)"));
    }

    [Test]
    public void Any_text_means_only_itself_in_markdown()
    {
        Gen.String[Gen.Char["*_#-+><`[]()!\\1. a&=~|:ب"], 1, 12].Sample(any =>
        {
            var text = string.Join(' ', any.Split(' ', StringSplitOptions.RemoveEmptyEntries));
            if (text.Length == 0)
                return;
            var article = new Article { Sections = [new Section { Blocks = [new Paragraph { Text = text }] }] };
            var page = new HtmlParser().ParseDocument(Markdown.ToHtml(ArticleFormats.Markdown.Write(article)));
            Assert.That(page.Body!.TextContent.TrimEnd('\n'), Is.EqualTo(text));
            Assert.That(page.Body.Children.Single().LocalName, Is.EqualTo("p"));
        });
    }
}
