using NewsParse.Reading.Blocks;

namespace NewsParse.Labeling.Body;

/// <summary>Keeps tables and lists whole: a cell or an item says too little to be judged alone, so the mean score of the words of all decides for each.</summary>
internal static class BlockGroups
{
    /// <summary>A table between two siblings of the body needs this much of the score of others: numbers look like no article anywhere.</summary>
    private const float TableBetween = 0.3f;

    /// <summary>The same for a list, unless an item begins with a link, as in lists of other articles.</summary>
    private const float ListBetween = 0.5f;

    public static void Agree(BlockDocument document, float[] scores, float threshold, bool[] isBody, SelectionReason[] reasons)
    {
        for (int start = 0, end; start < isBody.Length; start = end)
        {
            end = start + 1;
            if (GroupOf(document.Blocks[start]) is not (>= 0 and var group))
                continue;
            end = EndOf(document, start, group);
            var isBetween = IsSibling(document, isBody, group, Outside(document, start, -1)) && IsSibling(document, isBody, group, Outside(document, end - 1, 1));
            var share = !isBetween ? 1 : document.Blocks[start].Kind == BlockKind.Cell ? TableBetween : BeginsWithLink(document, start, end) ? 1 : ListBetween;
            var isKept = MeanScore(document, scores, start, end) > threshold * share;
            for (var i = start; i < end; i++)
                isBody[i] = isKept && reasons[i] == SelectionReason.Score && !IsRule(document, i);
        }
    }

    private static int EndOf(BlockDocument document, int start, int group)
    {
        var end = start + 1;
        for (var i = end; i < document.Blocks.Count; i++)
        {
            if (document.Blocks[i].Kind == document.Blocks[start].Kind && GroupOf(document.Blocks[i]) == group)
                end = i + 1;
            else if (!IsRule(document, i))
                break;
        }

        return end;
    }

    /// <summary>A text draws its tables with lines, which stand between the cells and around them.</summary>
    private static bool IsRule(BlockDocument document, int index) => document.Tree is null && document.Blocks[index] is { Kind: BlockKind.Control, Words: 0 };

    /// <summary>The next block in a direction that is no rule.</summary>
    private static int Outside(BlockDocument document, int index, int step)
    {
        for (index += step; index >= 0 && index < document.Blocks.Count && IsRule(document, index);)
            index += step;
        return index;
    }

    private static float MeanScore(BlockDocument document, float[] scores, int start, int end)
    {
        var (sum, words) = (0f, 0);
        for (var i = start; i < end; i++)
        {
            if (IsRule(document, i))
                continue;
            sum += scores[i] * (document.Blocks[i].Words + 1);
            words += document.Blocks[i].Words + 1;
        }

        return sum / words;
    }

    private static bool BeginsWithLink(BlockDocument document, int start, int end)
    {
        for (var i = start; i < end; i++)
            if (document.Blocks[i].Runs is [{ Link: >= 0 }, ..])
                return true;
        return false;
    }

    /// <summary>The element of the table, or of the outermost list around an item, or what stands for it in plain text; -1 for other blocks.</summary>
    private static int GroupOf(TextBlock block) => block.Kind switch
    {
        BlockKind.Cell => block.Context.Table,
        BlockKind.ListItem => block.Context.OuterList >= 0 ? block.Context.OuterList : block.Context.List,
        _ => -1,
    };

    private static bool IsSibling(BlockDocument document, bool[] isBody, int table, int index) => index >= 0 && index < isBody.Length && isBody[index]
        && (document.Tree is not { } tree || tree.Parent(table) == tree.Parent(document.Blocks[index].Node));
}
