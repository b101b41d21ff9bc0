using System.Runtime.InteropServices;
using NewsParse.Reading.Blocks;

namespace NewsParse.Labeling.Body;

/// <summary>Text that a page prints again and again is furniture, such as the notice in place of each blocked embed; text printed twice is body once.</summary>
internal static class RepeatedBlocks
{
    private const int FurnitureCount = 3;

    /// <summary>Shorter texts repeat by chance: labels of each item of a long list.</summary>
    private const int ShortestLength = 60;

    public static void Drop(BlockDocument document, bool[] isBody, SelectionReason[] reasons)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < isBody.Length; i++)
            if (isBody[i] && IsLong(document.Blocks[i]))
                CollectionsMarshal.GetValueRefOrAddDefault(counts, document.Blocks[i].Text, out _)++;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < isBody.Length; i++)
        {
            if (!isBody[i] || !IsLong(document.Blocks[i]))
                continue;
            if (counts[document.Blocks[i].Text] >= FurnitureCount || !seen.Add(document.Blocks[i].Text))
                (isBody[i], reasons[i]) = (false, SelectionReason.Repeated);
        }
    }

    private static bool IsLong(TextBlock block) => block.Text.Length >= ShortestLength && block.Kind != BlockKind.Cell;
}
