using System.Buffers;
using System.Text;
using Spectre.Console;

namespace NewsParse.Cli.Display;

/// <summary>Page text on its way to a terminal: it cannot move the cursor, and right-to-left words keep their own order.</summary>
internal static class TerminalText
{
    private const char LeftToRightIsolate = '\u2066';
    private const char RightToLeftIsolate = '\u2067';
    private const char PopDirectionalIsolate = '\u2069';

    private static readonly SearchValues<char> LatinOrDigit = SearchValues.Create("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    /// <summary>The text on one line.</summary>
    public static string Safe(string text) => Isolated(Cleaned(text), DirectionOf(text));

    /// <summary>The text on lines of at most <paramref name="width"/> cells, cut inside a word only where that is longer. Each line is isolated by itself, since a terminal orders line by line.</summary>
    public static IEnumerable<string> Wrap(string text, int width)
    {
        var direction = DirectionOf(text);
        foreach (var line in Lines(text, width))
            yield return Isolated(line, direction);
    }

    /// <summary>A sentence of the tool's own on one line: where it reads from right to left, names, paths and options in it keep their order.</summary>
    public static string Sentence(string words) => DirectionOf(words) is null ? words : RightToLeftIsolate + WithLatinIsolated(words) + PopDirectionalIsolate;

    /// <summary>The text on lines of at most <paramref name="width"/> cells, cut inside a word only where that is longer.</summary>
    public static IEnumerable<string> Lines(string text, int width)
    {
        var line = new StringBuilder();
        foreach (var word in Cleaned(text).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && line.ToString().GetCellWidth() + 1 + word.GetCellWidth() > width)
            {
                yield return line.ToString();
                line.Clear();
            }

            var rest = line.Length > 0 ? " " + word : word;
            for (; rest.Length > width; rest = rest[width..])
                yield return rest[..width];
            line.Append(rest);
        }

        yield return line.ToString();
    }

    /// <summary>Each run of characters between right-to-left letters is isolated from its first to its last Latin letter or digit; the marks round it belong to the sentence.</summary>
    private static string WithLatinIsolated(string words)
    {
        var result = new StringBuilder(words.Length + 16);
        for (var start = 0; start < words.Length;)
        {
            var end = start;
            var isForeign = !ReadsLeft(words[start]);
            while (end < words.Length && ReadsLeft(words[end]) != isForeign)
                end++;
            var run = words.AsSpan(start, end - start);
            var (first, last) = (run.IndexOfAny(LatinOrDigit), run.LastIndexOfAny(LatinOrDigit));
            if (isForeign && first >= 0)
            {
                // Dashes, slashes and dots before a name are its own: --format, ./page, .gz.
                while (first > 0 && run[first - 1] is '-' or '/' or '.' or '~' or '$')
                    first--;
                last = last + 1 < run.Length && run[last + 1] == '/' ? last + 2 : last + 1;
                result.Append(run[..first]).Append(LeftToRightIsolate).Append(run[first..last]).Append(PopDirectionalIsolate).Append(run[last..]);
            }
            else
                result.Append(run);
            start = end;
        }

        return result.ToString();
    }

    private static string Cleaned(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var c in text)
            clean.Append(char.IsControl(c) || c is >= '\u202a' and <= '\u202e' or >= LeftToRightIsolate and <= PopDirectionalIsolate ? ' ' : c);
        return clean.ToString();
    }

    private static bool ReadsLeft(char c) => c is (>= '\u0590' and <= '\u08ff') or (>= '\ufb1d' and <= '\ufefc');

    private static string Isolated(string line, char? direction) => direction is null ? line : direction + line + PopDirectionalIsolate;

    /// <summary>The isolate of the first letter's direction; null where nothing reads from right to left.</summary>
    private static char? DirectionOf(string text)
    {
        char? first = null;
        var isRightToLeft = false;
        foreach (var c in text)
        {
            var readsLeft = ReadsLeft(c);
            isRightToLeft |= readsLeft;
            if (first is null && char.IsLetter(c))
                first = readsLeft ? RightToLeftIsolate : LeftToRightIsolate;
        }

        return isRightToLeft ? first ?? RightToLeftIsolate : null;
    }
}
