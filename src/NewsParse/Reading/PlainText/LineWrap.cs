using NewsParse.Reading.Blocks;

namespace NewsParse.Reading.PlainText;

/// <summary>
/// Tells whether a text was hard-wrapped at a width, and which of its lines go on in the next. A line goes on if the first word
/// of the next line would not have fitted behind it.
/// </summary>
internal static class LineWrap
{
    private const int NarrowestWidth = 45;
    private const int WidestWidth = 132;

    /// <summary>Lines that break off inside a sentence a text needs to be wrapped, and how many lines of prose may come with each.</summary>
    private const int FewestOpenLines = 2;

    private const int MostProsePerOpen = 8;

    /// <summary>Words a line needs to tell of the width.</summary>
    private const int FewestBlanks = 4;

    /// <summary>A longer word is an address: it stands out of every width.</summary>
    private const int LongestWord = 45;

    /// <summary>Columns of a word that can tell that a line was full; scripts without blanks have none.</summary>
    private const int LongestTellingWord = 30;

    /// <summary>Slack for wrappers that count differently, such as in bytes or with a margin.</summary>
    private const int Slack = 2;

    /// <summary>Columns the first line of a paragraph may be set in by.</summary>
    private const int DeepestFirstLine = 8;

    /// <summary>
    /// The width the text was wrapped at; 0 if it was not. It is the width that most lines of prose fill and hardly any is longer than,
    /// where the lines that fill it break off inside sentences.
    /// </summary>
    public static int FindWidth(string source, List<TextLine> lines)
    {
        var longer = new int[WidestWidth + 2];
        var full = new int[WidestWidth + 2];
        var open = new int[WidestWidth + 2];
        var prose = 0;
        for (var i = 0; i < lines.Count; i++)
        {
            if (!IsProse(lines[i].In(source)))
                continue;
            prose++;
            longer[Math.Min(lines[i].EndColumn, WidestWidth + 1)]++;
            if (i + 1 < lines.Count && MayGoOn(source, lines[i], lines[i], lines[i + 1]))
                CountFull(source, lines[i], lines[i + 1], full, open);
        }

        return BestWidth(longer, full, open, prose);
    }

    /// <summary>The widths a line fills are those it fits into and the next word does not: a range, counted at its two ends.</summary>
    private static void CountFull(string source, TextLine line, TextLine next, int[] full, int[] open)
    {
        var from = line.EndColumn;
        var word = FirstWord(next.In(source));
        if (from > WidestWidth || word > LongestTellingWord)
            return;
        var to = Math.Min(from + 1 + word, WidestWidth + 1);
        full[from]++;
        full[to]--;
        if (SentenceShape.EndsSentence(line.In(source)) || char.IsUpper(next.In(source)[0]))
            return;
        open[from]++;
        open[to]--;
    }

    private static int BestWidth(int[] longer, int[] full, int[] open, int prose)
    {
        var over = prose;
        var (filled, broken, best, width) = (0, 0, 0, 0);
        for (var w = 0; w <= WidestWidth; w++)
        {
            over -= longer[w];
            filled += full[w];
            broken += open[w];
            var score = filled - 2 * over;
            if (w < NarrowestWidth || score < best || score <= 0 || broken < FewestOpenLines || (broken * 3 < filled) || broken * MostProsePerOpen < prose)
                continue;
            if (score > best)
                (best, width) = (score, w);
        }

        return width;
    }

    /// <summary>Whether a line goes on in the next.</summary>
    /// <param name="source">The input.</param>
    /// <param name="first">The first line of the paragraph.</param>
    /// <param name="line">The paragraph's last line so far.</param>
    /// <param name="next">The line after it.</param>
    /// <param name="width">The width of the text; 0 if it is not wrapped.</param>
    public static bool GoesOn(string source, TextLine first, TextLine line, TextLine next, int width) =>
        width != 0 && (MayGoOn(source, first, line, next) || IsCentred(line, next, width)) && line.EndColumn + 1 + FirstWord(next.In(source)) > width - Slack;

    /// <summary>Whether two lines stand in the middle of the text's width, as some programs set a page's title.</summary>
    private static bool IsCentred(TextLine line, TextLine next, int width) => !next.HasBlankBefore && next.Indent > line.Indent + 1
        && Math.Abs(line.Indent + line.EndColumn - next.Indent - next.EndColumn) <= 1 && Math.Abs(line.Indent + line.EndColumn - width) <= 2 * DeepestFirstLine;

    /// <summary>Whether the next line stands where a paragraph's next line does: at its margin, or behind the mark of its item.</summary>
    private static bool MayGoOn(string source, TextLine first, TextLine line, TextLine next)
    {
        if (next.HasBlankBefore)
            return false;
        if (line != first)
            return Math.Abs(next.Indent - line.Indent) <= 1;
        var (kind, skip) = LineShape.Read(first.In(source));
        if (kind is LineKind.Bullet or LineKind.Number)
            return next.Indent >= first.Indent && next.Indent <= first.Indent + skip + 1;
        return next.Indent <= first.Indent + 1 && first.Indent - next.Indent <= DeepestFirstLine;
    }

    private static int FirstWord(ReadOnlySpan<char> text)
    {
        var end = 0;
        while (end < text.Length && !VisibleText.IsSpace(text[end]))
            end++;
        return PrintedColumns.After(text[..end]);
    }

    /// <summary>Whether a line is words, no address and no row of columns.</summary>
    private static bool IsProse(ReadOnlySpan<char> line)
    {
        var (blanks, word, gap) = (0, 0, 0);
        foreach (var c in line)
        {
            if (!VisibleText.IsSpace(c))
            {
                (word, gap) = (word + 1, 0);
                if (word >= LongestWord)
                    return false;
                continue;
            }

            (word, gap, blanks) = (0, gap + 1, blanks + 1);
            if (gap >= 3 || c == '\t')
                return false;
        }

        return blanks >= FewestBlanks;
    }
}
