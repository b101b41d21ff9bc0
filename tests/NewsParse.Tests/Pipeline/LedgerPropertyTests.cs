using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using CsCheck;
using NewsParse.Labeling;
using NewsParse.Labeling.Pieces;
using NewsParse.Reading.Blocks;
using NewsParse.Reading.Html;
using NewsParse.Text;

namespace NewsParse.Tests.Pipeline;

public sealed partial class LedgerPropertyTests
{
    [Test]
    public void Every_letter_of_a_text_is_in_the_ledger_exactly_once() =>
        InputGenerator.Text.Sample(static text => LettersOf(Ledger(ArticleSource.FromText(text))) == Letters(text), iter: 400);

    [Test]
    public void Every_visible_run_of_a_page_is_in_the_ledger_exactly_once() =>
        InputGenerator.Html.Sample(
            static html =>
            {
                var tree = PageTreeBuilder.Build(html, PageLimits.Default, CancellationToken.None);
                var document = HtmlSegmenter.Segment(tree, null, int.MaxValue, CancellationToken.None);
                var showsHidden = HiddenBody.IsArticle(document);
                var visible = string.Concat(document.Blocks.Where(b => !b.IsHidden || (showsHidden && HiddenBody.IsProse(b))).Select(static b => b.Text));
                return LettersOf(Ledger(ArticleSource.FromHtml(html))) == Letters(visible);
            },
            iter: 400);

    [Test]
    public void The_article_holds_every_run_of_its_ledger() =>
        Gen.OneOf(InputGenerator.Html.Select(ArticleSource.FromHtml), InputGenerator.Text.Select(ArticleSource.FromText)).Sample(
            static source =>
            {
                var report = ArticleParser.Default.Explain(source);
                var printed = Letters(ArticleFormats.Text.Write(report.Article));
                return report.Ledger.All(entry => entry.Fate != Fate.Body || printed.Contains(Letters(entry.Text), StringComparison.Ordinal));
            },
            iter: 200);

    [GeneratedRegex(@"[^\p{L}\p{M}\p{N}]+")]
    private static partial Regex Words();

    /// <summary>Nothing lost, in the result too: what the ledger names is read in some field of the written article.</summary>
    [Test]
    public void The_json_of_the_article_holds_every_run_of_its_ledger() =>
        Gen.OneOf(InputGenerator.Html.Select(ArticleSource.FromHtml), InputGenerator.Text.Select(ArticleSource.FromText)).Sample(
            static source =>
            {
                var report = ArticleParser.Default.Explain(source);
                using var json = JsonDocument.Parse(ArticleJson.SerializeLine(report.Article));
                // Addresses stand percent-encoded in their fields.
                var fields = string.Join('\n', StringsOf(json.RootElement).SelectMany(static text => new[] { text, Uri.UnescapeDataString(text) }).Select(Letters));
                var body = string.Concat(StringsOf(json.RootElement.GetProperty("sections")).Select(Letters));
                foreach (var entry in report.Ledger)
                {
                    // A list of tags or names is a run of the page and several values of a field.
                    var parts = entry.Fate == Fate.Metadata ? Words().Split(entry.Text) : [entry.Text];
                    foreach (var part in parts.Select(Letters))
                        Assert.That(
                            fields.Contains(part, StringComparison.Ordinal) || body.Contains(part, StringComparison.Ordinal),
                            Is.True, $"{entry.Fate} {entry.Role} {entry.Field}: {entry.Text} in {source.ReadText()}");
                }
            },
            iter: 400);

    private static IEnumerable<string> StringsOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => [value.GetString()!],
        JsonValueKind.Array => value.EnumerateArray().SelectMany(StringsOf),
        JsonValueKind.Object => value.EnumerateObject().SelectMany(static property => StringsOf(property.Value)),
        _ => [],
    };

    [Test]
    public void A_span_of_a_text_slices_back_to_its_piece() =>
        InputGenerator.Text.Sample(
            static text => Ledger(ArticleSource.FromText(text)).All(entry =>
                entry.Span is not { } span || Letters(text.Substring(span.Start, span.Length)).Contains(Letters(entry.Text), StringComparison.Ordinal)),
            iter: 300);

    [Test]
    public void Parsing_twice_gives_the_same_article() =>
        Gen.OneOf(InputGenerator.Html, InputGenerator.Text).Sample(
            static content => ArticleFormats.Json.Write(Article.Parse(content)) == ArticleFormats.Json.Write(Article.Parse(content)), iter: 200);

    [Test]
    public void A_page_cut_anywhere_is_parsed() =>
        Gen.Select(InputGenerator.Html, Gen.Int[0, 4000]).Sample(
            static (html, length) => Article.Parse(html[..Math.Min(length, html.Length)]).SchemaVersion == Article.CurrentSchemaVersion, iter: 300);

    [Test]
    public void Random_bytes_are_parsed() =>
        Gen.Byte.Array[0, 3000].Sample(static bytes => Article.ParseBytes(bytes).SchemaVersion == Article.CurrentSchemaVersion, iter: 300);

    private static IEnumerable<LedgerEntry> Ledger(ArticleSource source) => ArticleParser.Default.Explain(source).Ledger;

    private static string LettersOf(IEnumerable<LedgerEntry> ledger) => Letters(string.Concat(ledger.Select(static entry => entry.Text)));

    /// <summary>Letters alone: list marks and the numbers of items are markup in plain text.</summary>
    internal static string Letters(string text)
    {
        var valid = string.Concat(text.EnumerateRunes().Select(static rune => rune.ToString()));
        var letters = new StringBuilder();
        foreach (var rune in TextNormalizer.Normalize(valid).EnumerateRunes())
            if (Rune.IsLetter(rune))
                letters.Append(rune.ToString());
        return letters.ToString();
    }
}
