using NewsParse.Tests.Reading.Html;

namespace NewsParse.Tests.Pipeline;

/// <summary>A token stops a parse within 100 ms of processor time, whatever stage it is in and whatever the input.</summary>
[NonParallelizable]
[Explicit("Measures time: for a machine that does nothing else.")]
[Category("Timing")]
public sealed class CancellationTests
{
    /// <summary>Unoptimised, as tests are built; optimised code gets through two or three times as many in the same time.</summary>
    private const int Characters = 1_000_000;
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(100);
    private static readonly int[] Moments = [1, 30, 100, 300, 700, 1500];

    private static IEnumerable<TestCaseData> Inputs()
    {
        foreach (var part in new[] { "<div>", "</zz>", "<p>x</p>", "&amp;", "<p>“We waited,” said Karim Daneshvar. ", "<li><a href=/a>A bridge of two halves</a>", "<table><tr><td>" })
            yield return Case("page", part, (page, token) => ArticleParser.Default.Parse(ArticleSource.FromHtml(page), token));
        foreach (var part in new[] { "a\n", "a\n\n", "Read more: A bridge\n", "https://a.example/b\n", "“We waited,” he said.\n\n", "3 May 2025 ", "a\tb\n" })
            yield return Case("text", part, (text, token) => ArticleParser.Default.Parse(ArticleSource.FromText(text), token));
        foreach (var part in new[] { "“We waited,” said Karim Daneshvar. ", "“a” ", "He said \"a\" \n", "«آ» گفت و " })
            yield return Case("quotes", part, (text, token) => new QuoteExtractor().ExtractFromText(text, token));
    }

    private static TestCaseData Case(string kind, string part, Action<string, CancellationToken> parse) =>
        new TestCaseData(part, parse).SetArgDisplayNames(kind, part);

    [TestCaseSource(nameof(Inputs))]
    public void A_token_stops_any_stage(string part, Action<string, CancellationToken> parse)
    {
        parse(HostilePages.Repeat(part, Characters / 100), CancellationToken.None);
        var input = HostilePages.Repeat(part, Characters);
        foreach (var moment in Moments)
        {
            if (LeastDelay(input, parse, TimeSpan.FromMilliseconds(moment)) is not { } delay)
                return;
            Assert.That(delay, Is.LessThan(Longest), $"after {moment} ms");
        }
    }

    /// <summary>Of a few tries: a garbage collection in between is not the parse's, a stage that does not ask is late every time.</summary>
    private static TimeSpan? LeastDelay(string input, Action<string, CancellationToken> parse, TimeSpan moment)
    {
        TimeSpan? least = null;
        for (var i = 0; i < 4 && (least is null || least >= Longest); i++)
        {
            if (Delay(input, parse, moment) is not { } delay)
                return null;
            least = least is { } before && before < delay ? before : delay;
        }

        return least;
    }

    /// <summary>Processor time from the cancellation to the end of the parse; null if the parse ended first.</summary>
    private static TimeSpan? Delay(string input, Action<string, CancellationToken> parse, TimeSpan moment)
    {
        using var cancellation = new CancellationTokenSource();
        var start = Environment.CpuUsage.TotalTime;
        TimeSpan? cancelled = null;
        cancellation.Token.Register(() => cancelled = Environment.CpuUsage.TotalTime);
        using var watch = new Timer(_ => CancelAfter(cancellation, start + moment), null, 0, 2);
        try
        {
            parse(input, cancellation.Token);
        }
        catch (Exception error) when (error is OperationCanceledException or ArticleLimitException)
        {
            return cancelled is { } at ? Environment.CpuUsage.TotalTime - at : null;
        }

        return null;
    }

    private static void CancelAfter(CancellationTokenSource cancellation, TimeSpan moment)
    {
        if (Environment.CpuUsage.TotalTime >= moment && !cancellation.IsCancellationRequested)
            cancellation.Cancel();
    }
}
