namespace NewsParse.Tests.Labeling;

public sealed class PrintedTitleTests
{
    private const string Title = "Fishermen of the Strait Rent the Old Ferry Quay";

    private const string Menu = "Home\nNews\nSport\nCulture\nWeather\nSubscribe\nLog in\n";

    private static readonly string[] Paragraphs =
    [
        "The harbour board voted on Tuesday evening to rent the old ferry quay to a cooperative of fishermen from the three villages north of the strait.",
        "Members of the cooperative had asked for the quay since the winter of last year, when the storm broke the wooden pier that they had used for forty years.",
        "“We can land our catch before noon again,” said Mara Delin, who runs two boats with her brother. The rent is fixed for nine years and rises with the price of fish.",
        "The board kept one berth for the ferry, which will call at the quay on Saturdays in summer. Repairs of the wall begin in March and are to end before the herring season opens.",
        "Neighbours had feared noise and traffic at night, so lorries may leave the quay only after six in the morning. The board will look at the rule again in a year.",
    ];

    private static readonly string Body = string.Join('\n', Paragraphs) + "\nMore from the coast\nView more offers\nRegatta moved to September\nAbout us\nContact\n";

    [TestCase(Menu + Title + "\nBy Ana Roth, Jon Vik, Pia Holm and Tor Lund\n", Title, TestName = "A line of names is no headline")]
    [TestCase(Menu + Title + "\nBoats wait at the old ferry quay before sunrise. Photo: Ana Roth/Courier\n", Title, TestName = "A caption is no headline")]
    [TestCase(Title + " - Strait Courier\n" + Menu + Title + "\nBy Ana Roth\n12 March 2024\n", Title, TestName = "The printed headline stands before the window's title")]
    [TestCase(Title + " - Coast - Strait Courier\nHomeNewsSportCultureWeatherSubscribeLog inCoast" + Title + "By Ana Roth12 March 2024\n", Title, TestName = "The window's title loses its outlet where the headline is glued to a menu")]
    [TestCase(Menu + "Photos: " + Title + "\n", "Photos: " + Title, TestName = "What a headline shows is part of it")]
    [TestCase(".spinner {\noverflow: hidden;\n}\n'courier_loader'\n" + Menu + Title + "\n", Title, TestName = "A line of a style sheet is no headline")]
    [TestCase("Home » Coast » " + Title + "\n" + Menu + Title + "\nNews\n", Title, TestName = "The end of a path is the headline")]
    [TestCase(Menu + "Opinion\nWho Will Pay for the Wall of the Ferry Quay?\nBy Ana Roth\n", "Who Will Pay for the Wall of the Ferry Quay?", TestName = "A headline may ask")]
    [TestCase(Menu + "“We Can Land Our Catch Before Noon Again”\n", "“We Can Land Our Catch Before Noon Again”", TestName = "A headline may quote")]
    [TestCase(Menu + "Regatta moved to September\nBakery on the square closes after ninety years\n" + Title + "\n12 March 2024\n", Title, TestName = "A teaser of other words than the text is no headline")]
    public void The_headline_of_a_dump_is_the_line_that_most_speaks_for(string head, string title) => Assert.That(Article.Parse(head + Body).Title, Is.EqualTo(title));

    [TestCase("Home\nNews\nSport\n")]
    [TestCase("By Ana Roth\n12 March 2024\n")]
    [TestCase("")]
    public void A_text_that_prints_no_headline_has_none(string head) => Assert.That(Article.Parse(head + string.Join('\n', Paragraphs)).Title, Is.Null);

    [Test]
    public void A_menu_of_many_teasers_takes_nothing_from_the_headline_below_it()
    {
        var teasers = string.Concat(Enumerable.Range(1, 20).Select(static i => $"Story number {i} of the week from the coast and the hills\n"));
        Assert.That(Article.Parse(Menu + teasers + Title + "\nThree villages share the rent\n" + Body).Title, Is.EqualTo(Title));
    }

    [Test]
    public void A_heading_closed_by_asterisks_ends_there()
    {
        var wrapped = string.Join("\n\n", Paragraphs.Select(static text => Wrap(text, 78)));
        var text = $"****** Strait Courier ******\n    * Home\n    * All_News\n****** {Title} ******\n© STRAIT COURIER\n{wrapped}\n\n***** More from the coast *****\n    * Regatta_moved_to_September\n***** Service *****\n    * About_us\n";
        Assert.That(Article.Parse(text).Title, Is.EqualTo(Title));
    }

    private static string Wrap(string text, int width)
    {
        var lines = new System.Text.StringBuilder();
        var length = 0;
        foreach (var word in text.Split(' '))
        {
            if (length > 0)
                lines.Append(length + word.Length < width ? ' ' : '\n');
            length = length + word.Length < width ? length + word.Length + 1 : word.Length;
            lines.Append(word);
        }

        return lines.ToString();
    }
}
