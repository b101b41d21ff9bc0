using NewsParse.Reading.Links;

namespace NewsParse.Tests.Reading.Links;

public sealed class LinkResolverTests
{
    private static readonly LinkResolver OnAPage = new(new Uri("https://harirud.example/en/news/412?p=1"));
    private static readonly LinkResolver WithoutBase = new(null);

    [TestCase("b.html", "https://harirud.example/en/news/b.html")]
    [TestCase("../b.html", "https://harirud.example/en/b.html")]
    [TestCase("/b.html", "https://harirud.example/b.html")]
    [TestCase("//other.example/b", "https://other.example/b")]
    [TestCase("?p=2", "https://harirud.example/en/news/412?p=2")]
    [TestCase("  b.html\n", "https://harirud.example/en/news/b.html")]
    [TestCase("a/b:c", "https://harirud.example/en/news/a/b:c")]
    [TestCase("1a:b", "https://harirud.example/en/news/1a:b")]
    [TestCase("a_b:c", "https://harirud.example/en/news/a_b:c")]
    [TestCase("خبر", "https://harirud.example/en/news/%D8%AE%D8%A8%D8%B1")]
    [TestCase("a\u202Eb", "https://harirud.example/en/news/a%E2%80%AEb")]
    public void A_relative_address_is_resolved(string address, string expected) => Assert.That(OnAPage.Resolve(address), Is.EqualTo(expected));

    [TestCase("https://other.example/A?b=c#d")]
    [TestCase("HTTP://other.example")]
    [TestCase("HTTPS://other.example")]
    [TestCase("http://other.example/خبر")]
    [TestCase("http://other.example/a b")]
    [TestCase("http://other.example/😀")]
    [TestCase("MailTo:desk@harirud.example")]
    public void A_safe_absolute_address_stays_as_printed(string address)
    {
        Assert.That(OnAPage.Resolve(address), Is.EqualTo(address));
        Assert.That(WithoutBase.Resolve(address), Is.EqualTo(address));
    }

    [TestCase(null)]
    [TestCase("")]
    [TestCase(" \n")]
    [TestCase("#top")]
    [TestCase(" #top")]
    [TestCase("javascript:alert(1)")]
    [TestCase("JavaScript:alert(1)")]
    [TestCase("java\tscript:alert(1)")]
    [TestCase("data:text/html,x")]
    [TestCase("data:image/png;base64,AAAA")]
    [TestCase("file:///etc/passwd")]
    [TestCase("x:")]
    [TestCase("z1+.-:x")]
    [TestCase("http:other.example")]
    [TestCase("https:/other.example")]
    [TestCase("mailtodesk:x")]
    [TestCase("a<b")]
    [TestCase("a>b")]
    [TestCase("https://other.example/\"onclick=x")]
    public void No_address_a_fragment_or_what_could_run_is_nothing(string? address)
    {
        Assert.That(OnAPage.Resolve(address), Is.Null);
        Assert.That(WithoutBase.Resolve(address), Is.Null);
    }

    [TestCase(0)]
    [TestCase(0x1F)]
    [TestCase(0x7F)]
    public void A_control_character_spoils_an_address(int code) => Assert.That(OnAPage.Resolve("a" + (char)code + "b"), Is.Null);

    [TestCase("mailto:desk@harirud.example")]
    [TestCase("MAILTO:desk@harirud.example")]
    public void An_image_is_never_a_letter(string address) => Assert.That(OnAPage.Resolve(address, isImage: true), Is.Null);

    [TestCase("https://other.example/a.jpg", "https://other.example/a.jpg")]
    [TestCase("http://other.example/a.jpg", "http://other.example/a.jpg")]
    [TestCase("a.jpg", "https://harirud.example/en/news/a.jpg")]
    public void An_image_has_an_address_of_the_web(string address, string expected) => Assert.That(OnAPage.Resolve(address, isImage: true), Is.EqualTo(expected));

    [TestCase("/b.html")]
    [TestCase("news/412")]
    [TestCase("ftp")]
    public void Without_a_base_a_relative_address_stays_as_printed(string address) => Assert.That(WithoutBase.Resolve(address), Is.EqualTo(address));

    [TestCase("https://other.example/a\u202Eb", "https://other.example/a%E2%80%AEb")]
    [TestCase("http://other.example/a\u200Fb", "http://other.example/a%E2%80%8Fb")]
    [TestCase("https://other.example/a\u0085b", "https://other.example/a%C2%85b")]
    [TestCase("https://other.example/😀\u202E", "https://other.example/%F0%9F%98%80%E2%80%AE")]
    public void What_no_field_may_hold_is_percent_encoded(string address, string expected) => Assert.That(WithoutBase.Resolve(address), Is.EqualTo(expected));

    [TestCase("/a\u202Eb")]
    [TestCase("a\u0085b")]
    [TestCase("mailto:a\u202Eb@harirud.example")]
    public void What_no_field_may_hold_and_cannot_be_encoded_is_nothing(string address) => Assert.That(WithoutBase.Resolve(address), Is.Null);

    [Test]
    public void Half_of_a_surrogate_pair_is_encoded_as_the_character_for_none()
    {
        Assert.That(WithoutBase.Resolve("https://other.example/a\uD800b"), Is.EqualTo("https://other.example/a%EF%BF%BDb"));
        Assert.That(WithoutBase.Resolve("/a\uDC00b"), Is.Null);
    }

    [TestCase("file:///srv/pages/412.html")]
    [TestCase("ftp://harirud.example/412.html")]
    public void A_base_that_is_no_address_of_the_web_gives_none(string baseAddress) => Assert.That(new LinkResolver(new Uri(baseAddress)).Resolve("b.html"), Is.Null);

    [Test]
    public void A_base_without_encryption_is_good_enough() =>
        Assert.That(new LinkResolver(new Uri("http://harirud.example/a/")).Resolve("b"), Is.EqualTo("http://harirud.example/a/b"));

    [Test]
    public void A_relative_address_that_cannot_be_resolved_is_nothing() => Assert.That(OnAPage.Resolve("//["), Is.Null);
}
