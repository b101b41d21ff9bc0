using NewsParse.Reading.Blocks;

namespace NewsParse.Labeling.Features;

/// <summary>Features of a block's place on the page: against the title, headings, prose and pictures.</summary>
internal static class PositionFeatures
{
    private const int Far = 50;
    private const int FarFromTitle = 100;

    public static void Write(PageSurvey survey, int title, FeatureMatrix matrix)
    {
        WriteForward(survey, title, matrix);
        WriteBackward(survey, matrix);
        WritePictures(survey, matrix);
    }

    private static void WriteForward(PageSurvey survey, int title, FeatureMatrix matrix)
    {
        var blocks = survey.Document.Blocks;
        float words = 0, prose = 0;
        var titleWords = 0f;
        for (var i = 0; i < title; i++)
            titleWords += survey.Scans[i].Words;
        int heading = -Far, level = 0, lastProse = -Far;
        for (var i = 0; i < blocks.Count; i++)
        {
            var row = matrix.Row(i);
            row[(int)BlockFeature.IndexShare] = (float)i / blocks.Count;
            row[(int)BlockFeature.TextBefore] = words / Math.Max(1, survey.Words);
            row[(int)BlockFeature.ProseBefore] = prose / Math.Max(1, survey.Prose);
            row[(int)BlockFeature.PageHasTitle] = title >= 0 ? 1 : 0;
            row[(int)BlockFeature.BlocksSinceTitle] = title < 0 ? 0 : Math.Clamp(i - title, -FarFromTitle, FarFromTitle);
            row[(int)BlockFeature.LogWordsSinceTitle] = title < 0 ? 0 : MathF.Sign(words - titleWords) * Saturation.LogOf(MathF.Abs(words - titleWords), Saturation.Words);
            row[(int)BlockFeature.BlocksSinceHeading] = Math.Min(Far, i - heading);
            row[(int)BlockFeature.LastHeadingLevel] = level;
            row[(int)BlockFeature.BlocksSinceProse] = Math.Min(Far, i - lastProse);
            if (survey.Tree is not null)
                WriteTreePlace(survey, blocks[i], title, row);
            words += survey.Scans[i].Words;
            if (blocks[i].Kind == BlockKind.Heading)
                (heading, level) = (i, blocks[i].Level);
            if (!survey.IsProse[i])
                continue;
            prose += survey.Scans[i].Words;
            lastProse = i;
        }
    }

    private static void WriteTreePlace(PageSurvey survey, TextBlock block, int title, Span<float> row)
    {
        ref var last = ref survey.Elements[survey.Home(block)].LastDirectBlock;
        row[(int)BlockFeature.BlocksSinceSibling] = last < 0 ? Far : Math.Min(Far, block.Index - last);
        last = block.Index;
        row[(int)BlockFeature.ToTitle] = title < 0 ? AncestorFeatures.None : StepsUp(survey, block.Node, survey.Document.Blocks[title].Node);
    }

    public static int StepsUp(PageSurvey survey, int from, int other) =>
        survey.Elements[from].Depth - survey.Elements[survey.Common(from, other)].Depth;

    private static void WriteBackward(PageSurvey survey, FeatureMatrix matrix)
    {
        var next = survey.Count + Far;
        for (var i = survey.Count - 1; i >= 0; i--)
        {
            matrix.Row(i)[(int)BlockFeature.BlocksToProse] = Math.Min(Far, next - i);
            if (survey.IsProse[i])
                next = i;
        }
    }

    private static void WritePictures(PageSurvey survey, FeatureMatrix matrix)
    {
        foreach (var picture in survey.Document.Pictures)
        {
            if (picture.BeforeBlock < survey.Count)
                matrix.Row(picture.BeforeBlock)[(int)BlockFeature.PicturesBefore]++;
            if (picture.BeforeBlock > 0)
                matrix.Row(picture.BeforeBlock - 1)[(int)BlockFeature.PicturesAfter]++;
        }
    }
}
