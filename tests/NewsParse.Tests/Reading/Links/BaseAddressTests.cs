using NewsParse.Reading.Html;
using NewsParse.Reading.Links;

namespace NewsParse.Tests.Reading.Links;

public sealed class BaseAddressTests
{
    private const string Page = "https://harirud.example/en/412";

    [TestCase("<p>x", Page)]
    [TestCase("<base href=''><p>x", Page)]
    [TestCase("<base href=''><base href=/fa/><p>x", "https://harirud.example/fa/")]
    [TestCase("<base target=_blank><p>x", Page)]
    [TestCase("<base href=/fa/>", "https://harirud.example/fa/")]
    [TestCase("<base href=/fa/><p>x", "https://harirud.example/fa/")]
    [TestCase("<base href=//other.example/a/><p>x", "https://other.example/a/")]
    [TestCase("<base href=http://other.example/a/><p>x", "http://other.example/a/")]
    [TestCase("<base target=_blank><base href=/fa/><base href=/ps/><p>x", "https://harirud.example/fa/")]
    [TestCase("<base href=javascript:alert(1)><p>x", Page)]
    [TestCase("<base href=javascript:alert(1)><base href=/fa/><p>x", "https://harirud.example/fa/")]
    [TestCase("<base href=http://[><base href=/fa/><p>x", "https://harirud.example/fa/")]
    [TestCase("<link href=/ps/><base href=/fa/><p>x", "https://harirud.example/fa/")]
    [TestCase("<!-- c --><title>t</title><base href=/fa/><p>x", "https://harirud.example/fa/")]
    [TestCase("<p>x<base href=/fa/>", Page)]
    public void The_first_base_of_the_head_that_is_an_address_of_the_web_counts(string html, string expected) =>
        Assert.That(Find(html, new Uri(Page))?.AbsoluteUri, Is.EqualTo(expected));

    [TestCase("<p>x", null)]
    [TestCase("<base href=fa/><p>x", null)]
    [TestCase("<base href=mailto:a@b.example><p>x", null)]
    [TestCase("<base href=https://other.example/a/><p>x", "https://other.example/a/")]
    [TestCase("<base href=http://other.example/a/><p>x", "http://other.example/a/")]
    public void Without_the_address_of_the_page_only_a_whole_one_counts(string html, string? expected) =>
        Assert.That(Find(html, null)?.AbsoluteUri, Is.EqualTo(expected));

    private static Uri? Find(string html, Uri? page)
    {
        using var tree = PageTreeBuilder.Build(html, PageLimits.Default, CancellationToken.None);
        return BaseAddress.Find(tree, page);
    }
}
