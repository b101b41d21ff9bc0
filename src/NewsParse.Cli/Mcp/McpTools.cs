using System.ComponentModel;
using System.Text;
using ModelContextProtocol;
using ModelContextProtocol.Server;
using NewsParse.Cli.Explaining;
using NewsParse.Cli.Inputs;
using NewsParse.Cli.Quotations;
using NewsParse.Cli.Wording;

namespace NewsParse.Cli.Mcp;

/// <summary>The tools a language model can call. They read what they are given and nothing else, unless they are allowed to fetch.</summary>
internal sealed class McpTools(ArticleParser parser, TimeProvider clock, PageFetcher? fetcher)
{
    private const string FormatWords = "json: every field; markdown: title, byline and body; text: the body alone";
    private const string TokensWords = "Most tokens of the answer, for markdown and text: whole blocks from the beginning, as many as fit";

    public McpServerPrimitiveCollection<McpServerTool> ToCollection() =>
    [
        .. fetcher is null ? [] : new[] { Tool(FetchArticle, "fetch_article", "Fetches the news page at a public http or https address and parses it into a typed article, as JSON, Markdown or text.", openWorld: true) },
        Tool(ParseHtml, "parse_html", "Parses the HTML of a news page into a typed article: title, authors, dates, sections, quotations with speakers, related links, discussion, and the page chrome that was removed, as JSON."),
        Tool(ParseText, "parse_text", "Parses a plain-text dump of a news page into a typed article, as JSON."),
        Tool(Explain, "explain", "Says for every piece of a page or text dump where it went (body, metadata, related link, comment, chrome) and why, one line each."),
        Tool(Quotes, "quotes", "Finds the quotations of plain text and who said them, with offsets, as JSON."),
    ];

    private string ParseHtml(
        [Description("The page's HTML")] string html,
        [Description("The page's address, the base of its relative links")] string? url = null,
        [Description(FormatWords)] string format = "json",
        [Description(TokensWords)] int? maxTokens = null,
        CancellationToken cancellationToken = default) =>
        Guarded(() => Write(parser.Parse(ArticleSource.FromHtml(html).At(AddressOf(url)), cancellationToken), format, maxTokens));

    private string ParseText(
        [Description("The text")] string text,
        [Description("Address of the page the text was taken from")] string? url = null,
        [Description(FormatWords)] string format = "json",
        [Description(TokensWords)] int? maxTokens = null,
        CancellationToken cancellationToken = default) =>
        Guarded(() => Write(parser.Parse(ArticleSource.FromText(text).At(AddressOf(url)), cancellationToken), format, maxTokens));

    private async Task<string> FetchArticle(
        [Description("The page's address, http or https")] string url,
        [Description(FormatWords)] string format = "json",
        [Description(TokensWords)] int? maxTokens = null,
        CancellationToken cancellationToken = default)
    {
        var address = AddressOf(url)!;
        try
        {
            var page = await fetcher!.FetchAsync(address, cancellationToken);
            var source = ArticleSource.FromBytes(page.Bytes).At(page.Address ?? address).ServedAs(page.ContentType);
            return Guarded(() => Write(parser.Parse(source, cancellationToken), format, maxTokens));
        }
        catch (Exception failure) when (failure is IOException or HttpRequestException or InvalidDataException)
        {
            throw new McpException(FailureReason.Of(failure).ToString());
        }
    }

    private string Explain(
        [Description("HTML or plain text; which of them is told from the content")] string content,
        CancellationToken cancellationToken = default) =>
        Guarded(() => LedgerText.Write(parser.Explain(ArticleSource.FromString(content), cancellationToken), UiText.English, clock.GetUtcNow()));

    private string Quotes([Description("The text")] string text, CancellationToken cancellationToken = default) =>
        Guarded(() => Encoding.UTF8.GetString(QuoteLine.Of(null, new QuoteExtractor(parser.Options.Quotes).ExtractFromText(text, cancellationToken)).ToJson()).TrimEnd());

    private static CheckedTool Tool(Delegate method, string name, string description, bool openWorld = false) =>
        new(McpServerTool.Create(method, new McpServerToolCreateOptions { Name = name, Description = description, ReadOnly = true, Idempotent = true, OpenWorld = openWorld }));

    private static Uri? AddressOf(string? url) => url is null
        ? null
        : InputDocument.LooksLikeAddress(url) && Uri.TryCreate(url, UriKind.Absolute, out var address) ? address : throw new McpException("url is no absolute http or https address");

    private static string Write(Article article, string format, int? maxTokens)
    {
        var writer = format switch
        {
            "json" when maxTokens is not null => throw new McpException("maxTokens bounds text: ask for the format markdown or text"),
            "json" => ArticleFormats.Ndjson,
            "markdown" => ArticleFormats.Markdown,
            "text" => ArticleFormats.Text,
            _ => throw new McpException("format is none of json, markdown and text"),
        };
        if (maxTokens is < 1)
            throw new McpException("maxTokens is 1 or more");
        return maxTokens is { } most ? BoundedArticle.Write(article, writer, most) : writer.Write(article).TrimEnd('\n');
    }

    /// <summary>A limit is told to the model in words; other messages of exceptions stay inside.</summary>
    private static string Guarded(Func<string> run)
    {
        try
        {
            return run();
        }
        catch (ArticleLimitException limit)
        {
            throw new McpException(FailureReason.Of(limit).ToString());
        }
    }
}
