using System.Text.Json;
using System.Text.Json.Nodes;
using NewsParse.Cli.Wording;

namespace NewsParse.Cli.Explaining.Page;

/// <summary>A report as one HTML file: the page's pieces by fate on one side, the article on the other.</summary>
/// <remarks>It loads nothing and runs only its own script, by its hash, so that a hostile page stays text.</remarks>
internal static class ExplainPage
{
    private static readonly string Style = Resource("report.css");
    private static readonly string Script = Resource("report.js");
    private static readonly JsonSerializerOptions ReadableJson = new() { Encoder = ArticleJson.ArticleTypeInfo.Options.Encoder };

    /// <summary>Source expressions of the page's style and script, for a document that shows it in a frame.</summary>
    public static string StyleHash { get; } = ReportHtml.HashOf(Style);

    public static string ScriptHash { get; } = ReportHtml.HashOf(Script);

    public static string Write(ArticleReport report, UiText text)
    {
        var html = new ReportHtml();
        var policy = $"default-src 'none'; style-src {StyleHash}; script-src {ScriptHash}; base-uri 'none'; form-action 'none'";
        html.Markup("<!DOCTYPE html>\n<html").Attribute("lang", text.Language).Attribute("dir", text.IsRightToLeft ? "rtl" : "ltr").Markup(">\n<head>\n<meta charset=\"utf-8\">\n");
        html.Markup("<meta http-equiv=\"Content-Security-Policy\"").Attribute("content", policy).Markup(">\n");
        html.Markup("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"referrer\" content=\"no-referrer\">\n");
        html.Element("title", report.Article.Title ?? report.Article.Source ?? text["noArticle"]);
        html.Markup("<style>").Markup(Style).Markup("</style>\n</head>\n<body>\n");
        var quotes = new QuoteMarks(report, text);
        ReportHead.Write(html, report, text);
        html.Markup("<main class=\"columns\">\n");
        new LedgerPane(html, report, quotes, text).Write();
        ArticlePane.Write(html, report, quotes, text);
        html.Markup("<pre id=\"raw\" dir=\"auto\" hidden></pre>\n</main>\n<div id=\"tip\" role=\"tooltip\" hidden></div>\n");
        CopySource(html, "as-json", ArticleJson.Serialize(report.Article));
        CopySource(html, "as-markdown", ArticleFormats.Markdown.Write(report.Article));
        html.Markup("<script>").Markup(Script).Markup("</script>\n</body>\n</html>\n");
        return html.ToString();
    }

    /// <summary>Text for the clipboard, as a JSON string: its encoder leaves no character that could end the element.</summary>
    private static void CopySource(ReportHtml html, string id, string content) =>
        html.Markup($"<script type=\"application/json\" id=\"{id}\">").Markup(JsonValue.Create(content).ToJsonString(ReadableJson)).Markup("</script>\n");

    private static string Resource(string name)
    {
        using var stream = typeof(ExplainPage).Assembly.GetManifestResourceStream("newsparse.Page." + name)
            ?? throw new InvalidOperationException("The program lacks its resource " + name + ".");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
