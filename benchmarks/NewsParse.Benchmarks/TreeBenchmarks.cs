using AngleSharp.Html.Parser;
using BenchmarkDotNet.Attributes;
using NewsParse.Reading.Html;

namespace NewsParse.Benchmarks;

/// <summary>The page tree against AngleSharp's DOM of the same generated page.</summary>
[MemoryDiagnoser]
public class TreeBenchmarks
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
    public int PageTree()
    {
        using var tree = PageTreeBuilder.Build(_page, PageLimits.Default, CancellationToken.None);
        return tree.Count;
    }
}

/// <summary>The same over all pages of a folder.</summary>
[MemoryDiagnoser]
public class TreeFolderBenchmarks
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
    public int PageTree()
    {
        var nodes = 0;
        foreach (var page in _pages)
        {
            using var tree = PageTreeBuilder.Build(page, PageLimits.Default, CancellationToken.None);
            nodes += tree.Count;
        }

        return nodes;
    }
}
