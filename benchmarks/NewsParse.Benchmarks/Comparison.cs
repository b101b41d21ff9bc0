using System.Globalization;
using System.Reflection;
using System.Runtime.Loader;

namespace NewsParse.Benchmarks;

/// <summary>
/// Two builds of the library in one process, page by page in turn: the ratio of their times and allocations, and whether they say
/// the same. Each time is the least of some rounds, which other work on the machine disturbs little.
/// </summary>
internal static class Comparison
{
    private const int DefaultRounds = 12;

    /// <summary>Rounds that are not counted: the code is compiled in them.</summary>
    private const int Warmup = 3;

    public static void Run(string before, string after, int rounds)
    {
        rounds = rounds > 0 ? rounds : DefaultRounds;
        var pages = BenchmarkPages.OfFolder();
        Build[] builds = [Build.Load(before), Build.Load(after)];
        var least = new[] { Filled(pages.Count), Filled(pages.Count) };
        var (bytes, ratios) = (new long[2], new List<double>());
        for (var round = 0; round < Warmup + rounds; round++)
        {
            var sums = new double[2];
            for (var page = 0; page < pages.Count; page++)
            {
                for (var turn = 0; turn < 2; turn++)
                {
                    var at = (turn + round + page) & 1;
                    var allocated = GC.GetAllocatedBytesForCurrentThread();
                    var start = ProcessorTime.Milliseconds;
                    builds[at].Parse(pages[page]);
                    var time = ProcessorTime.Milliseconds - start;
                    if (round < Warmup)
                        continue;
                    bytes[at] += GC.GetAllocatedBytesForCurrentThread() - allocated;
                    sums[at] += time;
                    least[at][page] = Math.Min(least[at][page], time);
                }
            }

            if (round >= Warmup)
                ratios.Add(sums[1] / sums[0]);
        }

        Print(pages, builds, least, bytes, ratios);
    }

    private static void Print(IReadOnlyList<string> pages, Build[] builds, double[][] least, long[] bytes, List<double> ratios)
    {
        ratios.Sort();
        var (before, after) = (least[0].Sum(), least[1].Sum());
        Say($"{pages.Count} pages: {before:F1} ms before, {after:F1} ms after (least of each page)");
        Say($"time ratio {after / before:F3}; by rounds: median {ratios[ratios.Count / 2]:F3}, quartiles {ratios[ratios.Count / 4]:F3} to {ratios[ratios.Count * 3 / 4]:F3}");
        Say($"allocation ratio {(double)bytes[1] / bytes[0]:F3}");
        var different = Enumerable.Range(0, pages.Count).Where(page => builds[0].Json(pages[page]) != builds[1].Json(pages[page])).ToList();
        Say($"pages with another result: {different.Count} {string.Join(' ', different.Take(10))}");
    }

    private static double[] Filled(int count)
    {
        var values = new double[count];
        Array.Fill(values, double.MaxValue);
        return values;
    }

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    /// <summary>A build of the library, called by its public names alone, so that any two commits compare.</summary>
    private sealed record Build(Func<string, object> Parse, Func<string, string> Json)
    {
        public static Build Load(string path)
        {
            var library = new LoadContext(Path.GetDirectoryName(Path.GetFullPath(path))!).LoadFromAssemblyPath(Path.GetFullPath(path));
            Type Find(string name) => library.GetType("NewsParse." + name, throwOnError: true)!;
            var (article, source, parser) = (Find("Article"), Find("ArticleSource"), Find("ArticleParser"));
            var parse = typeof(Build).GetMethod(nameof(Bind), BindingFlags.NonPublic | BindingFlags.Static)!
                .MakeGenericMethod(source, article).Invoke(null, [parser, source, Find("ArticleJson")]);
            return (Build)parse!;
        }

        private static Build Bind<TSource, TArticle>(Type parser, Type source, Type json)
            where TArticle : class
        {
            var from = source.GetMethod("FromHtml", [typeof(string)])!.CreateDelegate<Func<string, TSource>>();
            var parse = parser.GetMethod("Parse", [source, typeof(CancellationToken)])!
                .CreateDelegate<Func<TSource, CancellationToken, TArticle>>(parser.GetProperty("Default")!.GetValue(null));
            var write = json.GetMethod("SerializeLine", [typeof(TArticle)])!.CreateDelegate<Func<TArticle, string>>();
            return new Build(page => parse(from(page), CancellationToken.None), page => write(parse(from(page), CancellationToken.None)));
        }
    }

    /// <summary>Gives each build the libraries that lie beside it.</summary>
    private sealed class LoadContext(string folder) : AssemblyLoadContext
    {
        protected override Assembly? Load(AssemblyName assemblyName)
        {
            var beside = Path.Combine(folder, assemblyName.Name + ".dll");
            return File.Exists(beside) ? LoadFromAssemblyPath(beside) : null;
        }
    }
}
