using NewsParse.Reading.Blocks;

namespace NewsParse.Labeling.Body;

/// <summary>Keeps tables whole: a cell says too little to be judged alone, so most of a table's cells decide for all.</summary>
internal static class TableCells
{
    public static void Agree(BlockDocument document, bool[] isBody, SelectionReason[] reasons)
    {
        for (var start = 0; start < isBody.Length;)
        {
            var (end, kept) = (start, 0);
            while (end < isBody.Length && document.Blocks[end].Kind == BlockKind.Cell && document.Blocks[end].Context.Table == document.Blocks[start].Context.Table)
                kept += isBody[end++] ? 1 : 0;
            for (var i = start; i < end && kept * 2 >= end - start; i++)
                isBody[i] |= reasons[i] == SelectionReason.Score;
            start = Math.Max(end, start + 1);
        }
    }
}
