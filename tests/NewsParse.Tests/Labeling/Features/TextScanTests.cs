using NewsParse.Labeling.Features;

namespace NewsParse.Tests.Labeling.Features;

internal sealed class TextScanTests
{
    [Test]
    public void Words_sentences_and_commas_are_counted()
    {
        var scan = TextScan.Read("The council, which met on Monday, didn’t vote. \"We will wait,\" she said.");
        Assert.That((scan.Words, scan.SentenceEnds, scan.Commas, scan.QuoteMarks), Is.EqualTo((13f, 2, 3, 2)));
    }

    [Test]
    public void East_Asian_text_has_words_without_spaces() =>
        Assert.That(TextScan.Read("市議会は月曜日に採決しなかった。").Words, Is.GreaterThan(5));

    [Test]
    public void A_zero_width_joiner_does_not_part_a_word() =>
        Assert.That(TextScan.Read("\u0645\u06CC\u200C\u0634\u0648\u062F").Words, Is.EqualTo(1));

    [TestCase("Plain words", ScriptClass.Latin)]
    [TestCase("\u0645\u062C\u0644\u0633", ScriptClass.Arabic)]
    [TestCase("Совет", ScriptClass.Cyrillic)]
    [TestCase("2024", ScriptClass.None)]
    public void The_script_is_that_of_most_letters(string text, object script) => Assert.That(TextScan.Read(text).Script, Is.EqualTo(script));
}
