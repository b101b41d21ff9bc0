using NewsParse;

var builder = WebApplication.CreateBuilder(args);
// begin add
builder.Services.AddNewsParse(options => options.MaxInputLength = 2_000_000);
// end add
builder.Logging.SetMinimumLevel(LogLevel.Warning);

await using var app = builder.Build();
app.MapPost("/parse", async (HttpRequest request, ArticleParser parser, CancellationToken cancellationToken) =>
{
    try
    {
        var source = await ArticleSource.ReadAsync(request.Body, cancellationToken: cancellationToken);
        return Results.Text(ArticleFormats.Json.Write(parser.Parse(source, cancellationToken)), ArticleFormats.Json.MediaType);
    }
    catch (ArticleLimitException limit)
    {
        return Results.Problem(limit.Message, statusCode: StatusCodes.Status413PayloadTooLarge);
    }
});

if (args is not ["--once", var page])
{
    await app.RunAsync();
    return;
}

// With --once FILE the service asks itself for one page and stops, which is how the tests try it.
app.Urls.Add("http://127.0.0.1:0");
await app.StartAsync();
using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
using var answer = await client.PostAsync("/parse", new ByteArrayContent(File.ReadAllBytes(page)));
Console.WriteLine(ArticleJson.Deserialize(await answer.Content.ReadAsStringAsync()).Title);
await app.StopAsync();
