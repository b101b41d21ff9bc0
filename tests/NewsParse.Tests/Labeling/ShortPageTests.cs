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
}
