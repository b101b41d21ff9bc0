using NewsParse.Reading.Blocks;

namespace NewsParse.Labeling.Pieces;

/// <summary>Tells when what a page hides is its article: sites print it hidden and let a script or a subscription show it.</summary>
internal static class HiddenBody
{
    /// <summary>Least length, in UTF-16 units, of hidden prose that can be an article.</summary>
    private const int ShortestArticle = 300;

    /// <summary>Whether most of a page's prose is hidden.</summary>
    public static bool IsArticle(BlockDocument document)
    {
        var hidden = ProseLength(document, isHidden: true);
        return hidden >= ShortestArticle && hidden > 2 * ProseLength(document, isHidden: false);
    }

    private static int ProseLength(BlockDocument document, bool isHidden)
    {
        var length = 0;
        foreach (var block in document.Blocks)
            if (block.IsHidden == isHidden && IsProse(block))
                length += block.Text.Length;
        return length;
    }

    public static bool IsProse(TextBlock block) => block.Kind is BlockKind.Paragraph or BlockKind.Heading or BlockKind.ListItem
        && block.LinkDensity < 0.5 && block.Context.Form < 0 && (block.Kind == BlockKind.Heading || PieceShape.IsProse(block.Text, block.Words));
}
