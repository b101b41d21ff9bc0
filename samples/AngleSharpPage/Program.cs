using AngleSharp;
using NewsParse;

// A page that AngleSharp has loaded: with its loader, cookies or scripts, whatever the configuration says. Here it is opened from a file.
var path = args is [var given, ..] ? given : Path.Combine("samples", "documents", "harirud-dam.html");
var html = await File.ReadAllTextAsync(path);
using var context = BrowsingContext.New(Configuration.Default);
using var page = await context.OpenAsync(response => response.Content(html).Address("https://haririverpost.example/en/20417"));

// What a script of the page would do: the document is parsed as it stands now.
page.QuerySelector("h1")!.TextContent += " (updated)";

// begin document
var article = ArticleParser.Default.Parse(ArticleSource.FromDocument(page).At(new Uri(page.Url)));

Console.WriteLine(article.Title);
foreach (var quote in article.Quotes)
    Console.WriteLine($"{quote.Speaker?.Name ?? "?"}: {quote.Text}");
// end document
