using NewsParse.Reading.Blocks;

namespace NewsParse.Reading.PlainText;

internal enum LineKind : byte { Plain, Heading, Bullet, Number }

/// <summary>What the first characters of a line say of it.</summary>
internal static class LineShape
{
    /// <summary>The line's kind and how many characters its mark takes.</summary>
    public static (LineKind Kind, int Skip) Read(ReadOnlySpan<char> line)
    {
        if (line.IsEmpty)
            return (LineKind.Plain, 0);
        if (line[0] == '#')
            return ReadHash(line);
        if (line[0] is '•' or '‣' or '◦' or '▪' or '□' or '○' or '●' or '■' or '·' or '*' or '-' or '–' or '+' && line.Length > 1 && VisibleText.IsSpace(line[1]))
            return (LineKind.Bullet, SkipSpaces(line, 1));
        var digits = 0;
        while (digits < line.Length && digits < 3 && char.IsDigit(line[digits]))
            digits++;
        if (digits > 0 && digits + 1 < line.Length && line[digits] is '.' or ')' or '-' && VisibleText.IsSpace(line[digits + 1]))
            return (LineKind.Number, SkipSpaces(line, digits + 1));
        return (LineKind.Plain, 0);
    }

    /// <summary>Markdown headings; a hashtag has no space behind its mark.</summary>
    private static (LineKind Kind, int Skip) ReadHash(ReadOnlySpan<char> line)
    {
        var marks = 0;
        while (marks < line.Length && line[marks] == '#')
            marks++;
        return marks <= 6 && marks < line.Length && VisibleText.IsSpace(line[marks]) ? (LineKind.Heading, SkipSpaces(line, marks)) : (LineKind.Plain, 0);
    }

    private static int SkipSpaces(ReadOnlySpan<char> line, int start)
    {
        while (start < line.Length && VisibleText.IsSpace(line[start]))
            start++;
        return start;
    }

    /// <summary>Whether two lines begin with letters of the same writing direction.</summary>
    public static bool IsSameScript(ReadOnlySpan<char> first, ReadOnlySpan<char> second) => IsRightToLeft(first) == IsRightToLeft(second);

    private static bool IsRightToLeft(ReadOnlySpan<char> text)
    {
        var left = 0;
        var right = 0;
        foreach (var c in text)
        {
            if (c is (>= '\u0590' and <= '\u08FF') or (>= '\uFB1D' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFC'))
                right++;
            else if (char.IsLetter(c))
                left++;
        }

        return right > left;
    }
}
