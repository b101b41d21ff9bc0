namespace NewsParse.Tests.Api;

public class ParseManyTests
{
    [TestCase(1)]
    [TestCase(3)]
    [TestCase(20)]
    public async Task Articles_come_in_the_order_of_their_sources(int maxConcurrency)
    {
        var titles = new List<string?>();
        await foreach (var article in ArticleParser.Default.ParseManyAsync(Sources(9), maxConcurrency))
            titles.Add(article.Source);
        Assert.That(titles, Is.EqualTo(Enumerable.Range(0, 9).Select(i => i.ToString(System.Globalization.CultureInfo.InvariantCulture))));
    }

    [TestCase(1)]
    [TestCase(4)]
    public async Task No_more_sources_are_held_than_are_parsed_at_once(int maxConcurrency)
    {
        var asked = 0;
        var taken = 0;
        await foreach (var _ in ArticleParser.Default.ParseManyAsync(Sources(20, () => asked++), maxConcurrency))
        {
            taken++;
            Assert.That(asked - taken, Is.LessThan(maxConcurrency));
        }

        Assert.That(taken, Is.EqualTo(20));
    }

    [Test]
    public async Task Who_stops_taking_stops_the_asking()
    {
        var asked = 0;
        await foreach (var _ in ArticleParser.Default.ParseManyAsync(Sources(int.MaxValue, () => asked++), maxConcurrency: 2))
            break;
        Assert.That(asked, Is.EqualTo(2));
    }

    [Test]
    public void Source_beyond_a_limit_ends_the_run_in_its_turn()
    {
        var parser = new ArticleParser(new ArticleParserOptions { MaxInputLength = 100 });
        var written = 0;
        async Task RunAsync()
        {
            var sources = new[] { "short", "short", new string('x', 101), "short" }.Select(ArticleSource.FromText);
            await foreach (var _ in parser.ParseManyAsync(sources.ToAsyncEnumerable(), maxConcurrency: 4))
                written++;
        }

        Assert.ThrowsAsync<ArticleLimitException>(RunAsync);
        Assert.That(written, Is.EqualTo(2));
    }

    [Test]
    public void Token_stops_the_run()
    {
        using var stop = new CancellationTokenSource();
        async Task RunAsync()
        {
            await foreach (var _ in ArticleParser.Default.ParseManyAsync(Sources(int.MaxValue), 2, stop.Token))
                await stop.CancelAsync();
        }

        Assert.CatchAsync<OperationCanceledException>(RunAsync);
    }

    [Test]
    public void Wrong_arguments_are_told_before_the_first_article()
    {
        Assert.Throws<ArgumentNullException>(() => ArticleParser.Default.ParseManyAsync(null!, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => ArticleParser.Default.ParseManyAsync(Sources(1), 0));
    }

    private static async IAsyncEnumerable<ArticleSource> Sources(int count, Action? asked = null)
    {
        for (var i = 0; i < count; i++)
        {
            asked?.Invoke();
            yield return ArticleSource.FromText("The gates were lifted at dawn.").Named(i.ToString(System.Globalization.CultureInfo.InvariantCulture));
            await Task.Yield();
        }
    }
}
