using System.Diagnostics.Metrics;
using System.Text;
using NewsParse.Server.Pages;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace NewsParse.Server.Telemetry;

/// <summary>What the service tells of itself: always at <c>/metrics</c>; by OTLP only where its variable names a collector.</summary>
internal static class ServiceTelemetry
{
    public const string Name = "NewsParse.Server";

    /// <summary>The standard's variable that names where telemetry goes; without it nothing is sent.</summary>
    private const string CollectorVariable = "OTEL_EXPORTER_OTLP_ENDPOINT";

    private const string PrometheusText = "text/plain; version=0.0.4; charset=utf-8";

    public static void Add(WebApplicationBuilder builder)
    {
        var exporter = new PrometheusExporter();
        builder.Services.AddSingleton(exporter);
        builder.Services.AddMetrics();
        var telemetry = builder.Services.AddOpenTelemetry()
            .WithMetrics(metrics => metrics
                .AddMeter(ArticleParser.TelemetryName, Name, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel")
                .AddReader(new BaseExportingMetricReader(exporter)));
        if (string.IsNullOrEmpty(builder.Configuration[CollectorVariable]))
            return;
        telemetry.WithTracing(static traces => traces.AddSource(ArticleParser.TelemetryName, "Microsoft.AspNetCore")).UseOtlpExporter();
    }

    public static void Map(WebApplication service)
    {
        var desk = service.Services.GetRequiredService<PageDesk>();
        var meter = service.Services.GetRequiredService<IMeterFactory>().Create(Name);
        meter.CreateObservableGauge("newsparse.server.waiting", () => desk.Waiting, "{page}", "Pages that wait for their turn.");
        meter.CreateObservableGauge("newsparse.server.held", () => desk.BytesHeld, "By", "Bytes of pages held.");
        service.MapGet("/metrics", static (PrometheusExporter exporter) => Results.Text(exporter.Read(), PrometheusText, Encoding.UTF8)).ExcludeFromDescription();
    }
}
