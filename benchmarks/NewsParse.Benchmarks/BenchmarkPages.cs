using System.IO.Compression;
using System.Text;

namespace NewsParse.Benchmarks;

/// <summary>The pages that are measured: generated ones of a given size, or those of a folder.</summary>
internal static class BenchmarkPages
{
    /// <summary>A folder of .html and .html.gz files that takes the place of the bundled samples.</summary>
    private const string FolderVariable = "NEWSPARSE_PAGES";

    private const string Head = "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Garden opens | The Town Post</title>"
        + "<meta property=\"og:title\" content=\"Garden opens\"><script>window.dataLayer = window.dataLayer || [];</script>"
        + "<style>.nav { margin: 0 } .nav a { color: #123456 }</style></head><body class=\"single post\">";

    private const string Menu = "<nav class=\"main-menu\"><ul><li class=\"item\"><a href=\"/town?id=1&amp;x=2\" data-track=\"menu\">Town</a></li>"
        + "<li class=\"item\"><a href=\"/sport\">Sport</a></li><li class=\"item\"><a href=\"/culture\">Culture</a></li></ul></nav>";

    private const string Paragraph = "<p class=\"text\">The council opened the new garden on Monday, and the mayor said that <b>every</b> child of the town "
        + "may plant one tree there. &ldquo;We waited long for this,&rdquo; said <a href=\"/people/teacher\">a teacher</a> whose class came first.</p>\n"
        + "<div class=\"related\"><img src=\"/images/garden.jpg\" alt=\"The garden\" width=\"600\" height=\"400\"><span class=\"caption\">The garden</span></div>\n";

    public static string Generated(int length)
    {
        var page = new StringBuilder(length + Paragraph.Length).Append(Head).Append(Menu).Append("<article class=\"post\"><h1>Garden opens</h1>");
        while (page.Length < length)
            page.Append(Paragraph);
        return page.Append("</article></body></html>").ToString();
    }

    private static readonly string[] Lines =
    [
        "The council opened the new garden on Monday, and the mayor said that every child of the town may plant one tree there.",
        "“We waited long for this,” said Anna Berg, a teacher whose class came first. “The children asked every week.”",
        "Work on the garden began in 2021 and cost 1.2 million; it was to be ready a year earlier, but the river flooded twice.",
        "According to the town's engineer, Peter Lund, the new wall “will hold for a hundred years.”",
        "Read more: Town plans a second garden",
    ];

    /// <summary>An address for readers that ask for one; nothing is fetched.</summary>
    public const string Address = "https://town-post.example/garden";

    /// <summary>A dump of an article of about so many characters, nearly all of them one byte.</summary>
    public static string GeneratedText(int length)
    {
        var text = new StringBuilder(length + 200).Append("Garden opens\n\n");
        for (var i = 0; text.Length < length; i++)
            text.Append(Lines[i % Lines.Length]).Append(" It was day ").Append(i).Append(" of the work.\n\n");
        return text.ToString();
    }

    public static IReadOnlyList<string> OfFolder()
    {
        var folder = Environment.GetEnvironmentVariable(FolderVariable) ?? Path.Combine(RepositoryFolder(), "samples");
        var pages = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(IsPage).Order(StringComparer.Ordinal).Select(Read).ToList();
        return pages.Count > 0 ? pages : throw new InvalidOperationException($"{folder} holds no .html or .html.gz file.");
    }

    private static bool IsPage(string path) =>
        path.EndsWith(".html", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".html.gz", StringComparison.OrdinalIgnoreCase);

    private static string Read(string path)
    {
        using var file = File.OpenRead(path);
        using Stream bytes = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var reader = new StreamReader(bytes, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    private static string RepositoryFolder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "NewsParse.sln")))
                return folder.FullName;
        throw new InvalidOperationException("The benchmarks run inside the repository.");
    }
}
