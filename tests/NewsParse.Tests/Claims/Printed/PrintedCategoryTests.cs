namespace NewsParse.Tests.Claims.Printed;

public sealed class PrintedCategoryTests
{
    private const string Body = "<p>The village council voted yesterday to rebuild the old levee before the spring rains, after a winter in which three houses stood under water.</p><p>Workers measured the wall twice and found that its eastern part had sunk by five centimetres since the autumn.</p>";

    [TestCase("<nav class='breadcrumb'><a href='/'>الواجهة</a> » <a href='/w'>World</a></nav>", "World")]
    [TestCase("<div class='breadcrumb'>Main › Harbour</div>", "Harbour")]
    [TestCase("<ul class='breadcrumb'><li><a href='/'>خانه</a></li><li><a href='/h'>Harbour</a></li><li>Village Council Votes to Rebuild</li></ul>", "Harbour")]
    public void The_last_step_of_the_path_that_is_no_headline_is_the_section(string path, string section)
    {
        var article = Article.Parse($"<html lang='en'><body>{path}<article><h1>Village Council Votes to Rebuild</h1>{Body}</article></body></html>");
        Assert.That(article.Category, Is.EqualTo(section));
    }

    [Test]
    public void A_menu_is_no_path()
    {
        var article = Article.Parse($"<html lang='en'><body><nav><a href='/'>خانه</a> <a href='/a'>فرهنگ</a> <a href='/b'>ورزش</a> <a href='/c'>جهان</a> <a href='/d'>اقتصاد</a> <a href='/e'>جامعه</a></nav><article><h1>Village Council Votes to Rebuild</h1>{Body}</article></body></html>");
        Assert.That(article.Category, Is.Null);
    }

    [TestCase("<input type='text' readonly value='levee.example/n3961'>", "levee.example/n3961")]
    [TestCase("<input value='https://levee.example/x/40af'>", "https://levee.example/x/40af")]
    [TestCase("<input type='hidden' name='redirect_to' value='https://levee.example/x/40af'>", null)]
    [TestCase("<input type='search' value='https://levee.example/x/40af'>", null)]
    public void A_field_to_be_copied_holds_the_short_link(string field, string? link)
    {
        var article = Article.Parse($"<html lang='en'><body><article><h1>Village Council Votes to Rebuild</h1>{Body}<div><label>Short link:</label>{field}</div></article></body></html>");
        Assert.That(article.ShortLink, Is.EqualTo(link));
    }
}
