using Microsoft.AspNetCore.Mvc;
using NewsParse.Cli.Quotations;

namespace NewsParse.Server;

/// <summary>The endpoints. Each takes a page as its body and keeps nothing of it.</summary>
internal static class ArticleEndpoints
{
    private const string Json = "application/json";

    public static void Map(WebApplication service)
    {
        var pages = service.MapGroup("/v1").RequireRateLimiting(ServiceHost.OfParsing).WithRequestTimeout(ServiceHost.OfParsing);
        Describe(pages.MapPost("/articles", ParseAsync), "Parses a page or text into an article.")
            .Produces<string>(StatusCodes.Status200OK, Json, [.. ArticleFormats.All.Select(format => format.MediaType).Where(type => type != Json).Distinct()])
            .ProducesProblem(StatusCodes.Status406NotAcceptable);
        Describe(pages.MapPost("/explain", ExplainAsync), "Says for every piece of a page where it went and why.").Produces<string>(StatusCodes.Status200OK, Json);
        Describe(pages.MapPost("/quotes", QuotesAsync), "Finds quotations and speakers in plain text as it is.").Produces<string>(StatusCodes.Status200OK, Json);
        service.MapGet("/v1/schema", static () => PageQuery.Answer(ArticleSchema.Json, "application/schema+json")).WithSummary("The JSON Schema of an article.");
    }

    private static RouteHandlerBuilder Describe(RouteHandlerBuilder endpoint, string summary) => endpoint
        .WithSummary(summary)
        .Accepts<string>("text/html", "text/plain", "application/octet-stream")
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
        .ProducesProblem(StatusCodes.Status503ServiceUnavailable);

    /// <param name="request">The page.</param>
    /// <param name="format">Name of the output format, over what the request accepts.</param>
    /// <param name="url">Address of the page.</param>
    /// <param name="parser">The parser.</param>
    /// <param name="cancellationToken">Ends with the request.</param>
    private static Task<IResult> ParseAsync(HttpRequest request, [FromQuery] string? format, [FromQuery] string? url, ArticleParser parser, CancellationToken cancellationToken)
    {
        if (format is not null && ArticleFormats.Find(format) is null)
            return Task.FromResult(Problems.BadQuery("format is one of " + string.Join(", ", ArticleFormats.All.Select(known => known.Name)) + "."));
        if ((ArticleFormats.Find(format) ?? PageQuery.FormatOf(request)) is not { } chosen)
            return Task.FromResult(Problems.NotAcceptable());
        return WithPageAsync(request, url, page => PageQuery.Answer(chosen.Write(parser.Parse(page, cancellationToken)), chosen.MediaType), cancellationToken);
    }

    private static Task<IResult> ExplainAsync(HttpRequest request, [FromQuery] string? url, ArticleParser parser, CancellationToken cancellationToken) =>
        WithPageAsync(request, url, page => PageQuery.Answer(ArticleJson.Serialize(parser.Explain(page, cancellationToken)), Json), cancellationToken);

    private static Task<IResult> QuotesAsync(HttpRequest request, QuoteExtractor extractor, CancellationToken cancellationToken) =>
        WithPageAsync(request, null, page => Results.Bytes(QuoteLine.Of(null, extractor.ExtractFromText(page.ReadText(), cancellationToken)).ToJson(), Json), cancellationToken);

    private static async Task<IResult> WithPageAsync(HttpRequest request, string? url, Func<ArticleSource, IResult> answer, CancellationToken cancellationToken)
    {
        if (!PageQuery.TryAddress(url, out var address))
            return Problems.BadQuery("url is an absolute http or https address.");
        var page = await PageQuery.ReadAsync(request, address, cancellationToken);
        try
        {
            return answer(page);
        }
        catch (ArticleLimitException limit)
        {
            return Problems.BeyondLimit(limit);
        }
    }
}
