using NJsonSchema;

namespace NewsParse.Tests.Writing.Formats;

public class ArticleSchemaTests
{
    /// <summary>After a change of the model: run with NEWSPARSE_UPDATE_SCHEMA=1 and review the difference.</summary>
    [Test]
    public void Published_schema_is_the_one_the_serializer_generates()
    {
        var generated = ArticleSchemaGenerator.Generate();
        if (Environment.GetEnvironmentVariable("NEWSPARSE_UPDATE_SCHEMA") == "1")
            File.WriteAllText(RepositoryFiles.At("src", "NewsParse", "Writing", "Formats", "article.schema.json"), generated);
        Assert.That(ArticleSchema.Json, Is.EqualTo(generated));
    }

    [Test]
    public async Task Article_with_every_member_set_is_valid()
    {
        var schema = await JsonSchema.FromJsonAsync(ArticleSchema.Json);
        Assert.That(schema.Validate(ArticleJson.Serialize(SampleArticle.Full)), Is.Empty);
        Assert.That(schema.Validate(ArticleJson.SerializeLine(SampleArticle.Full)), Is.Empty);
    }

    [Test]
    public async Task Empty_article_is_valid()
    {
        var schema = await JsonSchema.FromJsonAsync(ArticleSchema.Json);
        Assert.That(schema.Validate(ArticleJson.Serialize(new Article())), Is.Empty);
    }

    [Test]
    public async Task A_list_in_a_list_is_valid()
    {
        var schema = await JsonSchema.FromJsonAsync(ArticleSchema.Json);
        var article = new Article { Sections = [new Section { Blocks = [new ListBlock { Items = ["a", new ListItem { Text = "b", Items = ["c"] }] }] }] };
        Assert.That(schema.Validate(ArticleJson.Serialize(article)), Is.Empty);
    }

    [TestCase("\"confidence\": 0.93", "\"confidence\": \"high\"")]
    [TestCase("\"tags\": [", "\"tags\": null, \"labels\": [")]
    [TestCase("\"type\": \"paragraph\"", "\"type\": \"poem\"")]
    [TestCase("\"kind\": \"direct\"", "\"kind\": \"shouted\"")]
    [TestCase("\"schemaVersion\": \"1.0\",", "")]
    public async Task Wrong_shape_is_refused(string right, string wrong)
    {
        var schema = await JsonSchema.FromJsonAsync(ArticleSchema.Json);
        var json = ArticleJson.Serialize(SampleArticle.Full);
        Assert.That(json, Does.Contain(right));
        var broken = json.Remove(json.IndexOf(right, StringComparison.Ordinal), right.Length)
            .Insert(json.IndexOf(right, StringComparison.Ordinal), wrong);
        Assert.That(schema.Validate(broken), Is.Not.Empty);
    }
}
