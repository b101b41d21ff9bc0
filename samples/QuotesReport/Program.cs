using NewsParse;

// Who said how much, over all documents of a folder.
var folder = args.Length > 0 ? args[0] : "samples/documents";
var quotes = Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal)
    .SelectMany(path => Article.ParseBytes(File.ReadAllBytes(path)).Quotes)
    .Where(quote => quote.Kind is QuoteKind.Direct or QuoteKind.Mixed && quote.Speaker?.Name is not null);

foreach (var speaker in quotes.GroupBy(quote => quote.Speaker!.Name!).OrderByDescending(group => group.Count()))
{
    Console.WriteLine($"{speaker.Key} ({speaker.Count()})");
    foreach (var quote in speaker)
        Console.WriteLine($"  {quote.Confidence:0.00} {quote.Cue}: {quote.Text}");
}
