namespace NewsParse.Quotes;

/// <summary>Names the speaker of a quotation set as a block: its cite line, or whoever the paragraph before announces.</summary>
internal static class BlockSpeaker
{
    private static readonly char[] CiteEnds = [',', '(', '\u060c', '\n'];

    public static AttributedStretch Attribute(QuoteText source, Stretch stretch, ResolvedSpeaker? announced)
    {
        var result = new AttributedStretch { Stretch = stretch, Kind = QuoteKind.Block };
        if (source.CiteOf(stretch.Paragraph) is { } cite)
        {
            (result.Speaker, result.Rule) = (OfCite(source.Text, cite), AttributionRule.Cite);
        }
        else if (announced is not null && EndsWithColon(source, stretch.Paragraph - 1))
        {
            (result.Speaker, result.Rule) = (announced, AttributionRule.ColonInSentence);
        }

        return result;
    }

    private static bool EndsWithColon(QuoteText source, int paragraph) =>
        paragraph >= 0 && source.Text.AsSpan(source.Paragraphs[paragraph].Start, source.Paragraphs[paragraph].Length).TrimEnd().EndsWith(":", StringComparison.Ordinal);

    // "— Name, role": the name ends at the first comma or parenthesis.
    private static ResolvedSpeaker? OfCite(string text, TextRange cite)
    {
        var start = cite.Start;
        while (start < cite.End && !char.IsLetterOrDigit(text[start]))
        {
            start++;
        }

        var stop = text.AsSpan(start, cite.End - start).IndexOfAny(CiteEnds);
        var end = stop < 0 ? cite.End : start + stop;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        if (end == start)
        {
            return null;
        }

        var role = stop < 0 ? null : text[(start + stop)..cite.End].Trim(',', '(', ')', ' ', '\u060c');
        return new ResolvedSpeaker { Start = start, End = end, Name = text[start..end], IsPerson = true, Role = role is { Length: > 0 } ? role : null };
    }
}
