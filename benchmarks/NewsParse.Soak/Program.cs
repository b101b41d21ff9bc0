using System.Diagnostics;
using System.Globalization;
using NewsParse;
using NewsParse.Benchmarks;

// Parses documents in a loop and prints what memory the process keeps: the curve must be flat.
// usage: NewsParse.Soak [DOCUMENTS] [EVERY]; the pages are those of the benchmarks (NEWSPARSE_PAGES)
var documents = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 10_000;
var every = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 1000;
var pages = BenchmarkPages.OfFolder();
var watch = Stopwatch.StartNew();
var sections = 0L;
Console.WriteLine("documents  seconds  managed MB  process MB  gen2");
for (var done = 1; done <= documents; done++)
{
    sections += ArticleParser.Default.Parse(ArticleSource.FromHtml(pages[done % pages.Count])).Sections.Length;
    if (done % every != 0 && done != 100)
        continue;
    var managed = GC.GetTotalMemory(forceFullCollection: true) / 1e6;
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"{done,9}  {watch.Elapsed.TotalSeconds,7:F1}  {managed,10:F1}  {Environment.WorkingSet / 1e6,10:F1}  {GC.CollectionCount(2),4}"));
}

Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{sections} sections in all"));
