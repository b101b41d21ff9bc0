using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace NewsParse.Pipeline;

/// <summary>What a host can watch of the parsing: a span for each parse and counters. Costs nothing while nobody listens.</summary>
internal static class ParseTelemetry
{
    /// <summary>Name of the activity source and of the meter.</summary>
    public const string Name = "NewsParse";

    private static readonly ActivitySource Activities = new(Name);
    private static readonly Meter Meter = new(Name);

    private static readonly Counter<long> Articles =
        Meter.CreateCounter<long>("newsparse.articles", "{article}", "Inputs parsed, by kind of input and language.");

    private static readonly Counter<long> Failures =
        Meter.CreateCounter<long>("newsparse.failures", "{failure}", "Inputs beyond a limit, by the limit.");

    private static readonly Histogram<double> Confidence =
        Meter.CreateHistogram<double>("newsparse.confidence", "1", "How sure the parser was, 0 to 1.");

    public static Activity? Start() => Activities.StartActivity("newsparse.parse");

    public static void Succeed(Activity? activity, Article article)
    {
        var kind = new KeyValuePair<string, object?>("input.kind", article.InputKind == InputKind.Html ? "html" : "text");
        Articles.Add(1, kind, new KeyValuePair<string, object?>("language", article.Language));
        Confidence.Record(article.Confidence, kind);
        if (activity is null)
            return;
        activity.SetTag(kind.Key, kind.Value);
        activity.SetTag("language", article.Language);
        activity.SetTag("confidence", article.Confidence);
        activity.SetTag("sections", article.Sections.Length);
    }

    public static void Fail(Activity? activity, ArticleLimitException failure)
    {
        Failures.Add(1, new KeyValuePair<string, object?>("limit", failure.Limit));
        activity?.SetStatus(ActivityStatusCode.Error, failure.Message);
    }
}
