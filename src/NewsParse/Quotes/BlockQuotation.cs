namespace NewsParse.Quotes;

/// <summary>Makes the stretch of a quotation that is set as a block: the whole paragraph, its outer marks left off.</summary>
internal static class BlockQuotation
{
    private const string Openers = "\"\u201c\u201e\u00ab\u2018";
    private const string Closers = "\"\u201d\u201c\u00bb\u2019";

    public static Stretch? Of(string text, TextRange paragraph, int index)
    {
        var start = paragraph.Start;
        var end = paragraph.End;
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        if (start == end)
        {
            return null;
        }

        var marked = end - start > 2 && Openers.Contains(text[start], StringComparison.Ordinal) && Closers.Contains(text[end - 1], StringComparison.Ordinal)
            && text.AsSpan(start + 1, end - start - 2).IndexOf(text[start]) < 0;
        return new Stretch
        {
            OpenStart = start,
            Start = marked ? start + 1 : start,
            End = marked ? end - 1 : end,
            CloseEnd = end,
            Closed = true,
            Paragraph = index,
            IsBlock = true,
        };
    }
}
