namespace NewsParse.Reading.PlainText;

/// <summary>How a text was printed, told by its own conventions; the program that printed it is never asked for.</summary>
internal sealed record PrintDialect
{
    /// <summary>The column lines were wrapped at; 0 where they were not.</summary>
    public int Width { get; init; }

    /// <summary>Columns most lines of prose are set in by.</summary>
    public int Margin { get; init; }

    /// <summary>Whether numbers in brackets before words mark links.</summary>
    public bool HasLinkNumbers { get; init; }

    /// <summary>Whether links, headings and emphasis are written as Markdown.</summary>
    public bool IsMarkdown { get; init; }

    /// <summary>Whether words stand between marks of emphasis, as in Markdown.</summary>
    public bool HasEmphasis { get; init; }

    /// <summary>The numbers of printed pages and their running heads.</summary>
    public HashSet<int> PageLines { get; init; } = [];

    /// <summary>The line after each table drawn with lines, by its first line.</summary>
    public Dictionary<int, int> DrawnTables { get; init; } = [];

    /// <summary>Whether headings stand between rows of asterisks and the words of a link are joined by low lines.</summary>
    public bool IsStarred { get; init; }

    /// <summary>How each line goes on in the next where every element was printed on a line of its own; empty in other texts.</summary>
    public LineJoin[] ElementJoins { get; init; } = [];

    /// <summary>The lines that are scripts and style sheets.</summary>
    public required HashSet<int> CodeLines { get; init; }

    public required ReferenceList References { get; init; }

    /// <summary>Whether headings are told by standing at the left edge, before the margin of the text.</summary>
    public bool HasOutdentedHeadings => Width > 0 && Margin == PrintDialectDetector.HangingMargin;
}
