namespace NewsParse.Tests.Assembling;

/// <summary>A printed text that its field does not say in full is read among the chrome: nothing is lost.</summary>
internal sealed class PrintedFieldsTests
{
    private static Article Parse(string head, string byline) => Article.ParseHtml($"""
        <html><head><title>Bridge closed in Lindmar</title>{head}</head><body><article><h1>Bridge closed in Lindmar</h1><div class="byline">{byline}</div>
        <p>The harbour town of Lindmar woke on Tuesday to find its only bridge closed, after engineers discovered cracks in two of the pillars.</p>
        <p>Shops on the eastern bank reported half their usual custom by noon, and the school bus took ninety minutes for its journey.</p>
        <p>The bridge was built in 1961 and last repaired eleven years ago, when salt water had reached the steel inside the concrete.</p></article></body></html>
        """);

    private static string Printed(Article article) =>
        string.Join('\n', article.Chrome.Select(static piece => piece.Text).Concat(article.Authors.Select(static author => author.Name)));

    [TestCase("", "By Ada Fenn")]
    [TestCase("<meta name=\"author\" content=\"Karin Holt\">", "By Ada Fenn")]
    [TestCase("<meta name=\"author\" content=\"Ada Fenn\">", "Ada Fenn, harbour correspondent")]
    public void A_byline_is_read_in_a_field_or_among_the_chrome(string head, string byline)
    {
        var printed = Printed(Parse(head, byline));
        foreach (var word in byline.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries))
            Assert.That(printed, Does.Contain(word));
    }

    [Test]
    public void A_headline_worded_otherwise_than_the_title_is_among_the_chrome()
    {
        var article = Article.ParseHtml("""
            <html><head><script type="application/ld+json">{"@type":"NewsArticle","headline":"Lindmar bridge shut after divers find cracks"}</script></head><body><article><h1>Bridge closed in Lindmar</h1>
            <p>The harbour town of Lindmar woke on Tuesday to find its only bridge closed, after engineers discovered cracks in two of the pillars.</p>
            <p>Shops on the eastern bank reported half their usual custom by noon, and the school bus took ninety minutes for its journey.</p></article></body></html>
            """);
        Assert.That(article.Title + "\n" + string.Join('\n', article.Chrome.Select(static piece => piece.Text)), Does.Contain("Bridge closed in Lindmar"));
    }
}
