namespace NewsParse.Tests.Claims.Printed;

public sealed class LinesAboveHeadlineTests
{
    private const string English = "Village Council Votes to Rebuild the Old Levee\n\nThe village council voted yesterday to rebuild the old levee before the spring rains, after a winter in which three houses stood under water.\n\nWorkers measured the wall twice and found that its eastern part had sunk by five centimetres since the autumn.\n";

    [TestCase("صفحه اصلی\nایران\nجهان\nEconomy\n", "Economy", null)]
    [TestCase("صفحه اصلی\nجهان\nEconomy\nOct 21, 2025, 5:32 PM\nTransport\n", "Economy", "Transport")]
    [TestCase("الرئيسية\nسياسة\nرياضة\nCulture\n", "Culture", null)]
    [TestCase("کور پاڼه\nنړۍ\nOpinion\nHerat\n", "Opinion", "Herat")]
    [TestCase("صفحۂ اول\nکھیل\nSociety\n24 October 2025\n", "Society", null)]
    public void Lines_in_the_articles_script_between_menu_and_headline_are_section_and_kicker(string head, string category, string? kicker)
    {
        var article = Article.Parse(head + English);
        Assert.That((article.Title, article.Category, article.Kicker), Is.EqualTo(("Village Council Votes to Rebuild the Old Levee", category, kicker)));
    }

    [TestCase("Hill Daily\n")]
    [TestCase("Home\nWorld\nEconomy\nSport\n")]
    [TestCase("صفحه اصلی\nجهان\nEnglish\n")]
    [TestCase("صفحه اصلی\nجهان\nBy Sara Nuri\n")]
    public void A_sites_name_a_language_a_menu_and_a_byline_are_neither(string head)
    {
        var article = Article.Parse(head + English);
        Assert.That((article.Category, article.Kicker), Is.EqualTo(((string?)null, (string?)null)));
    }

    [TestCase("<div><span class='kicker'>Heritage</span><h1>Village Council Votes to Rebuild the Old Levee</h1></div>")]
    [TestCase("<header><a class='rutitr' href='/h'>Heritage</a><h1>Village Council Votes to Rebuild the Old Levee</h1></header>")]
    public void An_inline_element_named_a_kicker_beside_the_heading_is_one(string head)
    {
        var paragraphs = string.Concat(English.Split("\n\n").Skip(1).Select(static text => "<p>" + text + "</p>"));
        var article = Article.Parse($"<html lang='en'><body><article>{head}{paragraphs}</article></body></html>");
        Assert.That(article.Kicker, Is.EqualTo("Heritage"));
    }
}
