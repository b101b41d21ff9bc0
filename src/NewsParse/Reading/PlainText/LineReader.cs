using System.Buffers;
using NewsParse.Reading.Blocks;

namespace NewsParse.Reading.PlainText;

/// <summary>Splits plain text into its lines.</summary>
internal static class LineReader
{
    private static readonly SearchValues<char> LineEnds = SearchValues.Create("\n\r\u2028\u2029\f\v");

    public static List<TextLine> Read(string source, CancellationToken cancellationToken)
    {
        var lines = new List<TextLine>();
        var isBlankBefore = true;
        for (var start = 0; start < source.Length;)
        {
            if ((lines.Count & 4095) == 0)
                cancellationToken.ThrowIfCancellationRequested();
            var rest = source.AsSpan(start);
            var length = rest.IndexOfAny(LineEnds);
            if (length < 0)
                length = rest.Length;
            var line = Trim(rest[..length], out var skipped);
            if (line.IsEmpty)
                isBlankBefore = true;
            else
            {
                var indent = PrintedColumns.After(rest[..skipped]);
                lines.Add(new TextLine(new TextRange(start + skipped, line.Length), isBlankBefore, indent, PrintedColumns.After(line, indent)));
                isBlankBefore = false;
            }

            start += length;
            start += start + 1 < source.Length && source[start] == '\r' && source[start + 1] == '\n' ? 2 : 1;
        }

        return lines;
    }

    private static ReadOnlySpan<char> Trim(ReadOnlySpan<char> line, out int skipped)
    {
        skipped = 0;
        var end = line.Length;
        while (skipped < end && IsOuter(line[skipped]))
            skipped++;
        while (end > skipped && IsOuter(line[end - 1]))
            end--;
        return line[skipped..end];
    }

    /// <summary>Bidi controls at a line's ends are as invisible as white space; tabs part cells and end a line only when nothing follows.</summary>
    private static bool IsOuter(char c) => VisibleText.IsSpace(c) || VisibleText.IsDropped(c);
}
