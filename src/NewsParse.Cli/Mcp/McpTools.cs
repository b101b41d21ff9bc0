using System.ComponentModel;
using System.Text;
using ModelContextProtocol;
using ModelContextProtocol.Server;
using NewsParse.Cli.Explaining;
using NewsParse.Cli.Quotations;
using NewsParse.Cli.Wording;

namespace NewsParse.Cli.Mcp;

/// <summary>The tools a language model can call. They read what they are given and nothing else.</summary>
internal sealed class McpTools(ArticleParser parser, TimeProvider clock)
{
    public McpServerPrimitiveCollection<McpServerTool> ToCollection() =>
    [
        Tool(ParseHtml, "parse_html", "Parses the HTML of a news page into a typed article: title, authors, dates, sections, quotations with speakers, related links, discussion, and the page chrome that was removed, as JSON."),
        Tool(ParseText, "parse_text", "Parses a plain-text dump of a news page into a typed article, as JSON."),
        Tool(Explain, "explain", "Says for every piece of a page or text dump where it went (body, metadata, related link, comment, chrome) and why, one line each."),
        Tool(Quotes, "quotes", "Finds the quotations of plain text and who said them, with offsets, as JSON."),
    ];

    private string ParseHtml(
        [Description("The page's HTML")] string html,
        [Description("The page's address, the base of its relative links")] string? url = null,
        CancellationToken cancellationToken = default) =>
        Guarded(() => ArticleJson.SerializeLine(parser.Parse(ArticleSource.FromHtml(html).At(AddressOf(url)), cancellationToken)));

    private string ParseText(
        [Description("The text")] string text,
        [Description("Address of the page the text was taken from")] string? url = null,
        CancellationToken cancellationToken = default) =>
        Guarded(() => ArticleJson.SerializeLine(parser.Parse(ArticleSource.FromText(text).At(AddressOf(url)), cancellationToken)));

    private string Explain(
        [Description("HTML or plain text; which of them is told from the content")] string content,
        CancellationToken cancellationToken = default) =>
        Guarded(() => LedgerText.Write(parser.Explain(ArticleSource.FromString(content), cancellationToken), UiText.Load("en"), clock.GetUtcNow()));

    private string Quotes([Description("The text")] string text, CancellationToken cancellationToken = default) =>
        Guarded(() => Encoding.UTF8.GetString(QuoteLine.Of(null, new QuoteExtractor(parser.Options.Quotes).ExtractFromText(text, cancellationToken)).ToJson()).TrimEnd());

    private static McpServerTool Tool(Delegate method, string name, string description) =>
        McpServerTool.Create(method, new McpServerToolCreateOptions { Name = name, Description = description, ReadOnly = true, Idempotent = true, OpenWorld = false });

    private static Uri? AddressOf(string? url) => url is null
        ? null
        : Uri.TryCreate(url, UriKind.Absolute, out var address) ? address : throw new McpException("url is no absolute address");

    /// <summary>A limit is told to the model in words; other messages of exceptions stay inside.</summary>
    private static string Guarded(Func<string> run)
    {
        try
        {
            return run();
        }
        catch (ArticleLimitException limit)
        {
            throw new McpException(FailureReason.Of(limit));
        }
    }
}
