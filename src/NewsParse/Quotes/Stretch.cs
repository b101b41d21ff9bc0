namespace NewsParse.Quotes;

/// <summary>One pair of quotation marks in one paragraph; offsets into the whole text.</summary>
internal sealed class Stretch
{
    /// <summary>Offset of the opening mark; equals <see cref="Start"/> where the mark is missing.</summary>
    public required int OpenStart { get; init; }

    /// <summary>Offset of the first quoted character.</summary>
    public required int Start { get; init; }

    /// <summary>Offset after the last quoted character.</summary>
    public required int End { get; set; }

    /// <summary>Offset after the closing mark; equals <see cref="End"/> where the mark is missing.</summary>
    public required int CloseEnd { get; set; }

    public bool Closed { get; set; }

    /// <summary>Whether it goes on with a quotation that the paragraph before left open.</summary>
    public bool Continues { get; init; }

    /// <summary>Whether it is left open at the end of its paragraph and the next one goes on with it.</summary>
    public bool IsContinued { get; set; }

    /// <summary>Whether it is a quotation set as a block.</summary>
    public bool IsBlock { get; init; }

    public int Paragraph { get; init; }

    /// <summary>Inner pairs of another kind of mark; <see langword="null"/> if none.</summary>
    public List<Stretch>? Nested { get; set; }
}
