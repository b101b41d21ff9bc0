using System.Collections.Immutable;

namespace NewsParse.Tests.Reading.Blocks;

/// <summary>A table that only places things on a page is laid open; a table of data stays one.</summary>
public sealed class LayoutTableTests
{
    private const string First = "The lighthouse keepers of the northern bay asked on Friday for a second lamp, after three boats missed the narrow channel in one week.";
    private const string Second = "A lamp costs as much as a small boat, the port warden answered, but he promised to lay the plea before the council in March.";

    private const string Figures = "<table><tr><td>Month</td><td>Boats</td></tr><tr><td>January</td><td>41</td></tr><tr><td>February</td><td>38</td></tr></table>";

    [TestCase($"<table><tr><td>{First}</td></tr><tr><td>{Second}</td></tr></table>", TestName = "one column")]
    [TestCase($"<table><tr><td><a href='/'>Start</a></td><td><p>{First}</p><p>{Second}</p></td></tr></table>", TestName = "several texts in one cell")]
    [TestCase($"<table><tr><td>&nbsp;</td><td>{First}<br><br>{Second}</td></tr><tr><td colspan=2>A note</td></tr></table>", TestName = "two line breaks in a cell")]
    [TestCase($"<table role=presentation><tr><td>1</td><td>{First}</td></tr><tr><td>2</td><td>{Second}</td></tr></table>", TestName = "said to be layout")]
    [TestCase($"<table><tr><td>Bay</td><td><table><tr><td>{First}</td></tr><tr><td>{Second}</td></tr></table></td></tr><tr><td>x</td><td>y</td></tr></table>", TestName = "tables in a table")]
    public void A_layout_table_gives_paragraphs(string table)
    {
        var texts = BlocksOf("<html lang=en><body><h1>A second lamp for the bay</h1>" + table + "</body></html>").OfType<Paragraph>().Select(static block => block.Text);

        Assert.That(texts, Does.Contain(First).And.Contain(Second));
    }

    [TestCase(Figures)]
    [TestCase("<table><caption>Boats</caption><tr><td>January</td></tr><tr><td>February</td></tr></table>")]
    [TestCase("<table><tr><th>Month</th></tr><tr><td>January</td></tr><tr><td>February</td></tr></table>")]
    public void A_table_of_data_stays_a_table(string table)
    {
        var blocks = BlocksOf($"<html lang=en><body><article><h1>A second lamp for the bay</h1><p>{First}</p>{table}<p>{Second}</p></article></body></html>");

        Assert.That(blocks.OfType<TableBlock>().Count(), Is.EqualTo(1));
    }

    [Test]
    public void Data_inside_layout_stays_a_table()
    {
        var blocks = BlocksOf($"<html lang=en><body><table><tr><td><h1>A second lamp for the bay</h1><p>{First}</p>{Figures}<p>{Second}</p></td></tr></table></body></html>");

        Assert.That(blocks.OfType<TableBlock>().Single().Rows, Has.Length.EqualTo(3));
        Assert.That(blocks.OfType<Paragraph>().Count(), Is.EqualTo(2));
    }

    private static ImmutableArray<Block> BlocksOf(string html) => [.. Article.Parse(html).Sections.SelectMany(static section => section.Blocks)];
}
