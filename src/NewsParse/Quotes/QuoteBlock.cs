namespace NewsParse.Quotes;

internal enum QuoteBlockKind
{
    Paragraph,
    ListItem,

    /// <summary>Read past: a heading's marks are no quotations and its names are no speakers.</summary>
    Heading,

    /// <summary>A quotation set as a block.</summary>
    Blockquote,

    /// <summary>Read past: a repeated sentence.</summary>
    PullQuote,

    /// <summary>Read past: a post of a social network and the like.</summary>
    Embed,
}

/// <summary>A piece of text the quotations are looked for in.</summary>
/// <param name="Block">Index that the quotations' spans name.</param>
/// <param name="Offset">Offset of <paramref name="Text"/> in the text of that block, for the items of a list.</param>
/// <param name="Text">The text.</param>
/// <param name="Kind">What the piece is.</param>
/// <param name="Cite">The printed attribution of a block quotation.</param>
internal sealed record QuoteBlock(int Block, int Offset, string Text, QuoteBlockKind Kind = QuoteBlockKind.Paragraph, string? Cite = null);
