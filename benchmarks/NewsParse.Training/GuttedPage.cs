using NewsParse.Reading.Blocks;
using NewsParse.Reading.Html;

namespace NewsParse.Training;

/// <summary>Takes the labelled article out of a page: what is left has furniture, teasers and comments but no article, as home pages and error pages have none.</summary>
internal static class GuttedPage
{
    private const float Labelled = 0.2f;

    public static PageTree Copy(PageTree tree, BlockDocument document, float[] labels)
    {
        var isArticle = new bool[tree.Count];
        for (var i = 0; i < labels.Length; i++)
            foreach (var run in document.Blocks[i].Runs)
                isArticle[run.TextNode] |= labels[i] >= Labelled;
        return TreeCopy.Of(tree, node => !isArticle[node], static (_, _) => true, static tag => tag);
    }
}
