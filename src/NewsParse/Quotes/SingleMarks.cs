namespace NewsParse.Quotes;

/// <summary>Finds single-marked quotations inside a double-marked one: “He said, ‘Go.’”.</summary>
internal static class SingleMarks
{
    public static void AddNested(string text, Stretch outer)
    {
        var start = -1;
        for (var i = outer.Start; i < outer.End; i++)
        {
            if (text[i] is not ('\'' or '\u2018' or '\u2019'))
            {
                continue;
            }

            var previous = i > outer.Start ? text[i - 1] : ' ';
            var next = i + 1 < outer.End ? text[i + 1] : ' ';
            if (start < 0)
            {
                start = Opens(text[i], previous, next) ? i : -1;
            }
            else if (Closes(text[i], previous, next))
            {
                Add(outer, start, i);
                start = -1;
            }
        }
    }

    private static bool Opens(char mark, char previous, char next) =>
        mark != '\u2019' && (char.IsWhiteSpace(previous) || previous is '(' or '\u2014' or '\u2013' or '[') && (char.IsLetterOrDigit(next) || next is '\u2026' or '.');

    // Behind an s the mark may be a plural's apostrophe; behind punctuation it closes.
    private static bool Closes(char mark, char previous, char next) =>
        mark != '\u2018' && !char.IsWhiteSpace(previous) && !char.IsLetterOrDigit(next)
        && (previous is ',' or '.' or '!' or '?' or '\u2026' || previous != 's' || next is ',' or '.' or ';' or ':' or '!' or '?');

    private static void Add(Stretch outer, int start, int end) => (outer.Nested ??= []).Add(new Stretch
    {
        OpenStart = start,
        Start = start + 1,
        End = end,
        CloseEnd = end + 1,
        Closed = true,
        Paragraph = outer.Paragraph,
    });
}
