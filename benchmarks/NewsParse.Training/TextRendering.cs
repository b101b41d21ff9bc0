using System.Text;
using NewsParse.Reading.Blocks;

namespace NewsParse.Training;

/// <summary>Renders a page to plain text the ways dumps are made: a line a block, with or without blank lines, bullets and tabs.</summary>
internal static class TextRendering
{
    public static string Render(BlockDocument document, int style)
    {
        var text = new StringBuilder();
        TextBlock? last = null;
        foreach (var block in document.Blocks)
        {
            if (block.IsHidden)
                continue;
            if (last is not null)
                text.Append(Separator(document, last, block, style));
            if (block.Kind == BlockKind.ListItem && style % 3 == 1)
                text.Append("• ");
            text.Append(block.Text);
            last = block;
        }

        return text.ToString();
    }

    private static string Separator(BlockDocument document, TextBlock last, TextBlock block, int style)
    {
        if (block.Kind == BlockKind.Cell && last.Context.Row == block.Context.Row && block.Context.Row >= 0)
            return "\t";
        return style switch
        {
            0 => "\n\n",
            1 => block.Kind == BlockKind.ListItem && last.Kind == BlockKind.ListItem ? "\n" : "\n\n",
            2 => "\n",
            _ => document.Tree!.Parent(block.Node) == document.Tree.Parent(last.Node) && block.Kind != BlockKind.Paragraph ? "\n" : "\n\n",
        };
    }
}
