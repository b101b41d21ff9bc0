using System.Buffers;
using NewsParse.Reading.Blocks;

namespace NewsParse.Reading.PlainText;

/// <summary>Finds tables drawn with lines: cells between bars, and at least one rule among their rows.</summary>
internal static class DrawnTables
{
    private const int FewestRows = 2;

    private const int ShortestRule = 3;

    /// <summary>Rules between the rows of a table that has one after each row, so that the lines between two of them are one row.</summary>
    private const int RulesOfGrid = 2;

    private static readonly SearchValues<char> Bars = SearchValues.Create("|│║┃");

    private static readonly SearchValues<char> RuleSigns = SearchValues.Create(" -=+|:*─━═│┃║┼├┤┬┴┌┐└┘╬╪╫╠╣╦╩╔╗╚╝╭╮╰╯╞╡╟╢╤╧╥╨");

    private static readonly SearchValues<char> RuleStrokes = SearchValues.Create("-=─━═");

    /// <summary>The line after each table, by its first line.</summary>
    public static Dictionary<int, int> Find(string source, List<TextLine> lines)
    {
        var tables = new Dictionary<int, int>();
        for (var i = 0; i < lines.Count;)
        {
            var end = EndOf(source, lines, i);
            if (end > i)
                tables.Add(i, end);
            i = Math.Max(i + 1, end);
        }

        return tables;
    }

    private static int EndOf(string source, List<TextLine> lines, int first)
    {
        var (rows, rules, bars, end) = (0, 0, -1, first);
        for (; end < lines.Count && (end == first || !lines[end].HasBlankBefore); end++)
        {
            var line = lines[end].In(source);
            if (IsRule(line))
            {
                rules++;
                continue;
            }

            var count = CountInnerBars(line);
            if (count == 0 || (bars >= 0 && count != bars))
                break;
            (bars, rows) = (count, rows + 1);
        }

        return rows >= FewestRows && rules > 0 ? end : first;
    }

    public static bool IsRule(ReadOnlySpan<char> line)
    {
        if (line.ContainsAnyExcept(RuleSigns))
            return false;
        var strokes = 0;
        foreach (var c in line)
            strokes += RuleStrokes.Contains(c) ? 1 : 0;
        return strokes >= ShortestRule;
    }

    public static bool IsGrid(string source, List<TextLine> lines, int first, int end)
    {
        var rules = 0;
        for (var i = first + 1; i + 1 < end; i++)
            rules += IsRule(lines[i].In(source)) ? 1 : 0;
        return rules >= RulesOfGrid && IsRule(lines[first].In(source));
    }

    /// <summary>The cells of a row, as ranges of the input without outer blanks; some may be empty.</summary>
    public static List<TextRange> Cells(string source, TextLine line)
    {
        var cells = new List<TextRange>();
        var (start, end) = (line.Source.Start, line.Source.End);
        if (Bars.Contains(source[start]))
        {
            start++;
            end -= end > start && Bars.Contains(source[end - 1]) ? 1 : 0;
        }

        while (start <= end)
        {
            var length = source.AsSpan(start, end - start).IndexOfAny(Bars);
            var close = length < 0 ? end : start + length;
            cells.Add(Trim(source, start, close));
            start = close + 1;
        }

        return cells;
    }

    private static TextRange Trim(string source, int start, int end)
    {
        while (start < end && VisibleText.IsSpace(source[start]))
            start++;
        while (end > start && VisibleText.IsSpace(source[end - 1]))
            end--;
        return new TextRange(start, end - start);
    }

    private static int CountInnerBars(ReadOnlySpan<char> line)
    {
        var count = 0;
        for (var i = 1; i < line.Length; i++)
            count += Bars.Contains(line[i]) ? 1 : 0;
        return Bars.Contains(line[0]) && Bars.Contains(line[^1]) ? count - 1 : count;
    }
}
