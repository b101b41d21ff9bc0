using Microsoft.AspNetCore.Server.Kestrel.Core;
using NewsParse.Server.Pages;
using NewsParse.Server.Telemetry;
using NewsParse.Server.Trying;

namespace NewsParse.Server;

/// <summary>Puts the service together: its limits, its endpoints, and what is told of it.</summary>
internal static class ServiceHost
{
    public static WebApplication Build(ServiceOptions options)
    {
        LeaveThreadsForAnswers(options);
        // Settings that happen to lie in the working folder are another program's.
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        // That the service cannot start is told in a line of its own.
        builder.Logging.SetMinimumLevel(LogLevel.Warning).AddFilter("Microsoft.Extensions.Hosting", LogLevel.None);
        builder.WebHost.ConfigureKestrel(kestrel => Limit(kestrel, options));
        builder.Services.AddSingleton(_ => new PageDesk(options));
        builder.Services.AddHealthChecks();
        builder.Services.AddProblemDetails();
        builder.Services.AddOpenApi(ServiceDescription.Describe);
        ServiceTelemetry.Add(builder);

        var service = builder.Build();
        service.UseExceptionHandler();
        service.UseStatusCodePages(static context => Problems.OfStatus(context.HttpContext.Response.StatusCode).ExecuteAsync(context.HttpContext));
        service.Use(static (context, next) =>
        {
            context.Response.Headers.XContentTypeOptions = "nosniff";
            context.Response.Headers["Referrer-Policy"] = "no-referrer";
            context.Response.Headers.CacheControl = "no-store";
            return next(context);
        });
        service.MapOpenApi();
        service.MapHealthChecks("/health");
        ServiceTelemetry.Map(service);
        new ArticleEndpoints(service.Services.GetRequiredService<PageDesk>(), options).Map(service);
        TryPage.Map(service);
        return service;
    }

    private static void Limit(KestrelServerOptions kestrel, ServiceOptions options)
    {
        kestrel.AddServerHeader = false;
        kestrel.Listen(options.Listen);
        kestrel.Limits.MaxConcurrentConnections = options.MaxConnections;
        kestrel.Limits.MaxRequestBodySize = options.MaxBytes;
        kestrel.Limits.MinRequestBodyDataRate = new MinDataRate(options.SlowestBytesPerSecond, options.SlowGrace);
        kestrel.Limits.RequestHeadersTimeout = options.SlowGrace;
    }

    /// <summary>Parsing holds a thread from its start to its end; those that receive and answer must not wait for it.</summary>
    private static void LeaveThreadsForAnswers(ServiceOptions options)
    {
        ThreadPool.GetMinThreads(out var workers, out var ports);
        ThreadPool.SetMinThreads(Math.Max(workers, options.Jobs + Environment.ProcessorCount), ports);
    }
}
