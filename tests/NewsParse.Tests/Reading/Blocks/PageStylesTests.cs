using NewsParse.Reading.Blocks;
using NewsParse.Reading.Html;

namespace NewsParse.Tests.Reading.Blocks;

/// <summary>What style sheets inside a page hide is not what a reader sees.</summary>
public sealed class PageStylesTests
{
    [TestCase(".menu{display:none}", ExpectedResult = true)]
    [TestCase(".menu { color: red; visibility:hidden }", ExpectedResult = true)]
    [TestCase("#m,.other{display:none}", ExpectedResult = true)]
    [TestCase("header > ul.menu{display : none;}", ExpectedResult = true)]
    [TestCase("header nav .menu{display:none}", ExpectedResult = false)]
    [TestCase("body > .menu{display:none}", ExpectedResult = false)]
    [TestCase("/* .x{} */ .menu{display:none}", ExpectedResult = true)]
    [TestCase(".menu{display:none}.menu{display:block}", ExpectedResult = false)]
    [TestCase(".menu{display:none!important}.menu{display:block}", ExpectedResult = true)]
    [TestCase("header .menu{display:block}.menu{display:none}", ExpectedResult = false)]
    [TestCase("@media print{.menu{display:none}}", ExpectedResult = false)]
    [TestCase("@media (max-width: 700px){.menu{display:none}}", ExpectedResult = false)]
    [TestCase("@media screen and (min-width:40em){.menu{display:none}}", ExpectedResult = true)]
    [TestCase("@media print{.x{color:red}.menu{display:none}}.y{display:none}", ExpectedResult = false)]
    [TestCase("@keyframes a{from{display:none}}@supports (display:grid){.menu{display:none}}", ExpectedResult = true)]
    [TestCase(".menu:hover{display:none}.menu[dir=rtl]{display:none}.menu[hidden]{display:none}.menu]{display:none}", ExpectedResult = false)]
    [TestCase(".menu[id].big{display:none}", ExpectedResult = true)]
    [TestCase(".menu{display:", ExpectedResult = false)]
    public bool Element_is_hidden(string sheet) => Blocks($"<style>{sheet}</style>", "Harbour menu").IsHidden;

    [Test]
    public void Sheet_for_print_hides_nothing() => Assert.That(Blocks("<style media=print>.menu{display:none}</style>", "Harbour menu").IsHidden, Is.False);

    [Test]
    public void Style_of_the_element_itself_wins()
    {
        using var tree = PageTreeBuilder.Build("<style>.menu{display:none}</style><p class=menu style='display:block'>Harbour", new PageLimits(1000, 100), CancellationToken.None);

        Assert.That(HtmlSegmenter.Segment(tree, null, 1000, CancellationToken.None).Blocks.Single().IsHidden, Is.False);
    }

    [Test]
    public void Prose_that_a_script_may_show_is_kept() =>
        Assert.That(Blocks("<style>.menu{display:none}</style>", "The harbour office reported on Monday that the northern quay had sunk by four centimetres again.").IsHidden, Is.False);

    private static TextBlock Blocks(string style, string text)
    {
        using var tree = PageTreeBuilder.Build($"<head>{style}</head><body><header><ul class='big menu' id=m><li>{text}</ul></header>", new PageLimits(1000, 100), CancellationToken.None);
        return HtmlSegmenter.Segment(tree, null, 1000, CancellationToken.None).Blocks.Single();
    }
}
