namespace NewsParse.Server;

/// <summary>What goes wrong, as problem details (RFC 9457).</summary>
internal static class Problems
{
    /// <summary>What a status says by itself.</summary>
    public static IResult OfStatus(int status) => Results.Problem(statusCode: status);

    public static IResult BeyondLimit(ArticleLimitException limit) =>
        Results.Problem(FormattableString.Invariant($"{limit.Limit} is {limit.Value}."), title: "The page is beyond a limit.", statusCode: StatusCodes.Status413PayloadTooLarge);

    public static IResult TimeRanOut(TimeSpan time) =>
        Results.Problem(FormattableString.Invariant($"A request may take {time.TotalSeconds:0.###} seconds."), title: "The page was not parsed in time.", statusCode: StatusCodes.Status504GatewayTimeout);
}

/// <summary>A request that is not worked on.</summary>
/// <param name="Status">Its answer's status.</param>
/// <param name="Detail">Why, in a sentence for whoever sent it.</param>
internal sealed class RefusedRequestException(int status, string detail) : Exception(detail)
{
    /// <summary>Seconds after which a busy service is worth another try.</summary>
    private const string SecondsToWait = "1";

    public IResult ToProblem(HttpResponse response)
    {
        if (status == StatusCodes.Status503ServiceUnavailable)
            response.Headers.RetryAfter = SecondsToWait;
        return Results.Problem(Message, statusCode: status);
    }
}
