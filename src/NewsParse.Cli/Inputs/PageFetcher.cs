using System.Net;
using System.Net.Sockets;

namespace NewsParse.Cli.Inputs;

/// <summary>Fetches one address: http and https, few redirects, bounded size and time.</summary>
/// <remarks>The resolved address is checked when the connection is made, so that neither a redirect nor a name server can lead inside.</remarks>
internal sealed class PageFetcher : IDisposable
{
    private const int MaxRedirects = 5;

    private readonly bool _allowPrivate;
    private readonly long _maxBytes;
    private readonly HttpClient _client;

    public PageFetcher(bool allowPrivate, long maxBytes, TimeSpan timeout)
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
        _client.DefaultRequestHeaders.UserAgent.ParseAdd("newsparse/" + typeof(PageFetcher).Assembly.GetName().Version?.ToString(3));
        _client.DefaultRequestHeaders.Accept.ParseAdd("text/html, application/xhtml+xml, text/plain;q=0.9, */*;q=0.5");
        _client.DefaultRequestHeaders.AcceptEncoding.ParseAdd("gzip");
    }

    public async Task<ReadPage> FetchAsync(Uri address, CancellationToken cancellationToken)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(_client.Timeout);
        try
        {
            for (var redirects = 0; redirects <= MaxRedirects; redirects++)
            {
                using var response = await _client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, deadline.Token);
                if (NextAddress(address, response) is { } next)
                {
                    address = next;
                    continue;
                }

                if (!response.IsSuccessStatusCode)
                    throw new IOException(FormattableString.Invariant($"the server answered {(int)response.StatusCode} {response.ReasonPhrase}").TrimEnd());
                await using var stream = await response.Content.ReadAsStreamAsync(deadline.Token);
                var bytes = await BoundedBytes.ReadAsync(stream, _maxBytes, deadline.Token);
                return new ReadPage(bytes, address, response.Content.Headers.ContentType?.CharSet);
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new IOException(FormattableString.Invariant($"no answer within {_client.Timeout.TotalSeconds} seconds (--limit-time)"));
        }

        throw new IOException(FormattableString.Invariant($"more than {MaxRedirects} redirects"));
    }

    public void Dispose() => _client.Dispose();

    private static Uri? NextAddress(Uri address, HttpResponseMessage response)
    {
        if ((int)response.StatusCode is not (301 or 302 or 303 or 307 or 308) || response.Headers.Location is not { } location)
            return null;
        var next = location.IsAbsoluteUri ? location : new Uri(address, location);
        if (next.Scheme is not ("http" or "https"))
            throw new IOException("redirected to an address that is not http or https");
        return next;
    }

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var host = context.DnsEndPoint.Host;
        var addresses = await Dns.GetHostAddressesAsync(host, cancellationToken);
        var allowed = _allowPrivate ? addresses : Array.FindAll(addresses, address => !PrivateAddress.Includes(address));
        if (allowed.Length == 0)
            throw new RefusedAddressException(host);
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
