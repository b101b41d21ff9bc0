namespace NewsParse.Tests.Labeling.Body;

internal sealed class RepeatedBlocksTests
{
    private static readonly string[] Verses =
    [
        "The mill on the lower river turned its wheel for the last time on Sunday, while the family that owned it watched from the bank and said little.",
        "Three buyers had come to see it since the spring, one of them from the coast, but none wanted the wheel or the two stones that it drove.",
        "The stones were cut in 1788 and are the oldest in the valley, according to a list that the parish keeps in its tower.",
        "What becomes of the house is open, the eldest daughter said; she would rather see it stand empty than turned into a hotel.",
    ];

    private const string Refrain = "And the river ran on below the wheel, as it had run before the first stone of the mill was laid.";

    private static string Paragraphs(IEnumerable<string> texts) => string.Concat(texts.Select(static text => $"<p>{text}</p>"));

    private static List<string> BodyOf(string markup) =>
        [.. Article.Parse($"<html><head><title>Mill closes</title></head><body><main><article><h1>Mill closes</h1>{markup}</article></main></body></html>").Sections.SelectMany(static s => s.Blocks).OfType<Paragraph>().Select(static p => p.Text)];

    [Test]
    public void A_refrain_stays_each_time() =>
        Assert.That(BodyOf(Paragraphs(Verses.SelectMany(static verse => new[] { verse, Refrain }))), Is.EqualTo(Verses.SelectMany(static verse => new[] { verse, Refrain })));

    [Test]
    public void A_page_of_one_text_again_and_again_keeps_it()
    {
        var filler = Enumerable.Repeat(Verses[0], 6).ToArray();
        Assert.That(BodyOf(Paragraphs(filler)), Is.EqualTo(filler));
    }

    [Test]
    public void A_body_printed_twice_is_kept_once() =>
        Assert.That(BodyOf($"<div class=\"narrow\">{Paragraphs(Verses)}</div><div class=\"wide\">{Paragraphs(Verses)}</div>"), Is.EqualTo(Verses));

    [Test]
    public void An_opening_above_the_whole_text_is_kept_once() =>
        Assert.That(BodyOf($"<div class=\"start\">{Paragraphs(Verses[..2])}</div><div class=\"full\">{Paragraphs(Verses)}</div>"), Is.EqualTo(Verses));

    [Test]
    public void A_first_paragraph_printed_above_the_text_is_kept_once() =>
        Assert.That(BodyOf($"<div class=\"start\">{Paragraphs(Verses[..1])}</div><div class=\"full\">{Paragraphs(Verses)}</div>"), Is.EqualTo(Verses));

    [Test]
    public void Later_copies_are_in_the_ledger()
    {
        var article = Article.Parse($"<html><body><article><div>{Paragraphs(Verses)}</div><div>{Paragraphs(Verses)}</div></article></body></html>");
        Assert.That(article.Chrome.Select(static c => c.Text), Is.SupersetOf(Verses));
    }
}
