using NewsParse.Reading.Blocks;

namespace NewsParse.Labeling.Features;

/// <summary>Features of the blocks before and after.</summary>
internal static class NeighbourFeatures
{
    private const int Window = 5;
    private const int RoleReach = 10;

    public static void Write(PageSurvey survey, ReadOnlySpan<BlockHint> hints, uint[] signatures, FeatureMatrix matrix)
    {
        var count = survey.Count;
        float words = 0, links = 0, prose = 0;
        for (var i = 0; i < Math.Min(Window, count); i++)
            Slide(survey, i, 1, ref words, ref links, ref prose);
        for (var i = 0; i < count; i++)
        {
            if (i + Window < count)
                Slide(survey, i + Window, 1, ref words, ref links, ref prose);
            if (i - Window - 1 >= 0)
                Slide(survey, i - Window - 1, -1, ref words, ref links, ref prose);
            var row = matrix.Row(i);
            row[(int)BlockFeature.ProseAround] = prose / Math.Max(1, words);
            row[(int)BlockFeature.LinksAround] = links / Math.Max(1, words);
            WriteNear(survey, matrix, i, row);
            WriteSteps(survey, signatures, i, row);
        }

        WriteRoles(hints, matrix);
    }

    private static void Slide(PageSurvey survey, int block, int sign, ref float words, ref float links, ref float prose)
    {
        var own = survey.Scans[block].Words * sign;
        words += own;
        links += own * survey.LinkDensity[block];
        prose += survey.IsProse[block] ? own : 0;
    }

    private static void WriteNear(PageSurvey survey, FeatureMatrix matrix, int i, Span<float> row)
    {
        for (var k = 1; k <= 3; k++)
        {
            var (before, after) = (i - k, i + k);
            row[(int)BlockFeature.WordsBefore1 + k - 1] = before < 0 ? -1 : matrix.Row(before)[(int)BlockFeature.LogWords];
            row[(int)BlockFeature.WordsAfter1 + k - 1] = after >= survey.Count ? -1 : matrix.Row(after)[(int)BlockFeature.LogWords];
            row[(int)BlockFeature.LinksBefore1 + k - 1] = before < 0 ? -1 : survey.LinkDensity[before];
            row[(int)BlockFeature.LinksAfter1 + k - 1] = after >= survey.Count ? -1 : survey.LinkDensity[after];
            if (k == 3)
                continue;
            row[(int)BlockFeature.StopBefore1 + k - 1] = before < 0 ? -1 : matrix.Row(before)[(int)BlockFeature.EndsWithStop];
            row[(int)BlockFeature.StopAfter1 + k - 1] = after >= survey.Count ? -1 : matrix.Row(after)[(int)BlockFeature.EndsWithStop];
        }
    }

    private static void WriteSteps(PageSurvey survey, uint[] signatures, int i, Span<float> row)
    {
        var blocks = survey.Document.Blocks;
        var (hasBefore, hasAfter) = (i > 0, i + 1 < blocks.Count);
        row[(int)BlockFeature.KindBefore1] = hasBefore ? (int)blocks[i - 1].Kind : -1;
        row[(int)BlockFeature.KindAfter1] = hasAfter ? (int)blocks[i + 1].Kind : -1;
        row[(int)BlockFeature.IsLikeBefore] = hasBefore && signatures[i] == signatures[i - 1] ? 1 : 0;
        row[(int)BlockFeature.IsLikeAfter] = hasAfter && signatures[i] == signatures[i + 1] ? 1 : 0;
        if (survey.Tree is null)
            return;
        row[(int)BlockFeature.ToBlockBefore] = hasBefore ? PositionFeatures.StepsUp(survey, blocks[i].Node, blocks[i - 1].Node) : AncestorFeatures.None;
        row[(int)BlockFeature.ToBlockAfter] = hasAfter ? PositionFeatures.StepsUp(survey, blocks[i].Node, blocks[i + 1].Node) : AncestorFeatures.None;
    }

    private static void WriteRoles(ReadOnlySpan<BlockHint> hints, FeatureMatrix matrix)
    {
        var last = -RoleReach - 1;
        for (var i = 0; i < hints.Length; i++)
        {
            var row = matrix.Row(i);
            var isNear = i - last <= RoleReach;
            row[(int)BlockFeature.Role] = hints[i].Role is { } role ? 1 + (int)role : 0;
            row[(int)BlockFeature.RoleBefore] = isNear ? 1 + (int)hints[last].Role!.Value : 0;
            row[(int)BlockFeature.BlocksSinceRole] = isNear ? i - last : RoleReach + 1;
            row[(int)BlockFeature.DateLike] = hints[i].DateLike;
            if (hints[i].Role is not null)
                last = i;
        }
    }
}
