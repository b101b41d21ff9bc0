namespace NewsParse.Tests.Reading.PlainText;

/// <summary>What programs print before a page's text, and how they set its title.</summary>
public sealed class PrintedHeadTests
{
    private const string Body = """
           The keepers of the northern bay asked on Friday for a second lamp,
           after three boats missed the narrow channel in one week and a fourth
           went aground.

           A lamp costs as much as a small boat, the port warden answered, but
           he promised to lay the plea before the council in March.

           The council has refused two such pleas since the bridge was built,
           and nobody in the bay expects it to think otherwise this time, least
           of all the keepers.
        """;

    [Test]
    public void Links_of_the_head_are_no_title()
    {
        var article = Article.Parse("   #alternate Bay Herald feed\n\n   Home\n\nKeepers ask for a second lamp in the bay\n\n" + Body);

        Assert.That(article.Title, Is.EqualTo("Keepers ask for a second lamp in the bay"));
    }

    [Test]
    public void A_title_set_in_the_middle_goes_on_in_the_next_line()
    {
        var article = Article.Parse("   Link: [1]preload\n   Link: [2]Bay Herald feed (alternate)\n\n   [3]Home\n\n   Keepers of the northern bay ask the council of the port for a second\n                       lamp before the spring comes\n\n" + Body);

        Assert.That(article.Title, Is.EqualTo("Keepers of the northern bay ask the council of the port for a second lamp before the spring comes"));
    }

    [Test]
    public void A_search_field_is_no_title()
    {
        var article = Article.Parse("   Search the Herald: ____________________ Go\n\nKeepers ask for a second lamp in the bay\n\n   3 March 2024\n\n" + Body);

        Assert.That(article.Title, Is.EqualTo("Keepers ask for a second lamp in the bay"));
    }

    [TestCase("# Keepers ask for a second lamp")]
    [TestCase("Keepers ask for a second lamp")]
    public void The_headline_stands_before_the_body(string headline)
    {
        var body = string.Join("\n\n", Body.Split("\n\n").Select(static paragraph => string.Join(' ', paragraph.Split('\n').Select(static line => line.Trim()))));
        var article = Article.Parse("Skip to the content\n\nWhat the bay reads today and tomorrow\n\n[Sign in](https://bay.example/s) [Weather](https://bay.example/w) [Tides](https://bay.example/t)\n\n" + headline + "\n\nBy Mina Dorran\n\n" + body + "\n\nMore of the Herald's news from the bay\n");

        Assert.That(article.Title, Is.EqualTo("Keepers ask for a second lamp"));
    }

    [Test]
    public void Scripts_and_style_sheets_printed_with_the_text_are_no_body()
    {
        var article = Article.Parse("Keepers ask for a second lamp\n\nvar bay = { \"lamp\": 1 };\nbay.load(function() {\n  bay.show(1);\n});\n.lamp { color: #fed; }\n\n" + Body + "\n\nwindow.bay = window.bay || {};\n");
        var text = ArticleFormats.Text.Write(article);

        Assert.That(text, Does.Contain("least of all the keepers").And.Not.Contain("color"));
        Assert.That(text.Contains("bay.", StringComparison.Ordinal), Is.False);
        Assert.That(string.Join(' ', article.Chrome.Select(static piece => piece.Text)), Does.Contain("bay.show(1);").And.Contain("window.bay"));
    }

    [Test]
    public void A_single_line_of_code_stays_text()
    {
        var article = Article.Parse("Keepers ask for a second lamp\n\n" + Body + "\n\n    The lamp is lit by typing lamp = { on: true }; into the box on the pier.\n");

        Assert.That(ArticleFormats.Text.Write(article), Does.Contain("lamp = { on: true };"));
    }

    [Test]
    public void A_wrapped_heading_of_Markdown_goes_on()
    {
        var lines = Body.Replace("        ", "", StringComparison.Ordinal).Replace("three boats", "[three boats](/b)", StringComparison.Ordinal)
            .Replace("March", "[March](/m)", StringComparison.Ordinal).Replace("the bridge", "[the bridge](/p)", StringComparison.Ordinal).Replace("\n   ", "\n", StringComparison.Ordinal);
        var article = Article.Parse("# Keepers of the northern bay ask the council of the port for a second\nlamp\n\n" + lines);

        Assert.That(article.Title, Is.EqualTo("Keepers of the northern bay ask the council of the port for a second lamp"));
    }

    [Test]
    public void Elements_printed_on_lines_of_their_own_are_joined_to_their_sentence()
    {
        var article = Article.Parse("Keepers ask for a second lamp\nThe keepers of the\nnorthern bay\nasked on Friday for a second lamp, after three boats missed\nthe narrow channel\n.\n"
            + "A lamp costs as much as a boat, wrote\nMina Dorran\n, the port warden, but he promised to lay the plea before the council (\nof which he is a member\n) in March.\n"
            + "The council has refused two such pleas since the bridge was built, and nobody in the bay expects it to think otherwise.\n");
        var texts = article.Sections.SelectMany(static section => section.Blocks).OfType<Paragraph>().Select(static block => block.Text);

        Assert.That(texts, Is.EqualTo((string[])[
            "The keepers of the northern bay asked on Friday for a second lamp, after three boats missed the narrow channel.",
            "A lamp costs as much as a boat, wrote Mina Dorran, the port warden, but he promised to lay the plea before the council (of which he is a member) in March.",
            "The council has refused two such pleas since the bridge was built, and nobody in the bay expects it to think otherwise."]));
    }

    [Test]
    public void Names_in_Persian_sentences_are_joined_to_them()
    {
        var article = Article.Parse("نگهبانان چراغ دوم خواستند\nنگهبانان خلیج شمالی روز جمعه پس از گم شدن سه قایق از شورای\nبندر\n، چراغ دوم خواستند و گفتند زمستان نزدیک است.\n"
            + "مدیر بندر گفت بهای چراغ به اندازه یک قایق است، اما وعده داد درخواست را در ماه مارس به\nشورا\n.\n");

        Assert.That(article.Sections.SelectMany(static section => section.Blocks).OfType<Paragraph>().First().Text,
            Is.EqualTo("نگهبانان خلیج شمالی روز جمعه پس از گم شدن سه قایق از شورای بندر، چراغ دوم خواستند و گفتند زمستان نزدیک است."));
    }
}
