using NewsParse.Quotes;

namespace NewsParse.Tests.Quotes;

public sealed class BlockTests
{
    private static List<LocatedQuote> Run(params QuoteBlock[] blocks) => QuoteEngine.OfBlocks(blocks, new QuoteOptions(), CancellationToken.None);

    [Test]
    public void Spans_name_the_block_and_the_offset_in_it()
    {
        var quotes = Run(new QuoteBlock(3, 0, "The mill is old."), new QuoteBlock(4, 10, "“It is old,” said Karim Daneshvar.", QuoteBlockKind.ListItem));
        Assert.That(quotes[0].Quote.Spans[0], Is.EqualTo(new QuoteSpan(4, 11, 10)));
    }

    [Test]
    public void Headings_pull_quotes_and_embeds_hold_no_quotations()
    {
        var quotes = Run(
            new QuoteBlock(0, 0, "“We wait,” says Laleh Sabouri", QuoteBlockKind.Heading),
            new QuoteBlock(0, 0, "“We wait for water.”", QuoteBlockKind.PullQuote),
            new QuoteBlock(1, 0, "“We wait for bread.”", QuoteBlockKind.Embed));
        Assert.That(quotes, Is.Empty);
    }

    [Test]
    public void Block_quotation_takes_its_speaker_from_the_cite_line()
    {
        var quote = Run(new QuoteBlock(0, 0, "“The river moved away.”", QuoteBlockKind.Blockquote, "— Karim Daneshvar, miller"))[0].Quote;
        Assert.That((quote.Kind, quote.Text, quote.Speaker?.Name, quote.Speaker?.Role), Is.EqualTo((QuoteKind.Block, "The river moved away.", "Karim Daneshvar", "miller")));
    }

    [Test]
    public void Block_quotation_behind_a_colon_belongs_to_whom_the_paragraph_names()
    {
        var quotes = Run(
            new QuoteBlock(0, 0, "Karim Daneshvar said he would write. He wrote this:"),
            new QuoteBlock(1, 0, "The river moved away.", QuoteBlockKind.Blockquote));
        Assert.That(quotes[0].Quote.Speaker?.Name, Is.EqualTo("Karim Daneshvar"));
    }

    [Test]
    public void Paragraphs_are_enough_for_callers_without_blocks()
    {
        var quotes = new QuoteExtractor().Extract(["The mill is old.", "“It is old,” said Karim Daneshvar."]);
        Assert.That((quotes[0].Spans[0].Block, quotes[0].Speaker?.Name), Is.EqualTo((1, "Karim Daneshvar")));
    }

    [Test]
    public void Most_quotations_of_a_paragraph_are_bounded()
    {
        var few = new QuoteExtractor(new QuoteOptions { MaxQuotesPerBlock = 2 });
        Assert.That(few.Extract(["“One is here.” “Two is here.” “Three is here.”"]), Has.Length.EqualTo(2));
    }

    [Test]
    public void Hard_wrapped_lines_are_one_paragraph()
    {
        const string Text = "Karim Daneshvar, who has run the mill by the river for thirty\nyears, said on Monday that nobody in the village “believed in\nthe return of the water any more” and went back to the stones\nthat he has kept dry since the autumn of the great drought.";
        Assert.That(Said.Only(Text).Quote.Speaker?.Name, Is.EqualTo("Karim Daneshvar"));
    }

    [Test]
    public void Wrong_arguments_throw_at_once()
    {
        Assert.That(() => new QuoteExtractor().Extract(null!), Throws.ArgumentNullException);
        Assert.That(() => new QuoteExtractor().ExtractFromText(null!), Throws.ArgumentNullException);
        Assert.That(() => new QuoteOptions { MinimumSpeakerConfidence = 1.5 }, Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => new QuoteOptions { MaxQuotesPerBlock = 0 }, Throws.InstanceOf<ArgumentOutOfRangeException>());
    }

    [Test]
    public void Cancellation_stops_the_pass()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.That(() => new QuoteExtractor().ExtractFromText("“We wait,” she said.", source.Token), Throws.InstanceOf<OperationCanceledException>());
    }
}
