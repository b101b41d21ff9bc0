using System.Text;
using Spectre.Console;

namespace NewsParse.Cli.Display;

/// <summary>Page text on its way to a terminal: it cannot move the cursor, and right-to-left words keep their own order.</summary>
internal static class TerminalText
{
    private const char LeftToRightIsolate = '\u2066';
    private const char RightToLeftIsolate = '\u2067';
    private const char PopDirectionalIsolate = '\u2069';

    /// <summary>The text on one line.</summary>
    public static string Safe(string text) => Isolated(Cleaned(text), DirectionOf(text));

    /// <summary>The text on lines of at most <paramref name="width"/> cells, cut inside a word only where that is longer. Each line is isolated by itself, since a terminal orders line by line.</summary>
    public static IEnumerable<string> Wrap(string text, int width)
    {
        var direction = DirectionOf(text);
        var line = new StringBuilder();
        foreach (var word in Cleaned(text).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && line.ToString().GetCellWidth() + 1 + word.GetCellWidth() > width)
            {
                yield return Isolated(line.ToString(), direction);
                line.Clear();
            }

            var rest = line.Length > 0 ? " " + word : word;
            for (; rest.Length > width; rest = rest[width..])
                yield return rest[..width];
            line.Append(rest);
        }

        yield return Isolated(line.ToString(), direction);
    }

    private static string Cleaned(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var c in text)
            clean.Append(char.IsControl(c) || c is >= '\u202a' and <= '\u202e' or >= LeftToRightIsolate and <= PopDirectionalIsolate ? ' ' : c);
        return clean.ToString();
    }

    private static string Isolated(string line, char? direction) => direction is null ? line : direction + line + PopDirectionalIsolate;

    /// <summary>The isolate of the first letter's direction; null where nothing reads from right to left.</summary>
    private static char? DirectionOf(string text)
    {
        char? first = null;
        var isRightToLeft = false;
        foreach (var c in text)
        {
            var readsLeft = c is (>= '\u0590' and <= '\u08ff') or (>= '\ufb1d' and <= '\ufefc');
            isRightToLeft |= readsLeft;
            if (first is null && char.IsLetter(c))
                first = readsLeft ? RightToLeftIsolate : LeftToRightIsolate;
        }

        return isRightToLeft ? first ?? RightToLeftIsolate : null;
    }
}
