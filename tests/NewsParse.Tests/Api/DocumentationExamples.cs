using System.Net;
using System.Text;
using System.Text.Json;
using AngleSharp.Html.Parser;
using Microsoft.Extensions.DependencyInjection;

namespace NewsParse.Tests.Api;

/// <summary>The code of the documentation comments, which has to compile: each example stands here line by line.</summary>
internal static class DocumentationExamples
{
    internal sealed record FetchedPage(string Html, Uri Address);

    internal static void OfArticle(string pageOrDump, string html, string dump)
    {
        Parse();
        ParseHtml();
        ParseText();

        void Parse()
        {
            var article = Article.Parse(pageOrDump);
            if (article.Confidence > 0.5)
                Console.WriteLine(article.Title);
        }

        void ParseHtml()
        {
            var article = Article.ParseHtml(html, new Uri("https://haririverpost.example/en/20417"));
            foreach (var link in article.RelatedLinks)
                Console.WriteLine($"{link.Title} at {link.Url}");
        }

        void ParseText()
        {
            var article = Article.ParseText(dump);
            Console.WriteLine($"{article.Published?.Value}: {article.Quotes.Length} quotations");
        }
    }

    internal static Article OfBytes()
    {
        var article = Article.ParseBytes(File.ReadAllBytes("page.html"));
        return article;
    }

    internal static async Task<Article> OfStreamAsync(CancellationToken cancellationToken)
    {
        await using var file = File.OpenRead("page.html");
        var article = await Article.ParseAsync(file, cancellationToken);
        return article;
    }

    internal static void OfChunks(Article article, Dictionary<string, string> index)
    {
        foreach (var chunk in article.ToChunks(new ChunkOptions { MaxTokens = 200 }))
            index.Add(string.Join(" > ", chunk.HeadingPath), chunk.Text);
    }

    internal static ArticleParser OfOptions()
    {
        var parser = new ArticleParser(new ArticleParserOptions { MaxInputLength = 2_000_000, Quotes = new QuoteOptions { IncludeIndirect = true } });
        return parser;
    }

    internal static void OfParser(string html, List<string?> titles, CancellationToken cancellationToken)
    {
        var source = ArticleSource.FromHtml(html).At(new Uri("https://haririverpost.example/en/20417"));
        try
        {
            titles.Add(ArticleParser.Default.Parse(source, cancellationToken).Title);
        }
        catch (ArticleLimitException beyond)
        {
            Console.Error.WriteLine($"The page is beyond {beyond.Limit}.");
        }
    }

    internal static void OfReport(string html)
    {
        var report = ArticleParser.Default.Explain(ArticleSource.FromHtml(html));
        foreach (var entry in report.Ledger.Where(entry => entry.Fate == Fate.Chrome))
            Console.WriteLine($"{entry.Role}: {entry.Text} ({entry.Reason})");
    }

    internal static async Task OfManyAsync(List<FetchedPage> pages, List<string?> titles)
    {
        var sources = pages.Select(page => ArticleSource.FromHtml(page.Html).At(page.Address));
        await foreach (var article in ArticleParser.Default.ParseManyAsync(sources.ToAsyncEnumerable(), maxConcurrency: 4))
            titles.Add(article.Title);
    }

    internal static IEnumerable<ArticleSource> OfSources(string html, string dump, string pageOrDump, byte[] body)
    {
        return [Page(), Named(), Text(), NamedText(), Either(), Served(), Decoded(), Recorded(), Bytes()];

        ArticleSource Page()
        {
            var source = ArticleSource.FromHtml(html).At(new Uri("https://haririverpost.example/en/20417"));
            return source;
        }

        ArticleSource Named()
        {
            var source = ArticleSource.FromHtml(html).At(new Uri("https://haririverpost.example/en/20417")).Named("20417.html");
            return source;
        }

        ArticleSource Text()
        {
            var source = ArticleSource.FromText(dump);
            return source;
        }

        ArticleSource NamedText()
        {
            var source = ArticleSource.FromText(dump).Named("dumps/20417.txt");
            return source;
        }

        ArticleSource Either()
        {
            var source = ArticleSource.FromString(pageOrDump);
            return source;
        }

        ArticleSource Served()
        {
            var source = ArticleSource.FromBytes(body).ServedAs("text/html; charset=windows-1256");
            return source;
        }

        ArticleSource Decoded()
        {
            var source = ArticleSource.FromBytes(body).In(Encoding.Latin1);
            return source;
        }

        ArticleSource Recorded()
        {
            var source = ArticleSource.FromBytes(body).Recorded("<urn:uuid:1>", new DateTimeOffset(2025, 11, 14, 13, 50, 0, TimeSpan.Zero));
            return source;
        }

        ArticleSource Bytes()
        {
            var source = ArticleSource.FromBytes(body, InputKind.Html).ServedAs("text/html; charset=windows-1256");
            return source;
        }
    }

    internal static Article OfDocument(string html)
    {
        using var document = new HtmlParser().ParseDocument(html);
        var article = ArticleParser.Default.Parse(ArticleSource.FromDocument(document));
        return article;
    }

    internal static async Task<ArticleSource> OfReadAsync(CancellationToken cancellationToken)
    {
        await using var file = File.OpenRead("page.html");
        var source = await ArticleSource.ReadAsync(file, InputKind.Html, cancellationToken);
        return source;
    }

    internal static void OfText(ArticleSource source)
    {
        var text = source.ReadText();
        foreach (var entry in ArticleParser.Default.Explain(source).Ledger)
            if (entry.Span is { } span)
                Console.WriteLine(text[span.Start..span.End]);
    }

    internal static void OfQuotes(string dump)
    {
        string[] paragraphs = ["“The road is open,” said Mariam Sadat.", "The hall was silent."];
        foreach (var quote in new QuoteExtractor().Extract(paragraphs))
            Console.WriteLine($"{quote.Speaker?.Name}: {quote.Text}");

        foreach (var located in new QuoteExtractor().ExtractFromText(dump))
            Console.WriteLine($"{located.Quote.Text} at {located.Ranges[0].Start}");
    }

    internal static ArticleParser OfPack()
    {
        using var stream = File.OpenRead("tg.json");
        var parser = new ArticleParser(new ArticleParserOptions { LanguagePacks = [LanguagePack.Load(stream)] });
        return parser;
    }

    internal static string OfFormats(Article article, string wanted)
    {
        using var file = File.Create("article.md");
        ArticleFormats.Markdown.Write(article, file);
        var format = ArticleFormats.Find(wanted) ?? ArticleFormats.Json;
        var markdown = ArticleFormats.Markdown.Write(article);
        return markdown + format.Name;
    }

    internal static async Task OfJsonAsync(Article article, ArticleSource source, TextWriter lines, Stream stream, CancellationToken cancellationToken)
    {
        var json = ArticleJson.Serialize(article);
        var same = ArticleJson.Deserialize(json);
        lines.WriteLine(ArticleJson.SerializeLine(article));
        lines.WriteLine(same.Title);
        File.WriteAllText("report.json", ArticleJson.Serialize(ArticleParser.Default.Explain(source, cancellationToken)));
        var articles = File.ReadLines("articles.ndjson").Select(ArticleJson.Deserialize);
        lines.WriteLine(articles.Count());
        await JsonSerializer.SerializeAsync(stream, article, ArticleJson.ArticleTypeInfo, cancellationToken);
    }

    internal static void OfServices(IServiceCollection services)
    {
        services.AddNewsParse(options => options.MaxInputLength = 2_000_000);
    }

    internal static async Task OfClientAsync()
    {
        using var client = new HttpClient(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.All });
        var article = await client.GetArticleAsync(new Uri("https://haririverpost.example/en/20417"));
        Console.WriteLine(article.Title);
    }
}
