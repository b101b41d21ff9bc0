using System.Text.Json;

namespace NewsParse.Tests.Writing.Formats;

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
            Assert.That(root.GetProperty("isAccessibleForFree").GetBoolean(), Is.True);
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
        Assert.That(article.IsPaywalled, Is.False);
        Assert.That(article.AlternateLinks.Select(link => (link.Language, link.Url)), Is.EqualTo(new[] { ("fa", "https://harirud.example/fa/dam") }));
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

    [TestCase("\u0000", "\\u0000")]
    [TestCase("\u0085", "\\u0085")]
    [TestCase("\u2028", "\\u2028")]
    [TestCase("\u2029", "\\u2029")]
    [TestCase("\uFEFF", "\\ufeff")]
    [TestCase("\t", "\\u0009")]
    [TestCase("'#: ج", "'#: ج")]
    public void Front_matter_escapes_what_a_reader_would_take_for_a_line_or_refuse(string text, string expected) =>
        Assert.That(ArticleFormats.MarkdownWithFrontMatter.Write(new Article { Category = text }), Is.EqualTo("---\ncategory: \"" + expected + "\"\nconfidence: 0\n---\n\n"));

    [Test]
    public void Front_matter_rounds_confidence_and_leaves_out_what_is_empty()
    {
        var article = new Article { Title = "", Authors = [], Tags = ["a"], Confidence = 0.12345 };
        Assert.That(ArticleFormats.MarkdownWithFrontMatter.Write(article), Does.StartWith("---\ntags:\n  - \"a\"\nconfidence: 0.123\n---\n\n"));
    }

    [Test]
    public void Json_ld_leaves_out_unsafe_addresses()
    {
        var article = new Article
        {
            Images = [new ArticleImage { Url = "data:image/png;base64,A" }, new ArticleImage { Url = "https://a.example/b.jpg" }],
            Authors = [new Author { Name = "A", Url = "javascript:x" }],
            Publisher = new Publisher { Name = "P" },
        };
        Assert.That(Fields(article), Is.EqualTo("""{"image":["https://a.example/b.jpg"],"author":[{"@type":"Person","name":"A"}],"publisher":{"@type":"NewsMediaOrganization","name":"P"}}"""));
    }

    [Test]
    public void Json_ld_of_a_discussion_has_what_is_known()
    {
        Assert.Multiple(() =>
        {
            Assert.That(Fields(new Article { Discussion = new Discussion() }), Is.EqualTo("{}"));
            Assert.That(Fields(new Article { Discussion = new Discussion { CommentCount = 0 } }), Is.EqualTo("""{"commentCount":0}"""));
            Assert.That(Fields(new Article { Discussion = new Discussion { Rating = new Rating { Value = 4 } } }), Is.EqualTo("{}"));
            Assert.That(Fields(new Article { Discussion = new Discussion { Rating = new Rating { Value = 4, Votes = 0 } } }), Is.EqualTo("{}"));
            Assert.That(Fields(new Article { Discussion = new Discussion { Rating = new Rating { Votes = 3 } } }), Is.EqualTo("{}"));
            Assert.That(Fields(new Article { Discussion = new Discussion { Rating = new Rating { Value = 4, Votes = 1 } } }), Is.EqualTo("""{"aggregateRating":{"@type":"AggregateRating","ratingValue":4,"ratingCount":1}}"""));
            Assert.That(Fields(new Article { Discussion = new Discussion { Comments = [new Comment { Text = "a" }] } }), Is.EqualTo("""{"comment":[{"@type":"Comment","text":"a"}]}"""));
        });
    }

    /// <summary>What follows the type, on one line.</summary>
    private static string Fields(Article article)
    {
        var json = System.Text.Json.Nodes.JsonNode.Parse(ArticleFormats.JsonLd.Write(article))!.AsObject();
        json.Remove("@context");
        json.Remove("@type");
        return json.ToJsonString();
    }
}
