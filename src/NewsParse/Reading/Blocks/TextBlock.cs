namespace NewsParse.Reading.Blocks;

/// <summary>What a block is by its markup or, in plain text, by its shape.</summary>
internal enum BlockKind : byte
{
    Paragraph, Heading, ListItem, Cell, Caption, Preformatted, Control,
}

/// <summary>The elements a block stands in; each a node of the page tree, -1 where there is none.</summary>
internal readonly record struct BlockContext(int List, int Item, int Table, int Row, int Cell, int Quote, int Figure, int Form)
{
    public static BlockContext None { get; } = new(-1, -1, -1, -1, -1, -1, -1, -1);

    /// <summary>The table that only places things; -1 outside, or where a table of data stands in it.</summary>
    public int LayoutTable { get; init; } = -1;

    /// <summary>Cells before the block's own in its row; plain text only.</summary>
    public int Column { get; init; }

    /// <summary>The outermost of the lists that nest around the block.</summary>
    public int OuterList { get; init; } = -1;

    /// <summary>Lists between <see cref="OuterList"/> and the block's own, a definition's term counted as one.</summary>
    public int ListLevel { get; init; }
}

/// <summary>A run of a block's text that comes from one text node (HTML) or one line (plain text).</summary>
/// <param name="Start">Offset in the block's text.</param>
/// <param name="Length">Length there.</param>
/// <param name="TextNode">The text node in the page tree, -1 in plain text.</param>
/// <param name="Element">Nearest element around it.</param>
/// <param name="Link">The link element around it, -1 outside links.</param>
/// <param name="IsBold">Whether it is set in bold.</param>
/// <param name="Carrier">Nearest element around it that does more than format words, -1 in plain text.</param>
/// <param name="Source">Range in the decoded input it was read from.</param>
internal readonly record struct TextRun(int Start, int Length, int TextNode, int Element, int Carrier, int Link, bool IsBold, TextRange Source)
{
    public int End => Start + Length;

    /// <summary>What printed marks around it say; elements of a page say it themselves.</summary>
    public PrintedEmphasis Emphasis { get; init; }
}

/// <summary>The smallest unit every stage after segmentation speaks of: text between two block boundaries.</summary>
internal sealed class TextBlock
{
    private int _words = -1;
    private int _linkedLength = -1;

    public required int Index { get; init; }

    /// <summary>NFC, white space folded, without bidi controls.</summary>
    public required string Text { get; init; }

    public required TextRun[] Runs { get; init; }

    /// <summary>Offsets of the spaces in the text that are line breaks on the page.</summary>
    public int[] LineBreaks { get; init; } = [];

    public BlockKind Kind { get; init; }

    /// <summary>Heading level 1 to 6; 0 for other kinds.</summary>
    public int Level { get; init; }

    /// <summary>Nearest block-level element, -1 in plain text.</summary>
    public int Node { get; init; } = -1;

    public BlockContext Context { get; init; } = BlockContext.None;

    /// <summary>Whether the page hides it (attribute or inline style); hidden blocks are no visible text.</summary>
    public bool IsHidden { get; init; }

    /// <summary>Whether a blank line stands before it; plain text only.</summary>
    public bool HasBlankBefore { get; init; }

    /// <summary>Whether it is a numbered item; plain text only.</summary>
    public bool IsOrdered { get; init; }

    /// <summary>Words of the text, counted once.</summary>
    public int Words => _words < 0 ? _words = SentenceShape.CountWords(Text) : _words;

    public int LinkedLength => _linkedLength < 0 ? _linkedLength = SumOfLinks() : _linkedLength;

    /// <summary>Share of the text that stands in links, 0 to 1.</summary>
    public double LinkDensity => Text.Length == 0 ? 0 : Math.Min(1, (double)LinkedLength / Text.Length);

    /// <summary>The runs that end behind an offset; a block may have as many runs as pieces, so no piece may ask them all.</summary>
    public ReadOnlySpan<TextRun> RunsFrom(int offset)
    {
        var (low, high) = (0, Runs.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (Runs[middle].End > offset)
                high = middle;
            else
                low = middle + 1;
        }

        return Runs.AsSpan(low);
    }

    private int SumOfLinks()
    {
        var sum = 0;
        foreach (ref readonly var run in Runs.AsSpan())
            if (run.Link >= 0)
                sum += run.Length;
        return sum;
    }

    public TextRange Span => Runs.Length == 0 ? default : new(Runs[0].Source.Start, Runs[^1].Source.End - Runs[0].Source.Start);
}
