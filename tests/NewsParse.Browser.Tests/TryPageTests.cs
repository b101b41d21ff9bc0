using System.Net;
using System.Text.RegularExpressions;
using Deque.AxeCore.Playwright;
using Microsoft.AspNetCore.Builder;
using Microsoft.Playwright;
using NewsParse.Server;
using NewsParse.Tests;

namespace NewsParse.Browser.Tests;

/// <summary>The service's page for people, in a browser that is connected to nothing else.</summary>
public class TryPageTests
{
    private WebApplication _service = null!;
    private IPlaywright _playwright = null!;
    private IBrowser _browser = null!;

    private static string Document => RepositoryFiles.At("samples", "documents", "harirud-dam.html");

    [OneTimeSetUp]
    public async Task Start()
    {
        _service = ServiceHost.Build(new ServiceOptions { Listen = new IPEndPoint(IPAddress.Loopback, 0), MaxBytes = 1_000_000 });
        await _service.StartAsync();
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = ExplainPageTests.FindChromium(), Args = ["--no-sandbox"] });
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
        await _service.DisposeAsync();
    }

    [TestCase("en", ColorScheme.Light)]
    [TestCase("en", ColorScheme.Dark)]
    [TestCase("fa", ColorScheme.Light)]
    [TestCase("fa", ColorScheme.Dark)]
    public async Task Document_is_shown_in_four_ways_and_the_page_is_accessible(string language, ColorScheme colors)
    {
        var (page, complaints) = await OpenAsync(language, colors);
        await page.FillAsync("#content", await File.ReadAllTextAsync(Document));
        await page.FillAsync("#address", "https://haririverpost.example/en/20417");
        await page.ClickAsync("button[type=submit]");
        await Assertions.Expect(page.Locator("#article h3")).ToHaveTextAsync("The Night the Valley Heard Water");
        await Assertions.Expect(page.Locator("#markdown")).ToContainTextAsync("# The Night the Valley Heard Water");
        await Assertions.Expect(page.Locator("#json")).ToContainTextAsync("\"title\": \"The Night the Valley Heard Water\"");
        var explanation = page.FrameLocator("#explain");
        await Assertions.Expect(explanation.Locator("h1")).ToHaveTextAsync("The Night the Valley Heard Water");
        await explanation.Locator(".views button[value=page]").ClickAsync(); // the frame is narrow: the report shows one view at a time
        await explanation.Locator("input[value=chrome]").UncheckAsync();
        await Assertions.Expect(explanation.Locator(".ledger li.chrome").First).ToBeHiddenAsync();
        var axe = await page.RunAxe();
        Assert.That(axe.Violations.Select(violation => violation.Id + ": " + violation.Help + " " + string.Join(" | ", violation.Nodes.Take(3).Select(node => node.Html))), Is.Empty);
        Assert.That(await page.EvaluateAsync<string>("getComputedStyle(document.documentElement).direction"), Is.EqualTo(language == "fa" ? "rtl" : "ltr"));
        Assert.That(await page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth"), Is.LessThanOrEqualTo(0));
        Assert.That(complaints, Is.Empty);
        if (Environment.GetEnvironmentVariable("NEWSPARSE_SCREENSHOTS") is { Length: > 0 } folder)
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"try-{language}-{colors}.png".ToLowerInvariant()), FullPage = true });
        await page.Context.DisposeAsync();
    }

    [Test]
    public async Task Keyboard_alone_gets_from_text_to_results()
    {
        var (page, complaints) = await OpenAsync("en", ColorScheme.Light);
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("Dam opens\n\nThe gates of the dam were lifted at dawn on Monday, engineers said, after nine dry winters.\n\n“We waited,” said Gul Agha Sadat.");
        await page.Keyboard.PressAsync("Control+Enter");
        await Assertions.Expect(page.Locator("#article")).ToContainTextAsync("The gates of the dam were lifted");
        await Assertions.Expect(page.Locator("#status")).ToHaveTextAsync("Done. The results are below.");
        for (var i = 0; i < 12 && await page.EvaluateAsync<string>("document.activeElement.id") != "article"; i++)
            await page.Keyboard.PressAsync("Tab");
        Assert.That(await page.EvaluateAsync<string>("document.activeElement.id"), Is.EqualTo("article"));
        Assert.That(complaints, Is.Empty);
        await page.Context.DisposeAsync();
    }

    [Test]
    public async Task File_is_read_as_its_bytes_say_and_a_narrow_window_needs_no_sideways_scrolling()
    {
        var (page, complaints) = await OpenAsync("fa", ColorScheme.Light);
        await page.SetViewportSizeAsync(360, 800);
        var bytes = System.Text.CodePagesEncodingProvider.Instance.GetEncoding("windows-1256")!.GetBytes("<meta charset=windows-1256><title>سد باز شد</title><h1>سد باز شد</h1><p>دروازه‌هاي سد بامداد دوشنبه گشوده شد و آب به دره رسيد.</p>");
        await page.SetInputFilesAsync("#file", new FilePayload { Name = "page.html", MimeType = "text/html", Buffer = bytes });
        await Assertions.Expect(page.Locator("#article h3")).ToHaveTextAsync("سد باز شد");
        Assert.That(await page.EvaluateAsync<int>("document.documentElement.scrollWidth"), Is.LessThanOrEqualTo(360));
        Assert.That(complaints, Is.Empty);
        await page.Context.DisposeAsync();
    }

    [Test]
    public async Task Hostile_page_stays_text()
    {
        var (page, complaints) = await OpenAsync("en", ColorScheme.Light);
        await page.FillAsync("#content", "<title>&lt;img src=x onerror=alert(1)></title><h1>&lt;img src=x onerror=alert(1)></h1><p>&lt;script>alert(2)&lt;/script> opened at dawn on Monday, engineers said.</p><p><img src=x onerror=alert(3)>Farmers had waited.</p>");
        await page.ClickAsync("button[type=submit]");
        await Assertions.Expect(page.Locator("#status")).ToHaveTextAsync("Done. The results are below.");
        Assert.That(await page.Locator("#article img, #article script").CountAsync(), Is.Zero);
        await Assertions.Expect(page.FrameLocator("#explain").Locator("h1")).ToContainTextAsync("<img src=x onerror=alert(1)>");
        Assert.That(complaints, Is.Empty);
        await page.Context.DisposeAsync();
    }

    [Test]
    public async Task What_goes_wrong_is_said()
    {
        var (page, _) = await OpenAsync("en", ColorScheme.Light);
        await page.ClickAsync("button[type=submit]");
        await Assertions.Expect(page.Locator("#status")).ToHaveTextAsync(new Regex("^There is nothing to parse yet"));
        await page.FillAsync("#content", "<p>x");
        await page.FillAsync("#address", "nowhere");
        await page.ClickAsync("button[type=submit]");
        await Assertions.Expect(page.Locator("#problem")).ToHaveTextAsync("Bad Request url is an absolute http or https address.");
        await page.Context.DisposeAsync();
    }

    private async Task<(IPage Page, List<string> Complaints)> OpenAsync(string language, ColorScheme colors)
    {
        var context = await _browser.NewContextAsync(new BrowserNewContextOptions { ColorScheme = colors, ViewportSize = new ViewportSize { Width = 1280, Height = 900 } });
        var page = await context.NewPageAsync();
        var complaints = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                complaints.Add(message.Text);
        };
        page.PageError += (_, error) => complaints.Add(error);
        page.Dialog += async (_, dialog) =>
        {
            complaints.Add("dialog: " + dialog.Message);
            await dialog.DismissAsync();
        };
        await page.GotoAsync(_service.Urls.First() + "/?ui-language=" + language);
        return (page, complaints);
    }
}
