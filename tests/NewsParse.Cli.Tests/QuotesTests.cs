using System.Text.Json;

namespace NewsParse.Cli.Tests;

public class QuotesTests
{
    [Test]
    public async Task Quotation_carries_speaker_and_places_in_the_input()
    {
        var run = await ToolRun.OfAsync(["quotes", "-"], InputFolder.Dump);
        Assert.That(run.ExitCode, Is.Zero);
        using var json = JsonDocument.Parse(run.Output);
        var quote = json.RootElement.GetProperty("quotes")[0];
        var span = quote.GetProperty("spans")[0];
        var mention = quote.GetProperty("speaker").GetProperty("mentionSpan");
        Assert.That(json.RootElement.GetProperty("source").GetString(), Is.EqualTo("-"));
        Assert.That(Slice(span), Is.EqualTo("We waited nine winters,"));
        Assert.That(quote.GetProperty("text").GetString(), Is.EqualTo("We waited nine winters,"));
        Assert.That(Slice(mention), Is.EqualTo("Gul Agha Sadat"));
        Assert.That(quote.GetProperty("kind").GetString(), Is.EqualTo("direct"));
    }

    [Test]
    public async Task Every_text_is_one_line()
    {
        using var folder = new InputFolder();
        folder.Add("b.txt", "no quotes here");
        folder.Add("a.txt", InputFolder.Dump);
        var run = await ToolRun.OfAsync("quotes", folder.Path);
        var counts = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonDocument.Parse(line).RootElement.GetProperty("quotes").GetArrayLength());
        Assert.That(counts, Is.EqualTo(new[] { 1, 0 }));
    }

    [TestCase("windows-1252")]
    [TestCase("iso-8859-1")]
    [TestCase("us-ascii")]
    [TestCase("latin1")]
    public async Task Encoding_option_decides_how_text_is_read_and_its_names_mean_what_the_web_means(string name)
    {
        byte[] bytes = [0x93, .. "Yes, we did it again today,"u8, 0x94, .. " said Gul Agha Sadat."u8];
        var run = await ToolRun.OfAsync(["quotes", "-", "--encoding", name], bytes);
        Assert.That(run.Output, Does.Contain("\"text\":\"Yes, we did it again today,\""));
    }

    private static string Slice(JsonElement span) =>
        InputFolder.Dump[span.GetProperty("start").GetInt32()..span.GetProperty("end").GetInt32()];

    [Test]
    public async Task Plus_signs_stay_readable()
    {
        var run = await ToolRun.OfAsync(["quotes", "-"], "“It rose by +4 within a day,” said Gul Agha Sadat, the engineer.");
        Assert.That(run.Output, Does.Contain("It rose by +4 within a day"));
    }
}
