using AngleSharp.Html.Parser;
using Markdig;
using NewsParse.Writing.Formats;

namespace NewsParse.Tests.Writing.Formats;

public class EscapingTests
{
    [TestCase(null, "")]
    [TestCase("", "")]
    [TestCase("plain ج", "plain ج")]
    [TestCase("&", "&amp;")]
    [TestCase("a<b>c", "a&lt;b&gt;c")]
    [TestCase("\"'", "&quot;&#39;")]
    [TestCase("a\n<", "a\n&lt;")]
    public void Html_text_holds_no_markup(string? text, string expected) => Assert.That(HtmlText.Escape(text), Is.EqualTo(expected));

    [TestCase(null, "")]
    [TestCase("a\nb\n", "a<br>\nb<br>\n")]
    [TestCase("<\n", "&lt;<br>\n")]
    public void Html_lines_are_parted_by_elements(string? text, string expected) => Assert.That(HtmlText.EscapeLines(text), Is.EqualTo(expected));

    [TestCase(null, "")]
    [TestCase("", "")]
    [TestCase("plain ج", "plain ج")]
    [TestCase("\\`*_[]<>&|~$", "\\\\\\`\\*\\_\\[\\]\\<\\>\\&\\|\\~\\$")]
    [TestCase("# a", "\\# a")]
    [TestCase(" \t+ a", " \t\\+ a")]
    [TestCase("a # - = + b", "a # - = + b")]
    [TestCase("a\n- b", "a\n\\- b")]
    [TestCase("a\r- b", "a\n\\- b")]
    [TestCase("a\r\n= b", "a\n\\= b")]
    [TestCase("1. a", "1\\. a")]
    [TestCase("12) a", "12\\) a")]
    [TestCase("  1. a", "  1\\. a")]
    [TestCase("\t1. a", "\t1\\. a")]
    [TestCase("a\n1. b", "a\n1\\. b")]
    [TestCase("a\n 12. b", "a\n 12\\. b")]
    [TestCase("a 1. b", "a 1. b")]
    [TestCase("a1. b", "a1. b")]
    [TestCase("1a. b", "1a. b")]
    [TestCase("1.2. b", "1\\.2. b")]
    [TestCase(". a", ". a")]
    [TestCase(") a", ") a")]
    [TestCase("۱. a", "۱. a")]
    [TestCase("1, a", "1, a")]
    [TestCase("![", "\\!\\[")]
    [TestCase("a! b!", "a! b!")]
    [TestCase("a #", "a \\#")]
    [TestCase("a ##", "a #\\#")]
    [TestCase("a#", "a#")]
    public void Markdown_text_means_only_itself(string? text, string expected) => Assert.That(MarkdownText.Escape(text), Is.EqualTo(expected));

    [TestCase("https://a.example/?x=1#y", "https://a.example/?x=1#y")]
    [TestCase("(a)", "%28a%29")]
    [TestCase("<a>", "%3Ca%3E")]
    [TestCase("a\\b", "a%5Cb")]
    [TestCase("a`b", "a%60b")]
    [TestCase("a&lt;b", "a&amp;lt;b")]
    [TestCase("a b\u00A0c\nd", "a%20b%20c%20d")]
    [TestCase("a\u0000b\u007Fc", "a%20b%20c")]
    [TestCase("خبر", "خبر")]
    public void Markdown_target_cannot_end_its_link(string url, string expected) => Assert.That(MarkdownText.Target(url), Is.EqualTo(expected));

    [Test]
    public void Backticks_in_two_addresses_make_no_code_of_what_is_between_them()
    {
        var article = new Article { Authors = [new Author { Name = "A", Url = "https://a.example/`" }, new Author { Name = "B", Url = "https://a.example/`b" }] };
        var page = new HtmlParser().ParseDocument(Markdown.ToHtml(ArticleFormats.Markdown.Write(article)));
        Assert.That(page.QuerySelectorAll("a").Select(link => link.TextContent), Is.EqualTo(new[] { "A", "B" }));
    }

    [Test]
    public void A_carriage_return_opens_no_block()
    {
        var article = new Article { Sections = [new Section { Blocks = [new Paragraph { Text = "a\r# b" }] }] };
        var page = new HtmlParser().ParseDocument(Markdown.ToHtml(ArticleFormats.Markdown.Write(article)));
        Assert.That(page.Body!.Children.Single().LocalName, Is.EqualTo("p"));
    }

    [TestCase("https://a.example/")]
    [TestCase("HTTP://a.example/خبر")]
    [TestCase("mailto:desk@a.example")]
    public void Addresses_of_the_web_and_of_letters_are_safe(string url) => Assert.That(SafeUrl.OrNull(url), Is.EqualTo(url));

    [TestCase(null)]
    [TestCase("")]
    [TestCase("/a")]
    [TestCase("a.example")]
    [TestCase("javascript:alert(1)")]
    [TestCase("JAVASCRIPT:alert(1)")]
    [TestCase("vbscript:x")]
    [TestCase("data:text/html,x")]
    [TestCase("file:///etc/passwd")]
    [TestCase("ftp://a.example/")]
    [TestCase("https://[")]
    public void Everything_else_is_not(string? url) => Assert.That(SafeUrl.OrNull(url), Is.Null);
}
