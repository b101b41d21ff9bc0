namespace NewsParse.Quotes;

/// <summary>Reads the paragraphs of one language family and adds what it finds to the pass.</summary>
internal interface IParagraphReader
{
    /// <summary>Attributes the quotations of a paragraph.</summary>
    /// <param name="paragraph">Index of the paragraph.</param>
    /// <param name="first">Index of its first stretch.</param>
    /// <param name="end">Index after its last stretch.</param>
    /// <param name="cancellationToken">Asked on the way.</param>
    void Read(int paragraph, int first, int end, CancellationToken cancellationToken);
}
