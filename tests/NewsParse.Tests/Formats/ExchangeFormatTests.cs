using System.Text.Json;

namespace NewsParse.Tests.Formats;

public class ExchangeFormatTests
{
    [Test]
    public void Json_ld_is_a_news_article_of_schema_org()
    {
        using var json = JsonDocument.Parse(ArticleFormats.JsonLd.Write(SampleArticle.Full));
        var root = json.RootElement;
        Assert.Multiple(() =>
        {
            Assert.That(root.GetProperty("@type").GetString(), Is.EqualTo("NewsArticle"));
            Assert.That(root.GetProperty("headline").GetString(), Is.EqualTo("Dam <opens> & valley rejoices"));
            Assert.That(root.GetProperty("author")[0].GetProperty("name").GetString(), Is.EqualTo("Parwana Rasekh"));
            Assert.That(root.GetProperty("datePublished").GetString(), Is.EqualTo("2025-12-01T10:30:00+04:30"));
            Assert.That(root.GetProperty("articleBody").GetString(), Is.EqualTo(ArticleFormats.Text.Write(SampleArticle.Full).TrimEnd('\n')));
            Assert.That(root.GetProperty("aggregateRating").GetProperty("ratingCount").GetInt32(), Is.EqualTo(12));
            Assert.That(root.GetProperty("comment")[0].GetProperty("text").GetString(), Is.EqualTo("At last!"));
        });
    }

    [Test]
    public void Json_ld_can_stand_in_a_script_element()
    {
        var article = new Article { Title = "</script><script>alert(1)</script>" };
        Assert.That(ArticleFormats.JsonLd.Write(article), Does.Not.Contain("<"));
    }

    [Test]
    public void Our_json_ld_is_read_back_as_the_same_article()
    {
        var body = ArticleFormats.Html.Write(SampleArticle.Full);
        var page = body.Replace("</head>", "<script type=\"application/ld+json\">" + ArticleFormats.JsonLd.Write(SampleArticle.Full) + "</script></head>");
        var article = Article.ParseHtml(page);
        Assert.That(article.Title, Does.EndWith("& valley rejoices"));
        Assert.That(article.Authors.Select(author => author.Name), Is.EqualTo(new[] { "Parwana Rasekh" }));
        Assert.That(article.Published!.Value, Is.EqualTo("2025-12-01T10:30:00+04:30"));
    }

    [Test]
    public void Front_matter_quotes_every_value()
    {
        var article = new Article { Title = "He said: \"no\" \\ yes\n---", Tags = ["a: b", "ج"], Source = "x.html" };
        var markdown = ArticleFormats.MarkdownWithFrontMatter.Write(article);
        Assert.That(markdown, Does.StartWith("---\ntitle: \"He said: \\\"no\\\" \\\\ yes\\n---\"\nsource: \"x.html\"\ntags:\n  - \"a: b\"\n  - \"ج\"\nconfidence: 0\n---\n\n# He said"));
    }

    [Test]
    public void Front_matter_stands_before_the_same_markdown()
    {
        Assert.That(ArticleFormats.MarkdownWithFrontMatter.Write(SampleArticle.Full), Does.EndWith("---\n\n" + ArticleFormats.Markdown.Write(SampleArticle.Full)));
    }
}
