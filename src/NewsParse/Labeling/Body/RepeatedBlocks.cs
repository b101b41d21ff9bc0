using System.Runtime.InteropServices;
using NewsParse.Reading.Blocks;

namespace NewsParse.Labeling.Body;

/// <summary>
/// Takes the later copies of a body that the page prints twice: for narrow and wide screens, or its opening above the whole. Copies
/// follow each other in the order of the first print; a text that only comes again, as refrains and repeated answers do, stays.
/// </summary>
internal static class RepeatedBlocks
{
    /// <summary>Shorter texts repeat by chance: labels of each item of a long list.</summary>
    public const int ShortestLength = 60;

    /// <summary>Shorter texts are labels, which say different things in different places.</summary>
    private const int ShortestSentence = 24;

    /// <summary>Paragraphs in the order of their first print from which they are a copy wherever it starts.</summary>
    private const int LongRun = 3;

    /// <summary>Places among the long texts of the body: where each stands, and where its text stood first.</summary>
    private readonly record struct Place(int Block, int First);

    /// <summary>Copies of one text side by side are alike: each gets the mean of their scores. The scores themselves where nothing is repeated.</summary>
    public static float[] ShareScores(BlockDocument document, float[] scores)
    {
        if (document.Tree is not { } tree)
            return scores;
        var sums = new Dictionary<(string, int), (float Sum, int Count)>();
        var isRepeated = false;
        foreach (var block in document.Blocks)
        {
            if (!CanRepeat(block))
                continue;
            ref var sum = ref CollectionsMarshal.GetValueRefOrAddDefault(sums, (block.Text, tree.Parent(block.Node)), out var isKnown);
            sum = (sum.Sum + scores[block.Index], sum.Count + 1);
            isRepeated |= isKnown;
        }

        if (!isRepeated)
            return scores;
        var shared = scores.ToArray();
        foreach (var block in document.Blocks)
            if (CanRepeat(block) && sums[(block.Text, tree.Parent(block.Node))] is { Count: > 1 } sum)
                shared[block.Index] = sum.Sum / sum.Count;
        return shared;
    }

    private static bool CanRepeat(TextBlock block) => block.Kind == BlockKind.Paragraph && block.Text.Length >= ShortestSentence;

    public static void Drop(BlockDocument document, bool[] isBody, SelectionReason[] reasons)
    {
        var places = Places(document, isBody);
        for (var start = 0; start < places.Count;)
        {
            var end = start + 1;
            if (places[start].First < start)
            {
                while (end < places.Count && places[end].First < end && places[end].First == places[end - 1].First + 1)
                    end++;
                if (IsCopy(document, places, start, end))
                {
                    var dropped = IsOpening(document, places, start, end) ? places[start].First : start;
                    for (var i = dropped; i < dropped + end - start; i++)
                        (isBody[places[i].Block], reasons[places[i].Block]) = (false, SelectionReason.Repeated);
                }
            }

            start = end;
        }
    }

    private static List<Place> Places(BlockDocument document, bool[] isBody)
    {
        var places = new List<Place>();
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < isBody.Length; i++)
        {
            var block = document.Blocks[i];
            if (!isBody[i] || block.Text.Length < ShortestLength || block.Kind == BlockKind.Cell)
                continue;
            ref var place = ref CollectionsMarshal.GetValueRefOrAddDefault(first, block.Text, out var isKnown);
            place = isKnown ? place : places.Count;
            places.Add(new Place(i, place));
        }

        return places;
    }

    /// <summary>Whether the first print ends where its element does while the second goes on: the first is an opening, the second the whole.</summary>
    private static bool IsOpening(BlockDocument document, List<Place> places, int start, int end)
    {
        var next = places[start].First + end - start;
        return document.Tree is not null && !AreSiblings(document, places[next - 1], places[next])
            && end < places.Count && places[end].First == end && AreSiblings(document, places[end - 1], places[end]);
    }

    private static bool AreSiblings(BlockDocument document, Place one, Place other) =>
        document.Tree!.Parent(document.Blocks[one.Block].Node) == document.Tree.Parent(document.Blocks[other.Block].Node);

    /// <summary>Whether a run prints the body again: a long run anywhere, a short one that starts as the body does, in another element.</summary>
    private static bool IsCopy(BlockDocument document, List<Place> places, int start, int end)
    {
        if (end - start >= LongRun)
            return true;
        if (places[start].First != 0)
            return false;
        return end - start > 1 || document.Tree is null || !AreSiblings(document, places[start], places[0]);
    }
}
