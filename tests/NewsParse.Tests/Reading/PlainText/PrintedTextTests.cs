using NewsParse.Reading.Blocks;
using NewsParse.Reading.PlainText;

namespace NewsParse.Tests.Reading.PlainText;

/// <summary>What pages, mails and programs print around and inside a text is told from the text.</summary>
public sealed class PrintedTextTests
{
    private const string Prose = "The harbour office reported on Monday that the northern quay had sunk by four centimetres since the last survey in spring.";

    private const string More = "Divers will look at the piles again next week, and the office means to print what they find before the council meets.";

    [Test]
    public void Paragraphs_go_on_over_the_numbers_and_heads_of_pages()
    {
        var blocks = Segment("""
            QUAY HERALD          Spring 2025

            The harbour office reported on Monday that the northern
            quay had sunk by four centimetres since the last

                               12
            QUAY HERALD          Spring 2025

            survey in spring.

            Divers will look at the piles again next week, and the
            office means to print what they find.

                               13
            """);

        Assert.That(blocks.Where(static b => b.Kind == BlockKind.Paragraph).Select(static b => b.Text), Does.Contain(
            "The harbour office reported on Monday that the northern quay had sunk by four centimetres since the last survey in spring."));
        Assert.That(blocks.Where(static b => b.Kind == BlockKind.Control).Select(static b => b.Text), Is.EqualTo((string[])["12", "QUAY HERALD Spring 2025", "13"]));
    }

    [Test]
    public void Numbers_that_do_not_count_pages_stay()
    {
        var blocks = Segment($"{Prose}\n\n12\n\n{More}\n\n7\n\n{Prose}\n");

        Assert.That(blocks, Has.None.Matches<TextBlock>(static b => b.Kind == BlockKind.Control));
    }

    [TestCase("window.dataLayer = window.dataLayer || [];function gtag(){dataLayer.push(arguments);}gtag('js', new Date());")]
    [TestCase("#card strong{font-size:26px}#card h5{font-size:15px;color:#fff}@media (max-width:33em){#card p{font-size:12px}}")]
    [TestCase("{\"@context\":\"https://schema.org\",\"@type\":\"NewsArticle\",\"headline\":\"Quay {sinks}\",\"description\":\"The quay, it was found, had sunk.\"}")]
    public void Code_glued_to_the_text_is_set_apart(string code)
    {
        var text = $"{Prose}{code}{More}";
        var blocks = Segment(text);

        Assert.That(blocks.Where(static b => b.Kind == BlockKind.Paragraph).Select(static b => b.Text), Is.EqualTo((string[])[Prose, More]));
        Assert.That(string.Concat(blocks.Select(static b => b.Text)), Is.EqualTo(text));
    }

    [Test]
    public void Braces_of_a_text_are_no_code()
    {
        var text = $"{Prose} He spelt it {{so}} and nobody knew why {{then}}. {More}";

        Assert.That(Segment(text).Single().Text, Is.EqualTo(text));
    }

    [Test]
    public void Marks_of_emphasis_become_marks_of_the_model()
    {
        var article = Article.Parse($"# Quay sinks again\n\n{Prose}\n\nThe office was **quite sure** of it, and *nobody* asked `quay --depth` or ~~why~~ how snake_case_names came **into** it.\n\n{More}\n");
        var block = article.Sections.SelectMany(static section => section.Blocks).Single(static b => b is Paragraph { Text: var text } && text.StartsWith("The office", StringComparison.Ordinal));
        var paragraph = (Paragraph)block;

        Assert.That(paragraph.Text, Is.EqualTo("The office was quite sure of it, and nobody asked quay --depth or why how snake_case_names came into it."));
        Assert.That(paragraph.Marks.Select(mark => (mark.Type, paragraph.Text.Substring(mark.Start, mark.Length))), Is.EqualTo(new[]
        {
            (InlineMarkType.Strong, "quite sure"), (InlineMarkType.Emphasis, "nobody"), (InlineMarkType.Code, "quay --depth"), (InlineMarkType.Deleted, "why"), (InlineMarkType.Strong, "into"),
        }));
    }

    [Test]
    public void Asterisks_of_a_text_stay()
    {
        const string Text = "The quay is 3 * 4 metres wide* and _nobody knew it, *said the office.";

        Assert.That(Segment(Text).Single().Text, Is.EqualTo(Text));
    }

    [Test]
    public void Underlined_lines_are_headings()
    {
        var blocks = Segment($"Quay sinks again\n================\n\n{Prose}\n\nWhat is next\n------------\n\n{More}\n");

        Assert.That(blocks.Where(static b => b.Kind == BlockKind.Heading).Select(static b => (b.Text, b.Level)), Is.EqualTo(new[] { ("Quay sinks again", 1), ("What is next", 2) }));
    }

    [Test]
    public void Parts_of_a_compound_at_a_line_end_touch()
    {
        var blocks = Segment("""
            Die Hafenbehörde meldete am Montag, dass der nördliche Kai seit der Corona-
            Zeit um vier Zentimeter gesunken ist und die Kräne bis zum nächsten Juni
            stillstehen, weil die Pfähle erst im Herbst geprüft werden und der Rat der
            kleinen Stadt am Hafen sein Geld bis zum Frühjahr für andere Dinge braucht.
            """);

        Assert.That(blocks.Single().Text[..96], Is.EqualTo("Die Hafenbehörde meldete am Montag, dass der nördliche Kai seit der Corona-Zeit um vier Zentimet"));
    }

    [Test]
    public void Quoted_lines_are_a_quotation()
    {
        var blocks = Segment($"{Prose}\n\n> We counted every stone of the quay and none of them\n> was missing, said the engineer.\n>\n> Nobody believed it at the time.\n\n{More}\n\n> Home\n");

        Assert.That(blocks.Where(static b => b.Context.Quote >= 0).Select(static b => b.Text), Has.Some.EqualTo("Nobody believed it at the time."));
        Assert.That(blocks.Where(static b => b.Context.Quote >= 0), Has.None.Matches<TextBlock>(static b => b.Text.Contains('>', StringComparison.Ordinal)));
        Assert.That(blocks.Where(static b => b.Context.Quote >= 0).Select(static b => b.Text), Has.Some.EqualTo("We counted every stone of the quay and none of them was missing, said the engineer."));
        Assert.That(blocks[^1].Text, Is.EqualTo("> Home"));
    }

    [Test]
    public void Quoted_lines_of_markdown_keep_no_signs()
    {
        var blocks = Segment($"{Prose} [One](https://quay.example/1), [two](https://quay.example/2), [three](https://quay.example/3).\n\n> We counted every stone of the [quay](https://quay.example/4) and\n> none of them was missing, said the **engineer** of it.\n");

        Assert.That(blocks[^1].Text, Is.EqualTo("We counted every stone of the quay and none of them was missing, said the engineer of it."));
    }

    [TestCase("From: Quay Herald <news@quay.example>\nTo: desk@monitor.example\nSubject: Quay sinks again\nDate: Wed, 26 Nov 2025 14:30:00 +0000\n")]
    [TestCase("Von: Kaibote <post@kai.example>\nAn: pult@monitor.example\nBetreff: Quay sinks again\nDatum: 26.11.2025 14:30\n")]
    [TestCase("فرستنده: بندر <news@quay.example>\nگیرنده: desk@monitor.example\nموضوع: Quay sinks again\nتاریخ: ۵ آذر ۱۴۰۴\n")]
    public void Head_of_a_mail_is_no_text_and_its_subject_the_title(string head)
    {
        var article = Article.Parse($"{head}\n{Prose}\n\n{More}\n");

        Assert.That(article.Title, Is.EqualTo("Quay sinks again"));
        Assert.That(article.Published?.Value[..10], Is.EqualTo("2025-11-26"));
        Assert.That(article.Sections.SelectMany(static section => section.Blocks).OfType<Paragraph>().Select(static paragraph => paragraph.Text), Is.EqualTo((string[])[Prose, More]));
    }

    [Test]
    public void Columns_without_text_keep_their_place()
    {
        var article = Article.Parse($"Quay sinks again\n\n{Prose}\n\nQuay\tSpring\tAutumn\nNorth\t\t4\nSouth\t2\t\n\n{More}\n");
        var table = article.Sections.SelectMany(static section => section.Blocks).OfType<TableBlock>().Single();

        Assert.That(table.Rows.Select(static row => string.Join('|', row)), Is.EqualTo((string[])["Quay|Spring|Autumn", "North||4", "South|2"]));
    }

    [TestCase("| Quay | Depth |\n|------|------:|\n| North | 4 m |\n| South |  |\n")]
    [TestCase("Quay | Depth\n-----|------\nNorth | 4 m\nSouth | \n")]
    [TestCase("+-------+-------+\n| Quay  | Depth |\n+=======+=======+\n| North | 4     |\n|       | m     |\n+-------+-------+\n| South |       |\n+-------+-------+\n")]
    [TestCase("┌───────┬───────┐\n│ Quay  │ Depth │\n├───────┼───────┤\n│ North │ 4 m   │\n│ South │       │\n└───────┴───────┘\n")]
    public void Drawn_tables_are_tables(string table)
    {
        var cells = Segment($"{Prose}\n\n{table}\n{More}\n").Where(static b => b.Kind == BlockKind.Cell).ToList();

        Assert.That(cells.Select(static b => (b.Text, b.Context.Column)), Is.EqualTo(new[] { ("Quay", 0), ("Depth", 1), ("North", 0), ("4 m", 1), ("South", 0) }));
        Assert.That(cells.Select(static b => b.Context.Row).Distinct().Count(), Is.EqualTo(3));
    }

    [Test]
    public void Menus_with_bars_are_no_tables() =>
        Assert.That(Segment($"Home | Harbour\nShips | Ropes\n\n{Prose}\n"), Has.None.Matches<TextBlock>(static b => b.Kind == BlockKind.Cell));

    private static List<TextBlock> Segment(string text) => PlainTextSegmenter.Segment(text, 1000, CancellationToken.None).Blocks;
}
