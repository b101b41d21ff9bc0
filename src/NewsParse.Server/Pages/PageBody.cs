using System.Buffers;
using Microsoft.Net.Http.Headers;
using NewsParse.Cli.Inputs;
using NewsParse.Cli.Wording;

namespace NewsParse.Server.Pages;

/// <summary>Takes the page out of a request.</summary>
internal static class PageBody
{
    private const int BufferLength = 64 * 1024;

    private static readonly string[] Codings = ContentCoding.Accepted.Split(", ");

    /// <summary>Types that say nothing of what is inside: the last is what curl sends unless told otherwise.</summary>
    private static readonly string[] UntoldTypes =
        ["application/octet-stream", "application/xml", "text/xml", "application/gzip", "application/x-gzip", "application/x-www-form-urlencoded"];

    /// <summary>What a page may be sent as.</summary>
    public static IReadOnlyList<string> Types { get; } = ["text/html", "text/plain", "application/xhtml+xml", .. UntoldTypes[..^1]];

    /// <summary>The body as an input for the parser; its kind and charset as the content type says, else as the bytes tell.</summary>
    /// <exception cref="RefusedRequestException">It is no page, or beyond a limit.</exception>
    public static async Task<ArticleSource> ReadAsync(HttpRequest request, PageDesk.PageMemory memory, long maxBytes, CancellationToken cancellationToken)
    {
        var kind = KindOf(request.ContentType);
        var codings = CodingsOf(request);
        try
        {
            await using var body = ContentCoding.Decode(new BodyStream(request.BodyReader, cancellationToken), codings);
            var bytes = await ReadAsync(body, memory, maxBytes);
            if (bytes.Span is [0x1f, 0x8b, 0x08, ..])
            {
                await using var unpacked = new WholeGzip(new MemoryStream(bytes.ToArray()));
                bytes = await ReadAsync(unpacked, memory, maxBytes);
            }

            if (kind is null && DocumentSignature.Of(bytes.Span) is { } other)
                throw new RefusedRequestException(StatusCodes.Status415UnsupportedMediaType, $"This is {UiText.English[other]}, no page and no text.");
            return ArticleSource.FromBytes(bytes, kind).ServedAs(request.ContentType);
        }
        catch (BadHttpRequestException bad)
        {
            throw new RefusedRequestException(bad.StatusCode, bad.StatusCode == StatusCodes.Status413PayloadTooLarge ? TooLarge(maxBytes) : bad.Message);
        }
        catch (Exception damage) when (damage is InvalidDataException or ZstdSharp.ZstdException or InvalidOperationException)
        {
            throw new RefusedRequestException(StatusCodes.Status400BadRequest, "The compressed data is damaged or cut off.");
        }
    }

    private static async Task<ReadOnlyMemory<byte>> ReadAsync(Stream stream, PageDesk.PageMemory memory, long maxBytes)
    {
        var content = new MemoryStream();
        var buffer = ArrayPool<byte>.Shared.Rent(BufferLength);
        try
        {
            int read;
            while ((read = await stream.ReadAsync(buffer)) > 0)
            {
                if (content.Length + read > maxBytes)
                    throw new RefusedRequestException(StatusCodes.Status413PayloadTooLarge, TooLarge(maxBytes));
                memory.Add(read);
                content.Write(buffer, 0, read);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        return content.GetBuffer().AsMemory(0, (int)content.Length);
    }

    private static InputKind? KindOf(string? contentType)
    {
        if (string.IsNullOrEmpty(contentType))
            return null;
        var type = MediaTypeHeaderValue.TryParse(contentType, out var parsed) ? parsed.MediaType.Value!.ToLowerInvariant() : "";
        return type switch
        {
            "text/html" or "application/xhtml+xml" => InputKind.Html,
            "text/plain" => InputKind.Text,
            _ when UntoldTypes.Contains(type) => null,
            _ => throw new RefusedRequestException(StatusCodes.Status415UnsupportedMediaType, "A page is sent as " + string.Join(", ", Types) + "."),
        };
    }

    private static string[] CodingsOf(HttpRequest request)
    {
        var codings = request.Headers.ContentEncoding.SelectMany(static value => (value ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).ToArray();
        return codings.Length <= 1 && codings.All(static coding => Codings.Contains(coding, StringComparer.OrdinalIgnoreCase))
            ? codings
            : throw new RefusedRequestException(StatusCodes.Status415UnsupportedMediaType, "A page is sent plain, or in one of the codings " + ContentCoding.Accepted + ".");
    }

    private static string TooLarge(long maxBytes) => FormattableString.Invariant($"A page may have {maxBytes} bytes.");
}
