using NewsParse.Labeling.Features;
using NewsParse.Reading.Blocks;

namespace NewsParse.Labeling.Body;

/// <summary>A plain text of a few sentences in which nothing speaks of a page is text as it stands: too short for the scores, which learned from whole pages.</summary>
internal static class PlainSentences
{
    /// <summary>Share of the words that must stand in paragraphs of sentences.</summary>
    private const float LeastShare = 0.6f;

    /// <summary>Takes the paragraphs of sentences where nothing is taken and no line is known from pages; tells whether it did.</summary>
    public static bool Take(BlockDocument document, ReadOnlySpan<BlockHint> hints, FeatureMatrix matrix, bool[] isBody)
    {
        if (document.Tree is not null || document.Words is 0 or > BodySelector.LittleText || isBody.AsSpan().Contains(true))
            return false;
        var words = 0;
        for (var i = 0; i < isBody.Length; i++)
        {
            if (!hints.IsEmpty && (hints[i].Role is not null || hints[i].IsForeignScript))
                return false;
            if (IsSentences(document.Blocks[i], matrix.Row(i)))
                words += document.Blocks[i].Words;
        }

        if (words < document.Words * LeastShare)
            return false;
        for (var i = 0; i < isBody.Length; i++)
            isBody[i] = IsSentences(document.Blocks[i], matrix.Row(i));
        return true;
    }

    private static bool IsSentences(TextBlock block, ReadOnlySpan<float> row) => block.Kind == BlockKind.Paragraph && row[(int)BlockFeature.EndsSentence] > 0;
}
