namespace NewsParse.Tests.Reading.Blocks;

/// <summary>Pages in the wrapping of archives, caches and print views.</summary>
public sealed class WrappedPageTests
{
    private const string Prose = "<p>The harbour office reported on Monday that the northern quay had sunk by four centimetres since the last survey in spring.</p>";
    private const string More = "<p>Divers will look at the piles again next week, and the office means to print what they find before the council meets in June.</p>";
    private const string Last = "<p>Ships with a draught of more than six metres are asked to use the southern quay until the work is done.</p>";

    [TestCase("<div id='wm-ipp-base'><p>Success! 12 captures of this page were made between March and June of that year by the crawlers.</p></div>")]
    [TestCase("<div id='bN0__google-cache-hdr'><div>This is a snapshot of the page as it appeared on 3 Dec 2025, and the current page could have changed since.</div></div>")]
    public void Bar_of_an_archive_is_chrome(string bar)
    {
        var article = Article.Parse($"<html lang=en><body>{bar}<main><h1>Quay sinks again</h1>{Prose}{More}{Last}</main></body></html>");

        Assert.That(Texts(article), Is.EqualTo(new[] { Prose, More, Last }.Select(Bare)));
    }

    [TestCase("<title>Print version</title>")]
    [TestCase("<title>نسخه چاپی</title>")]
    [TestCase("<title>Druckversion | Kaibote</title><meta property='og:site_name' content='Kaibote'>")]
    public void Words_of_a_print_view_are_no_title(string head)
    {
        var article = Article.Parse($"<html lang=en><head>{head}</head><body><h1>Quay sinks again</h1>{Prose}{More}{Last}</body></html>");

        Assert.That(article.Title, Is.EqualTo("Quay sinks again"));
    }

    [TestCase("<h2><a href='#next'>What is next</a></h2>")]
    [TestCase("<h2>What is next <a class='anchor' href='#next'>#</a></h2>")]
    [TestCase("<h2 id=next><a href='#next'>¶</a> What is next</h2>")]
    public void Heading_that_links_to_itself_is_a_heading(string heading)
    {
        var article = Article.Parse($"<html lang=en><body><article><h1>Quay sinks again</h1>{Prose}{heading}{More}{Last}</article></body></html>");

        Assert.That(article.Sections.Select(static section => section.Heading), Is.EqualTo(new[] { null, "What is next" }));
        Assert.That(Texts(article), Is.EqualTo(new[] { Prose, More, Last }.Select(Bare)));
    }

    [Test]
    public void Cells_without_text_keep_their_place()
    {
        var article = Article.Parse($"<html lang=en><body><article><h1>Quay sinks again</h1>{Prose}<table><tr><th>Quay<th>Spring<th>Autumn<tr><td>North<td><td>4<tr><td>South<td><b>2</b><td></table>{More}{Last}</article></body></html>");
        var table = article.Sections.SelectMany(static section => section.Blocks).OfType<TableBlock>().Single();

        Assert.That(table.Rows.Select(static row => string.Join('|', row)), Is.EqualTo(new[] { "Quay|Spring|Autumn", "North||4", "South|2|" }));
        Assert.That(ArticleFormats.Markdown.Write(article).Contains("| South | **2** |", StringComparison.Ordinal), Is.True);
    }

    private static string Bare(string paragraph) => paragraph["<p>".Length..^"</p>".Length];

    private static IEnumerable<string> Texts(Article article) => article.Sections.SelectMany(static section => section.Blocks).OfType<Paragraph>().Select(static paragraph => paragraph.Text);
}
