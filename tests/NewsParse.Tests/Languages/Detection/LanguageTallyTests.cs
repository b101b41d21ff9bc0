using NewsParse.Languages.Detection;

namespace NewsParse.Tests.Languages.Detection;

public sealed class LanguageTallyTests
{
    [Test]
    public void Without_text_there_is_no_language() => Assert.That(new LanguageTally().Best().Tag, Is.Null);

    [Test]
    public void Short_blocks_add_up_to_a_sure_guess()
    {
        var tally = new LanguageTally();
        string[] lines = ["Harbour ferry", "It was late", "The crew said so", "They will repair the engine", "More on this"];
        foreach (var line in lines)
            tally.Add(line);
        Assert.That(tally.Best().Tag, Is.EqualTo("en"));
        Assert.That(tally.Best().Confidence, Is.GreaterThan(lines.Max(line => LanguageDetector.Detect(line).Confidence)));
    }

    [Test]
    public void Long_prose_outweighs_many_lines_of_another_script()
    {
        var tally = new LanguageTally();
        for (var i = 0; i < 5; i++)
            tally.Add("اخبار مرتبط");
        for (var i = 0; i < 5; i++)
            tally.Add("The harbour master said the ferry had been late because of the fog that came in at night.");
        Assert.That(tally.Best().Tag, Is.EqualTo("en"));
    }

    [Test]
    public void Afghan_vocabulary_spread_over_blocks_makes_a_document_Dari()
    {
        var tally = new LanguageTally();
        tally.Add("مردم بلخ از والی راضی هستند.");
        Assert.That(tally.Best().Tag, Is.EqualTo("fa"));
        tally.Add("محصلان پوهنتون در سرک نشسته بودند.");
        tally.Add("شاروالی گفت که مردم باید صبر کنند.");
        Assert.That(tally.Best().Tag, Is.EqualTo("prs"));
    }

    [TestCase("مسکن", "fa")]
    [TestCase("صفحات", "fa")]
    [TestCase("مزید پڑھیں", "ur", Description = "a line with evidence of its own keeps its language")]
    [TestCase("Sports", "en", Description = "another script is not held back")]
    public void A_short_line_is_read_in_the_language_of_the_lines_around_it(string line, string tag)
    {
        var page = new LanguageTally();
        page.Add("بیشتر بخوانید");
        page.Add("دیدگاه‌ها را از این‌جا بفرستید");
        page.Add("پربازدیدترین خبرهای هفته");
        Assert.That(LanguageDetector.Tell(line, page.Doubts()), Is.EqualTo(tag));
    }

    [Test]
    public void The_order_of_the_blocks_does_not_matter() =>
        Gen.Shuffle(LanguageDetectorTests.Sentences().Select(data => (string)data.Arguments[1]!).ToArray()).Sample(texts =>
        {
            var there = new LanguageTally();
            var back = new LanguageTally();
            foreach (var text in texts)
                there.Add(text);
            foreach (var text in texts.Reverse())
                back.Add(text);
            return there.Best().Tag == back.Best().Tag;
        }, iter: 20);
}
