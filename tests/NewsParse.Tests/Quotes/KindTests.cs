namespace NewsParse.Tests.Quotes;

public sealed class KindTests
{
    [TestCase("Karim Daneshvar said: “The pumps have stopped.”", QuoteKind.Direct)]
    [TestCase("Asked about the pumps, Karim Daneshvar replied: “Soon.”", QuoteKind.Direct)]
    [TestCase("Karim Daneshvar said the talks entered a “new phase”.", QuoteKind.Mixed)]
    [TestCase("The so-called “morality patrols” were gone.", QuoteKind.Scare)]
    [TestCase("He stopped short of using the word “sabotage.”", QuoteKind.Scare)]
    [TestCase("The film “A Window in Kabul” opened in May.", QuoteKind.Title)]
    [TestCase("Mohammad Anwar “Lala” Barakzai opened the match.", QuoteKind.Title)]
    [TestCase("They sat in the hall in silence. “Any questions at all?”", QuoteKind.Direct)]
    public void Kind_is_told(string text, QuoteKind kind) => Assert.That(Said.Kinds(text), Is.EqualTo(new[] { kind }));

    [Test]
    public void Scare_quotes_and_titles_have_no_speaker() =>
        Assert.That(Said.Names("The so-called “morality patrols” saw the film “A Window in Kabul”."), Is.All.Null);

    [Test]
    public void Indirect_speech_is_left_out_by_default() =>
        Assert.That(Said.All("Karim Daneshvar said that the dam would open in May."), Is.Empty);

    [TestCase("Karim Daneshvar said that the dam would open in May.", "that the dam would open in May")]
    [TestCase("Karim Daneshvar said the dam would open in May.", "the dam would open in May")]
    [TestCase("The dam would open in May, Karim Daneshvar said.", "The dam would open in May")]
    [TestCase("According to Karim Daneshvar, the dam would open in May.", "the dam would open in May")]
    public void Indirect_speech_comes_on_request(string text, string clause)
    {
        var quotes = new QuoteExtractor(new QuoteOptions { IncludeIndirect = true }).ExtractFromText(text);
        Assert.That(quotes.Select(q => (q.Quote.Text, q.Quote.Kind, q.Quote.Speaker?.Name)), Is.EqualTo(new[] { (clause, QuoteKind.Indirect, "Karim Daneshvar") }));
    }
}
