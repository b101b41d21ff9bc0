using System.Text;
using Microsoft.Playwright;
using NewsParse.Tests;

namespace NewsParse.Browser.Tests;

/// <summary>
/// The words the parser reads are those a browser shows, in the same order. The pages are the sample documents, or those of the folder
/// named by NEWSPARSE_PAGES; style sheets from elsewhere and scripts are not loaded.
/// </summary>
public class VisibleTextTests
{
    /// <summary>Share of the words of all pages that must be the same.</summary>
    private const double LeastShare = 0.999;

    /// <summary>Words that are looked through for the next one in common.</summary>
    private const int Window = 400;

    private const string ReadText = """
        () => {
            // shown only because scripts are off
            for (const element of document.querySelectorAll('noscript')) element.remove();
            return document.body.innerText;
        }
        """;

    [Test]
    public async Task Words_are_those_a_browser_shows()
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = ExplainPageTests.FindChromium(), Args = ["--no-sandbox"] });
        await using var context = await browser.NewContextAsync(new BrowserNewContextOptions { JavaScriptEnabled = false, Offline = true });
        var page = await context.NewPageAsync();
        await page.RouteAsync("**/*", static route => route.AbortAsync());
        var (same, all) = (0, 0);
        foreach (var file in Pages())
        {
            var html = await File.ReadAllTextAsync(file);
            // style sheets that are on their way hide the whole page
            await page.SetContentAsync(html, new PageSetContentOptions { WaitUntil = WaitUntilState.Load });
            var shown = WordsOf(await page.EvaluateAsync<string>(ReadText));
            var read = WordsOf(string.Join(' ', new ArticleParser().Explain(ArticleSource.FromHtml(html))
                .Ledger.Where(static entry => entry.Span is not null).Select(static entry => entry.Text)));
            var (common, differences) = Compare(shown, read);
            (same, all) = (same + common, all + Math.Max(common, Math.Max(shown.Count, read.Count)));
            if (differences.Length > 0)
                await TestContext.Out.WriteLineAsync($"{Path.GetFileName(Path.GetDirectoryName(file))}/{Path.GetFileName(file)}: {common} of {shown.Count} shown and {read.Count} read{differences}");
        }

        await TestContext.Out.WriteLineAsync($"{same} of {all} words");
        Assert.That(all, Is.Positive);
        Assert.That((double)same / all, Is.GreaterThanOrEqualTo(LeastShare));
    }

    private static IEnumerable<string> Pages()
    {
        var folder = Environment.GetEnvironmentVariable("NEWSPARSE_PAGES") ?? RepositoryFiles.At("tests", "NewsParse.Tests", "Documents");
        return Directory.EnumerateFiles(folder, "*.html", SearchOption.AllDirectories).Order(StringComparer.Ordinal);
    }

    private static List<string> WordsOf(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var c in text.Normalize(NormalizationForm.FormC) + " ")
        {
            if (char.IsLetterOrDigit(c))
                word.Append(char.ToUpperInvariant(c)); // style sheets change the case of letters
            else if (word.Length > 0 && !(c is '\u200C' or '\u00AD' or '\u200D' || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.Format or System.Globalization.UnicodeCategory.NonSpacingMark))
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }

        return words;
    }

    /// <summary>Words in common, found from difference to difference, and the differences.</summary>
    private static (int Common, string Differences) Compare(List<string> shown, List<string> read)
    {
        var differences = new StringBuilder();
        var (common, i, j) = (0, 0, 0);
        while (i < shown.Count && j < read.Count)
        {
            if (shown[i] == read[j])
            {
                (common, i, j) = (common + 1, i + 1, j + 1);
                continue;
            }

            var (skipShown, skipRead) = NextInCommon(shown, i, read, j);
            if (string.Concat(shown.GetRange(i, skipShown)) == string.Concat(read.GetRange(j, skipRead)))
            {
                // items without a blank between them are one word to a browser and pieces of their own in the ledger
                (common, i, j) = (common + Math.Max(skipShown, skipRead), i + skipShown, j + skipRead);
                continue;
            }

            differences.Append("\n  only shown: ").AppendJoin(' ', shown.GetRange(i, skipShown)).Append("  only read: ").AppendJoin(' ', read.GetRange(j, skipRead));
            (i, j) = (i + skipShown, j + skipRead);
        }

        if (string.Concat(shown.Skip(i)) != string.Concat(read.Skip(j)))
            differences.Append("\n  at the end only shown: ").AppendJoin(' ', shown.Skip(i)).Append("  only read: ").AppendJoin(' ', read.Skip(j));
        return (common, differences.ToString());
    }

    /// <summary>The least number of words to leave out so that two words in a row are the same, or the last ones are.</summary>
    private static (int Shown, int Read) NextInCommon(List<string> shown, int i, List<string> read, int j)
    {
        for (var sum = 1; sum < Window; sum++)
            for (var a = Math.Max(0, sum - (read.Count - j)); a <= Math.Min(sum, shown.Count - i); a++)
                if (IsSame(shown, i + a, read, j + sum - a))
                    return (a, sum - a);
        return (Math.Min(Window, shown.Count - i), Math.Min(Window, read.Count - j));
    }

    private static bool IsSame(List<string> shown, int i, List<string> read, int j) => i < shown.Count && j < read.Count && shown[i] == read[j]
        && (i + 1 == shown.Count || j + 1 == read.Count || shown[i + 1] == read[j + 1]);
}
