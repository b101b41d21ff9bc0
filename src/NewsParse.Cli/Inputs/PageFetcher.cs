using System.Net;
using System.Net.Sockets;
using NewsParse.Cli.Wording;

namespace NewsParse.Cli.Inputs;

/// <summary>Fetches one address: http and https, few redirects, bounded size and time.</summary>
/// <remarks>The resolved address is checked when the connection is made, so that neither a redirect nor a name server can lead inside.</remarks>
internal sealed class PageFetcher : IDisposable
{
    private const int MaxRedirects = 5;
    private const int MaxRetries = 3;

    private readonly bool _allowPrivate;
    private readonly long _maxBytes;
    private readonly HttpClient _client;

    public PageFetcher(bool allowPrivate, long maxBytes, TimeSpan timeout, string? userAgent)
    {
        _allowPrivate = allowPrivate;
        _maxBytes = maxBytes;
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseProxy = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.None,
            ConnectCallback = ConnectAsync,
        };
        _client = new HttpClient(handler) { Timeout = timeout };
        _client.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", userAgent ?? "newsparse/" + typeof(PageFetcher).Assembly.GetName().Version?.ToString(3));
        _client.DefaultRequestHeaders.Accept.ParseAdd("text/html, application/xhtml+xml, text/plain;q=0.9, */*;q=0.5");
        _client.DefaultRequestHeaders.AcceptEncoding.ParseAdd(ContentCoding.Accepted);
    }

    public async Task<ReadPage> FetchAsync(Uri address, CancellationToken cancellationToken)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(_client.Timeout);
        try
        {
            var retries = 0;
            for (var redirects = 0; redirects <= MaxRedirects;)
            {
                using var response = await _client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, deadline.Token);
                if (NextAddress(address, response) is { } next)
                {
                    address = next;
                    redirects++;
                }
                else if (retries < MaxRetries && IsBusy(response))
                    await Task.Delay(WaitBefore(++retries, response), deadline.Token);
                else
                    return await ReadAsync(address, response, deadline.Token);
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new ToolFailureException(new Message("fail.time", _client.Timeout.TotalSeconds));
        }

        throw new ToolFailureException(new Message("fail.redirects", MaxRedirects));
    }

    private async Task<ReadPage> ReadAsync(Uri address, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        if (!response.IsSuccessStatusCode)
            throw new ToolFailureException(new Message("fail.status", FormattableString.Invariant($"{(int)response.StatusCode} {FailureReason.Bounded(response.ReasonPhrase ?? "")}").TrimEnd()));
        var type = response.Content.Headers.ContentType;
        if (type?.MediaType is { } media && !IsDocument(media))
            throw new ToolFailureException(new Message("fail.media", FailureReason.Bounded(media)));
        await using var body = await response.Content.ReadAsStreamAsync(cancellationToken);
        await using var decoded = ContentCoding.Decode(body, [.. response.Content.Headers.ContentEncoding]);
        try
        {
            return new ReadPage(await BoundedBytes.ReadAsync(decoded, _maxBytes, cancellationToken), address, type?.ToString());
        }
        catch (Exception damage) when (damage is InvalidDataException or ZstdSharp.ZstdException or InvalidOperationException)
        {
            throw new InvalidDataException(damage.Message, damage);
        }
    }

    private static bool IsBusy(HttpResponseMessage response) => response.StatusCode is HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable;

    /// <summary>As long as the server asks for, else twice as long each time.</summary>
    private static TimeSpan WaitBefore(int retry, HttpResponseMessage response)
    {
        var asked = response.Headers.RetryAfter;
        var wait = asked?.Delta ?? (asked?.Date is { } date ? date - DateTimeOffset.UtcNow : TimeSpan.FromSeconds(1 << (retry - 1)));
        return wait > TimeSpan.Zero ? wait : TimeSpan.Zero;
    }

    /// <summary>Types of pages, texts and feeds, and those that say nothing; the bytes are looked at besides.</summary>
    private static bool IsDocument(string media) =>
        media.StartsWith("text/", StringComparison.OrdinalIgnoreCase)
            ? !media.EndsWith("/css", StringComparison.OrdinalIgnoreCase) && !media.EndsWith("/javascript", StringComparison.OrdinalIgnoreCase)
            : media.EndsWith("xml", StringComparison.OrdinalIgnoreCase) && !media.StartsWith("image/", StringComparison.OrdinalIgnoreCase)
                || media.EndsWith("/octet-stream", StringComparison.OrdinalIgnoreCase)
                || media.EndsWith("/x-gzip", StringComparison.OrdinalIgnoreCase) || media.EndsWith("/gzip", StringComparison.OrdinalIgnoreCase);

    public void Dispose() => _client.Dispose();

    private static Uri? NextAddress(Uri address, HttpResponseMessage response)
    {
        if ((int)response.StatusCode is not (301 or 302 or 303 or 307 or 308) || response.Headers.Location is not { } location)
            return null;
        var next = location.IsAbsoluteUri ? location : new Uri(address, location);
        next = new Uri(InputDocument.WithoutSecrets(next.OriginalString));
        if (next.Scheme is not ("http" or "https"))
            throw new ToolFailureException(new Message("fail.redirectScheme"));
        return next;
    }

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var host = context.DnsEndPoint.Host;
        var addresses = await Dns.GetHostAddressesAsync(host, cancellationToken);
        var allowed = _allowPrivate ? addresses : Array.FindAll(addresses, address => !PrivateAddress.Includes(address));
        if (allowed.Length == 0)
            throw new ToolFailureException(new Message("fail.private", host));
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, context.DnsEndPoint.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
