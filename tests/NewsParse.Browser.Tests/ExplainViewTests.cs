using Microsoft.Playwright;
using NewsParse.Tests;

namespace NewsParse.Browser.Tests;

/// <summary>What the explain page shows of the page and of the article, and how the two hang together.</summary>
public class ExplainViewTests
{
    private IPlaywright _playwright = null!;
    private IBrowser _browser = null!;

    private static string English => RepositoryFiles.At("samples", "documents", "harirud-dam.html");

    [OneTimeSetUp]
    public async Task StartBrowser()
    {
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = ExplainPageTests.FindChromium(), Args = ["--no-sandbox"] });
    }

    [OneTimeTearDown]
    public async Task StopBrowser()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }

    [Test]
    public async Task Piece_and_its_place_in_the_article_light_up_together()
    {
        await using var report = await ReportPage.OpenAsync(_browser, English);
        await report.Page.Locator(".ledger li.body summary").First.HoverAsync();
        await Assertions.Expect(report.Page.Locator(".article .words.tied")).ToHaveCountAsync(1);
        await report.Page.Locator(".article .words").Nth(1).HoverAsync();
        await Assertions.Expect(report.Page.Locator(".ledger li.tied")).ToHaveCountAsync(1);
        await report.Page.Locator("h1").HoverAsync();
        await Assertions.Expect(report.Page.Locator(".tied")).ToHaveCountAsync(0);
        Assert.That(report.Complaints, Is.Empty);
    }

    [Test]
    public async Task One_view_is_shown_at_a_time()
    {
        await using var report = await ReportPage.OpenAsync(_browser, English);
        var (pieces, article, raw) = (report.Page.Locator(".pieces"), report.Page.Locator("section.article"), report.Page.Locator("#raw"));
        await report.Page.ClickAsync(".views button[value=page]");
        await Assertions.Expect(pieces).ToBeVisibleAsync();
        await Assertions.Expect(article).ToBeHiddenAsync();
        await report.Page.ClickAsync(".views button[value=claims]");
        await Assertions.Expect(pieces).ToBeHiddenAsync();
        await Assertions.Expect(report.Page.Locator(".claims[open]").First).ToBeVisibleAsync();
        await Assertions.Expect(report.Page.Locator(".article .words").First).ToBeHiddenAsync();
        await report.Page.ClickAsync(".views button[value=json]");
        Assert.That(ArticleJson.Deserialize(await raw.TextContentAsync() ?? "").Title, Is.EqualTo("The Night the Valley Heard Water"));
        await Assertions.Expect(article).ToBeHiddenAsync();
        await report.Page.ClickAsync(".views button[value=both]");
        await Assertions.Expect(pieces).ToBeVisibleAsync();
        await Assertions.Expect(article).ToBeVisibleAsync();
        await Assertions.Expect(raw).ToBeHiddenAsync();
        Assert.That(report.Complaints, Is.Empty);
    }

    [Test]
    public async Task Phone_begins_with_the_article_and_a_piece_leads_to_its_place()
    {
        await using var report = await ReportPage.OpenAsync(_browser, English);
        await report.Page.SetViewportSizeAsync(360, 800);
        await report.Page.ReloadAsync();
        await Assertions.Expect(report.Page.Locator("section.article")).ToBeVisibleAsync();
        await Assertions.Expect(report.Page.Locator(".pieces")).ToBeHiddenAsync();
        await report.Page.ClickAsync(".views button[value=page]");
        await report.Page.Locator(".ledger li.body summary").First.ClickAsync();
        await report.Page.Locator(".ledger li.body a[href^='#b']").First.ClickAsync();
        await Assertions.Expect(report.Page.Locator("section.article .words").First).ToBeInViewportAsync();
    }

    [Test]
    public async Task Rows_of_a_menu_stand_in_one_line_until_they_are_searched()
    {
        var rows = new[] { "Home", "World", "Politics", "Business", "Sport", "Culture", "Science", "Weather" }
            .Select(name => new LedgerEntry { Text = name, Fate = Fate.Chrome, Role = ChromeRole.Navigation, Language = "en", Reason = "made" });
        var text = new LedgerEntry { Text = "The gates of the dam were lifted at dawn.", Fate = Fate.Body, Language = "en", Reason = "made" };
        await using var report = await ReportPage.OpenAsync(_browser, new ArticleReport { Article = new Article(), Ledger = [.. rows, text] });
        await Assertions.Expect(report.Page.Locator(".fold summary").First).ToContainTextAsync("8 rows");
        await Assertions.Expect(report.Page.Locator(".fold li:visible")).ToHaveCountAsync(0);
        await report.Page.FillAsync("#search", "weather");
        await Assertions.Expect(report.Page.Locator(".fold li:visible")).ToHaveCountAsync(1);
        await report.Page.FillAsync("#search", "no such words");
        await Assertions.Expect(report.Page.Locator("#shown")).ToHaveTextAsync("nothing found");
        Assert.That(report.Complaints, Is.Empty);
    }
}
