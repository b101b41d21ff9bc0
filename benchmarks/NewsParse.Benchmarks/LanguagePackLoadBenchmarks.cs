using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using NewsParse.Languages.Packs;

namespace NewsParse.Benchmarks;

/// <summary>What making a parser costs once the code is warm: the matcher of all built-in packs.</summary>
[MemoryDiagnoser]
public class LanguagePackLoadBenchmarks
{
    [Benchmark]
    public object Matcher() => new PhraseMatcher(LanguagePack.BuiltIn);
}

/// <summary>The first call in a new process: run time, packs, profiles and models are all loaded in it.</summary>
[SimpleJob(RunStrategy.ColdStart, launchCount: 5, warmupCount: 0, iterationCount: 1, invocationCount: 1)]
public class ColdStartBenchmarks
{
    private readonly string _page = BenchmarkPages.Generated(20_000);

    [Benchmark]
    public Article FirstCall() => new ArticleParser().Parse(ArticleSource.FromHtml(_page));
}
