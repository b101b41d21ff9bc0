using BenchmarkDotNet.Attributes;
using NewsParse.Languages.Detection;
using NewsParse.Text;

namespace NewsParse.Benchmarks;

/// <summary>What is done to every line of a page: folding for phrases, normalizing, counting scripts, telling the language.</summary>
[MemoryDiagnoser]
public class TextBenchmarks
{
    private const string Line = "The ferry leaves the old harbour at nine, the crew said, «قایق ساعت نُه از بندر می‌رود» and it is seldom late. ";

    private readonly ScriptCounter _scripts = new();
    private string _text = string.Empty;
    private char[] _key = [];
    private int[] _offsets = [];

    [Params(40, 400, 4_000)]
    public int Length { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _text = string.Concat(Enumerable.Repeat(Line, (Length / Line.Length) + 1))[..Length];
        _key = new char[Length];
        _offsets = new int[Length];
    }

    [Benchmark(Baseline = true)]
    public int Fold() => TextFolder.Fold(_text, _key, _offsets).Key.Length;

    [Benchmark]
    public int Normalize() => TextNormalizer.Normalize(_text).Length;

    [Benchmark]
    public long CountScripts()
    {
        _scripts.Add(_text);
        return _scripts.Letters;
    }

    [Benchmark]
    public double DetectLanguage() => LanguageDetector.Detect(_text).Confidence;
}
