using System.Collections.Immutable;

namespace NewsParse.Tests.Assembling;

/// <summary>Links and other marks inside a text keep their place in the model.</summary>
public sealed class InlineMarkTests
{
    private const string Before = "<p>The keepers of the northern bay asked on Friday for a second lamp, after three boats missed the narrow channel in one week.</p>";
    private const string After = "<p>A lamp costs as much as a small boat, the port warden answered, but he promised to lay the plea before the council in March.</p>";

    [TestCase("They wrote to <a href='/w' title='The warden'>the warden</a> in spring.", "Link:the warden:https://bay.example/w")]
    [TestCase("They wrote <b>three</b> letters to <em>him</em> in spring, no more.", "Strong:three: Emphasis:him:")]
    [TestCase("They wrote <b>three <i>long</i> letters</b> to him in spring.", "Strong:three long letters: Emphasis:long:")]
    [TestCase("The gas is CO<sub>2</sub> and the room has 9 m<sup>2</sup> of floor.", "Subscript:2: Superscript:2:")]
    [TestCase("They wrote <del>two</del> three letters with <code>vi</code> in spring.", "Deleted:two: Code:vi:")]
    [TestCase("They wrote to <a href='javascript:x()'>the warden</a> in spring.", "")]
    [TestCase("They wrote to <a href='#top'>the warden</a> in spring, long ago.", "")]
    public void A_paragraph_keeps_its_marks(string html, string expected)
    {
        var block = BlocksOf("<p>" + html + "</p>").OfType<Paragraph>().ElementAt(1);

        Assert.That(string.Join(' ', block.Marks.Select(mark => $"{mark.Type}:{block.Text.Substring(mark.Start, mark.Length)}:{mark.Url}")), Is.EqualTo(expected));
    }

    [Test]
    public void A_link_keeps_its_title() =>
        Assert.That(BlocksOf("<p>They wrote to <a href='/w' title=' The\nwarden '>the warden</a> in spring.</p>").OfType<Paragraph>().ElementAt(1).Marks.Single().Title, Is.EqualTo("The warden"));

    [Test]
    public void Marks_of_a_list_count_in_its_lines()
    {
        var list = BlocksOf("<ul><li>The keepers asked for a lamp <b>twice</b> last winter, after three boats had missed the narrow channel in one week.</li><li>They wrote three letters to <a href='/w'>the warden</a> of the port, who has his office in the old tower beside the bridge, and asked him again.<ul><li>He kept <i>all</i> of them in a drawer of his desk for the whole winter, and nobody in the office read them, as he said later.</li></ul></li></ul>")
            .OfType<ListBlock>().Single();
        var text = string.Join('\n', list.AllItems());

        Assert.That(list.Marks.Select(mark => text.Substring(mark.Start, mark.Length)), Is.EqualTo((string[])["twice", "the warden", "all"]));
    }

    [Test]
    public void Marks_of_a_table_count_in_its_cells_and_header_rows_are_told()
    {
        var table = BlocksOf("<table><tr><th>Month</th><th>Boats</th></tr><tr><td>January</td><td><b>41</b></td></tr><tr><td>February</td><td>38</td></tr></table>").OfType<TableBlock>().Single();
        var text = string.Join('\n', table.Rows.Select(static row => string.Join('\t', row)));

        Assert.That(table.HeaderRows, Is.EqualTo(1));
        Assert.That(text.Substring(table.Marks.Single().Start, table.Marks.Single().Length), Is.EqualTo("41"));
    }

    [Test]
    public void Links_of_a_printed_text_are_marks()
    {
        var article = Article.Parse("# A second lamp\n\nThe keepers of the [northern bay](https://bay.example/n) asked on Friday for a second lamp, after three [boats](https://bay.example/b) missed the narrow channel.\n\nA lamp costs as much as [a small boat](https://bay.example/s), the port warden answered, but he promised to lay the plea before the council in March.\n");
        var block = article.Sections.SelectMany(static section => section.Blocks).OfType<Paragraph>().First();

        Assert.That(block.Marks.Select(mark => $"{block.Text.Substring(mark.Start, mark.Length)} {mark.Url}"), Is.EqualTo((string[])["northern bay https://bay.example/n", "boats https://bay.example/b"]));
    }

    [TestCase("<video controls><source src='/lamp.mp4'></video>", "https://bay.example/lamp.mp4")]
    [TestCase("<audio controls src='https://cdn.example/bell.mp3'></audio>", "https://cdn.example/bell.mp3")]
    public void A_film_or_a_sound_is_an_embed(string html, string address) => Assert.That(BlocksOf(html).OfType<Embed>().Single().Url, Is.EqualTo(address));

    [Test]
    public void A_film_without_controls_is_an_ornament() => Assert.That(BlocksOf("<video autoplay muted src='/waves.mp4'></video>").OfType<Embed>(), Is.Empty);

    [Test]
    public void A_line_break_of_the_page_is_one_of_the_text()
    {
        var blocks = BlocksOf("<p>The lamp is small and the bay is wide,<br>\nthe keeper counts the boats beside the tide,<br/>and none of them is late.</p>");

        Assert.That(((Paragraph)blocks[1]).Text, Is.EqualTo("The lamp is small and the bay is wide,\nthe keeper counts the boats beside the tide,\nand none of them is late."));
    }

    [Test]
    public void A_quotation_over_a_line_break_is_what_its_span_holds()
    {
        var article = Article.Parse($"<html lang=en><body><main><article><h1>A second lamp</h1>{Before}<p>“We asked the council for a lamp in spring,<br>and we ask for it again,” said Mina Dorran, the keeper.</p>{After}</article></main></body></html>");
        var quote = article.Quotes.Single();
        var block = article.Sections.SelectMany(static section => section.Blocks).OfType<Paragraph>().ElementAt(1);

        Assert.That(quote.Text, Is.EqualTo("We asked the council for a lamp in spring,\nand we ask for it again,"));
        Assert.That(block.Text.Substring(quote.Spans[0].Start, quote.Spans[0].Length), Is.EqualTo(quote.Text));
        Assert.That(quote.Speaker?.Mention, Is.EqualTo("Mina Dorran"));
    }

    private static ImmutableArray<Block> BlocksOf(string html) =>
        [.. Article.Parse($"<html lang=en><base href='https://bay.example/'><body><main><article><h1>A second lamp</h1>{Before}{html}{After}</article></main></body></html>").Sections.SelectMany(static section => section.Blocks)];
}
