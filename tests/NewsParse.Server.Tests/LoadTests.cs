using System.Diagnostics;
using System.Net;
using NewsParse.Tests;

namespace NewsParse.Server.Tests;

public class LoadTests
{
    private const int Connections = 64;

    private static string[] Pages => [.. Directory.GetFiles(RepositoryFiles.At("samples", "documents"), "*.html").Order(StringComparer.Ordinal).Select(File.ReadAllText)];

    [Test]
    [Category("Slow")]
    public async Task Sixty_four_connections_get_the_answers_of_one() => await RunAsync(TimeSpan.FromSeconds(3));

    /// <summary>A minute of it, with times and memory told.</summary>
    [Test]
    [Explicit]
    public async Task Sixty_four_connections_for_a_minute()
    {
        await RunAsync(TimeSpan.FromSeconds(5));
        var before = MemoryInUse();
        var times = await RunAsync(TimeSpan.FromMinutes(1));
        var after = MemoryInUse();
        times.Sort();
        var alone = new Stopwatch();
        var parser = ArticleParser.Default;
        const int Rounds = 50;
        alone.Start();
        for (var i = 0; i < Rounds; i++)
        {
            foreach (var page in Pages)
                _ = ArticleFormats.Json.Write(parser.Parse(ArticleSource.FromHtml(page)));
        }

        TestContext.Out.WriteLine(FormattableString.Invariant(
            $"{times.Count} answers; p50 {times[times.Count / 2]:0.0} ms, p99 {times[times.Count * 99 / 100]:0.0} ms; one parse alone {alone.Elapsed.TotalMilliseconds / Rounds / Pages.Length:0.00} ms; memory in use {before >> 10} KiB before, {after >> 10} KiB after"));
        Assert.That(after - before, Is.LessThan(16 << 20));
    }

    private static async Task<List<double>> RunAsync(TimeSpan time)
    {
        await using var service = await RunningService.StartAsync(new ServiceOptions { MaxTime = TimeSpan.FromMinutes(5) });
        var pages = Pages;
        var expected = pages.Select(page => ArticleFormats.Json.Write(ArticleParser.Default.Parse(ArticleSource.FromHtml(page)))).ToArray();
        var clock = Stopwatch.StartNew();
        var times = await Task.WhenAll(Enumerable.Range(0, Connections).Select(async connection =>
        {
            var taken = new List<double>();
            for (var i = connection; clock.Elapsed < time || taken.Count == 0; i++)
            {
                var started = clock.Elapsed;
                using var answer = await service.PostAsync("/v1/articles", RunningService.Html(pages[i % pages.Length]));
                Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
                Assert.That(await answer.Content.ReadAsStringAsync(), Is.EqualTo(expected[i % pages.Length]));
                taken.Add((clock.Elapsed - started).TotalMilliseconds);
            }

            return taken;
        }));
        return [.. times.SelectMany(taken => taken)];
    }

    private static long MemoryInUse()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return GC.GetTotalMemory(forceFullCollection: true);
    }
}
