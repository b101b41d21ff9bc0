using NewsParse.Reading.Blocks;
using NewsParse.Reading.PlainText;

namespace NewsParse.Tests.Reading.PlainText;

/// <summary>Texts as programs print pages: the marks of the print are read, not kept.</summary>
public sealed class PrintDialectTests
{
    private const string Numbered = """
           [1]Home
           [2]Harbour
             * [3]Ships
             * [4]Ropes, nets and everything else that the ships of the harbour
               need

        Quay sinks again

           The harbour office reported on Monday that the northern quay had sunk by
           four [5]centimetres since the last survey in spring, and that the cranes
           would stand still until June.

           ____________________
           [6][quay.png]

        References

           Visible links
           1. https://quay.example/
           2. https://quay.example/harbour
           3. https://quay.example/ships
           4. https://quay.example/ropes?page=1&of=2
           5. https://quay.example/survey
           6. https://quay.example/quay.png
        """;

    [Test]
    public void Link_numbers_become_links_and_wrapped_lines_paragraphs()
    {
        var blocks = Segment(Numbered, out var document);

        Assert.That(blocks.Where(b => b.Kind == BlockKind.ListItem).Select(b => b.Text), Is.EqualTo((string[])["Ships", "Ropes, nets and everything else that the ships of the harbour need"]));
        var prose = blocks.Single(b => b.Text.StartsWith("The harbour", StringComparison.Ordinal));
        Assert.That(prose.Text, Is.EqualTo("The harbour office reported on Monday that the northern quay had sunk by four centimetres since the last survey in spring, and that the cranes would stand still until June."));
        var link = prose.Runs.Single(r => r.Link >= 0);
        Assert.That(prose.Text.Substring(link.Start, link.Length), Is.EqualTo("centimetres"));
        Assert.That(document.LinkAddresses[link.Link], Is.EqualTo("https://quay.example/survey"));
        Assert.That(Numbered.Substring(link.Source.Start, link.Source.Length), Is.EqualTo("centimetres"));
    }

    [Test]
    public void A_line_at_the_edge_before_an_indented_text_is_a_heading() =>
        Assert.That(Segment(Numbered, out _).Where(b => b.Kind == BlockKind.Heading).Select(b => b.Text), Is.EqualTo((string[])["Quay sinks again"]));

    [Test]
    public void The_list_of_addresses_and_form_fields_are_furniture()
    {
        var furniture = Segment(Numbered, out _).Where(b => b.Kind == BlockKind.Control).Select(b => b.Text).ToArray();

        Assert.That(furniture, Does.Contain("____________________").And.Contain("[6][quay.png]").And.Contain("References").And.Contain("1. https://quay.example/"));
        Assert.That(furniture, Has.Length.EqualTo(10));
    }

    [Test]
    public void A_list_of_sources_without_marks_in_the_text_stays()
    {
        var blocks = Segment("The office printed what it found.\n\nSources\n1. https://quay.example/a\n2. https://quay.example/b\n", out _);

        Assert.That(blocks, Has.None.Matches<TextBlock>(b => b.Kind == BlockKind.Control));
    }

    [Test]
    public void Numbers_of_footnotes_stay()
    {
        var blocks = Segment("The quay sank[1] by four centimetres,[2] said the office.[3] Nobody knew.[4]\n", out _);

        Assert.That(blocks[0].Text, Does.Contain("sank[1]").And.EndsWith("knew.[4]"));
    }

    [Test]
    public void Markdown_is_read_over_line_ends()
    {
        const string Text = """
            # Quay sinks again

              * [Home](/)
              * [Ships](/ships)

            The **harbour office** reported _on Monday_ that the [northern
            quay](https://quay.example/north
            ern "The quay") had sunk by 4\.2 centimetres ![map](/m.png).
            """;

        var blocks = Segment(Text, out var document);

        Assert.That((blocks[0].Kind, blocks[0].Level, blocks[0].Text), Is.EqualTo((BlockKind.Heading, 1, "Quay sinks again")));
        Assert.That(blocks[^1].Text, Is.EqualTo("The harbour office reported on Monday that the northern quay had sunk by 4.2 centimetres ."));
        Assert.That(document.LinkAddresses, Is.EqualTo((string[])["/", "/ships", "https://quay.example/northern"]));
    }

    [Test]
    public void Headings_between_asterisks_and_joined_links_are_read()
    {
        const string Text = """
            ****** Quay sinks again ******
            The harbour office reported on Monday that the northern quay had sunk by four
            centimetres since the_last_long_survey in spring, and that the cranes would
            stand still until June, as the_council_asked in its_last_sitting of the year.
            ***** What comes next *****
            Nobody knows what the divers will find beneath the piles once they look at them
            again.
            """;

        var blocks = Segment(Text, out _);

        Assert.That(blocks.Select(b => (b.Kind, b.Level)), Is.EqualTo(((BlockKind, int)[])[(BlockKind.Heading, 1), (BlockKind.Paragraph, 0), (BlockKind.Heading, 2), (BlockKind.Paragraph, 0)]));
        Assert.That(blocks[0].Text, Is.EqualTo("Quay sinks again"));
        Assert.That(blocks[1].Text, Does.Contain("since the last long survey in spring"));
    }

    [Test]
    public void One_longer_line_does_not_end_the_wrapping()
    {
        var text = "The harbour office reported on Monday that the northern quay had\nsunk by four centimetres since the last survey in spring, and that\nthe cranes would stand still until the council meets again in June.\n\n"
            + "See https://quay.example/" + new string('a', 120) + " and the map of the quay there.\n";

        Assert.That(Segment(text, out _), Has.Count.EqualTo(2));
    }

    [Test]
    public void Headlines_of_one_length_are_not_wrapped_prose()
    {
        const string Text = "Harbour Office Warns of the Sinking Quay in the North\nCouncil Means to Meet Again Before the Second of June\nDivers Look at Piles That Nobody Has Seen for Decades\nCranes Stand Still While the Ships Wait in the Roads\n";

        Assert.That(Segment(Text, out _), Has.Count.EqualTo(4));
    }

    [Test]
    public void Lines_of_a_script_without_blanks_tell_of_no_width()
    {
        const string Text = "港の事務所は 月曜日に 北の岸壁が 春の 調査から 四センチ沈んだと報告した\n潜水士は来週もう一度杭を調べ結果を印刷するつもりだと事務所の人は話している\n評議会は 六月に また 集まる 予定で それまで クレーンは止まったままになる\n船は沖で待ち続けており漁師たちは誰もその理由を知らないと口をそろえて言った\n";

        Assert.That(Segment(Text, out _), Has.Count.EqualTo(4));
    }

    [Test]
    public void A_word_parted_at_a_line_end_is_joined()
    {
        const string Text = "The harbour office reported on Monday that the well-known quay had sunk by centi-\nmetres since the last survey in spring, and that the cranes, which are as well-\nknown too, would stand still until the council of the harbour meets once again\nin June.\n";

        Assert.That(Segment(Text, out _).Single().Text, Does.Contain("by centimetres since").And.Contain("well-known too"));
    }

    private static List<TextBlock> Segment(string text, out BlockDocument document)
    {
        document = PlainTextSegmenter.Segment(text, 1000, CancellationToken.None);
        return document.Blocks;
    }
}
