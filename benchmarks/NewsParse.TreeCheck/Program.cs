using System.IO.Compression;
using System.Text;
using NewsParse.TreeCheck;

const int MostDifferencesShown = 20;

if (args.Length == 0)
{
    Console.Error.WriteLine("usage: NewsParse.TreeCheck FILE-OR-FOLDER... (.html, .htm, and both with .gz)");
    return 2;
}

int equal = 0, different = 0;
foreach (var path in args.SelectMany(PagesIn))
{
    string? difference;
    try
    {
        difference = TreeComparison.FirstDifference(Read(path));
    }
    catch (Exception e) when (e is InvalidOperationException or ArgumentException or NullReferenceException or IndexOutOfRangeException)
    {
        difference = e.ToString();
    }

    if (difference is null)
        equal++;
    else if (++different <= MostDifferencesShown)
        Console.WriteLine($"{path}: {difference}");
}

Console.WriteLine($"{equal} pages equal AngleSharp's DOM, {different} differ");
return different == 0 ? 0 : 1;

static IEnumerable<string> PagesIn(string path) => Directory.Exists(path)
    ? Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Where(IsPage).Order(StringComparer.Ordinal)
    : [path];

static bool IsPage(string path)
{
    var name = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? path[..^3] : path;
    return name.EndsWith(".html", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".htm", StringComparison.OrdinalIgnoreCase);
}

static string Read(string path)
{
    using var file = File.OpenRead(path);
    using Stream bytes = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(file, CompressionMode.Decompress) : file;
    using var reader = new StreamReader(bytes, Encoding.UTF8);
    return reader.ReadToEnd();
}
