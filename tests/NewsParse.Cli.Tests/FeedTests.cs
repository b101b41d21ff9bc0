using System.Text.Json;

namespace NewsParse.Cli.Tests;

/// <summary>A feed gives one article for each of its items, never an empty one for itself.</summary>
public class FeedTests
{
    private const string Text = "The gates of the dam were lifted at dawn on Monday, engineers said, after nine dry winters in the valley.";
    private const string More = "Farmers along the canal had waited for the water since the first of the drought years began.";

    private InputFolder _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = new InputFolder();

    [TearDown]
    public void RemoveFolder() => _folder.Dispose();

    [Test]
    public async Task Items_of_rss_are_articles()
    {
        var items = await ReadAsync("news.xml", $"""
            <?xml version="1.0" encoding="utf-8"?>
            <!-- made by a program -->
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
            <channel><title>Valley Post</title><link>https://valley.example/</link><description>News</description><language>en</language>
            <item><title>Dam opens</title><link>https://valley.example/dam</link><guid>dam-1</guid><dc:creator>Mina Rasuli</dc:creator>
            <pubDate>Tue, 11 Nov 2025 10:15:00 +0430</pubDate><category>Water</category><description>In short.</description>
            <content:encoded><![CDATA[<p>{Text}</p><p>{More} <a href="/canal">The canal</a></p>]]></content:encoded></item>
            <item><title>Snow &amp; ice</title><link>https://valley.example/snow</link><pubDate>no time</pubDate><description>&lt;p&gt;{More}&lt;/p&gt;</description></item>
            </channel></rss>
            """);
        Assert.That(items.Select(static item => item.GetProperty("title").GetString()), Is.EqualTo(new[] { "Dam opens", "Snow & ice" }));
        Assert.That(Paragraphs(items[0]), Does.Contain(Text));
        Assert.That(items[0].GetProperty("canonicalUrl").GetString(), Is.EqualTo("https://valley.example/dam"));
        Assert.That(items[0].GetProperty("recordId").GetString(), Is.EqualTo("dam-1"));
        Assert.That(items[0].GetProperty("published").GetProperty("value").GetString(), Is.EqualTo("2025-11-11T10:15:00+04:30"));
        Assert.That(items[0].GetProperty("authors")[0].GetProperty("name").GetString(), Is.EqualTo("Mina Rasuli"));
        Assert.That(items[0].GetProperty("publisher").GetProperty("name").GetString(), Is.EqualTo("Valley Post"));
        Assert.That(items[1].GetProperty("published").ValueKind, Is.EqualTo(JsonValueKind.Null));
    }

    [Test]
    public async Task Items_of_atom_are_articles()
    {
        var items = await ReadAsync("news.atom", $"""
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Valley Post</title><id>urn:valley</id><updated>2025-11-12T00:00:00Z</updated>
            <entry><title>Dam opens</title><id>urn:valley:1</id><link href="https://valley.example/dam"/><author><name>Mina Rasuli</name></author>
            <published>2025-11-11T10:15:00+04:30</published><updated>2025-11-12T00:00:00Z</updated>
            <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>{Text}</p><p>{More}</p></div></content></entry>
            </feed>
            """);
        Assert.That(Paragraphs(items.Single()), Is.EqualTo(new[] { Text, More }));
        Assert.That(items[0].GetProperty("published").GetProperty("value").GetString(), Is.EqualTo("2025-11-11T10:15:00+04:30"));
    }

    [Test]
    public async Task Items_of_the_first_rss_are_articles()
    {
        var items = await ReadAsync("news.xml", $"""
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
            <channel rdf:about="https://valley.example/"><title>Valley Post</title><link>https://valley.example/</link><description>News</description></channel>
            <item rdf:about="https://valley.example/dam"><title>Dam opens</title><link>https://valley.example/dam</link><dc:date>2025-11-11</dc:date><description>{Text}</description></item>
            </rdf:RDF>
            """);
        Assert.That(items.Single().GetProperty("title").GetString(), Is.EqualTo("Dam opens"));
        Assert.That(items[0].GetProperty("published").GetProperty("value").GetString(), Is.EqualTo("2025-11-11"));
    }

    [Test]
    public async Task Items_of_a_feed_in_json_are_articles()
    {
        var items = await ReadAsync("news.json", $$"""
            {"version": "https://jsonfeed.org/version/1.1", "title": "Valley Post", "language": "en", "items": [
              {"id": 7, "url": "https://valley.example/dam", "title": "Dam opens", "content_text": "{{Text}}\n\n{{More}}", "date_published": "2025-11-11T10:15:00Z", "authors": [{"name": "Mina Rasuli"}]}]}
            """);
        Assert.That(Paragraphs(items.Single()), Is.EqualTo(new[] { Text, More }));
        Assert.That(items[0].GetProperty("authors")[0].GetProperty("name").GetString(), Is.EqualTo("Mina Rasuli"));
    }

    [TestCase("<rss version=\"2.0\"><channel><title>Valley Post</title></channel></rss>", "the feed holds no items")]
    [TestCase("<rss version=\"2.0\"><channel><title>Valley Post</title><item><title>Dam opens</tit", "the feed is not well formed")]
    public async Task Feed_without_items_is_a_line(string content, string reason)
    {
        var path = _folder.Add("news.xml", content);
        var run = await ToolRun.OfAsync("parse", path, "--format", "ndjson", "--quiet");
        Assert.That(run.ErrorLines, Is.EqualTo(new[] { $"newsparse: {path}: {reason}" }));
        Assert.That((run.ExitCode, run.Output), Is.EqualTo((1, string.Empty)));
    }

    [Test]
    public async Task Page_that_shows_a_feed_is_a_page()
    {
        var path = _folder.Add("page", InputFolder.Page.Replace("<h1>", "<pre>&lt;rss&gt;</pre><rss><h1>", StringComparison.Ordinal));
        var run = await ToolRun.OfAsync("parse", path, "--format", "ndjson", "--quiet");
        Assert.That(run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries), Has.Length.EqualTo(1));
        Assert.That(run.ExitCode, Is.Zero);
    }

    private async Task<JsonElement[]> ReadAsync(string name, string content)
    {
        var run = await ToolRun.OfAsync("parse", _folder.Add(name, content), "--format", "ndjson", "--quiet");
        Assert.That((run.ExitCode, run.Error), Is.EqualTo((0, string.Empty)));
        return [.. run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => JsonDocument.Parse(line).RootElement.Clone())];
    }

    private static string?[] Paragraphs(JsonElement article) =>
        [.. article.GetProperty("sections").EnumerateArray().SelectMany(static section => section.GetProperty("blocks").EnumerateArray()).Select(static block => block.GetProperty("text").GetString())];
}
