using NewsParse.Reading.Blocks;
using NewsParse.Labeling.Features;

namespace NewsParse.Tests.Labeling.Features;

internal sealed class BlockFeaturesTests
{
    private const string Prose = "The ferry left the harbour shortly after dawn, and nobody on the pier expected it to return before night.";

    private static string Page(string content) => $"""
        <html><body><div class="nav-bar"><a href="/a">Home</a><p><a href="/b">Sport</a></p></div>
        <div class="article-body"><h1>Ferry leaves early</h1><p>{Prose} One.</p><p>{Prose} Two.</p><p>{Prose} Three.</p>{content}</div>
        <div class="comments"><div class="c"><p>{Prose} Four.</p></div></div></body></html>
        """;

    [Test]
    public void The_container_of_most_prose_is_no_steps_away_from_its_paragraphs()
    {
        var document = MeasuredDocument.Cut(Page(""));
        var matrix = MeasuredDocument.Measure(document);
        Assert.That(matrix.Of(MeasuredDocument.Find(document, "Two."), BlockFeature.ToHalfProse), Is.Zero);
        Assert.That(matrix.Of(MeasuredDocument.Find(document, "Four."), BlockFeature.ToHalfProse), Is.Positive);
    }

    [Test]
    public void Names_above_a_block_are_measured_by_their_distance()
    {
        var document = MeasuredDocument.Cut(Page(""));
        var matrix = MeasuredDocument.Measure(document);
        Assert.That(matrix.Of(MeasuredDocument.Find(document, "Two."), BlockFeature.NameBody), Is.EqualTo(1));
        Assert.That(matrix.Of(MeasuredDocument.Find(document, "Four."), BlockFeature.NameComment), Is.EqualTo(2));
        Assert.That(matrix.Of(MeasuredDocument.Find(document, "Two."), BlockFeature.NameComment), Is.EqualTo(AncestorFeatures.None));
    }

    [Test]
    public void Position_is_measured_from_the_title()
    {
        var document = MeasuredDocument.Cut(Page(""));
        var matrix = MeasuredDocument.Measure(document, new PageFacts("Ferry leaves early"));
        var title = MeasuredDocument.Find(document, "Ferry leaves");
        Assert.That(matrix.Of(title, BlockFeature.CoversTitle), Is.EqualTo(1));
        Assert.That(matrix.Of(title + 2, BlockFeature.BlocksSinceTitle), Is.EqualTo(2));
        Assert.That(matrix.Of(0, BlockFeature.BlocksSinceTitle), Is.Negative);
    }

    [Test]
    public void Blocks_of_structured_data_are_recognised()
    {
        var document = MeasuredDocument.Cut(Page(""));
        var matrix = MeasuredDocument.Measure(document, new PageFacts(StructuredBody: Prose + " Two."));
        Assert.That(matrix.Of(MeasuredDocument.Find(document, "Two."), BlockFeature.InStructuredBody), Is.EqualTo(1));
    }

    [Test]
    public void A_line_in_another_script_than_the_prose_is_told()
    {
        var document = MeasuredDocument.Cut(Page("<p>\u0628\u06CC\u0634\u062A\u0631 \u0628\u062E\u0648\u0627\u0646\u06CC\u062F</p>"));
        var matrix = MeasuredDocument.Measure(document);
        Assert.That(matrix.Of(MeasuredDocument.Find(document, "\u0628\u06CC\u0634\u062A\u0631"), BlockFeature.IsOtherScript), Is.EqualTo(1));
        Assert.That(matrix.Of(MeasuredDocument.Find(document, "Two."), BlockFeature.IsOtherScript), Is.Zero);
    }

    [Test]
    public void Labels_of_earlier_stages_reach_the_blocks_behind_them()
    {
        var document = MeasuredDocument.Cut(Page(""));
        var hints = new BlockHint[document.Blocks.Count];
        hints[1] = new BlockHint(ChromeRole.Share, false, 0);
        var matrix = BlockFeatures.Measure(document, hints, PageFacts.Unknown);
        Assert.That(matrix.Of(1, BlockFeature.Role), Is.EqualTo(1 + (int)ChromeRole.Share));
        Assert.That(matrix.Of(3, BlockFeature.BlocksSinceRole), Is.EqualTo(2));
    }

    [Test]
    public void Measuring_twice_gives_the_same_values()
    {
        var document = MeasuredDocument.Cut(Page(""));
        Assert.That(MeasuredDocument.Measure(document).Values.ToArray(), Is.EqualTo(MeasuredDocument.Measure(document).Values.ToArray()));
    }

    [Test]
    public void A_document_without_blocks_has_no_rows() => Assert.That(MeasuredDocument.Measure(MeasuredDocument.Cut("")).Rows, Is.Zero);

    [Test]
    public void Values_are_finite_on_any_page()
    {
        foreach (var html in new[] { "<p>x", "<table><tr><td>1<td>2</table>", "<div>" + new string('(', 300) + "</div>", Page("<ul><li>a<li>b</ul>") })
            Assert.That(MeasuredDocument.Measure(MeasuredDocument.Cut(html)).Values.ToArray(), Is.All.Matches<float>(float.IsFinite));
    }
}
