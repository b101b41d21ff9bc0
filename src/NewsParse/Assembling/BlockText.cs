namespace NewsParse.Assembling;

/// <summary>The text of a block that quotations and fingerprints refer to; a list's is its items, a line each.</summary>
internal static class BlockText
{
    public static string? Of(Block block) => block switch
    {
        Paragraph paragraph => paragraph.Text,
        Blockquote quote => quote.Text,
        ListBlock list => list.Items.Length == 1 ? list.Items[0] : string.Join('\n', list.Items.AsEnumerable()),
        Preformatted preformatted => preformatted.Text,
        _ => null,
    };
}
