namespace NewsParse.Tests.Claims.Printed;

public sealed class PrintedSignatureTests
{
    private const string Title = "Village Council Votes to Rebuild the Old Levee";
    private const string Body = "The village council voted yesterday to rebuild the old levee before the spring rains, after a winter in which three houses stood under water.\n\nWorkers measured the wall twice and found that its eastern part had sunk by five centimetres since the autumn.";
    private const string PersianBody = "شورای روستا روز گذشته رأی داد که سیل‌بند کهنه پیش از بارش‌های بهاری بازسازی شود؛ زمستان امسال سه خانه زیر آب رفته بود.\n\nکارگران دیواره را دو بار اندازه گرفتند و دریافتند که بخش شرقی از پاییز تاکنون پنج سانتی‌متر نشست کرده است.";

    [TestCase("— Jan van der Meer", "Jan van der Meer")]
    [TestCase("(Ana de la Cruz)", "Ana de la Cruz")]
    [TestCase("(Mina Karimi)", "Mina Karimi")]
    [TestCase("Mina Karimi", "Mina Karimi")]
    [TestCase("[Lena Ostwald]", "Lena Ostwald")]
    public void The_name_below_the_last_paragraph_signs_the_text_and_leaves_it(string line, string name)
    {
        var article = Article.Parse($"{Title}\n\n{Body}\n\n{line}\n");
        Assert.That(article.Authors.Select(static author => author.Name), Is.EqualTo(new[] { name }));
        Assert.That(article.Sections.SelectMany(static section => section.Blocks).Count(), Is.EqualTo(2));
    }

    [TestCase("<p><b><i>Mina Karimi</i></b></p>")]
    [TestCase("<p>(Mina Karimi)</p>")]
    [TestCase("<p class='clearfix'><strong>Mina Karimi</strong></p>")]
    public void A_page_is_signed_alike(string line)
    {
        var paragraphs = string.Concat(Body.Split("\n\n").Select(static text => "<p>" + text + "</p>"));
        var article = Article.Parse($"<html lang='en'><title>{Title}</title><body><article><h1>{Title}</h1>{paragraphs}{line}</article></body></html>");
        Assert.That(article.Authors.Select(static author => author.Name), Is.EqualTo(new[] { "Mina Karimi" }));
    }

    [TestCase("(هدی فیاضی)", "هدی فیاضی")]
    public void In_a_script_without_capitals_brackets_set_the_name_apart(string line, string name)
    {
        var article = Article.Parse($"شورای روستا به بازسازی سیل‌بند رأی داد\n\n{PersianBody}\n\n{line}\n");
        Assert.That(article.Authors.Select(static author => author.Name), Is.EqualTo(new[] { name }));
    }

    [TestCase("(AFP)")]
    [TestCase("(Hill News Agency)")]
    [TestCase("They met in Kabul.")]
    [TestCase("What happens next")]
    [TestCase("Tips for Teachers")]
    public void What_is_no_name_signs_nothing(string line) => Assert.That(Article.Parse($"{Title}\n\n{Body}\n\n{line}\n").Authors, Is.Empty);

    [Test]
    public void A_byline_at_the_head_leaves_a_name_below_alone()
    {
        var article = Article.Parse($"{Title}\nBy Sara Nuri\n\n{Body}\n\nMina Karimi\n");
        Assert.That(article.Authors.Select(static author => author.Name), Is.EqualTo(new[] { "Sara Nuri" }));
    }

    [TestCase("Mina Karimi\nMina Karimi\nNovember 26, 2025 · 4 min read\n", "Mina Karimi")]
    [TestCase("Lena Ostwald\nLena Ostwald\nShare\n", "Lena Ostwald")]
    public void A_name_below_the_headline_that_is_printed_twice_is_the_authors(string head, string name)
    {
        var article = Article.Parse($"صفحه اصلی\nجهان\nگزارش\n{Title}\n{head}\n{Body}\n");
        Assert.That(article.Authors.Select(static author => author.Name), Is.EqualTo(new[] { name }));
    }

    [TestCase("Middle East\n", "Middle East\nNovember 26, 2025\n")]
    public void A_section_below_the_headline_is_no_name(string menu, string head) =>
        Assert.That(Article.Parse($"Home\n{menu}World\n{Title}\n{head}\n{Body}\n").Authors, Is.Empty);
}
