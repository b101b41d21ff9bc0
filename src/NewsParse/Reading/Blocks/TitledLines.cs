namespace NewsParse.Reading.Blocks;

/// <summary>Parts a block at the lines that are set in bold as a whole: headings with a line break where others close a paragraph.</summary>
internal static class TitledLines
{
    private const int MostWords = 14;

    /// <summary>Ranges of runs that are blocks of their own; one range where no line parts from the rest.</summary>
    /// <param name="runs">The block's runs.</param>
    /// <param name="lineStarts">The runs that begin a line, the first line aside; ascending.</param>
    /// <param name="text">The block's text.</param>
    public static List<(int First, int End)> Find(TextRun[] runs, int[] lineStarts, string text)
    {
        var parts = new List<(int First, int End)>();
        var from = 0;
        var line = 0;
        for (var i = 0; i <= lineStarts.Length; i++)
        {
            var end = i < lineStarts.Length ? Math.Min(lineStarts[i], runs.Length) : runs.Length;
            if (line < end && end < runs.Length && IsTitle(runs.AsSpan(line, end - line), text) && !runs[end].IsBold && (line == 0 || !runs[line - 1].IsBold))
            {
                if (line > from)
                    parts.Add((from, line));
                parts.Add((line, end));
                from = end;
            }

            line = end;
        }

        if (from < runs.Length)
            parts.Add((from, runs.Length));
        return parts;
    }

    private static bool IsTitle(ReadOnlySpan<TextRun> line, string text)
    {
        foreach (ref readonly var run in line)
            if (!run.IsBold)
                return false;
        var words = SentenceShape.CountWords(text.AsSpan(line[0].Start, line[^1].End - line[0].Start));
        return words is > 0 and <= MostWords && text[line[^1].End - 1] is not (',' or ';' or '،' or '؛');
    }
}
