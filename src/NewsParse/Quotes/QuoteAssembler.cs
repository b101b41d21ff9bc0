using System.Collections.Immutable;

namespace NewsParse.Quotes;

/// <summary>Joins the stretches of one quotation and turns them into the public result.</summary>
internal sealed class QuoteAssembler(QuoteText source, RuleConfidence confidence, QuoteOptions options)
{
    private readonly List<LocatedQuote> _quotes = [];

    public List<LocatedQuote> Assemble(List<AttributedStretch> found, CancellationToken cancellationToken)
    {
        var inParagraph = 0;
        for (var i = 0; i < found.Count;)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var end = i + 1;
            while (end < found.Count && found[end].Stretch.Continues && Follows(found[end - 1], found[end]))
            {
                end++;
            }

            inParagraph = i > 0 && found[i - 1].Stretch.Paragraph == found[i].Stretch.Paragraph ? inParagraph + 1 : 1;
            if (inParagraph <= options.MaxQuotesPerBlock)
            {
                _quotes.Add(Join(found, i, end));
            }

            i = end;
        }

        return _quotes;
    }

    private static bool Follows(AttributedStretch before, AttributedStretch after) =>
        before.Stretch.IsContinued && after.Stretch.Paragraph == before.Stretch.Paragraph + 1 && after.Rule != AttributionRule.Label
        && (after.Rule == AttributionRule.Continuation || after.Speaker?.Name == before.Speaker?.Name);

    private LocatedQuote Join(List<AttributedStretch> found, int first, int end)
    {
        var head = found[first];
        var spans = ImmutableArray.CreateBuilder<QuoteSpan>(end - first);
        var ranges = ImmutableArray.CreateBuilder<TextRange>(end - first);
        var nested = ImmutableArray.CreateBuilder<Quote>();
        for (var i = first; i < end; i++)
        {
            var stretch = found[i].Stretch;
            spans.Add(Span(stretch.Start, stretch.End, stretch.Paragraph));
            ranges.Add(new TextRange(stretch.Start, stretch.End - stretch.Start));
            SingleMarks.AddNested(source.Text, stretch);
            foreach (var inner in stretch.Nested ?? [])
            {
                nested.Add(OfNested(inner));
            }
        }

        var sure = confidence.Of(head);
        var speaker = sure >= options.MinimumSpeakerConfidence ? head.Speaker : null;
        return new LocatedQuote
        {
            Quote = new Quote
            {
                Text = Text(ranges),
                Kind = head.Kind,
                Closed = found[end - 1].Stretch.Closed,
                Speaker = speaker is null ? null : OfSpeaker(speaker),
                Cue = head.CueEnd > 0 ? source.Text[head.CueStart..head.CueEnd] : null,
                Confidence = sure,
                Spans = spans.MoveToImmutable(),
                Nested = nested.ToImmutable(),
            },
            Ranges = ranges.MoveToImmutable(),
            MentionRange = speaker is null ? null : new TextRange(speaker.Start, speaker.End - speaker.Start),
            Rule = confidence.Name(head.Rule),
        };
    }

    private string Text(ImmutableArray<TextRange>.Builder ranges) => ranges.Count == 1
        ? source.Text.Substring(ranges[0].Start, ranges[0].Length)
        : string.Join("\n\n", ranges.Select(r => source.Text.Substring(r.Start, r.Length)));

    private Quote OfNested(Stretch stretch) => new()
    {
        Text = source.Text[stretch.Start..stretch.End],
        Kind = char.IsUpper(source.Text[stretch.Start]) ? QuoteKind.Direct : QuoteKind.Mixed,
        Closed = stretch.Closed,
        Spans = [Span(stretch.Start, stretch.End, stretch.Paragraph)],
    };

    private QuoteSpan Span(int start, int end, int paragraph)
    {
        var inParagraph = start - source.Paragraphs[paragraph].Start;
        return source.BlockOf(paragraph) is { } block
            ? new QuoteSpan(block.Block, block.Offset + inParagraph, end - start)
            : new QuoteSpan(paragraph, inParagraph, end - start);
    }

    private Speaker OfSpeaker(ResolvedSpeaker speaker) => new()
    {
        Name = speaker.Name,
        Mention = source.Text[speaker.Start..speaker.End],
        Role = speaker.Role,
        Affiliation = speaker.Affiliation,
        IsPerson = speaker.IsPerson,
    };
}
