using System.Diagnostics;
using CsCheck;
using NewsParse.Quotes;

namespace NewsParse.Tests.Quotes;

public sealed class HostileTests
{
    private static readonly string[] Pieces =
    [
        "“", "”", "\"", "''", "``", "«", "»", "‹", "›", "‘", "’", "'", "„", "((", "))", "<b", ">", " ", "\n", "\n\n", ". ", ", ", ": ", "! ", "? ", "— ", "(", ")", "48",
        "said ", "says ", "Karim Daneshvar ", "al-Jubouri ", "the ministry ", "who ", "saying ", "according to ", "called ", "and ", "he ", "A word ", "گفت ", "کریم ", "نے ", "وقال ", "که ", "\ud83d", "\u200c", "\0", "Q: ", "LABEL: ",
    ];

    private static readonly Gen<string> Texts = Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 120].Select(string.Concat);

    private static readonly QuoteExtractor Everything = new(new QuoteOptions { IncludeIndirect = true, MinimumSpeakerConfidence = 0 });

    [Test]
    public void Ranges_slice_back_to_the_text_whatever_the_input() => Texts.Sample(text =>
    {
        foreach (var found in Everything.ExtractFromText(text))
        {
            var parts = found.Ranges.Select(r => text.Substring(r.Start, r.Length));
            Assert.That(string.Join("\n\n", parts), Is.EqualTo(found.Quote.Text));
            if (found.MentionRange is { } mention)
            {
                Assert.That(text.Substring(mention.Start, mention.Length), Is.EqualTo(found.Quote.Speaker!.Mention));
            }
        }
    });

    [Test]
    public void Spans_slice_back_to_the_paragraphs_whatever_the_input() => Texts.Array[0, 6].Sample(paragraphs =>
    {
        foreach (var quote in Everything.Extract(paragraphs))
        {
            Assert.That(string.Join("\n\n", quote.Spans.Select(s => paragraphs[s.Block].Substring(s.Start, s.Length))), Is.EqualTo(quote.Text));
            foreach (var nested in quote.Nested)
            {
                Assert.That(paragraphs[nested.Spans[0].Block].Substring(nested.Spans[0].Start, nested.Spans[0].Length), Is.EqualTo(nested.Text));
            }
        }
    });

    [Test]
    public void Block_quotations_never_throw() => Gen.Select(Texts, Texts).Sample((text, cite) =>
        QuoteEngine.OfBlocks([new QuoteBlock(0, 0, text), new QuoteBlock(1, 0, text, QuoteBlockKind.Blockquote, cite)], new QuoteOptions(), CancellationToken.None));

    [Test]
    public void Same_input_gives_the_same_output() => Texts.Sample(text =>
        Assert.That(Everything.ExtractFromText(text).Select(Line), Is.EqualTo(Everything.ExtractFromText(text).Select(Line))));

    [Test]
    public void Quotations_come_in_reading_order_and_do_not_overlap() => Texts.Sample(text =>
    {
        var end = 0;
        foreach (var range in Everything.ExtractFromText(text).SelectMany(q => q.Ranges))
        {
            Assert.That(range.Start, Is.GreaterThanOrEqualTo(end));
            end = range.End;
        }
    });

    [TestCase("“")]
    [TestCase("\" ")]
    [TestCase("«a ")]
    [TestCase("“a” ")]
    [TestCase("((")]
    [TestCase("‘x ")]
    [TestCase("<")]
    [TestCase("“Yes,” said Karim Daneshvar. ")]
    [TestCase("said ) saying , and ")]
    [TestCase("He said \"a\" \n")]
    [TestCase("Aa Bb ")]
    [TestCase("«آ» گفت و ")]
    public void Time_is_linear_in_the_input(string piece)
    {
        var small = Measure(piece, 20_000);
        var large = Measure(piece, 160_000);
        Assert.That(large, Is.LessThan(40 * Math.Max(small, 20)), "eight times the input took far more than eight times as long");
    }

    private static double Measure(string piece, int length)
    {
        var text = string.Concat(Enumerable.Repeat(piece, length / piece.Length));
        var best = double.MaxValue;
        for (var run = 0; run < 2; run++)
        {
            var watch = Stopwatch.StartNew();
            Everything.ExtractFromText(text);
            best = Math.Min(best, watch.Elapsed.TotalMilliseconds);
        }

        return best;
    }

    private static string Line(LocatedQuote q) => $"{q.Quote.Text}|{q.Quote.Kind}|{q.Quote.Speaker?.Name}|{q.Quote.Confidence}|{q.Rule}";
}
