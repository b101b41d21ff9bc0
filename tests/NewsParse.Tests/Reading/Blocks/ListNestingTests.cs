using NewsParse.Writing.Formats;

namespace NewsParse.Tests.Reading.Blocks;

/// <summary>Lists keep the depth of their items.</summary>
public sealed class ListNestingTests
{
    private const string Before = "The keepers of the northern bay asked on Friday for a second lamp, after three boats missed the narrow channel in one week.";
    private const string After = "A lamp costs as much as a small boat, the port warden answered, but he promised to lay the plea before the council in March.";

    [TestCase("<ul><li>Ask for the lamp.<ul><li>Write to the warden.</li><li>Wait for him.</li></ul></li><li>Light it.</li></ul>")]
    [TestCase("<ul><li>Ask for the lamp.</li><ul><li>Write to the warden.</li><li>Wait for him.</li></ul><li>Light it.</li></ul>")]
    [TestCase("<ul><li><p>Ask for the lamp.</p><div><ul><li>Write to the warden.</li><li>Wait for him.</li></ul></div></li><li>Light it.</li></ul>")]
    public void A_list_in_a_list_stands_below_its_item(string html)
    {
        var list = ListOf(html);

        Assert.That(Shape(list), Is.EqualTo("Ask for the lamp.(Write to the warden. Wait for him.) Light it."));
        Assert.That(list.AllItems().Select(static item => item.Text), Is.EqualTo((string[])["Ask for the lamp.", "Write to the warden.", "Wait for him.", "Light it."]));
    }

    [Test]
    public void Definitions_stand_below_their_term() => Assert.That(
        Shape(ListOf("<dl><dt>Lamp</dt><dd>It shows the channel at night.</dd><dt>Bell</dt><dd>It sounds in fog.</dd></dl>")),
        Is.EqualTo("Lamp(It shows the channel at night.) Bell(It sounds in fog.)"));

    [Test]
    public void A_numbered_list_in_a_list_says_so() => Assert.That(ListOf("<ul><li>Ask for the lamp.<ol><li>Write to the warden.</li></ol></li></ul>").Items[0].Ordered, Is.True);

    [Test]
    public void Printed_items_nest_by_their_margin()
    {
        var list = Article.Parse($"A second lamp\n\n{Before}\n\n* Ask for the lamp.\n  * Write to the warden.\n  * Wait for him.\n* Light it.\n\n{After}\n").Sections
            .SelectMany(static section => section.Blocks).OfType<ListBlock>().Single();

        Assert.That(Shape(list), Is.EqualTo("Ask for the lamp.(Write to the warden. Wait for him.) Light it."));
    }

    [Test]
    public void The_deepest_levels_are_one()
    {
        var html = string.Concat(Enumerable.Range(1, 40).Select(static i => $"<ul><li>The lamp number {i} is lit.")) + string.Concat(Enumerable.Repeat("</li></ul>", 40));
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
