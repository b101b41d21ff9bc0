using NewsParse.Reading.Blocks;

namespace NewsParse.Reading.PlainText;

/// <summary>Reads quotations of mails and Markdown, whose lines begin with a greater-than sign.</summary>
internal static class QuotedLines
{
    /// <summary>Words of a quotation; menus set the sign before a word or two.</summary>
    private const int FewestWords = 12;

    /// <summary>The lines without the signs; lines with nothing else are blank.</summary>
    public static List<TextLine> Read(string source, List<TextLine> lines)
    {
        List<TextLine>? read = null;
        for (var i = 0; i < lines.Count;)
        {
            var end = EndOf(source, lines, i);
            if (end > i && read is null)
                read = lines.GetRange(0, i);
            if (end > i)
                AddQuotation(source, lines, i, end, read!);
            else
                read?.Add(lines[i]);
            i = Math.Max(i + 1, end);
        }

        return read ?? lines;
    }

    /// <summary>The line after the quotation that begins at a line; that line itself where none does.</summary>
    private static int EndOf(string source, List<TextLine> lines, int first)
    {
        var (end, words) = (first, 0);
        while (end < lines.Count && lines[end].In(source)[0] == '>' && (end == first || !lines[end].HasBlankBefore))
            words += SentenceShape.CountWords(lines[end++].In(source));
        return words >= FewestWords ? end : first;
    }

    private static void AddQuotation(string source, List<TextLine> lines, int first, int end, List<TextLine> read)
    {
        var quote = read.Count;
        var isBlankBefore = true;
        for (var i = first; i < end; i++)
        {
            var text = lines[i].In(source);
            var start = 0;
            while (start < text.Length && (text[start] == '>' || VisibleText.IsSpace(text[start])))
                start++;
            if (start == text.Length)
            {
                isBlankBefore = true;
                continue;
            }

            var skipped = PrintedColumns.After(text[..start]);
            read.Add(new TextLine(new TextRange(lines[i].Source.Start + start, text.Length - start), isBlankBefore, 0, lines[i].EndColumn - lines[i].Indent - skipped) { Quote = quote });
            isBlankBefore = false;
        }
    }
}
