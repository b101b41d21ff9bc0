using System.Text.Json;

namespace NewsParse.Tests.Writing.Formats;

public class ArticleJsonTests
{
    [Test]
    public void Article_survives_writing_and_reading()
    {
        var json = ArticleJson.Serialize(SampleArticle.Full);
        Assert.That(ArticleJson.Serialize(ArticleJson.Deserialize(json)), Is.EqualTo(json));
    }

    [Test]
    public void Article_survives_a_callers_own_serializer_call()
    {
        var json = JsonSerializer.Serialize(SampleArticle.Full, ArticleJson.ArticleTypeInfo);
        var read = JsonSerializer.Deserialize(json, ArticleJson.ArticleTypeInfo);
        Assert.That(read!.Sections[1].Blocks.Select(block => block.GetType()), Is.EqualTo(SampleArticle.Full.Sections[1].Blocks.Select(block => block.GetType())));
    }

    [Test]
    public void Unknown_values_are_null_and_empty_lists_are_lists()
    {
        using var json = JsonDocument.Parse(ArticleJson.Serialize(new Article()));
        var root = json.RootElement;
        Assert.That(root.GetProperty("title").ValueKind, Is.EqualTo(JsonValueKind.Null));
        Assert.That(root.GetProperty("discussion").ValueKind, Is.EqualTo(JsonValueKind.Null));
        Assert.That(root.GetProperty("isPaywalled").ValueKind, Is.EqualTo(JsonValueKind.Null));
        foreach (var list in new[] { "chromeLanguages", "alternateLinks", "authors", "tags", "images", "sections", "quotes", "relatedLinks", "chrome" })
            Assert.That(root.GetProperty(list).GetArrayLength(), Is.Zero, list);
    }

    [Test]
    public void Names_and_values_are_those_of_the_contract()
    {
        using var json = JsonDocument.Parse(ArticleJson.SerializeLine(SampleArticle.Full));
        var root = json.RootElement;
        var block = root.GetProperty("sections")[0].GetProperty("blocks")[1];
        Assert.Multiple(() =>
        {
            Assert.That(root.GetProperty("schemaVersion").GetString(), Is.EqualTo("1.0"));
            Assert.That(root.GetProperty("inputKind").GetString(), Is.EqualTo("html"));
            Assert.That(block.GetProperty("type").GetString(), Is.EqualTo("paragraph"));
            Assert.That(block.GetProperty("direction").GetString(), Is.EqualTo("rtl"));
            Assert.That(block.GetProperty("span").GetRawText(), Is.EqualTo("{\"start\":150,\"length\":25}"));
            Assert.That(root.GetProperty("isPaywalled").GetBoolean(), Is.False);
            Assert.That(root.GetProperty("alternateLinks").GetRawText(), Is.EqualTo("[{\"language\":\"fa\",\"url\":\"https://harirud.example/fa/dam\"}]"));
            Assert.That(root.GetProperty("published").GetProperty("calendar").GetString(), Is.EqualTo("persian"));
            Assert.That(root.GetProperty("chrome")[0].GetProperty("role").GetString(), Is.EqualTo("read-more"));
            Assert.That(root.GetProperty("relatedLinks")[0].GetProperty("placement").GetString(), Is.EqualTo("inline"));
            Assert.That(root.GetProperty("quotes")[0].GetProperty("spans")[0].GetRawText(), Is.EqualTo("{\"block\":0,\"start\":1,\"length\":23}"));
            Assert.That(root.GetProperty("quotes")[0].GetProperty("speaker").GetProperty("isPerson").GetBoolean(), Is.True);
        });
    }

    [Test]
    public void Persian_stays_readable_and_markup_is_escaped()
    {
        var json = ArticleJson.Serialize(SampleArticle.Full);
        Assert.That(json, Does.Contain("این سد ۹ سال ساخته می\u200cشد."));
        Assert.That(json, Does.Not.Contain("<opens>"));
    }

    [Test]
    public void Line_form_is_one_line()
    {
        Assert.That(ArticleJson.SerializeLine(SampleArticle.Full), Does.Not.Contain('\n'));
    }

    [TestCase("null")]
    [TestCase("[]")]
    [TestCase("{\"sections\": 3}")]
    [TestCase("{\"title\": \"cut")]
    public void What_is_no_article_throws_a_json_exception(string json)
    {
        Assert.That(() => ArticleJson.Deserialize(json), Throws.InstanceOf<JsonException>());
    }

    [Test]
    public void Report_survives_writing_and_reading()
    {
        var report = new ArticleReport
        {
            Article = SampleArticle.Full,
            Ledger = [new LedgerEntry { Text = "x", Fate = Fate.RelatedLink, Role = ChromeRole.Rating, Reason = "y", Score = 0.5 }],
            Diagnostics = [new Diagnostic("NP1001", "deep")],
            Metadata = [new MetadataEvidence("title", "a", "og:title", true)],
        };
        var json = ArticleJson.Serialize(report);
        var read = JsonSerializer.Deserialize(json, ArticleJson.ReportTypeInfo)!;
        Assert.That(ArticleJson.Serialize(read), Is.EqualTo(json));
    }

    [TestCase("chromeLanguages")]
    [TestCase("authors")]
    [TestCase("tags")]
    [TestCase("images")]
    [TestCase("sections")]
    [TestCase("quotes")]
    [TestCase("relatedLinks")]
    [TestCase("chrome")]
    public void A_list_without_one_of_its_items_is_no_article(string list)
    {
        var json = "{\"" + list + "\": [null]}";
        Assert.That(() => ArticleJson.Deserialize(json), Throws.InstanceOf<JsonException>().With.Message.Contains("null in a list"));
    }

    [TestCase("""{"confidence": -1e999}""")]
    [TestCase("""{"quotes": [{"text": "q", "confidence": 1e999}]}""")]
    [TestCase("""{"quotes": [{"text": "q", "nested": [{"text": "q", "confidence": 1e999}]}]}""")]
    [TestCase("""{"quotes": [{"text": "q"}, {"text": "q", "nested": [null]}]}""")]
    [TestCase("""{"discussion": {"comments": [null]}}""")]
    [TestCase("""{"discussion": {"rating": {"value": 1e999}}}""")]
    [TestCase("""{"discussion": {"rating": {"scale": 1e999}}}""")]
    [TestCase("""{"sections": [{"blocks": [null]}]}""")]
    [TestCase("""{"sections": [{}, {"blocks": [{"type": "paragraph", "text": "a"}, {"type": "list", "items": ["a", null]}]}]}""")]
    [TestCase("""{"sections": [{"blocks": [{"type": "table", "rows": [["a"], [null]]}]}]}""")]
    [TestCase("""{"sections": [{"blocks": [{"type": "table", "rows": [null]}]}]}""")]
    public void A_null_or_endless_number_inside_is_no_article(string json) => Assert.That(() => ArticleJson.Deserialize(json), Throws.InstanceOf<JsonException>());

    [TestCase("""{"discussion": {"rating": {"value": 1, "scale": 5}, "comments": [{"text": "a"}]}}""")]
    [TestCase("""{"discussion": {"rating": {}}}""")]
    [TestCase("""{"sections": [{"blocks": [{"type": "list", "items": ["a"]}, {"type": "table", "rows": [["a"], []]}]}]}""")]
    [TestCase("""{"quotes": [{"text": "q", "confidence": 1, "nested": [{"text": "q"}]}]}""")]
    public void What_is_whole_is_an_article(string json) => Assert.That(ArticleJson.Deserialize(json), Is.Not.Null);

    [Test]
    public void Reading_says_what_is_wrong()
    {
        Assert.That(() => ArticleJson.Deserialize(null!), Throws.ArgumentNullException);
        Assert.That(() => ArticleJson.Deserialize("null"), Throws.InstanceOf<JsonException>().With.Message.Contains("null, not an article"));
        Assert.That(() => ArticleJson.Deserialize("""{"sections": [{"blocks": [{"text": "a"}]}]}"""), Throws.InstanceOf<JsonException>().With.InnerException.InstanceOf<NotSupportedException>());
    }

    [Test]
    public void Indented_form_is_many_lines_that_end_in_a_line_feed()
    {
        Assert.That(ArticleJson.Serialize(new Article()), Does.StartWith("{\n  \"schemaVersion\": \"").And.Not.Contain('\r'));
        Assert.That(ArticleJson.Serialize(new ArticleReport { Article = new Article() }), Does.StartWith("{\n  \"article\": {\n"));
    }
}
