using NJsonSchema;

namespace NewsParse.Tests.Documents;

public class DocumentTests
{
    private const string SnapshotName = "article";

    /// <summary>What the product is built for; a document in any other language with a pack may stand beside theirs.</summary>
    private static readonly string[] BuiltFor = ["en", "fa", "prs", "ps", "ar", "ur", "ckb"];

    internal static IEnumerable<SampleDocument> Documents => SampleDocument.All;

    [TestCaseSource(nameof(Documents))]
    public void Document_gives_the_reviewed_article(object document)
    {
        var sample = (SampleDocument)document;
        DocumentSnapshots.Match(sample, SnapshotName, ArticleJson.Serialize(ArticleParser.Default.Parse(sample.ToSource())));
    }

    [TestCaseSource(nameof(Documents))]
    public async Task Document_in_every_json_format_is_valid_by_the_schema(object document)
    {
        var article = ArticleParser.Default.Parse(((SampleDocument)document).ToSource());
        var schema = await JsonSchema.FromJsonAsync(ArticleSchema.Json);
        Assert.That(schema.Validate(ArticleFormats.Json.Write(article)), Is.Empty);
        Assert.That(schema.Validate(ArticleFormats.Ndjson.Write(article)), Is.Empty);
    }

    [TestCaseSource(nameof(Documents))]
    public void Document_is_named_after_its_language_and_says_why_it_is_here(object document)
    {
        var sample = (SampleDocument)document;
        Assert.That(LanguagePack.BuiltIn.Select(pack => pack.Tag), Does.Contain(sample.Name.Split('-')[0]));
        Assert.That(sample.About.GetProperty("why").GetString(), Is.Not.Empty);
        Assert.That(sample.About.GetProperty("licence").GetString(), Is.EqualTo("made up"));
        Assert.That(DateOnly.TryParseExact(sample.About.GetProperty("date").GetString(), "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out _), Is.True);
    }

    [Test]
    public void Every_snapshot_has_its_document()
    {
        var expected = SampleDocument.All.Select(document => DocumentSnapshots.PathOf(document, SnapshotName));
        Assert.That(DocumentSnapshots.Existing(), Is.SubsetOf(expected));
    }

    [Test]
    public void Every_language_is_shown_by_a_document()
    {
        Assert.That(SampleDocument.All.Select(document => document.Name.Split('-')[0]).Distinct(), Is.SupersetOf(BuiltFor));
    }
}
