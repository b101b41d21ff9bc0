using NewsParse.Reading.Loading;

namespace NewsParse.Tests.Reading.Loading;

public sealed class InputSnifferTests
{
    [TestCase("<!DOCTYPE html><title>x</title>")]
    [TestCase("\uFEFF\r\n  <html lang=fa>")]
    [TestCase("<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\">")]
    [TestCase("<!-- saved page --><div>text")]
    [TestCase("<p>One paragraph.</p>")]
    [TestCase("<div class=\"body\">The mayor opened the garden")]
    [TestCase("<h1>خبر تازه</h1>\n<p>متن خبر این‌جاست.</p>")]
    [TestCase("The mayor <b>opened</b> the <a href=\"/garden\">garden</a> today.")]
    public void Pages_and_fragments_are_html(string text) => Assert.That(InputSniffer.Sniff(text), Is.EqualTo(InputKind.Html));

    [TestCase("")]
    [TestCase("Plain news.\n\nThe mayor opened the garden.")]
    [TestCase("Profit fell to < 3 % while costs > 4 %.")]
    [TestCase("<< Previous | Next >>\nThe mayor opened the garden.")]
    [TestCase("<John> wrote that the garden is open.")]
    [TestCase("The <b> tag makes text bold, teachers told the children on Monday.")]
    [TestCase("<b> is the tag that the lesson began with; the class liked it.")]
    [TestCase("کد <p> در صفحه جا مانده بود، مدیر سایت گفت.")]
    public void Text_that_mentions_a_tag_stays_text(string text) => Assert.That(InputSniffer.Sniff(text), Is.EqualTo(InputKind.Text));

    [Test]
    public void Long_article_that_closes_a_tag_in_its_prose_stays_text()
    {
        var prose = string.Concat(Enumerable.Repeat("The class wrote a page about the town garden and its opening hours. ", 60));
        Assert.That(InputSniffer.Sniff($"{prose}Write <p>, then </p>, and use <em> with </em>. {prose}"), Is.EqualTo(InputKind.Text));
    }
}
