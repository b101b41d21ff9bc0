using System.Diagnostics;
using NewsParse.Workers.Queues;

namespace NewsParse.Workers.Tests.Queues;

/// <summary>Pages on the disk, the queues of one test, and what both ways of parsing them give.</summary>
internal sealed class QueueRun(Broker broker, string queues) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("newsparse-queue-");
    private readonly List<Process> _workers = [];

    public string Pages => this["pages"];

    public string this[string name] => Path.Combine(_folder.FullName, name);

    public string[] Connection => ["--broker", broker.Address, "--queues", queues, "--heartbeat", "3"];

    public void AddPages(int count)
    {
        Directory.CreateDirectory(Pages);
        for (var i = 0; i < count; i++)
        {
            var text = i % 2 == 0
                ? $"<!doctype html><title>Dam {i} opens</title><h1>Dam {i} opens</h1><p>The gates of dam {i} were lifted at dawn on Monday, engineers said.</p><p>“We waited {i} winters,” said Gul Agha Sadat, the engineer.</p>"
                : $"<!doctype html><html lang=fa><meta charset=utf-8><title>سد {i} باز شد</title><h1>سد {i} باز شد</h1><p>دریچه‌های سد شماره {i} بامداد دوشنبه گشوده شد و آب به دره رسید، مهندسان گفتند.</p>";
            File.WriteAllText(Path.Combine(Pages, FormattableString.Invariant($"{i:0000}.html")), text);
        }
    }

    public async Task EnqueueAsync(params string[] more)
    {
        var run = await Tool.RunAsync(["enqueue", Pages, "--quiet", .. Connection, .. more]);
        Assert.That((run.Code, run.Error), Is.EqualTo((0, "")));
    }

    public Process StartWorker(params string[] more)
    {
        var worker = Tool.Start(["worker", "--jobs", "1", .. Connection, .. more]);
        _workers.Add(worker);
        return worker;
    }

    public async Task<string[]> CollectAsync(int count, string name = "collected.ndjson")
    {
        var run = await Tool.RunAsync(["collect", "-o", this[name], "--count", count.ToString(System.Globalization.CultureInfo.InvariantCulture), "--idle", "60", "--quiet", .. Connection]);
        Assert.That(run.Error, Is.Empty);
        return Lines(this[name]);
    }

    /// <summary>What the same pages give in one process.</summary>
    public async Task<string[]> ParseHereAsync()
    {
        var run = await Tool.RunAsync("parse", Pages, "--format", "ndjson", "--output", this["here.ndjson"], "--quiet");
        Assert.That((run.Code, run.Error), Is.EqualTo((0, "")));
        return Lines(this["here.ndjson"]);
    }

    public async Task<QueueDepth[]> DepthsAsync()
    {
        await using var inspector = new QueueInspector(broker.Options(queues));
        await inspector.ConnectAsync(CancellationToken.None);
        return [.. await inspector.ReadDepthsAsync(CancellationToken.None)];
    }

    /// <summary>Waits until so many articles wait to be collected.</summary>
    public Task<QueueDepth[]> UntilArticlesAsync(uint count) => UntilAsync(depths => depths[1].Ready >= count);

    public async Task<QueueDepth[]> UntilAsync(Func<QueueDepth[], bool> holds)
    {
        var clock = Stopwatch.StartNew();
        await using var inspector = new QueueInspector(broker.Options(queues));
        await inspector.ConnectAsync(CancellationToken.None);
        while (true)
        {
            QueueDepth[] depths = [.. await inspector.ReadDepthsAsync(CancellationToken.None)];
            if (holds(depths))
                return depths;
            Assert.That(clock.Elapsed, Is.LessThan(Patience), string.Join(", ", depths.Select(depth => depth.ToString())) + Told());
            await Task.Delay(20);
        }
    }

    public void Dispose()
    {
        foreach (var worker in _workers)
        {
            if (!worker.HasExited)
                worker.Kill();
            worker.Dispose();
        }

        _folder.Delete(recursive: true);
    }

    private string Told() => string.Concat(_workers.Where(worker => worker.HasExited).Select(worker => worker.StandardError.ReadToEnd()));

    private static string[] Lines(string path)
    {
        var lines = File.ReadAllLines(path);
        Array.Sort(lines, StringComparer.Ordinal);
        return lines;
    }
}
