using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using NewsParse.Server.Pages;

namespace NewsParse.Server.Tests;

/// <summary>A service on a port of its own, and a client of it.</summary>
internal sealed class RunningService : IAsyncDisposable
{
    public const string Page = "<!doctype html><title>Dam opens</title><h1>Dam opens</h1><p>The gates of the dam were lifted at dawn on Monday, engineers said.</p><p>“We waited nine winters,” said Gul Agha Sadat.</p>";

    private readonly WebApplication _service;

    private RunningService(WebApplication service)
    {
        _service = service;
        Client = new HttpClient { BaseAddress = new Uri(service.Urls.First()), Timeout = TimeSpan.FromMinutes(5) };
    }

    public HttpClient Client { get; }

    /// <summary>What its requests share.</summary>
    public PageDesk Desk => _service.Services.GetRequiredService<PageDesk>();

    public IPEndPoint Address => new(IPAddress.Loopback, Client.BaseAddress!.Port);

    public static async Task<RunningService> StartAsync(ServiceOptions? options = null)
    {
        var service = ServiceHost.Build((options ?? new ServiceOptions()) with { Listen = new IPEndPoint(IPAddress.Loopback, 0) });
        await service.StartAsync();
        return new RunningService(service);
    }

    public static StringContent Html(string page) => new(page, Encoding.UTF8, "text/html");

    public Task<HttpResponseMessage> PostAsync(string path, HttpContent content) => Client.PostAsync(path, content);

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _service.DisposeAsync();
    }
}
