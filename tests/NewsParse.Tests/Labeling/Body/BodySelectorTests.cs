using NewsParse.Reading.Blocks;
using NewsParse.Labeling.Body;
using NewsParse.Labeling.Features;
using NewsParse.Reading.PlainText;
using NewsParse.Tests.Labeling.Features;

namespace NewsParse.Tests.Labeling.Body;

internal sealed class BodySelectorTests
{
    private static readonly string[] Story =
    [
        "The harbour town of Lindmar woke on Tuesday to find its only bridge closed, after engineers discovered cracks in two of the pillars during a routine dive.",
        "“We could not take the risk of leaving it open for another day,” said Karin Holt, who leads the county’s road office. “Lorries alone put forty tonnes on that deck.”",
        "Shops on the eastern bank reported half their usual custom by noon, and the school bus took ninety minutes for a journey that normally takes ten.",
        "The bridge was built in 1961 and last repaired eleven years ago, when salt water was found to have reached the steel inside the concrete.",
        "A ferry that had been retired in spring will return to service on Thursday, the county said, carrying cars free of charge until the pillars are mended.",
        "Engineers expect the work to last until the end of November, provided that the autumn storms, which delayed the last repair by a month, stay away.",
    ];

    private static string Paragraphs(IEnumerable<string> texts) => string.Concat(texts.Select(t => $"<p>{t}</p>"));

    private static string Page(string article, string after = "", string before = "") => $"""
        <html><head><title>Bridge closed in Lindmar - The Coast Courier</title></head><body>{before}
        <header class="site-header"><ul class="menu"><li><a href="/">Home</a></li><li><a href="/w">World</a></li><li><a href="/s">Sport</a></li><li><a href="/c">Culture</a></li></ul></header>
        <main><article><h1>Bridge closed in Lindmar</h1><p class="byline">By Ada Fenn</p><div class="article-body">{article}</div></article>{after}</main>
        <footer class="site-footer"><p>© The Coast Courier</p><ul><li><a href="/i">Imprint</a></li><li><a href="/p">Privacy</a></li></ul></footer></body></html>
        """;

    private static (BlockDocument Document, BodySelection Selection) Select(string html)
    {
        var document = MeasuredDocument.Cut(html);
        return (document, BodySelector.Select(document, [], new PageFacts("Bridge closed in Lindmar")));
    }

    private static List<string> Kept(string html)
    {
        var (document, selection) = Select(html);
        return [.. document.Blocks.Where(b => selection.IsBody[b.Index]).Select(b => b.Text)];
    }

    [Test]
    public void The_paragraphs_of_an_article_are_its_body_and_nothing_else_is() =>
        Assert.That(Kept(Page(Paragraphs(Story))), Is.EqualTo(Story));

    [Test]
    public void A_page_without_telling_names_gives_the_same_body()
    {
        var opaque = Page(Paragraphs(Story)).Replace("article-body", "k3", StringComparison.Ordinal).Replace("site-header", "k1", StringComparison.Ordinal)
            .Replace("site-footer", "k9", StringComparison.Ordinal).Replace("<article>", "<div>", StringComparison.Ordinal).Replace("</article>", "</div>", StringComparison.Ordinal);
        Assert.That(Kept(opaque), Is.EqualTo(Story));
    }

    [Test]
    public void The_title_is_never_body() => Assert.That(Kept(Page(Paragraphs(Story))), Has.None.EqualTo("Bridge closed in Lindmar"));

    [Test]
    public void A_body_split_over_containers_is_kept_whole()
    {
        var parts = $"<div class=\"part\">{Paragraphs(Story[..3])}</div><div class=\"slot\"></div><div class=\"part\">{Paragraphs(Story[3..])}</div>";
        Assert.That(Kept(Page(parts)), Is.EqualTo(Story));
    }

    [Test]
    public void Comments_below_the_article_are_no_body()
    {
        var comments = string.Concat(Enumerable.Range(3, 6).Select(i =>
            $"<div class=\"comment\"><p class=\"comment-author\">reader{i}</p><p>I crossed that bridge every day for {i} years, and frankly nobody ever looked at it, so this is no surprise to me.</p></div>"));
        Assert.That(Kept(Page(Paragraphs(Story), "<section class=\"comments\"><h2>Comments</h2>" + comments + "</section>")), Has.None.Contains("crossed that bridge"));
    }

    [Test]
    public void Another_article_below_under_its_own_top_heading_is_no_body()
    {
        const string Next = "<article class=\"story\"><h1>Orchard sold after ninety years</h1><p>The Vell family sold the last orchard inside the city limits on Friday, ninety years after it was planted, and the buyer has promised to keep the oldest trees.</p>"
            + "<p>Neighbours said they would miss the cider most of all, which was pressed in the yard every October and given away to anybody who brought a jug.</p></article>";
        Assert.That(Kept(Page(Paragraphs(Story), Next)), Has.None.Contains("orchard").And.None.Contains("cider"));
    }

    [Test]
    public void Sections_under_top_headings_of_their_own_stay_in_the_body()
    {
        var sections = $"<section><h1>What was found</h1>{Paragraphs(Story[..3])}</section><section><h1>What comes next</h1>{Paragraphs(Story[3..])}</section>";
        Assert.That(Kept(Page(sections)), Is.SupersetOf(Story));
    }

    [Test]
    public void A_bold_line_before_a_paragraph_is_a_heading()
    {
        var (document, selection) = Select(Page(Paragraphs(Story[..3]) + "<p><strong>A bridge from another age</strong></p>" + Paragraphs(Story[3..])));
        var heading = MeasuredDocument.Find(document, "another age");
        Assert.That((selection.IsBody[heading], selection.Kinds[heading]), Is.EqualTo((true, BlockKind.Heading)));
    }

    [Test]
    public void A_heading_with_nothing_kept_behind_it_is_dropped() =>
        Assert.That(Kept(Page(Paragraphs(Story) + "<h3>More from Lindmar</h3><ul><li><a href=\"/1\">Ferry returns</a></li><li><a href=\"/2\">Storm season</a></li></ul>")), Is.EqualTo(Story));

    [Test]
    public void A_label_of_chrome_is_stronger_than_the_score()
    {
        var document = MeasuredDocument.Cut(Page(Paragraphs(Story)));
        var hints = new BlockHint[document.Blocks.Count];
        var labelled = MeasuredDocument.Find(document, "ferry that had been");
        hints[labelled] = new BlockHint(ChromeRole.Newsletter, false, 0);
        var selection = BodySelector.Select(document, hints, PageFacts.Unknown);
        Assert.That((selection.IsBody[labelled], selection.Reasons[labelled]), Is.EqualTo((false, SelectionReason.ChromeLabel)));
    }

    [Test]
    public void A_page_without_an_article_has_little_confidence()
    {
        var teasers = string.Concat(Enumerable.Range(1, 14).Select(i => $"<div class=\"teaser\"><h2><a href=\"/{i}\">Story number {i} of the day</a></h2><p>A short line about it.</p></div>"));
        var (_, home) = Select($"<html><body><ul><li><a href=\"/\">Home</a><li><a href=\"/w\">World</a></ul>{teasers}</body></html>");
        var (_, lost) = Select("<html><body><h1>Page not found</h1><p>Sorry, this page does not exist.</p><p><a href=\"/\">Back to the start</a></p></body></html>");
        Assert.That(home.Confidence, Is.LessThan(0.3));
        Assert.That(lost.Confidence, Is.LessThan(0.3));
    }

    [Test]
    public void A_plain_article_has_high_confidence() => Assert.That(Select(Page(Paragraphs(Story))).Selection.Confidence, Is.GreaterThan(0.8));

    [Test]
    public void An_empty_page_has_no_body_and_no_confidence()
    {
        var (_, selection) = Select("");
        Assert.That((selection.IsBody.Length, selection.Confidence), Is.EqualTo((0, 0.0)));
    }

    [Test]
    public void The_prose_of_a_text_dump_is_its_body()
    {
        var dump = "Home\nWorld\nSport\nCulture\n\nBridge closed in Lindmar\n\nBy Ada Fenn\n\n" + string.Join("\n\n", Story) + "\n\nShare\nPrint\n\nMost read\nFerry returns\nStorm season\n\nImprint\nPrivacy";
        var document = PlainTextSegmenter.Segment(dump, 1000, CancellationToken.None);
        var selection = BodySelector.Select(document, [], PageFacts.Unknown);
        Assert.That(document.Blocks.Where(b => selection.IsBody[b.Index]).Select(b => b.Text), Is.EqualTo(Story));
    }
}
