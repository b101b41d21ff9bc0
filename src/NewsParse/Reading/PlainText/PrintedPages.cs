using NewsParse.Reading.Blocks;

namespace NewsParse.Reading.PlainText;

/// <summary>
/// Finds the furniture of printed pages in a text that was made of them: page numbers that count up, and the running heads after
/// them. Paragraphs go on over it.
/// </summary>
internal static class PrintedPages
{
    private const int FewestPages = 2;

    /// <summary>Lines of a page, at least; lists number their items closer together.</summary>
    private const int FewestLines = 3;

    private const int MostDigits = 4;

    /// <summary>The lines that are furniture of pages.</summary>
    public static HashSet<int> Find(string source, List<TextLine> lines)
    {
        var head = lines.Count == 0 ? string.Empty : Shape(source, lines[0]);
        var numbers = Numbers(source, lines, head);
        var found = new HashSet<int>();
        if (numbers.Count < FewestPages)
            return found;
        foreach (var line in numbers)
            found.Add(line);
        foreach (var number in numbers)
            if (number + 1 < lines.Count && (IsSame(head, Shape(source, lines[number + 1])) || IsRepeated(source, lines, numbers, number + 1)))
                found.Add(number + 1);
        return found;
    }

    /// <summary>Lines with nothing but a number, each one more than the last.</summary>
    private static List<int> Numbers(string source, List<TextLine> lines, string head)
    {
        var best = new List<int>();
        var run = new List<int>();
        var last = -1;
        for (var i = 1; i < lines.Count; i++)
        {
            if (!lines[i].HasBlankBefore || !TryRead(lines[i].In(source), out var number) || (i + 1 < lines.Count && !lines[i + 1].HasBlankBefore && !IsSame(head, Shape(source, lines[i + 1]))))
                continue;
            if (run.Count > 0 && number == last + 1 && i - run[^1] > FewestLines)
                run.Add(i);
            else
                run = [i];
            last = number;
            best = run.Count > best.Count ? run : best;
        }

        return best;
    }

    /// <summary>A number, alone or between dashes.</summary>
    private static bool TryRead(ReadOnlySpan<char> line, out int number)
    {
        number = 0;
        line = line.Trim("-–— ");
        if (line.Length is 0 or > MostDigits)
            return false;
        foreach (var c in line)
        {
            if (!char.IsDigit(c))
                return false;
            number = number * 10 + (int)char.GetNumericValue(c);
        }

        return true;
    }

    private static bool IsRepeated(string source, List<TextLine> lines, List<int> numbers, int line)
    {
        var shape = Shape(source, lines[line]);
        foreach (var number in numbers)
            if (number + 1 < lines.Count && number + 1 != line && IsSame(shape, Shape(source, lines[number + 1])))
                return true;
        return false;
    }

    private static bool IsSame(string a, string b) => a.Length > 0 && string.Equals(a, b, StringComparison.Ordinal);

    /// <summary>A line without its digits and blanks: a running head may name the page.</summary>
    private static string Shape(string source, TextLine line)
    {
        var shape = new System.Text.StringBuilder(line.Length);
        foreach (var c in line.In(source))
            if (!char.IsDigit(c) && !VisibleText.IsSpace(c))
                shape.Append(c);
        return shape.ToString();
    }
}
