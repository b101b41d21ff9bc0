using NewsParse.Reading.Blocks;

namespace NewsParse.Labeling.Features;

/// <summary>Measures the blocks of a document: a few passes over blocks and tree, time linear in the page.</summary>
internal static class BlockFeatures
{
    /// <param name="document">The blocks.</param>
    /// <param name="hints">One a block, or none at all.</param>
    /// <param name="facts">What the page says of itself.</param>
    public static FeatureMatrix Measure(BlockDocument document, ReadOnlySpan<BlockHint> hints, PageFacts facts)
    {
        var matrix = new FeatureMatrix(document.Blocks.Count);
        if (document.Blocks.Count == 0)
            return matrix;
        var cancellation = document.Cancellation;
        using var survey = new PageSurvey(document);
        cancellation.ThrowIfCancellationRequested();
        TextFeatures.Write(survey, matrix);
        cancellation.ThrowIfCancellationRequested();
        AncestorFeatures.Write(survey, matrix);
        cancellation.ThrowIfCancellationRequested();
        OverlapFeatures.Write(survey, facts, matrix);
        cancellation.ThrowIfCancellationRequested();
        PositionFeatures.Write(survey, OverlapFeatures.FindTitle(survey, matrix), matrix);
        var signatures = LikenessFeatures.Write(survey, matrix);
        cancellation.ThrowIfCancellationRequested();
        NeighbourFeatures.Write(survey, hints, signatures, matrix);
        WritePage(survey, matrix);
        return matrix;
    }

    private static void WritePage(PageSurvey survey, FeatureMatrix matrix)
    {
        for (var i = 0; i < survey.Count; i++)
        {
            var row = matrix.Row(i);
            row[(int)BlockFeature.PageLogBlocks] = Saturation.LogOf(survey.Count, Saturation.PageBlocks);
            row[(int)BlockFeature.PageLogWords] = Saturation.LogOf(survey.Words, Saturation.Words);
            row[(int)BlockFeature.PageLogProse] = Saturation.LogOf(survey.Prose, Saturation.Words);
            row[(int)BlockFeature.PageLinkDensity] = survey.LinkWords / Math.Max(1, survey.Words);
            row[(int)BlockFeature.PageProseInParagraphs] = survey.ParagraphProse / Math.Max(1, survey.Prose);
            row[(int)BlockFeature.PageArticles] = Math.Min(survey.Articles, 10);
            row[(int)BlockFeature.PageHiddenProse] = survey.HiddenProse / Math.Max(1, survey.Prose);
        }
    }
}
