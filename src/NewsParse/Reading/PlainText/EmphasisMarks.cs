using NewsParse.Reading.Blocks;

namespace NewsParse.Reading.PlainText;

/// <summary>A mark of a pair around emphasised words.</summary>
/// <param name="Length">Characters of the mark.</param>
/// <param name="Emphasis">What the pair says.</param>
internal readonly record struct EmphasisMark(int Length, PrintedEmphasis Emphasis);

/// <summary>Finds the pairs of marks around emphasised words: "**words**", "_words_", "~~words~~", "`words`".</summary>
internal static class EmphasisMarks
{
    /// <summary>Pairs in a text without links from which its marks are read.</summary>
    public const int FewestPairs = 2;

    /// <summary>The marks of a stretch by their offsets in the input.</summary>
    public static void Find(string source, int start, int end, Dictionary<int, EmphasisMark> marks)
    {
        marks.Clear();
        var open = new List<(int At, char Sign, int Length)>();
        for (var i = start; i < end; i++)
        {
            var c = source[i];
            if (c == '\\')
            {
                i++;
                continue;
            }

            if (c is not ('*' or '_' or '~' or '`'))
                continue;
            var length = 1;
            while (i + length < end && source[i + length] == c)
                length++;
            if (EmphasisOf(c, length) is { } emphasis)
                Read(source, start, end, i, length, emphasis, open, marks);
            i += length - 1;
        }
    }

    /// <summary>Pairs of a line, single marks aside, which mean other things as well.</summary>
    public static int CountPairs(string source, TextLine line, Dictionary<int, EmphasisMark> marks)
    {
        Find(source, line.Source.Start, line.Source.End, marks);
        var ends = 0;
        foreach (var mark in marks.Values)
            ends += mark.Length > 1 ? 1 : 0;
        return ends / 2;
    }

    private static void Read(string source, int start, int end, int at, int length, PrintedEmphasis emphasis, List<(int At, char Sign, int Length)> open, Dictionary<int, EmphasisMark> marks)
    {
        var sign = source[at];
        var hasBefore = at > start && !VisibleText.IsSpace(source[at - 1]);
        var hasAfter = at + length < end && !VisibleText.IsSpace(source[at + length]);
        var isInWord = sign != '*' && hasBefore && hasAfter && char.IsLetterOrDigit(source[at - 1]) && char.IsLetterOrDigit(source[at + length]);
        var last = open.FindLastIndex(mark => mark.Sign == sign && mark.Length == length);
        if (hasBefore && last >= 0 && !isInWord)
        {
            marks[open[last].At] = new EmphasisMark(length, emphasis);
            marks[at] = new EmphasisMark(length, emphasis);
            open.RemoveRange(last, open.Count - last);
        }
        else if (hasAfter && !isInWord && open.Count < 8)
            open.Add((at, sign, length));
    }

    private static PrintedEmphasis? EmphasisOf(char sign, int length) => (sign, length) switch
    {
        ('*' or '_', 1) => PrintedEmphasis.Emphasis,
        ('*' or '_', 2) => PrintedEmphasis.Strong,
        ('*' or '_', 3) => PrintedEmphasis.Strong | PrintedEmphasis.Emphasis,
        ('~', 2) => PrintedEmphasis.Deleted,
        ('`', 1 or 2) => PrintedEmphasis.Code,
        _ => null,
    };
}
