using System.Text;

namespace NewsParse.Tests.Quotes;

/// <summary>
/// Sentences in the habits of the press of each language, with the speakers that are to be named: speakers.tsv, and twins.tsv, where each case of the
/// English tests of attribution, people and kinds stands in Persian, Arabic, Urdu and Pashto.
/// </summary>
public sealed class SpeakerTableTests
{
    private const string Nobody = "\u2014";
    private const char Paragraph = '\u00b6';

    private static readonly string[] TwinLanguages = ["fa", "ar", "ur", "ps"];

    private static readonly QuoteExtractor Extractor = new(new QuoteOptions());

    [TestCase("fa")]
    [TestCase("ar")]
    [TestCase("ur")]
    [TestCase("ps")]
    [TestCase("ckb")]
    [TestCase("en")]
    public void Speakers_are_those_of_the_table(string language) => Assert.That(Wrong("speakers.tsv", language), Is.Empty);

    [TestCase("fa")]
    [TestCase("ar")]
    [TestCase("ur")]
    [TestCase("ps")]
    public void English_cases_hold_in_other_languages(string language) => Assert.That(Wrong("twins.tsv", language), Is.Empty);

    /// <summary>Each case stands in each of the four languages, or twins.absent.tsv says why it cannot.</summary>
    [Test]
    public void English_cases_stand_in_every_language_or_have_a_reason()
    {
        var told = Cases("twins.tsv");
        told.UnionWith(Cases("twins.absent.tsv"));
        var missing = told.Select(t => t.Case).Distinct().SelectMany(c => TwinLanguages.Select(l => (l, c))).Where(t => !told.Contains(t));
        Assert.That(missing, Is.Empty);
    }

    private static HashSet<(string Language, string Case)> Cases(string file) =>
        [.. File.ReadLines(RepositoryFiles.At("tests", "NewsParse.Tests", "Quotes", file)).Skip(1).Select(line => line.Split('\t')).Select(cells => (cells[0], cells[1]))];

    private static string Wrong(string file, string language)
    {
        var wrong = new StringBuilder();
        var rows = 0;
        foreach (var line in File.ReadLines(RepositoryFiles.At("tests", "NewsParse.Tests", "Quotes", file)).Skip(1))
        {
            var cells = line.Split('\t');
            if (cells[0] != language)
                continue;

            rows++;
            var names = Names(cells[^2].Replace(Paragraph, '\n'));
            if (names != cells[^1])
                wrong.Append(cells[^2]).Append(" -> ").AppendLine(names);
        }

        Assert.That(rows, Is.GreaterThan(20), "the table holds cases of the language");
        return wrong.ToString();
    }

    private static string Names(string text)
    {
        var quotes = Extractor.ExtractFromText(text);
        return quotes.Length == 0 ? Nobody : string.Join(';', quotes.Select(q => q.Quote.Speaker?.Name ?? Nobody));
    }
}
