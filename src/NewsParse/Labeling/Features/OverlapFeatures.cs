using System.Runtime.InteropServices;
using NewsParse.Reading.Blocks;

namespace NewsParse.Labeling.Features;

/// <summary>Features of how much of a block the page says elsewhere: in its title, its structured data, its description.</summary>
internal static class OverlapFeatures
{
    private const float LongestTitle = 60;

    public static void Write(PageSurvey survey, PageFacts facts, FeatureMatrix matrix)
    {
        var title = new WordSequences(facts.Title);
        var body = new WordSequences(facts.StructuredBody);
        var description = new WordSequences(facts.Description);
        var blocks = survey.Document.Blocks;
        if (title.Words + body.Words + description.Words == 0)
            return;
        var list = new List<uint>();
        for (var i = 0; i < blocks.Count; i++)
        {
            if ((i & 255) == 0)
                survey.Document.Cancellation.ThrowIfCancellationRequested();
            var row = matrix.Row(i);
            WordReader.ReadAll(blocks[i].Text, list);
            var words = CollectionsMarshal.AsSpan(list);
            if (survey.Scans[i].Words <= LongestTitle)
                (row[(int)BlockFeature.InTitle], row[(int)BlockFeature.CoversTitle]) = title.WordShare(words);
            row[(int)BlockFeature.InStructuredBody] = body.Share(words);
            row[(int)BlockFeature.InDescription] = description.Share(words);
            row[(int)BlockFeature.PageLogStructuredWords] = MathF.Log(1 + body.Words);
        }
    }

    /// <summary>The block that prints the title: best overlap first, else the first top heading; -1 if neither.</summary>
    public static int FindTitle(PageSurvey survey, FeatureMatrix matrix)
    {
        var blocks = survey.Document.Blocks;
        int best = -1, firstTop = -1;
        var bestScore = 0.6f;
        for (var i = 0; i < blocks.Count; i++)
        {
            var row = matrix.Row(i);
            var score = Math.Min(row[(int)BlockFeature.InTitle], row[(int)BlockFeature.CoversTitle]);
            if (blocks[i].Kind == BlockKind.Heading)
                score += blocks[i].Level == 1 ? 0.4f : 0.2f;
            if (blocks[i].IsHidden)
                score -= 0.3f;
            if (score > bestScore)
                (best, bestScore) = (i, score);
            if (firstTop < 0 && blocks[i].Level == 1)
                firstTop = i;
        }

        return best >= 0 ? best : firstTop;
    }
}
