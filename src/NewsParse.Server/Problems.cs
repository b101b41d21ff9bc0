namespace NewsParse.Server;

/// <summary>What goes wrong, as problem details (RFC 9457).</summary>
internal static class Problems
{
    /// <summary>The status of an exception: those of a request keep their own, a time that ran out is the gateway's.</summary>
    public static int StatusOf(Exception failure) => failure switch
    {
        BadHttpRequestException bad => bad.StatusCode,
        OperationCanceledException => StatusCodes.Status504GatewayTimeout,
        _ => StatusCodes.Status500InternalServerError,
    };

    public static IResult BeyondLimit(ArticleLimitException limit) =>
        Results.Problem(FormattableString.Invariant($"{limit.Limit} is {limit.Value}."), title: "The input is beyond a limit.", statusCode: StatusCodes.Status413PayloadTooLarge);

    public static IResult BadQuery(string detail) => Results.Problem(detail, statusCode: StatusCodes.Status400BadRequest);

    public static IResult NotAcceptable() =>
        Results.Problem("There are " + string.Join(", ", ArticleFormats.All.Select(format => format.MediaType).Distinct()) + ".", statusCode: StatusCodes.Status406NotAcceptable);
}
