using NewsParse.Labeling.Pieces;
using NewsParse.Languages.Packs;
using NewsParse.Tests.Labeling.Features;

namespace NewsParse.Tests.Labeling.Pieces;

internal sealed class PieceCutterTests
{
    private static List<string> Cut(string html) =>
        [.. new PieceCutter(LanguagePackSet.Create([]).Matcher).Cut(MeasuredDocument.Cut($"<html><body>{html}</body></html>"), CancellationToken.None).Select(static piece => piece.Text)];

    [Test]
    public void A_paragraph_of_prose_stays_whole()
    {
        const string Text = "The harbour town woke on Tuesday to find its only bridge closed: cracks had been found in two of the pillars, the county said.";
        Assert.That(Cut($"<p>{Text}</p>"), Is.EqualTo([Text]));
    }

    [Test]
    public void A_label_is_cut_from_what_it_announces() => Assert.That(Cut("<div>Tags: Harbour</div>"), Has.Count.GreaterThan(1).And.Some.EqualTo("Harbour"));

    [Test]
    public void A_labelled_link_in_the_middle_of_a_sentence_is_cut_out()
    {
        var pieces = Cut("<p>He told reporters that the work of the pilots does improve <span>بیشتر بخوانید: <a href='/x/12'>Power Line to Herat Is Ready</a></span> over time if they are given the instruments they asked for last year.</p>");

        Assert.That(pieces, Is.EqualTo(["He told reporters that the work of the pilots does improve", "بیشتر بخوانید:", "Power Line to Herat Is Ready", "over time if they are given the instruments they asked for last year."]));
    }

    [Test]
    public void A_link_without_a_label_is_text() =>
        Assert.That(Cut("<p>He told reporters that <b>the work:</b> <a href='/x/12'>of the pilots</a> does improve over time if they are given the instruments they asked for last year.</p>"), Has.Count.EqualTo(1));

    [Test]
    public void Pieces_cover_their_blocks_in_order()
    {
        var document = MeasuredDocument.Cut("<html><body><p>By Ada Fenn | 12 March 2025 | Share</p><ul><li>Home</li><li>World: latest</li></ul></body></html>");
        var pieces = new PieceCutter(LanguagePackSet.Create([]).Matcher).Cut(document, CancellationToken.None);
        foreach (var block in pieces.GroupBy(static piece => piece.Block.Index))
        {
            var end = 0;
            foreach (var piece in block)
            {
                Assert.That(piece.Start, Is.GreaterThanOrEqualTo(end));
                Assert.That(piece.Block.Text.AsSpan(piece.Start, piece.Text.Length).SequenceEqual(piece.Text));
                end = piece.End;
            }
        }
    }
}
