using BenchmarkDotNet.Attributes;
using NewsParse.Quotes;

namespace NewsParse.Benchmarks;

/// <summary>A plain-text dump of a page: one character is one byte, so that 1,000,000 in 16.7 ms are 60 MB/s.</summary>
[MemoryDiagnoser]
public class PlainTextBenchmarks
{
    private string _text = string.Empty;

    [Params(20_000, 1_000_000)]
    public int Length { get; set; }

    [GlobalSetup]
    public void Setup() => _text = BenchmarkPages.GeneratedText(Length);

    [Benchmark]
    public Article NewsParse() => ArticleParser.Default.Parse(ArticleSource.FromText(_text));
}

/// <summary>The quotations of running text, one in nearly every paragraph.</summary>
[MemoryDiagnoser]
public class QuoteBenchmarks
{
    private string _text = string.Empty;

    [Params(20_000, 1_000_000)]
    public int Length { get; set; }

    [GlobalSetup]
    public void Setup() => _text = BenchmarkPages.GeneratedText(Length);

    [Benchmark]
    public int Quotes() => QuoteEngine.OfText(_text, ArticleParserOptions.Default.Quotes, CancellationToken.None).Count;
}
