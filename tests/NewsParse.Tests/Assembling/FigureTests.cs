namespace NewsParse.Tests.Assembling;

/// <summary>Pictures with what is printed beside them, and foreign content with its address.</summary>
public sealed class FigureTests
{
    private const string Before = "<p>The harbour office reported on Monday that the northern quay had sunk by four centimetres since the last survey in spring.</p>";
    private const string After = "<p>Divers will look at the piles again next week, and the office means to print what they find before the council meets in June.</p>";

    [Test]
    public void A_caption_in_elements_of_its_own_is_whole()
    {
        var article = Parse("<figure><img src='/q.jpg' alt='A quay at dusk'><figcaption><span class='caption'>The quay in <em>May</em>,</span> <span class='more'>before it sank</span></figcaption></figure>");

        Assert.That(article.Sections[0].Blocks.OfType<Figure>().Single().Caption, Is.EqualTo("The quay in May, before it sank"));
    }

    [TestCase("The quay in May. Photo: Jun Sato", "The quay in May.", "Jun Sato")]
    [TestCase("The quay in May (Foto: Jun Sato)", "The quay in May", "Jun Sato")]
    [TestCase("اسکله در بهار. عکس: نسرین احمدی", "اسکله در بهار.", "نسرین احمدی")]
    [TestCase("The quay: in May", "The quay: in May", null)]
    [TestCase("They took a photo: the quay in May", "They took a photo: the quay in May", null)]
    [TestCase("The quay in May. <span class='img-credit'>Jun Sato / Lantern</span>", "The quay in May.", "Jun Sato / Lantern")]
    public void The_credit_is_told_from_the_caption(string html, string? caption, string? credit)
    {
        var figure = Parse("<figure><img src='/q.jpg'><figcaption>" + html + "</figcaption></figure>").Sections[0].Blocks.OfType<Figure>().Single();

        Assert.That((figure.Caption, figure.Credit), Is.EqualTo((caption, credit)));
    }

    [Test]
    public void The_alternative_text_stands_beside_the_caption()
    {
        var image = Parse("<figure><img src='/q.jpg' alt='A quay at dusk'><figcaption>The quay in May</figcaption></figure>").Images.Single();

        Assert.That((image.Alt, image.Caption), Is.EqualTo(("A quay at dusk", "The quay in May")));
    }

    [Test]
    public void A_picture_the_page_claims_takes_the_caption_it_is_printed_with()
    {
        var article = Parse("<figure><img src='/q.jpg' alt='A quay'><figcaption>The quay in May</figcaption></figure>", "<meta property='og:image' content='https://quay.example/q.jpg'>");

        Assert.That(article.Images.Single().Caption, Is.EqualTo("The quay in May"));
    }

    [Test]
    public void Without_an_address_the_page_s_own_one_completes_its_pictures() =>
        Assert.That(Parse("<figure><img src='/q.jpg'><figcaption>The quay in May</figcaption></figure>").Images.Single().Url, Is.EqualTo("https://quay.example/q.jpg"));

    [TestCase("<iframe src='https://www.youtube-nocookie.com/embed/ab12'></iframe>", "youtube", "https://www.youtube-nocookie.com/embed/ab12")]
    [TestCase("<iframe data-src='//player.vimeo.com/video/7'></iframe>", "vimeo", "https://player.vimeo.com/video/7")]
    public void A_frame_of_a_known_host_is_an_embed(string html, string provider, string url)
    {
        var embed = Parse(html).Sections[0].Blocks.OfType<Embed>().Single();

        Assert.That((embed.Provider, embed.Url), Is.EqualTo((provider, url)));
    }

    [TestCase("<iframe src='https://ads.example/youtube'></iframe>")]
    [TestCase("<iframe src='https://notx.com/a'></iframe>")]
    [TestCase("<iframe hidden src='https://www.youtube.com/embed/ab12'></iframe>")]
    public void Another_frame_is_none(string html) => Assert.That(Parse(html).Sections[0].Blocks.OfType<Embed>(), Is.Empty);

    [Test]
    public void A_post_keeps_its_address()
    {
        var embed = Parse("<blockquote class='twitter-tweet'><p>The quay has sunk again, and nobody at the office will say why it did so this time.</p>— Nasrin <a href='https://twitter.com/nasrin/status/42'>May 3</a></blockquote>")
            .Sections[0].Blocks.OfType<Embed>().First();

        Assert.That((embed.Provider, embed.Url), Is.EqualTo(("twitter", "https://twitter.com/nasrin/status/42")));
    }

    private static Article Parse(string middle, string head = "") =>
        Article.Parse("<!doctype html><html lang=en><head><title>The quay sinks</title><link rel=canonical href='https://quay.example/en/7'>" + head
            + "</head><body><main><article><h1>The quay sinks</h1>" + Before + middle + After + "</article></main></body></html>");
}
