using NewsParse.Reading.Blocks;

namespace NewsParse.Labeling.Body;

/// <summary>Keeps tables and lists whole: a cell or an item says too little to be judged alone, so the mean score of the words of all decides for each.</summary>
internal static class BlockGroups
{
    /// <summary>A table between two siblings of the body needs this much of the score of others: numbers look like no article anywhere.</summary>
    private const float Between = 0.3f;

    public static void Agree(BlockDocument document, float[] scores, float threshold, bool[] isBody, SelectionReason[] reasons)
    {
        for (int start = 0, end; start < isBody.Length; start = end)
        {
            end = start + 1;
            if (GroupOf(document.Blocks[start]) is not (>= 0 and var group))
                continue;
            while (end < isBody.Length && document.Blocks[end].Kind == document.Blocks[start].Kind && GroupOf(document.Blocks[end]) == group)
                end++;
            var isBetween = IsTable(document.Blocks[start]) && IsSibling(document, isBody, group, start - 1) && IsSibling(document, isBody, group, end);
            var isKept = MeanScore(document, scores, start, end) > (isBetween ? threshold * Between : threshold);
            for (var i = start; i < end; i++)
                isBody[i] = isKept && reasons[i] == SelectionReason.Score;
        }
    }

    private static float MeanScore(BlockDocument document, float[] scores, int start, int end)
    {
        var (sum, words) = (0f, 0);
        for (var i = start; i < end; i++)
        {
            sum += scores[i] * (document.Blocks[i].Words + 1);
            words += document.Blocks[i].Words + 1;
        }

        return sum / words;
    }

    private static bool IsTable(TextBlock block) => block.Kind == BlockKind.Cell;

    /// <summary>The element of the table, or of the outermost list around an item; -1 for other blocks and in plain text.</summary>
    private static int GroupOf(TextBlock block) => block.Kind switch
    {
        BlockKind.Cell => block.Context.Table,
        BlockKind.ListItem => block.Context.OuterList >= 0 ? block.Context.OuterList : block.Context.List,
        _ => -1,
    };

    private static bool IsSibling(BlockDocument document, bool[] isBody, int table, int index) => index >= 0 && index < isBody.Length && isBody[index]
        && document.Tree is { } tree && tree.Parent(table) == tree.Parent(document.Blocks[index].Node);
}
