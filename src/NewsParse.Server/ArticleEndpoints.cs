using System.Text;
using Microsoft.AspNetCore.Mvc;
using NewsParse.Cli;
using NewsParse.Cli.Explaining.Page;
using NewsParse.Cli.Inputs;
using NewsParse.Cli.Quotations;
using NewsParse.Cli.Wording;
using NewsParse.Server.Pages;

namespace NewsParse.Server;

/// <summary>The endpoints. Each takes a page and keeps nothing of it.</summary>
internal sealed class ArticleEndpoints(PageDesk desk, ServiceOptions options)
{
    private const string Json = "application/json";

    /// <summary>Answers show text and run nothing, wherever they are opened.</summary>
    private const string Policy = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static readonly AnswerFormat<Article>[] ArticleForms = [.. ArticleFormats.All.Select(format => new AnswerFormat<Article>(format.Name, format.MediaType, format.Write))];

    private readonly ArticleParser _parser = new(options.Parser);
    private readonly QuoteExtractor _quotes = new(options.Parser.Quotes);

    public void Map(WebApplication service)
    {
        var pages = service.MapGroup("/v1");
        Describe(pages.MapPost("/articles", ParseAsync), "Parses a page or text into an article.", [.. ArticleForms.Select(form => form.MediaType)]);
        Describe(pages.MapPost("/explain", ExplainAsync), "Says for every piece of a page where it went and why.", [Json, "text/html"]);
        Describe(pages.MapPost("/quotes", QuotesAsync), "Finds quotations and speakers in plain text as it is.", [Json]);
        pages.MapGet("/schema", static () => Results.Text(ArticleSchema.Json, "application/schema+json", Encoding.UTF8)).WithSummary("The JSON Schema of an article.");
        if (!options.AllowFetch)
            return;
        var fetcher = new PageFetcher(allowPrivate: false, options.MaxBytes, options.MaxTime, userAgent: null);
        service.Lifetime.ApplicationStopped.Register(fetcher.Dispose);
        pages.MapGet("/articles", (HttpRequest request, [FromQuery] string url, [FromQuery] string? format) =>
            AnswerAsync(request, ArticleForms, format, (memory, token) => FetchAsync(fetcher, url, memory, token), _parser.Parse)).WithSummary("Parses the page at an address.");
        pages.MapGet("/explain", (HttpRequest request, [FromQuery] string url, [FromQuery] string? format) =>
            AnswerAsync(request, ReportForms(request), format, (memory, token) => FetchAsync(fetcher, url, memory, token), _parser.Explain)).WithSummary("Explains the page at an address.");
    }

    private static void Describe(RouteHandlerBuilder endpoint, string summary, string[] types) => endpoint
        .WithSummary(summary)
        .WithMetadata(new TakesPage())
        .Produces<string>(StatusCodes.Status200OK, types[0], types[1..])
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status406NotAcceptable)
        .ProducesProblem(StatusCodes.Status408RequestTimeout)
        .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
        .ProducesProblem(StatusCodes.Status415UnsupportedMediaType)
        .ProducesProblem(StatusCodes.Status503ServiceUnavailable)
        .ProducesProblem(StatusCodes.Status504GatewayTimeout);

    private Task<IResult> ParseAsync(HttpRequest request, [FromQuery] string? format, [FromQuery] string? url) =>
        AnswerAsync(request, ArticleForms, format, (memory, token) => ReadAsync(request, url, memory, token), _parser.Parse);

    private Task<IResult> ExplainAsync(HttpRequest request, [FromQuery] string? format, [FromQuery] string? url) =>
        AnswerAsync(request, ReportForms(request), format, (memory, token) => ReadAsync(request, url, memory, token), _parser.Explain);

    private Task<IResult> QuotesAsync(HttpRequest request, [FromQuery] string? format) =>
        AnswerAsync(
            request, [new AnswerFormat<QuoteLine>("json", Json, static quotes => Encoding.UTF8.GetString(quotes.ToJson()))], format,
            (memory, token) => ReadAsync(request, null, memory, token),
            (page, token) => QuoteLine.Of(null, _quotes.ExtractFromText(page.ReadText(), token)));

    private static AnswerFormat<ArticleReport>[] ReportForms(HttpRequest request) =>
    [
        new("json", Json, ArticleJson.Serialize),
        new("html", "text/html", report => ExplainPage.Write(report, UiText.Load(ReaderLanguage.Of(request)))),
    ];

    private async Task<ArticleSource> ReadAsync(HttpRequest request, string? url, PageDesk.PageMemory memory, CancellationToken cancellationToken)
    {
        var address = url is null ? null : AddressOf(url);
        try
        {
            return (await PageBody.ReadAsync(request, memory, options.MaxBytes, cancellationToken)).At(address);
        }
        catch (OperationCanceledException) when (!request.HttpContext.RequestAborted.IsCancellationRequested)
        {
            throw new RefusedRequestException(StatusCodes.Status408RequestTimeout, "The page was not sent in time.");
        }
    }

    private static async Task<ArticleSource> FetchAsync(PageFetcher fetcher, string url, PageDesk.PageMemory memory, CancellationToken cancellationToken)
    {
        try
        {
            var page = await fetcher.FetchAsync(AddressOf(url), cancellationToken);
            memory.Add(page.Bytes.Length);
            return ArticleSource.FromBytes(page.Bytes, page.Kind).At(page.Address).ServedAs(page.ContentType);
        }
        catch (HttpRequestException refused) when (refused.InnerException is ToolFailureException { Reason.Phrase: "fail.private" })
        {
            throw new RefusedRequestException(StatusCodes.Status403Forbidden, "This is an address of a machine's own or a private network.");
        }
        catch (Exception failure) when (failure is IOException or HttpRequestException or InvalidDataException)
        {
            throw new RefusedRequestException(StatusCodes.Status502BadGateway, "The page was not fetched: " + FailureReason.OneLine(FailureReason.Of(failure).ToString()) + ".");
        }
    }

    /// <summary>Reads the page, waits for a turn at the parser, and answers in the form asked for.</summary>
    private async Task<IResult> AnswerAsync<T>(
        HttpRequest request, IReadOnlyList<AnswerFormat<T>> formats, string? format,
        Func<PageDesk.PageMemory, CancellationToken, Task<ArticleSource>> read, Func<ArticleSource, CancellationToken, T> make)
    {
        var aborted = request.HttpContext.RequestAborted;
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(aborted);
        deadline.CancelAfter(options.MaxTime);
        try
        {
            var chosen = AnswerFormat.Choose(formats, format, request);
            using var memory = desk.Hold();
            var page = await read(memory, deadline.Token);
            using var turn = await desk.TakeTurnAsync(deadline.Token);
            var answer = chosen.Write(make(page, deadline.Token));
            if (typeof(T) != typeof(ArticleReport))
                request.HttpContext.Response.Headers.ContentSecurityPolicy = Policy;
            return Results.Text(answer, chosen.MediaType, Encoding.UTF8);
        }
        catch (RefusedRequestException refused)
        {
            return refused.ToProblem(request.HttpContext.Response);
        }
        catch (ArticleLimitException limit)
        {
            return Problems.BeyondLimit(limit);
        }
        catch (OperationCanceledException) when (!aborted.IsCancellationRequested)
        {
            return Problems.TimeRanOut(options.MaxTime);
        }
    }

    private static Uri AddressOf(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? address
            : throw new RefusedRequestException(StatusCodes.Status400BadRequest, "url is an absolute http or https address.");
}
