using System.Net.Http.Headers;

namespace NewsParse;

/// <summary>Fetches a page with the caller's <see cref="HttpClient"/> and parses it.</summary>
public static class NewsParseHttpClientExtensions
{
    private const int BufferLength = 64 * 1024;

    /// <summary>Gets a page and parses it into an article.</summary>
    /// <remarks>The body is read up to <see cref="ArticleRequestOptions.MaxBytes"/> and within <see cref="HttpClient.Timeout"/>, which here counts for the body too.
    /// The address after redirects is the base of the article's links. Redirects, decompression, retries and which hosts may be reached are the client's matter:
    /// let its handler refuse private addresses where addresses come from strangers. Safe to call from many threads.</remarks>
    /// <param name="client">The client.</param>
    /// <param name="address">Address of the page; relative to the client's base address where it has one.</param>
    /// <param name="parser">The parser; <see langword="null"/> for <see cref="ArticleParser.Default"/>.</param>
    /// <param name="options">What is accepted; <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">Stops the request, the reading and the parse.</param>
    /// <returns>The article; with empty sections and a low confidence where the page holds none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="client"/> or <paramref name="address"/> is null.</exception>
    /// <exception cref="HttpRequestException">The server does not answer or answers with a failure, with a type that is not accepted, with a coding that the client has not
    /// undone, or with more than the limit.</exception>
    /// <exception cref="ArticleLimitException">The page is beyond a limit of the parser.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled, or the time is over: then the inner exception is a <see cref="TimeoutException"/>.</exception>
    /// <example>
    /// <code>
    /// using var client = new HttpClient(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.All });
    /// var article = await client.GetArticleAsync(new Uri("https://haririverpost.example/en/20417"));
    /// Console.WriteLine(article.Title);
    /// </code>
    /// </example>
    public static async Task<Article> GetArticleAsync(
        this HttpClient client, Uri address, ArticleParser? parser = null, ArticleRequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(address);
        var source = await ReadAsync(client, address, options ?? ArticleRequestOptions.Default, cancellationToken).ConfigureAwait(false);
        return (parser ?? ArticleParser.Default).Parse(source, cancellationToken);
    }

    private static async Task<ArticleSource> ReadAsync(HttpClient client, Uri address, ArticleRequestOptions options, CancellationToken cancellationToken)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(client.Timeout);
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            foreach (var type in options.MediaTypes)
                request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue(type));
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, deadline.Token).ConfigureAwait(false);
            Check(response.EnsureSuccessStatusCode(), options);
            var bytes = await ReadBodyAsync(response.Content, options.MaxBytes, deadline.Token).ConfigureAwait(false);
            return ArticleSource.FromBytes(bytes)
                .At(response.RequestMessage?.RequestUri)
                .ServedAs(response.Content.Headers.ContentType?.ToString());
        }
        catch (OperationCanceledException late) when (!cancellationToken.IsCancellationRequested && late.InnerException is not TimeoutException)
        {
            throw new TaskCanceledException("The page was not read within the client's timeout.", new TimeoutException("The client's timeout is over.", late));
        }
    }

    private static void Check(HttpResponseMessage response, ArticleRequestOptions options)
    {
        if (response.Content.Headers.ContentType?.MediaType is { } type && !options.MediaTypes.Contains(type, StringComparer.OrdinalIgnoreCase))
            throw new HttpRequestException(HttpRequestError.InvalidResponse, $"The server sent {type}, which is not among the media types that are read.");
        // Coded bytes are never taken for text.
        if (response.Content.Headers.ContentEncoding.FirstOrDefault(coding => !coding.Equals("identity", StringComparison.OrdinalIgnoreCase)) is { } left)
            throw new HttpRequestException(HttpRequestError.InvalidResponse, $"The body is still coded as {left}: let the client's handler decompress it.");
    }

    private static async Task<ReadOnlyMemory<byte>> ReadBodyAsync(HttpContent content, long maxBytes, CancellationToken cancellationToken)
    {
        if (content.Headers.ContentLength > maxBytes)
            throw TooLong(maxBytes);
        using var body = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        using var bytes = new MemoryStream();
        var buffer = new byte[BufferLength];
        int read;
        while ((read = await body.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0)
        {
            if (bytes.Length + read > maxBytes)
                throw TooLong(maxBytes);
            bytes.Write(buffer, 0, read);
        }

        return bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
    }

    private static HttpRequestException TooLong(long maxBytes) =>
        new(HttpRequestError.ConfigurationLimitExceeded, FormattableString.Invariant($"The page is longer than {maxBytes} bytes."));
}
