using System.Globalization;
using NewsParse.Reading.Blocks;

namespace NewsParse.Reading.PlainText;

/// <summary>Columns a terminal gives to characters: two to wide ones, none to marks and joiners, a tab goes to the next stop.</summary>
internal static class PrintedColumns
{
    private const int TabStop = 8;

    public static int After(ReadOnlySpan<char> text, int column = 0)
    {
        foreach (var c in text)
            column = After(c, column);
        return column;
    }

    private static int After(char c, int column)
    {
        if (c is >= ' ' and < '\u0300')
            return column + 1;
        if (c == '\t')
            return (column / TabStop + 1) * TabStop;
        if (VisibleText.IsDropped(c) || c is '\u200C' or '\u200D' || char.IsLowSurrogate(c))
            return column;
        return IsWide(c) ? column + 2 : CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark ? column : column + 1;
    }

    /// <summary>The scripts of East Asia and their full-width forms.</summary>
    private static bool IsWide(char c) => c is (>= '\u1100' and <= '\u115F') or (>= '\u2E80' and <= '\uA4CF' and not '\u303F') or (>= '\uAC00' and <= '\uD7A3')
        or (>= '\uF900' and <= '\uFAFF') or (>= '\uFE30' and <= '\uFE6F') or (>= '\uFF01' and <= '\uFF60') or (>= '\uFFE0' and <= '\uFFE6');
}
