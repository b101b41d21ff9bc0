namespace NewsParse.Tests.Quotes;

public sealed class PairingTests
{
    [Test]
    public void Marks_are_left_off_and_inner_punctuation_stays()
    {
        var quote = Said.Only("“We signed it,” said Karim Daneshvar.");
        Assert.That(quote.Quote.Text, Is.EqualTo("We signed it,"));
        Assert.That(quote.Ranges[0], Is.EqualTo(new TextRange(1, 13)));
    }

    [TestCase("\"We signed it today,\" said Karim Daneshvar.")]
    [TestCase("''We signed it today,'' said Karim Daneshvar.")]
    [TestCase("``We signed it today,'' said Karim Daneshvar.")]
    [TestCase("«We signed it today,» said Karim Daneshvar.")]
    [TestCase("„We signed it today,“ said Karim Daneshvar.")]
    [TestCase("‘We signed it today,’ said Karim Daneshvar.")]
    public void Every_kind_of_mark_pairs(string text) => Assert.That(Said.Texts(text), Is.EqualTo(new[] { "We signed it today," }));

    [Test]
    public void Wrong_way_curly_opener_opens() =>
        Assert.That(Said.Texts("Karim Daneshvar said: ”We signed it today.”"), Is.EqualTo(new[] { "We signed it today." }));

    [Test]
    public void Plural_apostrophe_does_not_close_a_single_quotation() =>
        Assert.That(Said.Texts("‘It’s the drivers’ road and the drivers’ risk,’ Daneshvar said."), Is.EqualTo(new[] { "It’s the drivers’ road and the drivers’ risk," }));

    [Test]
    public void Apostrophes_alone_are_no_quotation() =>
        Assert.That(Said.All("It’s the drivers’ road and it isn't Daneshvar's risk."), Is.Empty);

    [Test]
    public void Inch_mark_does_not_close_a_quotation() =>
        Assert.That(Said.Texts("“The valve is 36\" wide and very old,” engineer Karim Daneshvar said."), Is.EqualTo(new[] { "The valve is 36\" wide and very old," }));

    [Test]
    public void Inch_mark_outside_a_quotation_opens_none() => Assert.That(Said.All("The screen is 24\" wide and the frame is 3\" deep."), Is.Empty);

    [Test]
    public void Bullet_that_looks_like_an_angle_mark_opens_none() => Assert.That(Said.All("» Prices rose in March."), Is.Empty);

    [Test]
    public void Marks_inside_left_over_tags_are_none() =>
        Assert.That(Said.Texts("<a href=\"x\" class=\"y\">link</a> Karim Daneshvar said: “We signed it today.”"), Is.EqualTo(new[] { "We signed it today." }));

    [Test]
    public void Quotation_over_several_paragraphs_is_one_with_a_span_each()
    {
        var quote = Said.Only("President Karim Daneshvar said: “The first duty is to pay.\n\n“The second is to owe nothing.\n\n“The third is to say so.”");
        Assert.That(quote.Quote.Text, Is.EqualTo("The first duty is to pay.\n\nThe second is to owe nothing.\n\nThe third is to say so."));
        Assert.That(quote.Quote.Spans, Has.Length.EqualTo(3));
        Assert.That(quote.Quote.Closed, Is.True);
        Assert.That(quote.Quote.Speaker?.Name, Is.EqualTo("Karim Daneshvar"));
    }

    [Test]
    public void Missing_closer_ends_before_the_reporting_clause()
    {
        var quote = Said.Only("“Our hands are clean, said Minister Karim Daneshvar.");
        Assert.That(quote.Quote.Text, Is.EqualTo("Our hands are clean,"));
        Assert.That(quote.Quote.Closed, Is.False);
    }

    [Test]
    public void Missing_closer_without_a_reporting_clause_ends_with_the_paragraph()
    {
        var quote = Said.Only("“Our hands are clean and stay so\n\nNothing else was heard.");
        Assert.That(quote.Quote.Text, Is.EqualTo("Our hands are clean and stay so"));
    }

    [Test]
    public void New_opener_ends_an_unclosed_quotation_at_its_reporting_clause() =>
        Assert.That(Said.Texts("“Our hands are clean, said Karim Daneshvar. “We have washed them.”"), Is.EqualTo(new[] { "Our hands are clean,", "We have washed them." }));

    [Test]
    public void Missing_opener_starts_with_the_paragraph_only_after_an_open_quotation() =>
        Assert.That(Said.Texts("Karim Daneshvar said: “The road is long.\n\nThe road is also narrow.”"), Has.Length.EqualTo(2));

    [Test]
    public void Stray_closer_is_ignored() => Assert.That(Said.All("The road is long.” It is also narrow."), Is.Empty);

    [Test]
    public void Other_marks_inside_are_nested_and_no_quotation_of_their_own()
    {
        var quote = Said.Only("“My aunt named the donkey «Ambulance» in spring,” said Karim Daneshvar.");
        Assert.That(quote.Quote.Nested.Select(n => n.Text), Is.EqualTo(new[] { "Ambulance" }));
    }

    [Test]
    public void Same_marks_inside_are_nested_when_both_close()
    {
        var quote = Said.Only("«My uncle stopped and said: «We are not scenery.» Then he went home,» said Karim Daneshvar.");
        Assert.That(quote.Quote.Text, Does.StartWith("My uncle").And.EndsWith("home,"));
        Assert.That(quote.Quote.Nested, Has.Length.EqualTo(1));
    }

    [Test]
    public void Single_marks_inside_double_ones_are_nested()
    {
        var quote = Said.Only("“He told me, ‘Go home.’ I stayed,” said Karim Daneshvar.");
        Assert.That(quote.Quote.Nested.Select(n => n.Text), Is.EqualTo(new[] { "Go home." }));
    }

    [Test]
    public void Empty_marks_vanish() => Assert.That(Said.All("She wrote \"\" and “ , ” on the board."), Is.Empty);

    [Test]
    public void Single_marks_are_primary_where_double_ones_stand_inside_them() =>
        Assert.That(
            Said.Texts("‘The bus was late,’ said Karim Daneshvar.\n‘It is always late,’ he said. ‘He told me, “Walk.” I walked.’\n‘We walked,’ said Laleh Sabouri."),
            Is.EqualTo(new[] { "The bus was late,", "It is always late,", "He told me, “Walk.” I walked.", "We walked," }));
}
