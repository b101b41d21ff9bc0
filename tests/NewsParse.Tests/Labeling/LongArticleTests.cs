using System.Globalization;
using System.Text;

namespace NewsParse.Tests.Labeling;

/// <summary>However long an article is, and however many comments stand below it, each of its paragraphs is kept.</summary>
internal sealed class LongArticleTests
{
    private static readonly string[] Subjects =
        ["The county council", "A spokesman for the ferry company", "The oldest member of the choir", "Her neighbour across the square", "The harbour master", "An engineer from the north", "The new headteacher", "A retired judge"];

    private static readonly string[] Acts =
        ["said on Monday that the repairs had cost", "had counted, over the whole of the winter,", "wrote in a letter to the paper about", "could not remember ever having seen", "asked the visitors to bring back", "found below the floor of the old store", "promised the families at the meeting", "will show from next spring in the town hall"];

    private static readonly string[] Objects =
        ["more than two hundred lamps and a stove", "forty boats that nobody had claimed", "the bridge as it stood before the flood", "three chests of letters from the last century", "a field of barley that was never cut", "every one of the songs in the blue book", "a map on which the road is missing", "the clock that had stopped at a quarter to four"];

    private static string Paragraph(Random random)
    {
        var text = new StringBuilder();
        for (var sentences = random.Next(3, 9); sentences > 0; sentences--)
            text.Append(CultureInfo.InvariantCulture, $"{Pick(Subjects)} {Pick(Acts)} {Pick(Objects)}, and in {random.Next(1, 29)} days {Pick(Objects)}. ");
        return text.ToString().Trim();
        string Pick(string[] texts) => texts[random.Next(texts.Length)];
    }

    private static List<string> Paragraphs(int count)
    {
        var random = new Random(count);
        return [.. Enumerable.Range(0, count).Select(_ => Paragraph(random))];
    }

    private static IEnumerable<string> BodyOf(Article article) => article.Sections.SelectMany(static s => s.Blocks).OfType<Paragraph>().Select(static p => p.Text);

    private static string Page(string body, string after = "") =>
        $"<html><head><title>A year on the coast</title></head><body><ul><li><a href=\"/\">Home</a></li><li><a href=\"/n\">News</a></li></ul><article><h1>A year on the coast</h1>{body}</article>{after}<footer><p>© The Coast Courier</p></footer></body></html>";

    [TestCase(300)]
    [TestCase(2000)]
    public void A_page_keeps_every_paragraph(int count)
    {
        var paragraphs = Paragraphs(count);
        Assert.That(BodyOf(Article.Parse(Page(string.Concat(paragraphs.Select(static p => $"<p>{p}</p>"))))), Is.EqualTo(paragraphs));
    }

    [TestCase(300)]
    public void A_plain_text_keeps_every_paragraph(int count)
    {
        var paragraphs = Paragraphs(count);
        Assert.That(BodyOf(Article.ParseText("A year on the coast\n\n" + string.Join("\n\n", paragraphs))), Is.EqualTo(paragraphs));
    }

    [TestCase(40)]
    [TestCase(5000)]
    public void Comments_below_a_short_article_take_nothing_of_it(int count)
    {
        var paragraphs = Paragraphs(6);
        var random = new Random(count);
        var comments = string.Concat(Enumerable.Range(0, count).Select(i =>
            string.Create(CultureInfo.InvariantCulture, $"<li class=\"comment\"><cite>reader{i}</cite> <time>12 March 2025, 10:{i % 60:D2}</time><p>I think {Objects[random.Next(Objects.Length)]} matters more than number {i}.</p><a href=\"#r{i}\">Reply</a></li>")));
        var after = $"<section id=\"comments\"><h3>{count} comments</h3><ol>{comments}</ol></section>";
        Assert.That(BodyOf(Article.Parse(Page(string.Concat(paragraphs.Select(static p => $"<p>{p}</p>")), after))), Is.EqualTo(paragraphs));
    }
}
