using NewsParse.Tests.Documents;

namespace NewsParse.Tests.Pipeline;

/// <summary>
/// What a parse allocates, in bytes on its thread: a count that does not depend on the machine's load. A budget is lowered when
/// the code gets thriftier, and raised only with a reason.
/// </summary>
[NonParallelizable]
public sealed class AllocationTests
{
    private const int WarmUps = 30;
    private const int Runs = 5;

    [TestCase("en-wpdiscuz-persian", 177_000)]
    [TestCase("en-home-page", 118_000)]
    [TestCase("en-seed-like-dump", 170_000)]
    public void A_parse_stays_within_its_budget_of_bytes(string document, long budget)
    {
        var sample = SampleDocument.All.Single(d => d.Name == document);
        var source = Source(sample.Kind, File.ReadAllText(sample.InputPath));
        Assert.That(BytesOf(source), Is.LessThanOrEqualTo(budget));
    }

    [Test]
    public void A_page_three_times_as_long_allocates_no_more_than_four_times_the_bytes()
    {
        var sample = SampleDocument.All.Single(d => d.Name == "en-seed-like-dump");
        var text = File.ReadAllText(sample.InputPath);
        var one = BytesOf(ArticleSource.FromText(text));
        var three = BytesOf(ArticleSource.FromText(text + "\n\n" + text + "\n\n" + text));
        Assert.That(three, Is.LessThanOrEqualTo(one * 4));
    }

    [Test]
    public void An_article_alone_allocates_less_than_its_report()
    {
        var source = Source(InputKind.Text, File.ReadAllText(SampleDocument.All.Single(d => d.Name == "en-seed-like-dump").InputPath));
        _ = ArticleParser.Default.Explain(source);
        var before = GC.GetAllocatedBytesForCurrentThread();
        _ = ArticleParser.Default.Explain(source);
        Assert.That(BytesOf(source), Is.LessThan(GC.GetAllocatedBytesForCurrentThread() - before));
    }

    private static ArticleSource Source(InputKind kind, string text) => kind == InputKind.Html ? ArticleSource.FromHtml(text) : ArticleSource.FromText(text);

    /// <summary>The least of some runs: a collection between two of them may empty the pools, which is not the parse's doing.</summary>
    private static long BytesOf(ArticleSource source)
    {
        for (var i = 0; i < WarmUps; i++)
            _ = ArticleParser.Default.Parse(source);
        var least = long.MaxValue;
        for (var i = 0; i < Runs; i++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            _ = ArticleParser.Default.Parse(source);
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }
}
