using System.Text;

namespace NewsParse.Writing.Formats;

/// <summary>The body alone: headings and blocks, each parted from the next by a blank line.</summary>
internal static class PlainTextWriter
{
    public static string Write(Article article)
    {
        var text = new StringBuilder();
        foreach (var section in article.Sections)
        {
            Append(text, section.Heading);
            foreach (var block in section.Blocks)
                Append(text, TextOf(block));
        }

        return text.ToString();
    }

    /// <summary>The words of a block; null where it has none.</summary>
    public static string? TextOf(Block block) => block switch
    {
        Paragraph paragraph => paragraph.Text,
        ListBlock list => string.Join('\n', list.AllItems()),
        Blockquote { Cite: { Length: > 0 } cite } quote => quote.Text + "\n" + cite,
        Blockquote quote => quote.Text,
        TableBlock table => string.Join('\n', table.Rows.Select(row => string.Join('\t', row))),
        Figure figure => Joined(figure.Caption, figure.Credit),
        PullQuote pullQuote => pullQuote.Text,
        Preformatted preformatted => preformatted.Text,
        Embed embed => embed.Text,
        _ => null,
    };

    private static string? Joined(string? first, string? second) =>
        string.IsNullOrEmpty(first) ? second : string.IsNullOrEmpty(second) ? first : first + "\n" + second;

    private static void Append(StringBuilder text, string? piece)
    {
        if (string.IsNullOrEmpty(piece))
            return;
        if (text.Length > 0)
            text.Append('\n');
        text.Append(piece).Append('\n');
    }
}
