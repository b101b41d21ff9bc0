namespace NewsParse.Tests.Reading.Loading;

public sealed class ArticleSourceTests
{
    [TestCase("javascript:alert(1)")]
    [TestCase("file:///etc/hosts")]
    [TestCase("data:text/html,x")]
    public void Address_that_is_not_of_the_web_is_refused(string address)
    {
        Assert.Throws<ArgumentException>(() => ArticleSource.FromHtml("<p>x").At(new Uri(address)));
    }

    [Test]
    public void Password_of_an_address_is_left_out()
    {
        var source = ArticleSource.FromHtml("<p>x").At(new Uri("https://amina:secret@harirud.example/a?b=c"));
        Assert.That(source.Address!.AbsoluteUri, Is.EqualTo("https://harirud.example/a?b=c"));
    }

    [TestCase("text/html; charset=windows-1251")]
    [TestCase("text/html;Charset=\"windows-1251\"; version=1")]
    public void Type_the_server_names_carries_the_charset(string contentType)
    {
        var bytes = System.Text.CodePagesEncodingProvider.Instance.GetEncoding("windows-1251")!.GetBytes("Плотина открыта");
        Assert.That(ArticleSource.FromBytes(bytes).ServedAs(contentType).ReadText(), Is.EqualTo("Плотина открыта"));
    }
}
