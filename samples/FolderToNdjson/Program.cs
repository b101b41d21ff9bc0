using NewsParse;

// Reads every page of a folder, parses on all cores, writes one article a line in the order of the names.
var folder = args.Length > 0 ? args[0] : "samples/documents";
var parser = new ArticleParser();

var lines = Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal)
    .AsParallel().AsOrdered()
    .Select(path => ArticleSource.FromBytes(File.ReadAllBytes(path)).Named(path))
    .Select(source => ArticleFormats.Ndjson.Write(parser.Parse(source)));

foreach (var line in lines)
    Console.Write(line);
