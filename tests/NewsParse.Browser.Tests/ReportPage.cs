using Microsoft.Playwright;
using NewsParse.Cli;
using NewsParse.Cli.Explaining.Page;
using NewsParse.Cli.Wording;

namespace NewsParse.Browser.Tests;

/// <summary>A report written by the program and opened from disk, with everything the browser complained about.</summary>
internal sealed class ReportPage : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly string _file;

    private ReportPage(IBrowserContext context, IPage page, string file)
    {
        _context = context;
        Page = page;
        _file = file;
    }

    public IPage Page { get; }

    public List<string> Complaints { get; } = [];

    public static async Task<ReportPage> OpenAsync(IBrowser browser, string input, ColorScheme colors = ColorScheme.Light, params string[] options)
    {
        var file = Path.Combine(Path.GetTempPath(), "newsparse-" + Guid.NewGuid().ToString("N") + ".html");
        using var console = new ToolConsole { Input = Stream.Null, Output = Stream.Null, Error = TextWriter.Null };
        Assert.That(await NewsParseTool.RunAsync(["explain", input, "-o", file, .. options], console, CancellationToken.None), Is.Zero);
        return await ShowAsync(browser, file, colors);
    }

    /// <summary>The page of a report made by hand.</summary>
    public static async Task<ReportPage> OpenAsync(IBrowser browser, ArticleReport made)
    {
        var file = Path.Combine(Path.GetTempPath(), "newsparse-" + Guid.NewGuid().ToString("N") + ".html");
        await File.WriteAllTextAsync(file, ExplainPage.Write(made, UiText.English));
        return await ShowAsync(browser, file, ColorScheme.Light);
    }

    private static async Task<ReportPage> ShowAsync(IBrowser browser, string file, ColorScheme colors)
    {
        var context = await browser.NewContextAsync(new BrowserNewContextOptions { ColorScheme = colors, ViewportSize = new ViewportSize { Width = 1280, Height = 900 }, Offline = true });
        var page = await context.NewPageAsync();
        var report = new ReportPage(context, page, file);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                report.Complaints.Add(message.Text);
        };
        page.PageError += (_, error) => report.Complaints.Add(error);
        page.Dialog += async (_, dialog) =>
        {
            report.Complaints.Add("dialog: " + dialog.Message);
            await dialog.DismissAsync();
        };
        await page.GotoAsync(new Uri(file).AbsoluteUri);
        return report;
    }

    public async ValueTask DisposeAsync()
    {
        await _context.DisposeAsync();
        File.Delete(_file);
    }
}
