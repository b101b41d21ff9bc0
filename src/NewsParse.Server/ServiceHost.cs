using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using OpenTelemetry;

namespace NewsParse.Server;

/// <summary>Puts the service together: its limits, its endpoints, and what is told of it.</summary>
internal static class ServiceHost
{
    public const string OfParsing = "parsing";

    /// <summary>The standard's variable that names where telemetry goes; without it nothing is sent.</summary>
    private const string TelemetryVariable = "OTEL_EXPORTER_OTLP_ENDPOINT";

    public static WebApplication Build(ServiceOptions options)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.WebHost.ConfigureKestrel(kestrel => Limit(kestrel, options));
        var services = builder.Services;
        services.AddSingleton(ArticleParser.Default);
        services.AddSingleton(new QuoteExtractor());
        services.AddProblemDetails();
        services.AddOpenApi();
        services.AddHealthChecks();
        services.AddRequestTimeouts(timeouts => timeouts.AddPolicy(OfParsing, new RequestTimeoutPolicy { Timeout = options.MaxTime, TimeoutStatusCode = StatusCodes.Status504GatewayTimeout }));
        services.AddRateLimiter(limiter => Limit(limiter, options));
        AddTelemetry(builder);

        var service = builder.Build();
        service.UseExceptionHandler(new ExceptionHandlerOptions { StatusCodeSelector = Problems.StatusOf });
        service.UseStatusCodePages();
        service.UseRequestTimeouts();
        service.UseRateLimiter();
        service.MapOpenApi();
        service.MapHealthChecks("/health");
        ArticleEndpoints.Map(service);
        return service;
    }

    private static void Limit(KestrelServerOptions kestrel, ServiceOptions options)
    {
        kestrel.AddServerHeader = false;
        kestrel.Listen(options.Listen);
        kestrel.Limits.MaxRequestBodySize = options.MaxBytes;
        kestrel.Limits.MinRequestBodyDataRate = new MinDataRate(options.SlowestBytesPerSecond, options.SlowGrace);
        kestrel.Limits.RequestHeadersTimeout = options.SlowGrace;
    }

    private static void Limit(RateLimiterOptions limiter, ServiceOptions options)
    {
        limiter.RejectionStatusCode = StatusCodes.Status503ServiceUnavailable;
        limiter.OnRejected = (rejected, _) =>
        {
            rejected.HttpContext.Response.Headers.RetryAfter = "1";
            return ValueTask.CompletedTask;
        };
        limiter.AddConcurrencyLimiter(OfParsing, requests =>
        {
            requests.PermitLimit = options.MaxRequests;
            requests.QueueLimit = options.MaxRequests;
            requests.QueueProcessingOrder = QueueProcessingOrder.OldestFirst;
        });
    }

    private static void AddTelemetry(WebApplicationBuilder builder)
    {
        if (string.IsNullOrEmpty(builder.Configuration[TelemetryVariable]))
            return;
        builder.Services.AddOpenTelemetry()
            .WithMetrics(metrics => metrics.AddMeter(ArticleParser.TelemetryName, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel"))
            .WithTracing(traces => traces.AddSource(ArticleParser.TelemetryName, "Microsoft.AspNetCore"))
            .UseOtlpExporter();
    }
}
