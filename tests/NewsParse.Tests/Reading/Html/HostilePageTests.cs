using System.Diagnostics;
using System.Globalization;
using NewsParse.Reading.Html;

namespace NewsParse.Tests.Reading.Html;

/// <summary>Pages made to break parsers: each is built in time that grows with its length, or ends with a clean limit.</summary>
[NonParallelizable]
public sealed class HostilePageTests
{
    private const int Characters = 800_000;
    private const int SmallStack = 256 * 1024;

    private static IEnumerable<TestCaseData> Families() => HostilePages.Families.Select(family => new TestCaseData(family.Make).SetArgDisplayNames(family.Name));

    private static void Build(string page)
    {
        try
        {
            using var tree = PageTreeBuilder.Build(page, PageLimits.Default, CancellationToken.None);
            Assert.That(tree.Count, Is.GreaterThan(0));
        }
        catch (ArticleLimitException e)
        {
            Assert.That(e.Limit, Is.EqualTo(nameof(PageLimits.MaxElements)));
        }
    }

    /// <summary>The least processor time of some builds; no more are made once one was short enough.</summary>
    private static TimeSpan Fastest(string page, TimeSpan enough)
    {
        const int Builds = 10;
        var fastest = TimeSpan.MaxValue;
        for (var i = 0; i < Builds && fastest > enough; i++)
        {
            var start = Environment.CpuUsage.TotalTime;
            Build(page);
            var used = Environment.CpuUsage.TotalTime - start;
            fastest = used < fastest ? used : fastest;
        }

        return fastest;
    }

    /// <summary>Eight times the page may take eight times 2.5 and what a busy machine adds; quadratic work would take 64 times.</summary>
    [TestCaseSource(nameof(Families))]
    public void Time_grows_with_the_length(Func<int, string> make)
    {
        var small = make(Characters / 8);
        Build(small);
        var longest = (Fastest(small, TimeSpan.Zero) * 20) + TimeSpan.FromMilliseconds(250);
        Assert.That(Fastest(make(Characters), longest), Is.LessThan(longest));
    }

    [TestCase("<b>", "<svg>")]
    [TestCase("<div>", "<p hidden>")]
    [TestCase("<section>", "<div hidden>")]
    [TestCase("<ul>", "<li hidden>")]
    [TestCase("<article>", "<canvas>")]
    public void What_is_hidden_beyond_the_depth_limit_ends_with_the_element_around_it(string around, string hidden)
    {
        var deep = string.Concat(Enumerable.Repeat("<div>", 48));
        var html = $"<body>{deep}{around}{hidden}secret{around.Replace("<", "</", StringComparison.Ordinal)}shown to all";
        using var tree = PageTreeBuilder.Build(html, PageLimits.Default with { MaxDepth = 50 }, CancellationToken.None);
        var shown = Enumerable.Range(0, tree.Count).Single(node => tree.Kind(node) == NodeKind.Text && tree.Text(node).Contains("shown", StringComparison.Ordinal));
        Assert.That(tree.IsFlattened, Is.True);
        Assert.That(tree.Name(tree.Parent(shown)), Is.EqualTo("div"));
    }

    [Test]
    public void End_tags_beyond_the_depth_limit_end_nothing_around_them()
    {
        var html = $"<body><main>{string.Concat(Enumerable.Repeat("<div>", 60))}deep{string.Concat(Enumerable.Repeat("</div>", 60))}after</main>";
        using var tree = PageTreeBuilder.Build(html, PageLimits.Default with { MaxDepth = 20 }, CancellationToken.None);
        var after = Enumerable.Range(0, tree.Count).Single(node => tree.Kind(node) == NodeKind.Text && tree.Text(node) == "after");
        Assert.That(tree.Name(tree.Parent(after)), Is.EqualTo("main"));
    }

    [Test]
    public void Every_family_is_built_on_a_small_stack()
    {
        Exception? failure = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    foreach (var family in HostilePages.Families)
                        Build(family.Make(Characters / 4));
                }
                catch (Exception e)
                {
                    failure = e;
                }
            },
            SmallStack);
        thread.Start();
        thread.Join();
        Assert.That(failure, Is.Null);
    }

    [Test]
    public void More_elements_than_allowed_end_with_the_limit_that_was_met()
    {
        var limit = Assert.Throws<ArticleLimitException>(
            () => PageTreeBuilder.Build(HostilePages.Repeat("<p>", 3000), new PageLimits(MaxElements: 500, MaxDepth: 100), CancellationToken.None));
        Assert.That((limit!.Limit, limit.Value), Is.EqualTo((nameof(PageLimits.MaxElements), 500L)));
    }

    [Test]
    public void More_attributes_than_the_elements_may_have_end_with_the_limit() =>
        Assert.Throws<ArticleLimitException>(
            () => PageTreeBuilder.Build(HostilePages.Repeat("<p a=1 b=2 c=3 d=4 e=5 f=6 g=7 h=8>", 5000), new PageLimits(MaxElements: 140, MaxDepth: 100), CancellationToken.None));

    [Test]
    public void Deep_nesting_is_flattened_and_keeps_all_text()
    {
        using var tree = PageTreeBuilder.Build(HostilePages.Number("<div>{0} ", 20_000), new PageLimits(MaxElements: 100_000, MaxDepth: 50), CancellationToken.None);
        Assert.That(tree.IsFlattened, Is.True);
        var next = 0;
        for (var node = 0; node < tree.Count; node++)
        {
            if (tree.Kind(node) == NodeKind.Text)
                Assert.That(tree.Text(node), Is.EqualTo(string.Create(CultureInfo.InvariantCulture, $"{next++} ")));
            Assert.That(Depth(tree, node), Is.LessThanOrEqualTo(52));
        }

        Assert.That(next, Is.GreaterThan(1000));
    }

    [Test]
    public void Page_within_the_depth_is_not_flattened()
    {
        using var tree = PageTreeBuilder.Build(HostilePages.Repeat("<div>", 5 * 40), new PageLimits(MaxElements: 1000, MaxDepth: 50), CancellationToken.None);
        Assert.That(tree.IsFlattened, Is.False);
    }

    [TestCase("<div>")]
    [TestCase("</zz>")]
    [TestCase("&amp;")]
    [TestCase("&#65;")]
    [TestCase("<!--")]
    [TestCase("<p a=1 b=2 c=3>")]
    public void Cancellation_stops_a_build(string part)
    {
        var page = HostilePages.Repeat(part, 8_000_000);
        using var cancellation = new CancellationTokenSource(TimeSpan.FromMilliseconds(20));
        var start = Stopwatch.GetTimestamp();
        try
        {
            using var tree = PageTreeBuilder.Build(page, new PageLimits(int.MaxValue, 512), cancellation.Token);
        }
        catch (OperationCanceledException)
        {
            Assert.That(cancellation.IsCancellationRequested, Is.True);
        }

        Assert.That(Stopwatch.GetElapsedTime(start), Is.LessThan(TimeSpan.FromSeconds(1)));
    }

    [Test]
    public void Cancelled_token_builds_nothing() =>
        Assert.Throws<OperationCanceledException>(() => PageTreeBuilder.Build("<p>x", PageLimits.Default, new CancellationToken(canceled: true)));

    private static int Depth(PageTree tree, int node)
    {
        var depth = 0;
        for (; node > 0; node = tree.Parent(node))
            depth++;
        return depth;
    }
}
