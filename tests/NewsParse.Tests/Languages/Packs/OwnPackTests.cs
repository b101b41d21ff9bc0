using System.Text;

namespace NewsParse.Tests.Languages.Packs;

/// <summary>A pack of a caller's, in a language that nobody speaks, reaches chrome, byline, date and quotations.</summary>
public sealed class OwnPackTests
{
    private const string Pack = """
        {
          "tag": "xq",
          "script": "Latn",
          "speech": ["talu", "ka vora"],
          "dates": {
            "calendars": [{ "calendar": "gregorian", "months": [["uno"], ["duvo"], ["trevo"], ["karvo"], ["pento"], ["sexo"], ["septo"], ["okto"], ["novo"], ["deko"], ["zolmar"], ["finar"]] }],
            "weekdays": ["bremdag"],
            "fillers": ["ul"]
          },
          "chrome": {
            "byline": { "starts": ["Skrivar:"] },
            "published": { "labels": ["Verun"] },
            "share": { "lines": ["Dividu tok"] }
          }
        }
        """;

    private const string Page = """
        <html><body><article><h1>Drovi ul Varzob lirna fistul</h1>
        <p>Skrivar: Nasrin Ahmadi</p><p>Verun: bremdag, 14 ul zolmar 2025</p>
        <p>Drovi ul Varzob lirna duvo drontar fistul, ke ul brimsa, ov parna obedi drontar, ke nistra ul morga brimsa da ver, ke lonta.</p>
        <p>«Drontar nistra fatigra ul brimsa», talu Rustam Saidov, «ke nistra pardona ul morga.»</p>
        <p>Mariam Sadat ka vora: «Nista ul drontar brimsa da morga ver.»</p>
        <p>Finu ul dag parna drovi da hemo, ov nivu falna ul morga, ov vego nistra brimsa da ver ul sol, ke lonta ul brimsa.</p>
        <p>Dividu tok</p></article></body></html>
        """;

    [Test]
    public void Words_of_a_pack_reach_chrome_byline_date_and_quotations()
    {
        var article = new ArticleParser(new ArticleParserOptions { LanguagePacks = [Load(Pack)] }).Parse(ArticleSource.FromHtml(Page));
        Assert.Multiple(() =>
        {
            Assert.That(article.Authors.Select(author => author.Name), Is.EqualTo(new[] { "Nasrin Ahmadi" }));
            Assert.That(article.Published?.Value, Is.EqualTo("2025-11-14"));
            Assert.That(article.Quotes.Select(quote => quote.Speaker?.Name), Is.EqualTo(new[] { "Rustam Saidov", "Rustam Saidov", "Mariam Sadat" }));
            Assert.That(article.Chrome.Where(piece => piece.Role == ChromeRole.Share).Select(piece => piece.Text), Is.EqualTo(new[] { "Dividu tok" }));
        });
    }

    [Test]
    public void Without_the_pack_its_words_say_nothing()
    {
        var article = Article.ParseHtml(Page);
        Assert.That(article.Published, Is.Null);
        Assert.That(article.Quotes[0].Speaker, Is.Null);
    }

    [TestCase("\"speech\": [\" \"]", "$.speech[0]")]
    [TestCase("\"dates\": { \"calendars\": [{ \"calendar\": \"gregorian\", \"months\": [[\"uno\"]] }] }", "$.dates.calendars[0].months")]
    [TestCase("\"dates\": { \"calendars\": null }", "$.dates.calendars")]
    [TestCase("\"dates\": { \"calendars\": [null] }", "$.dates.calendars[0].months")]
    [TestCase("\"dates\": { \"weekdays\": [\"bremdag\", null] }", "$.dates.weekdays[1]")]
    [TestCase("\"dates\": { \"numberedMonths\": { \"uno\": [13] } }", "$.dates.numberedMonths['uno']")]
    [TestCase("\"dates\": { \"eras\": { \"lunar\": [\"l\"] } }", "$.dates.eras['lunar']")]
    public void What_is_wrong_with_a_pack_is_told_with_its_place(string field, string path)
    {
        var problem = Assert.Throws<InvalidDataException>(() => Load($$"""{ "tag": "xq", "script": "Latn", {{field}} }"""));
        Assert.That(problem!.Message.Contains(path, StringComparison.Ordinal), Is.True, problem.Message);
    }

    [Test]
    public void Date_word_of_any_length_is_refused_before_it_is_looked_up() =>
        Assert.Throws<InvalidDataException>(() => Load($$"""{ "tag": "xq", "script": "Latn", "dates": { "fillers": ["{{new string('u', 100_000)}}"] } }"""));

    private static LanguagePack Load(string json) => LanguagePack.Load(new MemoryStream(Encoding.UTF8.GetBytes(json)));
}
