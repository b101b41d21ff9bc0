using System.Collections.Immutable;
using NewsParse.Cli.Display;
using NewsParse.Cli.Wording;
using Spectre.Console;

namespace NewsParse.Cli.Tests;

public class WordingTests
{
    private static Article Article { get; } = new()
    {
        Title = "Dam [opens]",
        Confidence = 0.93,
        Authors = [new Author { Name = "Parwana Rasekh" }],
        Published = new ArticleDate { Value = "2025-11-15", Text = "۲۴ عقرب ۱۴۰۴", Calendar = CalendarSystem.Persian },
        Sections = [Section(null, 700), Section("Next", 200), Section("Later", 200)],
        Quotes = [new Quote { Text = "We waited", Speaker = new Speaker { Name = "Gul Agha Sadat", Mention = "he" } }],
        RelatedLinks = [new RelatedLink { Title = "Who owns the river?", Url = "https://harirud.example/2" }, new RelatedLink { Title = "رود از آنِ کیست؟" }],
    };

    [Test]
    public void English_summary_counts_and_times()
    {
        Assert.That(SummaryLine.Of(Article, UiText.Load("en")), Is.EqualTo("3 sections, 1 quote, 2 related links, about 5 minutes' reading"));
    }

    [Test]
    public void English_summary_of_a_short_article_is_one_minutes_reading()
    {
        var article = new Article { Sections = [Section(null, 100)] };
        Assert.That(SummaryLine.Of(article, UiText.Load("en")), Is.EqualTo("1 section, 0 quotes, 0 related links, about 1 minute's reading"));
    }

    [Test]
    public void Persian_summary_is_persian_with_persian_digits()
    {
        var line = SummaryLine.Of(Article, UiText.Load("fa"));
        Assert.That(line, Is.EqualTo("۳ بخش، ۱ نقل‌قول، ۲ پیوند مرتبط، خواندن حدود ۵ دقیقه"));
    }

    [Test]
    public void Nothing_found_is_said()
    {
        Assert.That(SummaryLine.Of(new Article(), UiText.Load("en")), Is.EqualTo("no article found"));
    }

    [Test]
    public void Every_language_has_the_same_words()
    {
        var english = UiText.Load("en");
        foreach (var language in UiText.Languages)
            Assert.That(UiText.Load(language).Phrases.Order(StringComparer.Ordinal), Is.EqualTo(english.Phrases.Order(StringComparer.Ordinal)), language);
    }

    [Test]
    public void Terminal_summary_shows_title_metadata_sections_quotes_and_links()
    {
        var shown = Show("en");
        foreach (var part in new[] { "Dam [opens]", "Parwana Rasekh", "2025-11-15", "2 months ago", "93%", "(opening)", "Later", "Gul Agha Sadat", "https://harirud.example/2" })
            Assert.That(shown, Does.Contain(part));
    }

    [Test]
    public void Right_to_left_words_are_isolated_from_their_line()
    {
        Assert.That(Show("en"), Does.Contain("\u2067رود از آنِ کیست؟\u2069"));
    }

    [Test]
    public void Each_line_of_right_to_left_words_is_isolated_by_itself()
    {
        var lines = TerminalText.Wrap("رودی که از NATO گذشت و به ده رسید و دیگر بازنگشت", 24).ToArray();
        Assert.That(lines, Has.Length.EqualTo(3).And.All.StartsWith("\u2067").And.All.EndsWith("\u2069"));
        Assert.That(string.Join(' ', lines).Replace("\u2067", "").Replace("\u2069", ""), Is.EqualTo("رودی که از NATO گذشت و به ده رسید و دیگر بازنگشت"));
    }

    [TestCase(40)]
    [TestCase(80)]
    public void Summary_keeps_within_the_width(int width)
    {
        Assert.That(Show("en", width).Split('\n').Select(line => line.GetCellWidth()), Is.All.LessThanOrEqualTo(width));
    }

    [Test]
    public void Page_text_cannot_move_the_cursor()
    {
        Assert.That(TerminalText.Safe("a\u001b[2Jb\u009b1m\r\n"), Is.EqualTo("a [2Jb 1m  "));
        Assert.That(TerminalText.Safe("a\u202eb"), Is.EqualTo("a b"));
    }

    [Test]
    public async Task Terminal_gets_a_summary_and_a_pipe_gets_json()
    {
        using var folder = new InputFolder();
        var path = folder.Add("a.html", InputFolder.Page);
        var shown = await ToolRun.OfAsync(["parse", path], "", isTerminal: true);
        var asked = await ToolRun.OfAsync(["parse", path, "--format", "json"], "", isTerminal: true);
        Assert.That(shown.Output, Does.Not.StartWith("{"));
        Assert.That(shown.Output, Does.Contain("\u001b["));
        Assert.That(asked.Output, Does.StartWith("{"));
    }

    [Test]
    public async Task Progress_stays_off_standard_output()
    {
        using var folder = new InputFolder();
        for (var i = 0; i < 3; i++)
            folder.Add($"{i}.html", InputFolder.Page);
        var run = await ToolRun.OfAsync(["parse", folder.Path, "--format", "ndjson"], "", isTerminal: true);
        Assert.That(run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries), Has.Length.EqualTo(3).And.All.StartsWith("{"));
        Assert.That(run.Error, Does.Contain("3 articles"));
    }

    [Test]
    public async Task Quiet_run_says_nothing()
    {
        var run = await ToolRun.OfAsync(["parse", "-", "--quiet"], InputFolder.Page);
        Assert.That(run.Error, Is.Empty);
    }

    private static Section Section(string? heading, int words) => new()
    {
        Heading = heading,
        Blocks = [new Paragraph { Text = string.Join(' ', Enumerable.Repeat("word", words)) }],
    };

    private static string Show(string language, int width = 120)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        using var console = new ToolConsole { Input = Stream.Null, Output = Stream.Null, Error = writer, Clock = TimeProvider.System, Width = width };
        var clock = new FixedClock();
        new TerminalSummary(Terminal.On(writer, console, isTerminal: false), UiText.Load(language), clock).Write(Article);
        return writer.ToString();
    }

    private sealed class FixedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 1, 15, 12, 0, 0, TimeSpan.Zero);
    }
}
