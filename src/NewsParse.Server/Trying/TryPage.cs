using System.Collections.Frozen;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using NewsParse.Cli.Explaining.Page;
using NewsParse.Server.Pages;

namespace NewsParse.Server.Trying;

/// <summary>The page for people at <c>/</c>: a document in, and its article, Markdown, JSON and explanation side by side.</summary>
/// <remarks>It loads its own style and script alone. What comes out of a document is put in as text, or shown in a frame that may do nothing outside itself.</remarks>
internal static class TryPage
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private static readonly string Template = Resource("try.html");

    private static readonly FrozenDictionary<string, string> Pages =
        Cli.Wording.UiText.Languages.ToFrozenDictionary(language => language, language => Fill(language, Words(language)));

    /// <summary>The explain page is shown in a frame, which takes over this policy: its style and script may run besides ours.</summary>
    private static readonly string Policy =
        "default-src 'none'; connect-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; "
        + $"style-src 'self' {ExplainPage.StyleHash}; script-src 'self' {ExplainPage.ScriptHash}";

    public static void Map(WebApplication service)
    {
        service.MapGet("/", static (HttpContext context) =>
        {
            context.Response.Headers.ContentSecurityPolicy = Policy;
            return Results.Text(Pages[ReaderLanguage.Of(context.Request)], "text/html", Encoding.UTF8);
        }).ExcludeFromDescription();
        var (style, script) = (Resource("try.css"), Resource("try.js"));
        service.MapGet("/try.css", () => Results.Text(style, "text/css", Encoding.UTF8)).ExcludeFromDescription();
        service.MapGet("/try.js", () => Results.Text(script, "text/javascript", Encoding.UTF8)).ExcludeFromDescription();
    }

    /// <summary>Words by their name, in one language.</summary>
    public static Dictionary<string, string> Words(string language) => JsonSerializer.Deserialize<Dictionary<string, string>>(Resource(language + ".json"))!;

    private static string Fill(string language, Dictionary<string, string> words)
    {
        var page = new StringBuilder(Template)
            .Replace("{language}", language)
            .Replace("{direction}", Cli.Wording.UiText.Load(language).IsRightToLeft ? "rtl" : "ltr");
        foreach (var (name, word) in words)
            page.Replace("{" + name + "}", Encoder.Encode(word));
        return page.ToString();
    }

    private static string Resource(string name)
    {
        using var stream = typeof(TryPage).Assembly.GetManifestResourceStream("newsparse.Trying." + name)
            ?? throw new InvalidOperationException("The program lacks its resource " + name + ".");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
