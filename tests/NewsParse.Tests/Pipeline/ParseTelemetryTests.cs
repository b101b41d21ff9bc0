using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace NewsParse.Tests.Pipeline;

[NonParallelizable]
public class ParseTelemetryTests
{
    [Test]
    public void Parse_is_a_span_with_kind_and_confidence()
    {
        var spans = new List<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == ArticleParser.TelemetryName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = spans.Add,
        };
        ActivitySource.AddActivityListener(listener);
        ArticleParser.Default.Parse(ArticleSource.FromText("Dam opens\n\nThe gates of the dam were lifted at dawn on Monday, engineers said."));
        var span = spans.Last();
        Assert.That(span.OperationName, Is.EqualTo("newsparse.parse"));
        Assert.That(span.GetTagItem("input.kind"), Is.EqualTo("text"));
        Assert.That(span.GetTagItem("confidence"), Is.TypeOf<double>());
    }

    [Test]
    public void Articles_and_failures_are_counted()
    {
        var counts = new Dictionary<string, long>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, meter) =>
        {
            if (instrument.Meter.Name == ArticleParser.TelemetryName)
                meter.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, _, _) => counts[instrument.Name] = counts.GetValueOrDefault(instrument.Name) + value);
        listener.Start();
        var parser = new ArticleParser(new ArticleParserOptions { MaxInputLength = 10 });
        parser.Parse(ArticleSource.FromText("short"));
        Assert.Throws<ArticleLimitException>(() => parser.Parse(ArticleSource.FromText("much too long")));
        Assert.That(counts["newsparse.articles"], Is.EqualTo(1));
        Assert.That(counts["newsparse.failures"], Is.EqualTo(1));
    }

    [Test]
    public void Text_that_spans_count_in_is_given_back()
    {
        var source = ArticleSource.FromBytes("<p>caf\u00e9</p>"u8.ToArray(), InputKind.Html);
        Assert.That(source.ReadText(), Is.EqualTo("<p>café</p>"));
    }
}
