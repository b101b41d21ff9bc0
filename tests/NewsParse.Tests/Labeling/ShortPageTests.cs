namespace NewsParse.Tests.Labeling;

/// <summary>A page of one or two short paragraphs and little else, as people write to try a parser: the bound for blocks falls, and that for their pieces with it.</summary>
internal sealed class ShortPageTests
{
    [TestCase("<h1>Bridge closed</h1><p>The bridge over the Kunar is closed until Friday, the county said.</p><p>Buses use the old road.</p>", 2)]
    [TestCase("<p>The harbour master resigned on Tuesday after eleven years.</p><p>He gave no reason.</p>", 2)]
    [TestCase("<article><h1>Two lamps</h1><p>“We waited,” said Gul Agha Sadat.</p><p>The lamps were lit on Sunday.</p></article>", 2)]
    [TestCase("<title>Lamps</title><h1>Lamps</h1><p>They were lit on Sunday, the keeper said, for the first time in nine winters.</p>", 1)]
    [TestCase("<h1>گرداب در رود</h1><p>ماهیگیران دیروز از گردابی تازه در رود خبر دادند.</p><p>شهرداری گفت که قایق‌ها نزدیک نشوند.</p>", 2)]
    [TestCase("<div><h2>A second lamp</h2><p>Three boats missed the channel last week.</p><p>The keepers asked for a second lamp.</p><p>It costs as much as a small boat.</p></div>", 3)]
    public void A_short_page_keeps_every_paragraph(string html, int paragraphs) =>
        Assert.That(Article.Parse(html).Sections.SelectMany(static section => section.Blocks).OfType<Paragraph>().Count(), Is.EqualTo(paragraphs));

    [TestCase("Bridge closed\n\nThe bridge over the Kunar is closed until Friday, the county said.\n\nBuses use the old road.", 2)]
    [TestCase("The harbour master resigned on Tuesday after eleven years.\n\nHe gave no reason.", 2)]
    [TestCase("گرداب در رود\n\nماهیگیران دیروز از گردابی تازه در رود خبر دادند.\n\nشهرداری گفت که قایق‌ها نزدیک نشوند.", 2)]
    [TestCase("فتح الجسر\n\nأعلنت البلدية أمس فتح الجسر أمام السيارات بعد شهر من الإصلاح.\n\nوقال السكان إنهم انتظروا طويلا.", 2)]
    [TestCase("Three boats missed the channel last week.\n\nThe keepers asked for a second lamp.\n\nIt costs as much as a small boat.", 3)]
    public void A_plain_text_of_a_few_sentences_keeps_every_paragraph(string text, int paragraphs)
    {
        var article = Article.ParseText(text);
        Assert.That(article.Sections.SelectMany(static section => section.Blocks).OfType<Paragraph>().Count(), Is.EqualTo(paragraphs));
        Assert.That(article.Confidence, Is.LessThan(0.5));
    }

    [TestCase("Home\n\nSport\n\nThis page is not here any more.\n\n© 2025 The Herald")]
    [TestCase("Bridge closed\n\nFerry stays\n\nTwo lamps for the harbour\n\nA boat is late.")]
    public void A_plain_text_of_lines_or_of_furniture_is_no_article(string text) => Assert.That(Article.ParseText(text).Sections, Is.Empty);
}
