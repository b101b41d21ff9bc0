using System.Text;

namespace NewsParse.Cli.Display;

/// <summary>Page text on its way to a terminal: it cannot move the cursor, and right-to-left words keep their own order.</summary>
internal static class TerminalText
{
    private const char FirstStrongIsolate = '\u2068';
    private const char PopDirectionalIsolate = '\u2069';

    public static string Safe(string text)
    {
        var safe = new StringBuilder(text.Length + 2);
        var isRightToLeft = false;
        foreach (var c in text)
        {
            isRightToLeft |= c is >= '\u0590' and <= '\u08ff' or >= '\ufb1d' and <= '\ufefc';
            safe.Append(char.IsControl(c) ? ' ' : c);
        }

        return isRightToLeft ? FirstStrongIsolate + safe.ToString() + PopDirectionalIsolate : safe.ToString();
    }
}
