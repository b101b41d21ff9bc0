using NewsParse.Labeling.Body;
using NewsParse.Reading.Blocks;
using NewsParse.Tests.Labeling.Features;

namespace NewsParse.Tests.Labeling.Body;

internal sealed class BlockGroupsTests
{
    private const string Table = "<table><tr><th>Place</th><th>Depth</th></tr><tr><td>Old gate</td><td>40 cm</td></tr></table>";

    private static bool[] Agree(string html, float score, SelectionReason reason = SelectionReason.Score)
    {
        var document = MeasuredDocument.Cut($"<html><body>{html}</body></html>");
        var isBody = document.Blocks.Select(static block => block.Kind == BlockKind.Paragraph).ToArray();
        var reasons = document.Blocks.Select(block => block.Text == "40 cm" ? reason : SelectionReason.Score).ToArray();
        BlockGroups.Agree(document, [.. document.Blocks.Select(block => block.Text == "Old gate" ? 0.1f : score)], 0.4f, isBody, reasons);
        return [.. document.Blocks.Where(static block => block.Kind == BlockKind.Cell).Select(block => isBody[block.Index])];
    }

    [TestCase(0.8f, true)]
    [TestCase(0.3f, false)]
    public void The_mean_of_a_table_decides_for_all_its_cells(float score, bool isWhole) =>
        Assert.That(Agree(Table, score), Is.EqualTo(Enumerable.Repeat(isWhole, 4)));

    [Test]
    public void A_table_between_paragraphs_of_the_body_needs_less() =>
        Assert.That(Agree("<p>Depths of the lake</p>" + Table + "<p>The county measured them in May.</p>", 0.3f), Is.EqualTo(Enumerable.Repeat(true, 4)));

    [Test]
    public void A_cell_that_something_else_refused_stays_refused() =>
        Assert.That(Agree(Table, 0.8f, SelectionReason.ChromeLabel), Is.EqualTo([true, true, true, false]));

    [TestCase(0.9f, true)]
    [TestCase(0.3f, false)]
    public void A_list_is_whole_with_the_lists_in_it(float score, bool isWhole)
    {
        var document = MeasuredDocument.Cut("<html><body><ul><li>The lamp of the harbour<ul><li>its glass</li><li>its oil</li></ul></li><li>The bell</li></ul><p>Both are new.</p></body></html>");
        var isBody = new bool[document.Blocks.Count];
        BlockGroups.Agree(document, [.. document.Blocks.Select(block => block.Text == "its oil" ? 0.1f : score)], 0.4f, isBody, new SelectionReason[isBody.Length]);

        Assert.That(isBody, Is.EqualTo([isWhole, isWhole, isWhole, isWhole, false]));
    }

    [TestCase("<li>Pump office, use the <a href=/a>form for loans</a>.</li><li>Fuel office: hand in the bills.</li>", true)]
    [TestCase("<li><a href=/a>Who owns the river?</a></li><li><a href=/b>A bridge of two halves</a></li>", false)]
    [TestCase("<li><a href=/a>Who owns the river?</a><time>4 May 2025</time><div>The county asked the court.</div></li>", false)]
    public void A_list_between_paragraphs_of_the_body_needs_less_unless_it_is_one_of_links(string items, bool isKept)
    {
        var document = MeasuredDocument.Cut($"<html><body><p>Ask the county for help.</p><ul>{items}</ul><p>It opens on Monday.</p></body></html>");
        var isBody = document.Blocks.Select(static block => block.Kind == BlockKind.Paragraph && block.Text[^1] == '.' && block.Context.List < 0).ToArray();
        BlockGroups.Agree(document, [.. isBody.Select(static body => body ? 1 : 0.25f)], 0.4f, isBody, new SelectionReason[isBody.Length]);

        Assert.That(isBody[1..^1], Has.All.EqualTo(isKept));
    }

    [Test]
    public void A_cell_without_its_table_stands_for_itself()
    {
        var document = new BlockDocument
        {
            Kind = InputKind.Html, Tree = MeasuredDocument.Cut("<p>a</p>").Tree, Source = "<td>40 cm</td>",
            Blocks = [new TextBlock { Index = 0, Text = "40 cm", Runs = [], Kind = BlockKind.Cell, Node = 1, Context = BlockContext.None }],
        };
        bool[] isBody = [true];
        BlockGroups.Agree(document, [0.1f], 0.4f, isBody, new SelectionReason[1]);

        Assert.That(isBody[0], Is.True);
    }
}
