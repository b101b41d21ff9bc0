using NewsParse.Reading.Blocks;

namespace NewsParse.Reading.PlainText;

/// <summary>Finds how a text was printed.</summary>
internal static class PrintDialectDetector
{
    /// <summary>The margin of programs that set headings at the left edge and all else three columns in.</summary>
    public const int HangingMargin = 3;

    private const int FewestLinks = 3;
    private const int FewestStars = 3;
    private const int DeepestMargin = 40;
    private const int ProseBlanks = 5;

    /// <summary>Finds how a text was printed.</summary>
    /// <param name="source">The input.</param>
    /// <param name="lines">Its lines.</param>
    /// <param name="code">Lines known to be code.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public static PrintDialect Detect(string source, List<TextLine> lines, HashSet<int> code, CancellationToken cancellationToken)
    {
        var references = ReferenceList.Find(source, lines);
        cancellationToken.ThrowIfCancellationRequested();
        var width = LineWrap.FindWidth(source, lines);
        var (markdown, before, after, stars, pairs) = (0, 0, 0, 0, 0);
        var marks = new Dictionary<int, EmphasisMark>();
        var margins = new int[DeepestMargin + 1];
        for (var i = 0; i < Math.Min(lines.Count, references.FirstLine); i++)
        {
            var line = lines[i].In(source);
            CountMarks(line, ref markdown, ref before, ref after);
            stars += CountStars(line);
            pairs += pairs < EmphasisMarks.FewestPairs && line.ContainsAny("*_~`") ? EmphasisMarks.CountPairs(source, lines[i], marks) : 0;
            if (lines[i].Indent <= DeepestMargin && line.Count(' ') >= ProseBlanks && LineShape.Read(line).Kind == LineKind.Plain)
                margins[lines[i].Indent]++;
        }

        var hasNumbers = before > after && before >= (references.IsEmpty ? FewestLinks : 1);
        return new PrintDialect
        {
            CodeLines = CodeShape.Find(source, lines, code), PageLines = PrintedPages.Find(source, lines), DrawnTables = DrawnTables.Find(source, lines), HasEmphasis = pairs >= EmphasisMarks.FewestPairs && !hasNumbers && stars < FewestStars, ElementJoins = width == 0 && markdown < FewestLinks && !hasNumbers ? ElementLines.Find(source, lines) : [],
            Width = width, Margin = Array.IndexOf(margins, margins.Max()), IsMarkdown = markdown >= FewestLinks, HasLinkNumbers = hasNumbers,
            IsStarred = width > 0 && stars >= FewestStars && markdown < FewestLinks,
            References = hasNumbers ? references : new ReferenceList { FirstLine = lines.Count },
        };
    }

    /// <summary>Link targets in round brackets after square ones, and numbers in square brackets before words or after them.</summary>
    private static void CountMarks(ReadOnlySpan<char> line, ref int markdown, ref int before, ref int after)
    {
        for (var i = line.IndexOf('['); i >= 0 && i < line.Length; i++)
        {
            if (line[i] == ']' && i + 2 < line.Length && line[i + 1] == '(' && IsTarget(line[(i + 2)..]))
                markdown++;
            else if (LinkNumber.TryRead(line, i, out _, out var length))
            {
                var isBehindWord = i > 0 && !VisibleText.IsSpace(line[i - 1]) && line[i - 1] is not ('[' or ']' or '(' or '#');
                var isBeforeWord = i + length < line.Length && !VisibleText.IsSpace(line[i + length]);
                before += isBeforeWord && !isBehindWord ? 1 : 0;
                after += isBehindWord && !isBeforeWord ? 1 : 0;
                i += length - 1;
            }
        }
    }

    private static bool IsTarget(ReadOnlySpan<char> text) => text[0] is '/' or '#' or '<' or '.' || text.StartsWith("http", StringComparison.Ordinal)
        || text.StartsWith("mailto:", StringComparison.Ordinal);

    /// <summary>A heading between asterisks, or words joined by two low lines or more.</summary>
    private static int CountStars(ReadOnlySpan<char> line)
    {
        if (StarredHeading.Level(line) > 0)
            return 1;
        var (count, lows) = (0, 0);
        for (var i = 1; i + 1 < line.Length; i++)
        {
            if (VisibleText.IsSpace(line[i]))
                lows = 0;
            else if (line[i] == '_' && char.IsLetterOrDigit(line[i - 1]) && char.IsLetterOrDigit(line[i + 1]) && ++lows == 2)
                count++;
        }

        return count;
    }
}
