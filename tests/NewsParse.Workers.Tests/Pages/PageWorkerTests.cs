using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using NewsParse.Workers.Tests.Archives;

namespace NewsParse.Workers.Tests.Pages;

public class PageWorkerTests
{
    private const string Page = "<!doctype html><title>Dam opens</title><h1>Dam opens</h1><p>The gates of the dam were lifted at dawn on Monday, engineers said.</p>";

    private static readonly TimeSpan Soon = TimeSpan.FromMilliseconds(150);

    [Test]
    public async Task Result_is_kept_before_the_page_is_acknowledged()
    {
        var queue = new InMemoryQueue();
        queue.Add(TaskOf("a", Page));
        Assert.That(await RunAsync(queue), Is.True);
        Assert.That(queue.Events, Is.EqualTo(new[] { "kept a", "acknowledged a" }));
    }

    [Test]
    public async Task Result_is_what_the_parser_says_and_the_same_each_time()
    {
        var queue = new InMemoryQueue();
        for (var i = 0; i < 20; i++)
            queue.Add(TaskOf("a", Page));
        await RunAsync(queue);
        var article = ArticleParser.Default.Parse(ArticleSource.FromString(Page).Named("a.html").At(new Uri("https://paper.example/a")));
        Assert.That(queue.Results.Select(result => Encoding.UTF8.GetString(result.Json.Span) + "\n"), Is.All.EqualTo(ArticleFormats.Ndjson.Write(article)).And.Exactly(20).Items);
    }

    [Test]
    public async Task Content_is_never_a_reason_to_return_a_page()
    {
        var queue = new InMemoryQueue();
        queue.Add(TaskOf("empty", ""));
        queue.Add(TaskOf("long", new string('x', 3000)));
        queue.Add(new PageTask { Id = "damaged", Source = "d.html", IsPacked = true, Body = new byte[] { 0x1f, 0x8b, 8, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9 } });
        queue.Add(new PageTask { Id = "bomb", Source = "b.html", IsPacked = true, Body = Packed(new byte[1_000_000]) });
        queue.Add(new PageTask { Id = "noise", Body = Enumerable.Range(0, 500).Select(i => (byte)(i * 7919)).ToArray() });
        await RunAsync(queue, new PageWorkerOptions { Idle = Soon, MaxPageBytes = 5000, Parser = new ArticleParserOptions { MaxInputLength = 2000 } });
        Assert.That(queue.Events.Where(done => done.StartsWith("returned", StringComparison.Ordinal)), Is.Empty);
        Assert.That(queue.Results.Where(result => result.Failure is not null).Select(result => result.Id), Is.EquivalentTo(new[] { "long", "damaged", "bomb" }));
        var bomb = JsonDocument.Parse(queue.Results.Single(result => result.Id == "bomb").Json).RootElement;
        Assert.That((bomb.GetProperty("source").GetString(), bomb.GetProperty("failure").GetString()), Is.EqualTo(("b.html", "the page is beyond the limit of 5000 bytes")));
    }

    [Test]
    public async Task Archives_are_read_only_below_the_places_allowed()
    {
        var folder = Directory.CreateTempSubdirectory("newsparse-archives-");
        try
        {
            var record = WarcFile.Packed(WarcFile.Page(7, Page));
            byte[] file = [.. WarcFile.Packed(WarcFile.Page(6, "other")), .. record];
            Directory.CreateDirectory(Path.Combine(folder.FullName, "open"));
            foreach (var name in new[] { "open/a.warc.gz", "secret.warc.gz" })
                File.WriteAllBytes(Path.Combine(folder.FullName, name), file);
            var queue = new InMemoryQueue();
            PageTask At(string id, string location) => new() { Id = id, Archive = new ArchivePointer(location, file.Length - record.Length, record.Length) };
            queue.Add(At("allowed", Path.Combine(folder.FullName, "open/a.warc.gz")));
            queue.Add(At("beside", Path.Combine(folder.FullName, "secret.warc.gz")));
            queue.Add(At("around", Path.Combine(folder.FullName, "open/../secret.warc.gz")));
            queue.Add(At("address", "http://127.0.0.1:1/secret.warc.gz"));
            await RunAsync(queue, new PageWorkerOptions { Idle = Soon, Archives = [Path.Combine(folder.FullName, "open")] });
            Assert.That(queue.Results.Select(result => result.Id), Is.EqualTo(new[] { "allowed" }));
            var article = ArticleJson.Deserialize(Encoding.UTF8.GetString(queue.Results.Single().Json.Span));
            Assert.That((article.RecordId, article.Url, article.Title), Is.EqualTo((WarcFile.Id(7), "https://paper.example/7", "Dam opens")));
            Assert.That(queue.Events.Where(done => done.StartsWith("returned", StringComparison.Ordinal)), Has.Exactly(3).Contains("was not allowed to read"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Test]
    public async Task Asked_to_stop_it_finishes_what_it_holds()
    {
        var queue = new InMemoryQueue();
        var open = new TaskCompletionSource();
        queue.Opened = open.Task;
        for (var i = 0; i < 5; i++)
            queue.Add(TaskOf($"{i}", Page));
        using var stop = new CancellationTokenSource();
        var run = new PageWorker(queue, queue, new PageWorkerOptions { Jobs = 2 }).RunAsync(stop.Token);
        await stop.CancelAsync();
        open.SetResult();
        Assert.That(await run, Is.True);
        Assert.That(queue.Results, Has.Count.EqualTo(5));
    }

    [Test]
    public async Task What_the_time_of_grace_is_too_short_for_is_left_unanswered()
    {
        var queue = new InMemoryQueue { Opened = new TaskCompletionSource().Task };
        queue.Add(TaskOf("a", Page));
        using var stop = new CancellationTokenSource();
        var worker = new PageWorker(queue, queue, new PageWorkerOptions { Grace = Soon });
        var run = worker.RunAsync(stop.Token);
        while (worker.InHand == 0)
            await Task.Delay(5);
        await stop.CancelAsync();
        Assert.That(await run, Is.False);
        Assert.That(queue.Events, Is.Empty);
    }

    [Test]
    public async Task No_more_pages_are_in_hand_than_jobs()
    {
        var queue = new InMemoryQueue();
        var open = new TaskCompletionSource();
        queue.Opened = open.Task;
        for (var i = 0; i < 50; i++)
            queue.Add(TaskOf($"{i}", Page));
        var worker = new PageWorker(queue, queue, new PageWorkerOptions { Jobs = 3, Idle = Soon });
        var run = worker.RunAsync(CancellationToken.None);
        await Task.Delay(300);
        Assert.That(worker.InHand, Is.EqualTo(3));
        open.SetResult();
        await run;
        Assert.That(worker.Written, Is.EqualTo(50));
    }

    [Test]
    public async Task Trace_and_counts_can_be_watched()
    {
        var counts = new Dictionary<string, long>();
        using var meters = new MeterListener { InstrumentPublished = (instrument, listener) => { if (instrument.Meter.Name == PageWorker.TelemetryName) listener.EnableMeasurementEvents(instrument); } };
        meters.SetMeasurementEventCallback<long>((instrument, value, _, _) => { lock (counts) counts[instrument.Name] = counts.GetValueOrDefault(instrument.Name) + value; });
        meters.Start();
        using var traces = new ActivityListener { ShouldListenTo = source => source.Name == PageWorker.TelemetryName, Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData };
        ActivitySource.AddActivityListener(traces);
        var queue = new InMemoryQueue();
        queue.Add(new PageTask { Id = "a", Body = Encoding.UTF8.GetBytes(Page), TraceParent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01" }, deliveries: 2);
        await RunAsync(queue);
        Assert.That(queue.Results.Single().TraceParent, Does.StartWith("00-0af7651916cd43dd8448eb211c80319c-").And.Not.Contain("b7ad6b7169203331"), "a step of the same trace");
        Assert.That((counts["newsparse.worker.pages"], counts["newsparse.worker.redeliveries"]), Is.EqualTo((1, 1)));
    }

    private static Task<bool> RunAsync(InMemoryQueue queue, PageWorkerOptions? options = null) =>
        new PageWorker(queue, queue, options ?? new PageWorkerOptions { Jobs = 2, Idle = Soon }).RunAsync(CancellationToken.None);

    private static PageTask TaskOf(string id, string page) => new() { Id = id, Source = id + ".html", Address = new Uri("https://paper.example/" + id), Body = Encoding.UTF8.GetBytes(page) };

    private static byte[] Packed(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
            gzip.Write(bytes);
        return packed.ToArray();
    }
}
