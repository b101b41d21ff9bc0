using System.Text;
using System.Text.Json;
using AngleSharp.Html.Parser;

namespace NewsParse.Fuzzing;

/// <summary>What a caller can hand to the library. Each entry takes any bytes, and checks what the library promises of its result.</summary>
internal static class EntryPoints
{
    /// <summary>Stands for half a surrogate pair, which no UTF-8 can hold but a string can.</summary>
    private const char StandIn = '\uF8FF';

    private const int DocumentsOneIn = 8;

    private static readonly string[] Encodings = ["utf-8", "utf-16", "utf-16BE", "utf-32", "us-ascii", "iso-8859-1"];

    public static IReadOnlyList<string> Names { get; } = ["html", "text", "bytes", "quotes", "json", "pack"];

    public static Action<byte[]>? Find(string name) => name switch
    {
        "html" => Html,
        "text" => Text,
        "bytes" => Bytes,
        "quotes" => Quotes,
        "json" => Json,
        "pack" => Pack,
        _ => null,
    };

    /// <summary>A page as a string; one length in eight goes through a DOM that AngleSharp has built.</summary>
    private static void Html(byte[] bytes)
    {
        var html = TextOf(bytes);
        Explain(html.Length % DocumentsOneIn == 0
            ? ArticleSource.FromDocument(new HtmlParser().ParseDocument(html))
            : ArticleSource.FromHtml(html).At(new Uri("https://news.example/a/b?c=d")));
    }

    private static void Text(byte[] bytes) => Explain(ArticleSource.FromText(TextOf(bytes)));

    /// <summary>Bytes of which nothing is known; the first says whether an encoding and a kind are forced on them.</summary>
    private static void Bytes(byte[] bytes)
    {
        if (bytes.Length == 0)
            return;
        var source = ArticleSource.FromBytes(bytes.AsMemory(1), (bytes[0] % 4) switch { 1 => InputKind.Html, 2 => InputKind.Text, _ => null });
        Explain(bytes[0] / 4 % 8 is var forced && forced < Encodings.Length ? source.In(Encoding.GetEncoding(Encodings[forced])) : source);
    }

    private static void Quotes(byte[] bytes)
    {
        var text = TextOf(bytes);
        var extractor = new QuoteExtractor(new QuoteOptions { IncludeIndirect = bytes.Length % 2 == 0, MinimumSpeakerConfidence = 0 });
        QuoteInvariants.Check(extractor.ExtractFromText(text), text);
        var paragraphs = text.Split('\n');
        QuoteInvariants.Check(extractor.Extract(paragraphs), paragraphs);
    }

    /// <summary>JSON that is not ours is refused; what is read can be written in every format.</summary>
    private static void Json(byte[] bytes)
    {
        Article article;
        try
        {
            article = ArticleJson.Deserialize(TextOf(bytes));
        }
        catch (JsonException)
        {
            return;
        }

        FormatInvariants.Check(article);
        _ = article.ToChunks();
    }

    /// <summary>A pack is refused, or can be used.</summary>
    private static void Pack(byte[] bytes)
    {
        LanguagePack pack;
        try
        {
            using var stream = new MemoryStream(bytes);
            pack = LanguagePack.Load(stream);
        }
        catch (InvalidDataException)
        {
            return;
        }

        var parser = new ArticleParser(new ArticleParserOptions { LanguagePacks = [pack] });
        _ = parser.Parse(ArticleSource.FromText(Encoding.UTF8.GetString(bytes)));
    }

    private static void Explain(ArticleSource source)
    {
        var report = ArticleParser.Default.Explain(source);
        ReportInvariants.Check(report, source.ReadText());
        FormatInvariants.Check(report.Article);
    }

    private static string TextOf(byte[] bytes) => Encoding.UTF8.GetString(bytes).Replace(StandIn, '\uD83D');
}
