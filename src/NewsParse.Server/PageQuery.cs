using System.Text;
using Microsoft.Net.Http.Headers;

namespace NewsParse.Server;

/// <summary>What a request asks: a page, and in which form the answer is wanted.</summary>
internal static class PageQuery
{
    /// <summary>The body as an input for the parser; its kind and charset as the content type says, else as the bytes tell.</summary>
    public static async Task<ArticleSource> ReadAsync(HttpRequest request, Uri? address, CancellationToken cancellationToken)
    {
        var type = MediaTypeHeaderValue.TryParse(request.ContentType, out var parsed) ? parsed.MediaType.Value?.ToLowerInvariant() : null;
        var kind = type switch
        {
            "text/html" or "application/xhtml+xml" => InputKind.Html,
            "text/plain" => InputKind.Text,
            _ => (InputKind?)null,
        };
        var source = await ArticleSource.ReadAsync(request.Body, kind, cancellationToken);
        return source.At(address).ServedAs(request.ContentType);
    }

    /// <summary>The page's address; false where what was given is none.</summary>
    public static bool TryAddress(string? text, out Uri? address)
    {
        address = null;
        return text is null || (Uri.TryCreate(text, UriKind.Absolute, out address) && address.Scheme is "http" or "https");
    }

    /// <summary>The format the request prefers; JSON where it takes anything. Null where there is none it takes.</summary>
    public static ArticleFormat? FormatOf(HttpRequest request)
    {
        var wanted = request.GetTypedHeaders().Accept;
        if (wanted.Count == 0)
            return ArticleFormats.Json;
        foreach (var accepted in wanted.Where(type => type.Quality is not 0).OrderByDescending(type => type.Quality ?? 1))
        {
            if (accepted.MatchesAllTypes)
                return ArticleFormats.Json;
            foreach (var format in ArticleFormats.All)
            {
                if (MediaTypeHeaderValue.Parse(format.MediaType).IsSubsetOf(accepted))
                    return format;
            }
        }

        return null;
    }

    public static IResult Answer(string content, string mediaType) => Results.Text(content, mediaType, Encoding.UTF8);
}
