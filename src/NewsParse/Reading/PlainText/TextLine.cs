namespace NewsParse.Reading.PlainText;

/// <summary>A line of plain text that is not blank.</summary>
/// <param name="Source">Its range in the input, without the line break and outer white space.</param>
/// <param name="HasBlankBefore">Whether a blank line, or the start of the text, stands before it.</param>
/// <param name="Indent">Columns of white space before it.</param>
/// <param name="EndColumn">The column it ends at, indentation included.</param>
internal readonly record struct TextLine(TextRange Source, bool HasBlankBefore, int Indent, int EndColumn)
{
    /// <summary>The first line of the quotation it stands in, told by a mark before each line; -1 outside.</summary>
    public int Quote { get; init; } = -1;

    public int Length => Source.Length;

    public ReadOnlySpan<char> In(string source) => source.AsSpan(Source.Start, Source.Length);
}
