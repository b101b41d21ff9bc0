// A worker without a broker: pages from a folder in, lines on standard output out. A page whose result was written is renamed to .done.
using System.Runtime.CompilerServices;
using NewsParse;

// begin run
var worker = new PageWorker(new FolderSource(args[0]), new ConsoleSink(), new PageWorkerOptions { Jobs = 2, Idle = TimeSpan.FromSeconds(1) });
using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) => { pressed.Cancel = true; stop.Cancel(); };
var isDone = await worker.RunAsync(stop.Token);
Console.Error.WriteLine($"{worker.Written} results, everything in hand finished: {isDone}");
// end run

// begin source
internal sealed class FolderSource(string folder) : IPageSource
{
    public async IAsyncEnumerable<PageDelivery> ReceiveAsync([EnumeratorCancellation] CancellationToken stopToken)
    {
        foreach (var path in Directory.GetFiles(folder, "*.html").Order(StringComparer.Ordinal))
        {
            if (stopToken.IsCancellationRequested)
                yield break;
            yield return new FileDelivery(path, new PageTask { Id = path, Source = path, Body = await File.ReadAllBytesAsync(path, CancellationToken.None) });
        }
    }
}

internal sealed class FileDelivery(string path, PageTask task) : PageDelivery
{
    public override PageTask Task => task;

    public override int Deliveries => 1;

    public override ValueTask AcknowledgeAsync(CancellationToken cancellationToken)
    {
        File.Move(path, path + ".done");
        return ValueTask.CompletedTask;
    }

    public override ValueTask ReturnAsync(string reason, CancellationToken cancellationToken)
    {
        Console.Error.WriteLine($"{path}: {reason}");
        return ValueTask.CompletedTask;
    }
}
// end source

internal sealed class ConsoleSink : IArticleSink
{
    private readonly Lock _output = new();

    public ValueTask WriteAsync(ArticleResult result, CancellationToken cancellationToken)
    {
        using var line = new StreamReader(new MemoryStream(result.Json.ToArray()));
        lock (_output)
            Console.WriteLine(line.ReadToEnd());
        return ValueTask.CompletedTask;
    }
}
