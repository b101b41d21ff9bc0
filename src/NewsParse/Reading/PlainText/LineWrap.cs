using NewsParse.Reading.Blocks;

namespace NewsParse.Reading.PlainText;

/// <summary>
/// Tells whether a text was hard-wrapped at a width, and which of its lines go on in the next. A line goes on if the first word
/// of the next line would not have fitted behind it.
/// </summary>
internal static class LineWrap
{
    private const int NarrowestWidth = 45;
    private const int WidestWidth = 110;

    /// <summary>Lines that break off inside a sentence, and how many others may come with each; a text without a line of prose length is
    /// wrapped or has no prose.</summary>
    private const int FewestOpenLines = 2;

    private const int MostLinesPerOpen = 8;

    /// <summary>Slack for wrappers that count differently, such as in bytes or with a margin.</summary>
    private const int Slack = 2;

    /// <summary>The width the text was wrapped at; 0 if it was not.</summary>
    public static int FindWidth(string source, List<TextLine> lines)
    {
        var lengths = new int[WidestWidth + 2];
        var longLines = 0;
        foreach (var line in lines)
        {
            if (line.Length > WidestWidth)
                longLines++;
            else
                lengths[line.Length]++;
        }

        if (longLines > 0)
            return 0;
        var width = WidestWidth;
        while (width > 0 && lengths[width] == 0)
            width--;
        if (width < NarrowestWidth)
            return 0;
        var full = CountOpenLines(source, lines, width);
        return full >= FewestOpenLines && full * MostLinesPerOpen >= lines.Count ? width : 0;
    }

    public static bool GoesOn(string source, TextLine line, TextLine next, int width)
    {
        if (width == 0 || next.HasBlankBefore)
            return false;
        var text = next.In(source);
        var word = 0;
        while (word < text.Length && !VisibleText.IsSpace(text[word]))
            word++;
        return line.Length + 1 + word > width - Slack;
    }

    /// <summary>Lines that end without closing a sentence and nearly reach the width.</summary>
    private static int CountOpenLines(string source, List<TextLine> lines, int width)
    {
        var count = 0;
        for (var i = 0; i + 1 < lines.Count; i++)
        {
            if (lines[i].Length * 4 >= width * 3 && !SentenceShape.EndsSentence(lines[i].In(source)) && GoesOn(source, lines[i], lines[i + 1], width))
                count++;
        }

        return count;
    }
}
