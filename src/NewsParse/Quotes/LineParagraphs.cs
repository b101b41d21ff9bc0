namespace NewsParse.Quotes;

/// <summary>Cuts plain text into paragraphs.</summary>
internal static class LineParagraphs
{
    private const int LongestWrappedLine = 100;
    private const int ShortestWrappedLine = 40;

    public static void Cut(string text, List<TextRange> paragraphs)
    {
        var wrapped = IsWrapped(text);
        var start = -1;
        var end = 0;
        for (var at = 0; at < text.Length;)
        {
            var stop = LineEnd(text, at);
            var blank = text.AsSpan(at, stop - at).IsWhiteSpace();
            if (start >= 0 && (blank || !wrapped))
            {
                paragraphs.Add(new TextRange(start, end - start));
                start = -1;
            }

            if (!blank)
            {
                start = start < 0 ? at : start;
                end = stop;
            }

            at = stop + 1;
        }

        if (start >= 0)
        {
            paragraphs.Add(new TextRange(start, end - start));
        }
    }

    private static int LineEnd(string text, int at)
    {
        var offset = text.AsSpan(at).IndexOfAny('\n', '\r', '\u2029');
        return offset < 0 ? text.Length : at + offset;
    }

    // Hard-wrapped: nearly every line that another line follows directly is full and breaks inside a sentence.
    private static bool IsWrapped(string text)
    {
        int full = 0, followed = 0, longest = 0;
        for (var at = 0; at < text.Length;)
        {
            var stop = LineEnd(text, at);
            var line = text.AsSpan(at, stop - at).TrimEnd();
            var next = stop + 1 < text.Length && text[stop] == '\r' && text[stop + 1] == '\n' ? stop + 2 : stop + 1;
            longest = Math.Max(longest, line.Length);
            if (!line.IsEmpty && next < text.Length && text[next] is not ('\n' or '\r'))
            {
                followed++;
                full += line.Length >= ShortestWrappedLine && line[^1] is not ('.' or '!' or '?' or '"' or '\u201d') ? 1 : 0;
            }

            at = next;
        }

        return longest <= LongestWrappedLine && followed >= 3 && full * 3 > followed * 2;
    }
}
