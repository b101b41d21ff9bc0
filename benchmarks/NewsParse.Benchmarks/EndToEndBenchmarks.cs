using AngleSharp.Html.Parser;
using BenchmarkDotNet.Attributes;

namespace NewsParse.Benchmarks;

/// <summary>From the HTML of a generated page to the finished article, against AngleSharp's DOM alone and against SmartReader.</summary>
[MemoryDiagnoser]
public class EndToEndBenchmarks
{
    private readonly HtmlParser _parser = new();
    private string _page = string.Empty;

    [Params(20_000, 150_000, 1_000_000)]
    public int Length { get; set; }

    [GlobalSetup]
    public void Setup() => _page = BenchmarkPages.Generated(Length);

    [Benchmark(Baseline = true)]
    public object AngleSharpDom() => _parser.ParseDocument(_page);

    [Benchmark]
    public Article NewsParse() => ArticleParser.Default.Parse(ArticleSource.FromHtml(_page));

    [Benchmark]
    public ArticleReport NewsParseReport() => ArticleParser.Default.Explain(ArticleSource.FromHtml(_page));

    [Benchmark]
    public SmartReader.Article SmartReaderPeer() => SmartReader.Reader.ParseArticle(uri: BenchmarkPages.Address, text: _page);
}

/// <summary>The same over all pages of a folder: the bundled samples, or real pages named by an environment variable.</summary>
[MemoryDiagnoser]
public class EndToEndFolderBenchmarks
{
    private readonly HtmlParser _parser = new();
    private IReadOnlyList<string> _pages = [];

    [GlobalSetup]
    public void Setup() => _pages = BenchmarkPages.OfFolder();

    [Benchmark(Baseline = true)]
    public int AngleSharpDom()
    {
        var nodes = 0;
        foreach (var page in _pages)
            nodes += _parser.ParseDocument(page).ChildNodes.Length;
        return nodes;
    }

    [Benchmark]
    public int NewsParse()
    {
        var sections = 0;
        foreach (var page in _pages)
            sections += ArticleParser.Default.Parse(ArticleSource.FromHtml(page)).Sections.Length;
        return sections;
    }

    [Benchmark]
    public int SmartReaderPeer()
    {
        var length = 0;
        foreach (var page in _pages)
            length += SmartReader.Reader.ParseArticle(uri: BenchmarkPages.Address, text: page).Length;
        return length;
    }
}
