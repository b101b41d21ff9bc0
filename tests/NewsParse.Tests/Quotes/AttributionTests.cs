namespace NewsParse.Tests.Quotes;

public sealed class AttributionTests
{
    [Test]
    public void Inverted_clause_names_the_speaker()
    {
        var quote = Said.Only("“We will not bow to pressure,” said Maulana Fazl ul-Haq Qureshi, who leads the party.");
        Assert.That(quote.Quote.Speaker?.Name, Is.EqualTo("Fazl ul-Haq Qureshi"));
        Assert.That(quote.Rule, Is.EqualTo("inverted-cue"));
        Assert.That(quote.Quote.Cue, Is.EqualTo("said"));
    }

    [TestCase("“The pumps have stopped,” Karim Daneshvar told reporters.")]
    [TestCase("“The pumps have stopped,” Karim Daneshvar, 54, a miller from Ghor, told AFP.")]
    [TestCase("“The pumps have stopped,” Karim Daneshvar (Labour) said.")]
    [TestCase("The pumps, said Karim Daneshvar, “have stopped for good this time”.")]
    [TestCase("Karim Daneshvar said the pumps “have stopped”.")]
    [TestCase("Karim Daneshvar told workers in Qom: “The pumps have stopped.”")]
    [TestCase("According to Karim Daneshvar, the pumps “have stopped”.")]
    [TestCase("The pumps “have stopped”, according to Karim Daneshvar.")]
    [TestCase("Karim Daneshvar described the pumps as “a museum”.")]
    [TestCase("The pumps were described as “a museum” by Karim Daneshvar.")]
    [TestCase("“A museum” was how coach Karim Daneshvar described the pumps.")]
    [TestCase("IRNA quoted Karim Daneshvar as saying: “The pumps have stopped.”")]
    [TestCase("Karim Daneshvar was quoted by Tasnim as saying: “The pumps have stopped.”")]
    [TestCase("Karim Daneshvar warned that the pumps brought “a flood”, the Fars news agency said.")]
    [TestCase("Speaking after dawn, Karim Daneshvar praised the crew, adding: “The pumps have stopped.”")]
    [TestCase("The director of the mill, Karim Daneshvar, said the pumps “have stopped”.")]
    [TestCase("“The pumps have stopped for good.” — Karim Daneshvar")]
    [TestCase("Karim Daneshvar: “The pumps have stopped for good.”")]
    [TestCase("Karim Daneshvar’s claim that “the pumps have stopped” was not checked.")]
    public void Speaker_is_found(string text) => Assert.That(Said.Name(text), Is.EqualTo("Karim Daneshvar"));

    [Test]
    public void Gerund_takes_the_subject_of_the_sentence_not_the_noun_before_the_comma() =>
        Assert.That(Said.Name("Karim Daneshvar shared the results of a survey, saying “the pumps have stopped”."), Is.EqualTo("Karim Daneshvar"));

    [Test]
    public void Absolute_gerund_has_its_own_subject() =>
        Assert.That(Said.Name("The mill closed early, with Laleh Sabouri calling it “a museum”."), Is.EqualTo("Laleh Sabouri"));

    [Test]
    public void Passive_without_an_agent_names_nobody() =>
        Assert.That(Said.Name("The pumps were described as “a museum”."), Is.Null);

    [Test]
    public void Relative_pronoun_is_the_mention_and_its_noun_the_name()
    {
        var speaker = Said.Only("The crew thanked Karim Daneshvar, who said the pumps “have stopped”.").Quote.Speaker;
        Assert.That((speaker?.Mention, speaker?.Name), Is.EqualTo(("who", "Karim Daneshvar")));
    }

    [Test]
    public void Split_quotation_keeps_its_speaker() =>
        Assert.That(Said.Names("“We asked for bread,” said Gul Bibi, 54, a widow from Ghor. “They gave us promises.”"), Is.All.EqualTo("Gul Bibi"));

    [Test]
    public void Reporting_clause_of_the_next_clause_takes_no_other_subject() =>
        Assert.That(Said.Name("Karim Daneshvar said “the pumps have stopped,” and donations began to arrive."), Is.EqualTo("Karim Daneshvar"));

    [Test]
    public void Clause_before_a_colon_does_not_belong_to_the_quotation_before_it() =>
        Assert.That(Said.Names("“We wait here,” Laleh Sabouri said. “We wait each day.” Karim Daneshvar said: “The pumps have stopped.”"),
            Is.EqualTo(new[] { "Laleh Sabouri", "Laleh Sabouri", "Karim Daneshvar" }));

    [Test]
    public void Sentence_before_a_lone_quotation_gives_its_subject() =>
        Assert.That(Said.Name("Karim Daneshvar, who drives the route, was less patient. “They weigh us four times on the way.”"), Is.EqualTo("Karim Daneshvar"));

    [Test]
    public void Quotation_alone_in_a_paragraph_keeps_the_speaker_before_it() =>
        Assert.That(Said.Names("“The pumps have stopped,” Karim Daneshvar said.\n“Nobody has come to repair them since.”"), Is.All.EqualTo("Karim Daneshvar"));

    [Test]
    public void Transcript_label_names_the_speaker()
    {
        var quote = Said.Only("“DANESHVAR: The pumps have stopped for good.”");
        Assert.That((quote.Quote.Speaker?.Name, quote.Rule), Is.EqualTo(("DANESHVAR", "label")));
    }

    [Test]
    public void Answers_of_an_interview_belong_to_the_one_it_introduces() =>
        Assert.That(
            Said.Names("Amina Rahbar has run the mill for years. We met her in spring.\nWhy does it stand still?\n“Because the river moved away from us.”\nWill it return?\n“Rivers do not read letters, but I write them.”"),
            Is.All.EqualTo("Amina Rahbar"));

    [Test]
    public void Slogan_on_an_object_names_no_person() =>
        Assert.That(Said.Only("The banner read “Water for all”.").Quote.Speaker?.IsPerson, Is.Not.True);

    [Test]
    public void Low_confidence_leaves_the_quotation_without_a_speaker()
    {
        var strict = new QuoteExtractor(new QuoteOptions { MinimumSpeakerConfidence = 0.99 });
        Assert.That(strict.ExtractFromText("“The pumps have stopped,” said Karim Daneshvar.")[0].Quote.Speaker, Is.Null);
    }

    [Test]
    public void Byline_is_never_the_speaker() =>
        Assert.That(Said.Name("By Karim Daneshvar\nThe mill is closed.\nOn the wall stands “no water, no bread” in red."), Is.Null);

    [Test]
    public void Answers_to_questions_without_marks_belong_to_the_last_speaker() =>
        Assert.That(
            Said.Names("The director, Karim Daneshvar, said the leak was closed.\nHow large was it? “Limited.” How many barrels is that? “Fewer than you wrote.”"),
            Is.All.EqualTo("Karim Daneshvar"));

    [Test]
    public void Saying_of_somebody_is_not_the_word_of_who_recalls_it() =>
        Assert.That(Said.Name("Karim Daneshvar recalled a saying of his grandmother: “Saffron does not forgive waiting.”"), Is.EqualTo("grandmother"));

    [Test]
    public void Time_is_no_speaker() =>
        Assert.That(Said.Name("An hour later a text message arrived: “The pass is open again.”"), Is.Not.EqualTo("hour"));

    [TestCase("The film «شب‌های رود» opened the festival.")]
    [TestCase("The street paper “نان و نمک” printed a photograph of it.")]
    public void Title_in_another_script_has_no_speaker(string text) => Assert.That(Said.Name(text), Is.Null);

    [Test]
    public void Fragment_in_another_script_is_who_calls_it_so() =>
        Assert.That(Said.Name("Karim Daneshvar, who runs the bakery, called the new quota “یک شوخی تلخ”, a bitter joke."), Is.EqualTo("Karim Daneshvar"));
}
