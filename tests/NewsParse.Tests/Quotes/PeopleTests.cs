namespace NewsParse.Tests.Quotes;

public sealed class PeopleTests
{
    [TestCase("Mullah Yar Mohammad said: “We are ready now.”", "Yar Mohammad")]
    [TestCase("Hojjatoleslam Mohsen Rahbari said: “We are ready now.”", "Mohsen Rahbari")]
    [TestCase("Sheikh Nasser bin Khalid al-Farsi said: “We are ready now.”", "Nasser bin Khalid al-Farsi")]
    [TestCase("Prime Minister Laleh Entezam said: “We are ready now.”", "Laleh Entezam")]
    [TestCase("Foreign Ministry spokesman Esmail Karimi-Nia said: “We are ready now.”", "Esmail Karimi-Nia")]
    public void Titles_are_no_part_of_the_name(string text, string name) => Assert.That(Said.Name(text), Is.EqualTo(name));

    [Test]
    public void Family_name_becomes_the_full_name() =>
        Assert.That(Said.Names("Karim Daneshvar came late. “We are ready,” Daneshvar said."), Is.EqualTo(new[] { "Karim Daneshvar" }));

    [Test]
    public void Name_with_al_matches_its_full_form() =>
        Assert.That(Said.Names("Hamid Rastegar met his counterpart, Saad al-Jubouri, in Basra. “We agreed on everything,” al-Jubouri said."), Is.EqualTo(new[] { "Saad al-Jubouri" }));

    [Test]
    public void Pronoun_takes_the_subject_of_its_paragraph() =>
        Assert.That(
            Said.Names("“The mill is old,” said Latifa Azimi.\nMeteorologist Kiumars Ansari warned of wind. “It will come at night,” he said."),
            Is.EqualTo(new[] { "Latifa Azimi", "Kiumars Ansari" }));

    [Test]
    public void Pronoun_with_nobody_before_it_has_a_mention_and_no_name()
    {
        var speaker = Said.Only("“It will come at night,” she said.").Quote.Speaker;
        Assert.That((speaker?.Mention, speaker?.Name), Is.EqualTo(("she", (string?)null)));
    }

    [Test]
    public void Gender_of_the_pronoun_decides_between_two_people() =>
        Assert.That(Said.Names("Fatima Azimi met Hassan Karimi in the mill. “It is old,” she said."), Is.EqualTo(new[] { "Fatima Azimi" }));

    [Test]
    public void Role_stands_for_the_person_recorded_with_it() =>
        Assert.That(Said.Names("Judge Ardavan Sepanta opened the hearing. “Sit down, all of you,” the judge said."), Is.EqualTo(new[] { "Ardavan Sepanta" }));

    [Test]
    public void Ministry_stands_for_the_ministry_named_before() =>
        Assert.That(Said.Names("The Ministry of Public Works has closed the tunnel. In a statement, the ministry called it “short and unavoidable”."),
            Is.EqualTo(new[] { "Ministry of Public Works" }));

    [Test]
    public void Person_without_a_name_is_named_by_the_description() =>
        Assert.That(Said.Name("“We have no water,” said a mother of four in Khwaja Omari."), Is.EqualTo("mother of four in Khwaja Omari"));

    [Test]
    public void Organisations_speak_and_are_no_persons()
    {
        var speaker = Said.Only("The Revolutionary Council said it was “an internal matter”.").Quote.Speaker;
        Assert.That((speaker?.Name, speaker?.IsPerson), Is.EqualTo(("Revolutionary Council", false)));
    }

    [Test]
    public void Role_and_affiliation_are_read_before_the_name()
    {
        var speaker = Said.Only("Foreign Ministry spokesman Esmail Karimi-Nia said: “We are ready now.”").Quote.Speaker;
        Assert.That((speaker?.Role, speaker?.Affiliation), Is.EqualTo(("spokesman", "Foreign Ministry")));
    }

    [Test]
    public void Role_and_affiliation_are_read_from_the_apposition()
    {
        var speaker = Said.Only("Reza Bahmani, deputy head of the free zone, said: “We are ready now.”").Quote.Speaker;
        Assert.That((speaker?.Role, speaker?.Affiliation), Is.EqualTo(("deputy head of the free zone", "free zone")));
    }

    [Test]
    public void Mention_is_as_printed_at_this_place()
    {
        var quote = Said.All("Karim Daneshvar came. “We are ready,” Mr. Daneshvar said.")[0];
        Assert.That(quote.Quote.Speaker?.Mention, Is.EqualTo("Mr. Daneshvar"));
        Assert.That(quote.MentionRange, Is.EqualTo(new TextRange(38, 13)));
    }

    [Test]
    public void Relative_without_a_name_is_whom_the_pronoun_means() =>
        Assert.That(Said.Names("The booklet begins with your mother. I asked her whether she was afraid. “I am not afraid,” she said."), Is.EqualTo(new[] { "mother" }));

    [Test]
    public void Named_speaker_is_preferred_to_a_relative() =>
        Assert.That(Said.Names("Fatima Azimi spoke of her mother. “It is an old mill,” she said."), Is.EqualTo(new[] { "Fatima Azimi" }));

    [Test]
    public void Short_name_of_a_ministry_becomes_its_full_name() =>
        Assert.That(
            Said.Names("The Ministry of Foreign Affairs issued a statement on Monday.\nAs noted in the Foreign Ministry’s statement, the talks are entering a “new phase”."),
            Is.EqualTo(new[] { "Ministry of Foreign Affairs" }));
}
