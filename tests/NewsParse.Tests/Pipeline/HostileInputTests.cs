using NewsParse.Tests.Reading.Html;

namespace NewsParse.Tests.Pipeline;

/// <summary>
/// Hostile inputs through the whole pipeline, on a thread with a small stack: processor time grows with the length, or a limit ends
/// the parse. Processor time, because a busy machine stretches all other clocks.
/// </summary>
[NonParallelizable]
[Category("Slow")]
public sealed class HostileInputTests
{
    private const int SmallStack = 256 * 1024;
    private const int Characters = 240_000;

    /// <summary>Four times the length may take 2.5 times 2.5 the time and what starting and collecting add; quadratic work would take 16 times.</summary>
    private const double MostGrowth = 2.5 * 2.5;

    private static readonly TimeSpan Noise = TimeSpan.FromMilliseconds(150);

    private static readonly QuoteExtractor Quotes = new(new QuoteOptions { IncludeIndirect = true, MinimumSpeakerConfidence = 0 });

    public static IEnumerable<TestCaseData> Inputs =>
        Cases("page", HostilePages.Families.Concat(HostileArticles.Pages), ParseHtml)
            .Concat(Cases("text", HostileArticles.Texts, ParseText))
            .Concat(Cases("quotes", HostileArticles.Texts, text => Quotes.ExtractFromText(text)));

    private static IEnumerable<TestCaseData> Cases(string kind, IEnumerable<HostileInput> inputs, Action<string> parse) =>
        inputs.Select(input => new TestCaseData(input, parse).SetArgDisplayNames(kind, input.Name));

    private static void ParseHtml(string html) => Article.ParseHtml(html);

    private static void ParseText(string text) => Article.ParseText(text);

    [TestCaseSource(nameof(Inputs))]
    public void A_small_stack_is_enough(HostileInput input, Action<string> parse) => OnSmallStack(() => Run(parse, input.Make(Characters / 4)));

    [TestCaseSource(nameof(Inputs))]
    [Explicit("Measures time: for a machine that does nothing else.")]
    [Category("Timing")]
    public void Time_grows_with_the_length(HostileInput input, Action<string> parse) => OnSmallStack(() =>
    {
        var (small, large) = (input.Make(Characters / 4), input.Make(Characters));
        Run(parse, small);
        var most = (Fastest(parse, small, TimeSpan.Zero) * MostGrowth) + Noise;
        Assert.That(Fastest(parse, large, most), Is.LessThan(most));
    });

    [Test]
    public void A_million_siblings_end_with_the_limit_or_an_article() => OnSmallStack(() => Run(ParseHtml, HostilePages.Repeat("<p>x", 4_000_000)));

    [Test]
    public void A_million_attributes_end_with_the_limit_or_an_article() => OnSmallStack(() => Run(ParseHtml, "<p " + HostilePages.Number("a{0}=v ", 10_000_000)));

    [Test]
    public void Fifty_megabytes_end_with_the_limit()
    {
        var text = HostilePages.Repeat("long text ", 50_000_000);
        var limit = Assert.Throws<ArticleLimitException>(() => Article.ParseText(text));
        Assert.That(limit!.Limit, Is.EqualTo(nameof(ArticleParserOptions.MaxInputLength)));
    }

    private static TimeSpan Fastest(Action<string> parse, string input, TimeSpan enough)
    {
        var fastest = TimeSpan.MaxValue;
        for (var i = 0; i < 3 && fastest > enough; i++)
        {
            var start = Environment.CpuUsage.TotalTime;
            Run(parse, input);
            var used = Environment.CpuUsage.TotalTime - start;
            fastest = used < fastest ? used : fastest;
        }

        return fastest;
    }

    private static void Run(Action<string> parse, string input)
    {
        try
        {
            parse(input);
        }
        catch (ArticleLimitException limit)
        {
            Assert.That(limit.Value, Is.Positive);
        }
    }

    private static void OnSmallStack(Action action)
    {
        Exception? failure = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    action();
                }
                catch (Exception error)
                {
                    failure = error;
                }
            },
            SmallStack);
        thread.Start();
        thread.Join();
        if (failure is not null)
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(failure);
    }
}
