namespace NewsParse.Assembling;

/// <summary>The text of a block that quotations and fingerprints refer to; a list's is its items, a line each.</summary>
internal static class BlockText
{
    public static string? Of(Block block) => block switch
    {
        Paragraph paragraph => paragraph.Text,
        Blockquote quote => quote.Text,
        ListBlock list => list.Items is [{ Items: [] } only] ? only.Text : string.Join('\n', list.AllItems()),
        Preformatted preformatted => preformatted.Text,
        _ => null,
    };
}
