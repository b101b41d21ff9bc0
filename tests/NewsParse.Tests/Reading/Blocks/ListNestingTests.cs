using NewsParse.Writing.Formats;

namespace NewsParse.Tests.Reading.Blocks;

/// <summary>Lists keep the depth of their items.</summary>
public sealed class ListNestingTests
{
    private const string Before = "The keepers of the northern bay asked on Friday for a second lamp, after three boats missed the narrow channel in one week.";
    private const string After = "A lamp costs as much as a small boat, the port warden answered, but he promised to lay the plea before the council in March.";

    [TestCase("<ul><li>The keepers asked the harbour for a second lamp last winter, after three boats had missed the narrow channel in one week.<ul><li>They wrote three long letters to the warden of the port, who kept all of them in a drawer of his desk for the whole winter.</li><li>They waited until the snow was gone from the pier, and then they asked him again, because the first boats had come back from the south.</li></ul></li><li>The harbour promised to light it before the autumn comes, and to pay for the oil that it burns in the long nights of the year.</li></ul>")]
    [TestCase("<ul><li>The keepers asked the harbour for a second lamp last winter, after three boats had missed the narrow channel in one week.</li><ul><li>They wrote three long letters to the warden of the port, who kept all of them in a drawer of his desk for the whole winter.</li><li>They waited until the snow was gone from the pier, and then they asked him again, because the first boats had come back from the south.</li></ul><li>The harbour promised to light it before the autumn comes, and to pay for the oil that it burns in the long nights of the year.</li></ul>")]
    [TestCase("<ul><li><p>The keepers asked the harbour for a second lamp last winter, after three boats had missed the narrow channel in one week.</p><div><ul><li>They wrote three long letters to the warden of the port, who kept all of them in a drawer of his desk for the whole winter.</li><li>They waited until the snow was gone from the pier, and then they asked him again, because the first boats had come back from the south.</li></ul></div></li><li>The harbour promised to light it before the autumn comes, and to pay for the oil that it burns in the long nights of the year.</li></ul>")]
    public void A_list_in_a_list_stands_below_its_item(string html)
    {
        var list = ListOf(html);

        Assert.That(Shape(list), Is.EqualTo("The keepers asked the harbour for a second lamp last winter, after three boats had missed the narrow channel in one week.(They wrote three long letters to the warden of the port, who kept all of them in a drawer of his desk for the whole winter. They waited until the snow was gone from the pier, and then they asked him again, because the first boats had come back from the south.) The harbour promised to light it before the autumn comes, and to pay for the oil that it burns in the long nights of the year."));
        Assert.That(list.AllItems().Select(static item => item.Text), Is.EqualTo((string[])["The keepers asked the harbour for a second lamp last winter, after three boats had missed the narrow channel in one week.", "They wrote three long letters to the warden of the port, who kept all of them in a drawer of his desk for the whole winter.", "They waited until the snow was gone from the pier, and then they asked him again, because the first boats had come back from the south.", "The harbour promised to light it before the autumn comes, and to pay for the oil that it burns in the long nights of the year."]));
    }

    [Test]
    public void Definitions_stand_below_their_term() => Assert.That(
        Shape(ListOf("<dl><dt>The lamp of the northern bay</dt><dd>It shows the narrow channel to the boats at night.</dd><dt>The bell on the pier</dt><dd>It sounds in fog, once every minute.</dd></dl>")),
        Is.EqualTo("The lamp of the northern bay(It shows the narrow channel to the boats at night.) The bell on the pier(It sounds in fog, once every minute.)"));

    [Test]
    public void A_numbered_list_in_a_list_says_so() => Assert.That(ListOf("<ul><li>The keepers asked the harbour for a second lamp last winter, after three boats had missed the narrow channel in one week.<ol><li>They wrote three long letters to the warden of the port, who kept all of them in a drawer of his desk for the whole winter.</li></ol></li></ul>").Items[0].Ordered, Is.True);

    [Test]
    public void Printed_items_nest_by_their_margin()
    {
        var list = Article.Parse($"A second lamp\n\n{Before}\n\n* The keepers asked the harbour for a second lamp last winter, after three boats had missed the narrow channel in one week.\n  * They wrote three long letters to the warden of the port, who kept all of them in a drawer of his desk for the whole winter.\n  * They waited until the snow was gone from the pier, and then they asked him again, because the first boats had come back from the south.\n* The harbour promised to light it before the autumn comes, and to pay for the oil that it burns in the long nights of the year.\n\n{After}\n").Sections
            .SelectMany(static section => section.Blocks).OfType<ListBlock>().Single();

        Assert.That(Shape(list), Is.EqualTo("The keepers asked the harbour for a second lamp last winter, after three boats had missed the narrow channel in one week.(They wrote three long letters to the warden of the port, who kept all of them in a drawer of his desk for the whole winter. They waited until the snow was gone from the pier, and then they asked him again, because the first boats had come back from the south.) The harbour promised to light it before the autumn comes, and to pay for the oil that it burns in the long nights of the year."));
    }

    [Test]
    public void The_deepest_levels_are_one()
    {
        var html = string.Concat(Enumerable.Range(1, 40).Select(static i => $"<ul><li>The lamp number {i} of the northern harbour is lit at dusk by its keeper.")) + string.Concat(Enumerable.Repeat("</li></ul>", 40));
        var list = ListOf(html);
        var depth = 0;
        for (var items = list.Items; items.Length > 0; items = items[0].Items)
            depth++;

        Assert.That(depth, Is.EqualTo(8));
        Assert.That(list.AllItems().Count(), Is.EqualTo(40));
    }

    [Test]
    public void Json_holds_a_flat_item_as_its_text_and_reads_nested_ones_back()
    {
        var article = new Article { Sections = [new Section { Blocks = [new ListBlock { Items = ["flat", new ListItem { Text = "a", Ordered = true, Items = ["b"] }] }] }] };
        var json = ArticleJson.SerializeLine(article);

        Assert.That(json, Does.Contain("""["flat",{"text":"a","ordered":true,"items":["b"]}]"""));
        Assert.That(ArticleJson.SerializeLine(ArticleJson.Deserialize(json)), Is.EqualTo(json));
    }

    [Test]
    public void Written_lists_nest()
    {
        var article = new Article { Sections = [new Section { Blocks = [new ListBlock { Ordered = true, Items = [new ListItem { Text = "a", Items = ["b"] }, "c"] }] }] };

        Assert.That(ArticleFormats.Markdown.Write(article), Is.EqualTo("1. a\n   - b\n2. c\n"));
        Assert.That(ArticleFormats.Html.Write(article), Does.Contain("<li>a\n<ul>\n<li>b</li>\n</ul>\n</li>\n<li>c</li>"));
        Assert.That(ArticleFormats.Text.Write(article), Is.EqualTo("a\nb\nc\n"));
    }

    private static ListBlock ListOf(string html) => Article.Parse($"<html lang=en><body><main><article><h1>A second lamp</h1><p>{Before}</p>{html}<p>{After}</p></article></main></body></html>")
        .Sections.SelectMany(static section => section.Blocks).OfType<ListBlock>().Single();

    private static string Shape(ListBlock list) => string.Join(' ', list.Items.Select(Shape));

    private static string Shape(ListItem item) => item.Items.Length == 0 ? item.Text : item.Text + "(" + string.Join(' ', item.Items.Select(Shape)) + ")";
}
