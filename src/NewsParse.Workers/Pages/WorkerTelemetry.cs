using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace NewsParse.Workers.Pages;

/// <summary>What a host can watch of a worker: a span for each page under the trace it came with, and counters. Costs nothing while nobody listens.</summary>
internal static class WorkerTelemetry
{
    private static readonly ActivitySource Activities = new(PageWorker.TelemetryName);
    private static readonly Meter Meter = new(PageWorker.TelemetryName);

    private static readonly Counter<long> Pages = Meter.CreateCounter<long>("newsparse.worker.pages", "{page}", "Results kept, by outcome: article or failure.");
    private static readonly Counter<long> Bytes = Meter.CreateCounter<long>("newsparse.worker.bytes", "By", "Bytes of results kept.");
    private static readonly Counter<long> Redeliveries = Meter.CreateCounter<long>("newsparse.worker.redeliveries", "{page}", "Pages that were handed out before.");
    private static readonly Counter<long> Returns = Meter.CreateCounter<long>("newsparse.worker.returns", "{page}", "Pages given back.");
    private static readonly Histogram<double> Duration = Meter.CreateHistogram<double>("newsparse.worker.duration", "s", "Time from a page taken to its result kept.");

    public static Activity? Start(PageDelivery delivery)
    {
        if (delivery.Deliveries > 1)
            Redeliveries.Add(1);
        var activity = ActivityContext.TryParse(delivery.Task.TraceParent, null, isRemote: true, out var parent)
            ? Activities.StartActivity("newsparse.work", ActivityKind.Consumer, parent)
            : Activities.StartActivity("newsparse.work", ActivityKind.Consumer);
        return activity?.SetTag("messaging.message.id", delivery.Task.Id);
    }

    public static void Finish(Activity? activity, ArticleResult result, TimeSpan elapsed)
    {
        var outcome = new KeyValuePair<string, object?>("outcome", result.Failure is null ? "article" : "failure");
        Pages.Add(1, outcome);
        Bytes.Add(result.Json.Length);
        Duration.Record(elapsed.TotalSeconds);
        activity?.SetTag(outcome.Key, outcome.Value);
    }

    public static void Return(Activity? activity, Exception failure)
    {
        Returns.Add(1);
        activity?.SetStatus(ActivityStatusCode.Error, failure.Message);
    }
}
