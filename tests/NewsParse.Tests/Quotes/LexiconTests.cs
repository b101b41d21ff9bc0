using NewsParse.Quotes;
using NewsParse.Quotes.ArabicScript;

namespace NewsParse.Tests.Quotes;

public sealed class LexiconTests
{
    [Test]
    public void Every_rule_has_a_name_and_a_confidence()
    {
        var confidence = new RuleConfidence();
        foreach (var rule in Enum.GetValues<AttributionRule>())
        {
            var found = new AttributedStretch { Stretch = new Stretch { OpenStart = 0, Start = 0, End = 1, CloseEnd = 1, Closed = true }, Rule = rule };
            Assert.That(confidence.Name(rule), Is.Not.Null.And.Not.Empty, rule.ToString());
            Assert.That(confidence.Of(found), Is.InRange(0.01, 1), rule.ToString());
        }
    }

    [Test]
    public void Every_class_of_the_rules_has_words()
    {
        var lexicon = LexiconReader.Read("en");
        var shapes = WordClass.ParticipleShape | WordClass.PluralShape | WordClass.RoleShape;
        foreach (var row in LexiconReader.Rows("en.words.tsv"))
        {
            shapes |= lexicon.Find(row[1])?.Classes ?? WordClass.None;
        }

        foreach (var wordClass in Enum.GetValues<WordClass>())
        {
            Assert.That(shapes & wordClass, Is.EqualTo(wordClass), wordClass.ToString());
        }
    }

    [Test]
    public void Cue_is_found_in_every_inflection()
    {
        var lexicon = LexiconReader.Read("en");
        foreach (var form in new[] { "warn", "warns", "warned", "warning" })
        {
            Assert.That(lexicon.Find(form)?.Cues.Any(c => c.Lemma == "warn"), Is.True, form);
        }
    }

    [TestCase("این خبر را از رادیو شنیده بود که گفت و می‌شود", false)]
    [TestCase("وقال في هذا اليوم إن على الناس أن يذهبوا إلى البيت", true)]
    public void Language_of_the_reporting_verbs_is_told_by_the_paragraph(string text, bool verbFirst) =>
        Assert.That(new SpeechLanguages(text).OfParagraph(text)?.IsVerbFirst, Is.EqualTo(verbFirst));
}
