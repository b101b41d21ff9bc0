namespace NewsParse.Tests.Reading.Blocks;

/// <summary>The text of a block is what a browser shows, whatever inline elements stand in it.</summary>
public sealed class InlineTextTests
{
    private const string Before = "<p>The harbour office reported on Monday that the northern quay had sunk by four centimetres since the last survey in spring.</p>";
    private const string After = "<p>Divers will look at the piles again next week, and the office means to print what they find before the council meets in June.</p>";

    [TestCase("<p>They met in <a href='/k'>Herat</a>.</p>", "They met in Herat.")]
    [TestCase("<p>He said: “<em>Not yet</em>.”</p>", "He said: “Not yet.”")]
    [TestCase("<p>The north<b>-</b>south road is open.</p>", "The north-south road is open.")]
    [TestCase("<p><span class='first'>D</span>ivers came too late.</p>", "Divers came too late.")]
    [TestCase("<p>It gives off CO<sub>2</sub> again.</p>", "It gives off CO2 again.")]
    [TestCase("<p>Nobody <i>knew</i>, <b>she</b> said, of the hole.</p>", "Nobody knew, she said, of the hole.")]
    public void Inline_elements_neither_cut_nor_space_a_short_paragraph(string html, string expected)
    {
        var article = Parse(html);

        Assert.That(((Paragraph)article.Sections[0].Blocks[1]).Text, Is.EqualTo(expected));
        Assert.That(article.Sections[0].Blocks, Has.Length.EqualTo(3));
    }

    [Test]
    public void A_prefix_stays_with_the_linked_word()
    {
        var article = Article.Parse("<html lang=ar><body><main><article><h1>الرصيف يهبط</h1><p>قال مكتب الميناء يوم الاثنين إن الرصيف الشمالي هبط أربعة سنتيمترات منذ آخر مسح أجري في الربيع.</p>"
            + "<p>ثم رجعوا ل<a href='/k'>هرات</a>.</p><p>سيفحص الغواصون الأوتاد مرة أخرى في الأسبوع المقبل، وسينشر المكتب ما يجدونه قبل اجتماع المجلس في يونيو.</p></article></main></body></html>");

        Assert.That(((Paragraph)article.Sections[0].Blocks[1]).Text, Is.EqualTo("ثم رجعوا لهرات."));
    }

    [TestCase("<h2>What the <em>divers</em> saw</h2>", "What the divers saw")]
    [TestCase("<h2>The <i>Morning</i>, again</h2>", "The Morning, again")]
    [TestCase("<h2>What lies <span class='w'>beneath</span> the quay</h2>", "What lies beneath the quay")]
    public void A_heading_is_one_text(string html, string expected) => Assert.That(Parse(html).Sections[1].Heading, Is.EqualTo(expected));

    [Test]
    public void List_items_keep_the_full_stop_after_a_link()
    {
        var article = Parse("<ul><li>The quay office asks all owners of ships to <a href='/f'>hand in the form</a>.</li><li>Rope office: <a href='/b'>bring the bills</a> for the ropes, by June.</li></ul>");

        var list = article.Sections[0].Blocks.OfType<ListBlock>().Single();
        Assert.That(list.Items.Select(static item => item.Text), Is.EqualTo((string[])["The quay office asks all owners of ships to hand in the form.", "Rope office: bring the bills for the ropes, by June."]));
    }

    [Test]
    public void Preformatted_text_keeps_its_white_space()
    {
        const string Text = "depth = sound()\n  if depth > 4:\n\n    ring()";

        var article = Parse("<pre>" + Text.Replace(">", "&gt;", StringComparison.Ordinal) + "\n</pre>");

        var block = article.Sections[0].Blocks.OfType<Preformatted>().Single();
        Assert.That(block.Text, Is.EqualTo(Text));
    }

    [Test]
    public void A_right_to_left_mark_between_letters_is_a_half_space()
    {
        var article = Parse("<p>The note on the door of the old town hall says «دیدار در روز سه\u200Fشنبه بود و کسی نمی&#x200F;دانست», and nobody has taken it down since.</p>");

        Assert.That(((Paragraph)article.Sections[0].Blocks[1]).Text, Does.Contain("«دیدار در روز سه\u200Cشنبه بود و کسی نمی\u200Cدانست»"));
    }

    [Test]
    public void A_bold_line_before_a_line_break_is_a_heading()
    {
        var article = Parse("<p><b>What comes next</b><br>" + After[3..^4] + "</p>");

        Assert.That(article.Sections[1].Heading, Is.EqualTo("What comes next"));
        Assert.That(((Paragraph)article.Sections[1].Blocks[0]).Text, Is.EqualTo(After[3..^4]));
    }

    [Test]
    public void Items_of_a_row_stay_apart()
    {
        var article = Parse("<div class='post-tags'><span>Tags:</span> <a href='/t/a' rel='tag'>harbour</a><a href='/t/b' rel='tag'>council</a></div>");

        Assert.That(article.Tags, Is.EqualTo((string[])["harbour", "council"]));
    }

    private static Article Parse(string middle) =>
        Article.Parse("<!doctype html><html lang=en><head><title>The quay sinks</title></head><body><main><article><h1>The quay sinks</h1>"
            + Before + middle + After + "</article></main></body></html>");
}
