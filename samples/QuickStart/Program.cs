using NewsParse;

var html = File.ReadAllText(args.Length > 0 ? args[0] : "samples/documents/harirud-dam.html");

// begin quick-start
var article = Article.ParseHtml(html, new Uri("https://haririverpost.example/en/20417"));

Console.WriteLine(article.Title);

foreach (var section in article.Sections)
{
    Console.WriteLine(section.Heading ?? "(opening)");
    foreach (var paragraph in section.Blocks.OfType<Paragraph>())
        Console.WriteLine($"  [{paragraph.Language}] {paragraph.Text}");
}

foreach (var quote in article.Quotes)
    Console.WriteLine($"{quote.Speaker?.Name ?? "?"}: {quote.Text}");

foreach (var link in article.RelatedLinks)
    Console.WriteLine($"{link.Label} -> {link.Title}");
// end quick-start

// begin explain
var report = ArticleParser.Default.Explain(ArticleSource.FromHtml(html));
foreach (var entry in report.Ledger.Where(entry => entry.Fate == Fate.Chrome))
    Console.WriteLine($"{entry.Role}: {entry.Text} ({entry.Reason})");
// end explain

// begin formats
var markdown = ArticleFormats.Markdown.Write(article);
var json = ArticleJson.Serialize(article);
var same = ArticleJson.Deserialize(json);
// end formats
Console.WriteLine(markdown.Length > 0 && same.Title == article.Title);
