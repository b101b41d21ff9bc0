using System.Text;
using System.Text.Json;
using NewsParse.Reading.Links;

namespace NewsParse.Tests.Pipeline;

/// <summary>What fuzzing found, cut down to what matters; each of these once broke a parse.</summary>
public sealed class FuzzedInputTests
{
    [Test]
    public void A_character_that_is_none_is_replaced()
    {
        var article = Article.ParseHtml("<h1>Snow\uFFFE closes the pass</h1><p>The pass was closed on Monday, the ministry said in a state\uFFFEment.");
        Assert.That(ArticleFormats.Text.Write(article) + article.Title, Does.Contain('\uFFFD').And.Not.Contain('\uFFFE'));
        Assert.That(() => Article.ParseText("a\u0301\uFFFE\n\n\uFFFE"), Throws.Nothing);
    }

    [TestCase("/a\u0080b")]
    [TestCase("/a\u202Eb")]
    public void An_address_with_a_character_no_field_may_hold_is_none(string address) =>
        Assert.That(new LinkResolver(baseAddress: null).Resolve(address), Is.Null);

    [Test]
    public void A_whole_address_with_such_a_character_is_encoded() =>
        Assert.That(new LinkResolver(baseAddress: null).Resolve("https://a.example/\u0085b"), Is.EqualTo("https://a.example/%C2%85b"));

    /// <summary>Marks that steer the direction of text can make an address read as another one.</summary>
    [TestCase("https://de\u2069.example/x")]
    [TestCase("https://a.example/\u202Ex")]
    [TestCase("https://a.example/?q=\u2066x\u2069")]
    [TestCase("\u200E/news/\u200F1")]
    [TestCase("//\u202Ea.example/x")]
    public void No_address_holds_a_bidi_control(string address)
    {
        var html = $"<base href='{address}'><link rel=canonical href='{address}'><meta property=og:image content='{address}'><h1>T</h1><p>x <a href='{address}'>y</a></p><img src='{address}'><h3>Related</h3><ul><li><a href='{address}'>The other story of the week is here</a></ul>";
        foreach (var url in new[] { null, new Uri("https://b.example/\u202Ex") })
        {
            var article = ArticleParser.Default.Parse(ArticleSource.FromHtml(html).At(url));
            foreach (var c in "\u200E\u200F\u202E\u2066\u2069")
                Assert.That(ArticleJson.SerializeLine(article), Does.Not.Contain(c).And.Not.Contain($"\\u{(int)c:X4}").And.Not.Contain($"\\u{(int)c:x4}"));
        }
    }

    [Test]
    public void Two_joining_words_in_a_row_join_once()
    {
        var article = Article.ParseHtml("<meta name=author content='Nasrin Ahmadi and and Karim Daneshvar'><h1>T</h1><p>x");
        Assert.That(article.Authors.Select(author => author.Name), Is.EqualTo(new[] { "Nasrin Ahmadi", "Karim Daneshvar" }));
    }

    [Test]
    public void A_line_break_that_ends_a_preformatted_paragraph_is_no_part_of_it()
    {
        var report = ArticleParser.Default.Explain(ArticleSource.FromHtml("<pre><p>x 9 y\n</p></pre>"));
        Assert.That(report.Ledger.Single().Text, Is.EqualTo("x 9 y"));
    }

    [Test]
    public void A_news_code_behind_another_phrase_is_read_where_it_stands()
    {
        var article = Article.ParseHtml("<h1>گشایش سد</h1><div>چاپ ایمیل کد خبر: ۱۲۳۴۵</div><p>والی گفت که دروازه‌های سد پیش از نخستین برف باز می‌شود و کسی باور نکرد.");
        Assert.That(article.NewsCode, Is.EqualTo("12345"));
    }

    [Test]
    public void Json_without_members_is_an_article_without_values()
    {
        var article = ArticleJson.Deserialize("""{"sections":[{"blocks":[{"type":"list"},{"type":"table"}]}],"quotes":[{"text":"q"}],"discussion":{}}""");
        Assert.That(article.SchemaVersion, Is.EqualTo(Article.CurrentSchemaVersion));
        Assert.That((article.Tags, article.Chrome.Length), Is.EqualTo((Array.Empty<string>(), 0)));
        foreach (var format in ArticleFormats.All)
            Assert.That(() => format.Write(article), Throws.Nothing);
        Assert.That(article.ToChunks(), Is.Empty);
    }

    [TestCase("""{"sections":[{"blocks":[{"text":"no type"}]}]}""")]
    [TestCase("""{"quotes":[null]}""")]
    [TestCase("""{"tags":["a",null]}""")]
    [TestCase("""{"sections":[{"blocks":[null]}]}""")]
    [TestCase("""{"sections":[{"blocks":[{"type":"table","rows":[["a",null]]}]}]}""")]
    [TestCase("""{"sections":[{"blocks":[{"type":"list","items":[null]}]}]}""")]
    [TestCase("""{"discussion":{"comments":[null]}}""")]
    [TestCase("""{"quotes":[{"text":"q","nested":[{"text":"q","nested":[null]}]}]}""")]
    [TestCase("""{"confidence":1e309}""")]
    [TestCase("""{"discussion":{"rating":{"value":-1e309}}}""")]
    [TestCase("""{"confidence":1.5}""")]
    [TestCase("""{"confidence":-0.1}""")]
    [TestCase("""{"sections":[{"level":-1}]}""")]
    [TestCase("""{"sections":[{"level":7}]}""")]
    [TestCase("""{"sections":[{"headingSpan":{"start":-1,"length":2}}]}""")]
    [TestCase("""{"sections":[{"blocks":[{"type":"paragraph","text":"a","span":{"start":1,"length":-2}}]}]}""")]
    [TestCase("""{"sections":[{"blocks":[{"type":"paragraph","text":"a","span":{"start":2147483647,"length":1}}]}]}""")]
    [TestCase("""{"quotes":[{"text":"q","confidence":2}]}""")]
    [TestCase("""{"quotes":[{"text":"q","spans":[{"block":0,"start":0,"length":1}]}]}""")]
    [TestCase("""{"sections":[{"blocks":[{"type":"paragraph","text":"a"}]}],"quotes":[{"text":"q","nested":[{"text":"q","spans":[{"block":-1,"start":0,"length":1}]}]}]}""")]
    [TestCase("""{"relatedLinks":[{"title":"t","afterBlock":-2}]}""")]
    [TestCase("""{"relatedLinks":[{"title":"t","span":{"start":-5,"length":1}}]}""")]
    [TestCase("""{"chrome":[{"text":"t","reason":"r","span":{"start":0,"length":-1}}]}""")]
    public void Json_that_no_article_can_be_is_refused(string json) => Assert.Throws<JsonException>(() => ArticleJson.Deserialize(json));

    [Test]
    public void Half_of_a_surrogate_pair_is_no_json_and_no_address()
    {
        Assert.Throws<JsonException>(() => ArticleJson.Deserialize("{\"title\":\"\uD83D\"}"));
        Assert.That(new LinkResolver(baseAddress: null).Resolve("/a\uD83Db"), Is.Null);
    }

    [TestCase("""{"tag":"tg","script":"Cyrl","ambiguous":{"a":["share","share"]}}""")]
    [TestCase("""{"tag":"tg","script":"Cyrl","ambiguous":{"a":["share"],"A":["share"]}}""")]
    [TestCase("""{"tag":"tg","script":"Cyrl","ambiguous":{"a":[null]}}""")]
    public void A_pack_that_ranks_wrongly_is_refused(string json) =>
        Assert.Throws<InvalidDataException>(() => LanguagePack.Load(new MemoryStream(Encoding.UTF8.GetBytes(json))));

    [Test]
    public void A_number_of_any_length_is_a_news_code_on_a_small_stack()
    {
        var page = "<h1>T</h1><div>کد خبر: <b>" + new string('7', 200_000) + "</b></div>";
        Article? article = null;
        var thread = new Thread(() => article = Article.ParseHtml(page), 256 * 1024);
        thread.Start();
        thread.Join();
        Assert.That(article, Is.Not.Null);
    }
}
