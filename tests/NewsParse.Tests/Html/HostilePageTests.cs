using System.Diagnostics;
using System.Globalization;
using System.Text;
using NewsParse.Html;

namespace NewsParse.Tests.Html;

/// <summary>Pages made to break parsers: each is built in time that grows with its length, or ends with a clean limit.</summary>
[NonParallelizable]
public sealed class HostilePageTests
{
    private const int Characters = 800_000;
    private const int SmallStack = 256 * 1024;

    private static string Repeat(string part, int length) => new StringBuilder(length + part.Length).Insert(0, part, Math.Max(1, length / part.Length)).ToString();

    private static string Number(string format, int length)
    {
        var page = new StringBuilder(length + format.Length + 8);
        for (var i = 0; page.Length < length; i++)
            page.AppendFormat(CultureInfo.InvariantCulture, format, i);
        return page.ToString();
    }

    private static IEnumerable<TestCaseData> Families()
    {
        string[] repeated =
        [
            "<div>", "<b>", "<font>", "<a>", "<table>", "<table><tr><td>", "<ul><li>", "<li>", "<q>", "<svg>", "<svg><g>", "<math><mi>", "<b><p>", "<a><p>", "<nobr>x",
            "<b><i><u><p>x</b></i></u>", "<b><div>x</b>", "<p><b><i><u><s><em><code>", "<table>x<tr>", "<table><b>x<tr>", "</p>", "</br>", "</zz>", "<p>x</p>", "<span></span>",
            "<p a=1 b=2 c=3 d=4>", "&amp;", "&#65;", "&abcdefghijklmnopqrstuvwxyz", "<!-- -->", "<!--", "a<!-- -->", "<template>", "<template><tr><td>", "<select>", "<option>x",
            "<button>", "<form>", "<frameset>", "<", "</", "<dl><dd>", "<h1>", "<marquee><b>", "<ruby><rt>", "a\r\n", "<script><!--", "<textarea></textare", "<style></styl", "long text ",
        ];
        string[] numbered = ["<b id={0}>", "<b id={0}><p>", "<p><b id={0}>x", "<x{0}>", "<html a{0}=1>", "<html a{0}=1><p x=1>", "<a href={0}><div>"];
        string[] openings = ["<p ", "<svg ", "<table>", "<svg>", "<select>", "<zz><div>"];
        string[] afterOpening = ["a{0}=v ", "xlink:href=a a{0}=1 ", "<p>x{0}", "<g></h{0}>", "<option>{0}", "<q></zz>"];
        foreach (var part in repeated)
            yield return new TestCaseData((Func<int, string>)(length => Repeat(part, length))).SetArgDisplayNames(part);
        foreach (var part in numbered)
            yield return new TestCaseData((Func<int, string>)(length => Number(part, length))).SetArgDisplayNames(part);
        foreach (var (opening, part) in openings.Zip(afterOpening))
            yield return new TestCaseData((Func<int, string>)(length => opening + Number(part, length))).SetArgDisplayNames(opening + part);
        yield return new TestCaseData((Func<int, string>)(length => Repeat("<q>", length / 2) + Repeat("</zz>", length / 2))).SetArgDisplayNames("q, then other ends");
        yield return new TestCaseData((Func<int, string>)(length => Number("<b id={0}>", length / 2) + Repeat("<p>x", length / 2))).SetArgDisplayNames("b, then p");
        yield return new TestCaseData((Func<int, string>)(length => Repeat("<div><b>", length / 2) + Repeat("</div>", length / 2))).SetArgDisplayNames("div and b, then ends");
    }

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

    /// <summary>The shortest of a few builds; no more are made once one was short enough.</summary>
    private static TimeSpan Fastest(string page, TimeSpan enough)
    {
        var fastest = TimeSpan.MaxValue;
        for (var i = 0; i < 3 && fastest > enough; i++)
        {
            var start = Stopwatch.GetTimestamp();
            Build(page);
            var elapsed = Stopwatch.GetElapsedTime(start);
            fastest = elapsed < fastest ? elapsed : fastest;
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

    [Test]
    public void Every_family_is_built_on_a_small_stack()
    {
        Exception? failure = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    foreach (var family in Families())
                        Build(((Func<int, string>)family.Arguments[0]!)(Characters / 4));
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
            () => PageTreeBuilder.Build(Repeat("<p>", 3000), new PageLimits(MaxElements: 500, MaxDepth: 100), CancellationToken.None));
        Assert.That((limit!.Limit, limit.Value), Is.EqualTo((nameof(PageLimits.MaxElements), 500L)));
    }

    [Test]
    public void More_attributes_than_the_elements_may_have_end_with_the_limit() =>
        Assert.Throws<ArticleLimitException>(
            () => PageTreeBuilder.Build(Repeat("<p a=1 b=2 c=3 d=4 e=5 f=6 g=7 h=8>", 5000), new PageLimits(MaxElements: 140, MaxDepth: 100), CancellationToken.None));

    [Test]
    public void Deep_nesting_is_flattened_and_keeps_all_text()
    {
        using var tree = PageTreeBuilder.Build(Number("<div>{0} ", 20_000), new PageLimits(MaxElements: 100_000, MaxDepth: 50), CancellationToken.None);
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
        using var tree = PageTreeBuilder.Build(Repeat("<div>", 5 * 40), new PageLimits(MaxElements: 1000, MaxDepth: 50), CancellationToken.None);
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
        var page = Repeat(part, 8_000_000);
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
