using NewsParse.Reading.Blocks;

namespace NewsParse.Reading.PlainText;

/// <summary>How a line goes on in the next: not at all, after a space, or at once.</summary>
internal enum LineJoin : byte { Apart, Spaced, Touching }

/// <summary>
/// Tells texts that a program printed with a line for each element of the page, so that a link in a paragraph stands on a line of its own,
/// and which of their lines belong together: a line that begins with a full stop or a comma gives them away.
/// </summary>
internal static class ElementLines
{
    /// <summary>Lines that begin with the punctuation of the line before.</summary>
    private const int FewestMarks = 2;

    /// <summary>Words of an element inside a sentence, before a mark and before a word.</summary>
    private const int LongestElement = 8;

    private const int LongestName = 3;

    /// <summary>Words of the line before it.</summary>
    private const int FewestWords = 5;

    /// <summary>How each line goes on in the next; empty where lines are no elements.</summary>
    public static LineJoin[] Find(string source, List<TextLine> lines)
    {
        var marks = 0;
        for (var i = 1; i < lines.Count; i++)
            marks += !lines[i].HasBlankBefore && BeginsWithMark(lines[i].In(source)) ? 1 : 0;
        if (marks < FewestMarks)
            return [];
        var joins = new LineJoin[lines.Count];
        for (var i = 0; i + 1 < lines.Count; i++)
            joins[i] = Join(source, lines, i);
        return joins;
    }

    private static LineJoin Join(string source, List<TextLine> lines, int index)
    {
        var line = lines[index].In(source);
        var next = lines[index + 1].In(source);
        if (lines[index + 1].HasBlankBefore)
            return LineJoin.Apart;
        if (BeginsWithMark(next) || line[^1] is '(' or '[')
            return LineJoin.Touching;
        if (SentenceShape.EndsSentence(line))
            return LineJoin.Apart;
        if (char.IsLower(next[0]))
            return LineJoin.Spaced;
        // a name in the middle of a sentence: the sentence goes on after it
        if (index + 2 >= lines.Count || lines[index + 2].HasBlankBefore || SentenceShape.EndsSentence(next) || SentenceShape.CountWords(line) < FewestWords)
            return LineJoin.Apart;
        var after = lines[index + 2].In(source);
        var most = BeginsWithMark(after) ? LongestElement : char.IsLower(after[0]) ? LongestName : 0;
        return SentenceShape.CountWords(next) <= most ? LineJoin.Spaced : LineJoin.Apart;
    }

    /// <summary>A mark that closes what stands before it, and after it a blank or nothing.</summary>
    private static bool BeginsWithMark(ReadOnlySpan<char> line) =>
        line[0] is ',' or '.' or ';' or ':' or ')' or '!' or '?' or '”' or '»' or '،' or '؛' or '؟' or '。' or '、'
        && (line.Length == 1 || VisibleText.IsSpace(line[1]) || SentenceShape.IsClosing(line[1]) || line[1] is '.' or ',' && line[0] is not '.');
}
