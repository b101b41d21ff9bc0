using System.Numerics;
using NewsParse.Reading.Blocks;
using NewsParse.Reading.Html;
using NewsParse.Text;

namespace NewsParse.Labeling.Features;

/// <summary>Features of the elements a block stands in: which kinds and names are how near, and how much stands in them.</summary>
internal static class AncestorFeatures
{
    /// <summary>The distance to something that is not there.</summary>
    public const float None = 40;

    private const int FirstTag = (int)BlockFeature.ToArticle;
    private const int Tags = (int)BlockFeature.ToTime - FirstTag + 1;
    private const int FirstName = (int)BlockFeature.NameBody;
    private const int Containers = 5;

    public static void Write(PageSurvey survey, FeatureMatrix matrix)
    {
        var blocks = survey.Document.Blocks;
        var tree = survey.Tree;
        using var names = new PooledArray<ulong>(survey.Elements.Length);
        using var memo = new ValueMemo<uint>();
        var namedWords = 0f;
        for (var i = 0; i < blocks.Count; i++)
        {
            var row = matrix.Row(i);
            row.Slice(FirstTag, Tags + NameHints.Groups).Fill(None);
            row[(int)BlockFeature.Kind] = (int)blocks[i].Kind;
            row[(int)BlockFeature.HeadingLevel] = blocks[i].Level;
            row[(int)BlockFeature.HasBlankBefore] = blocks[i].HasBlankBefore ? 1 : 0;
            if (tree is null)
                continue;
            WriteOwn(survey, tree, blocks[i], row);
            namedWords += WriteDistances(tree, blocks[i].Node, names.Span, memo, row) ? survey.Scans[i].Words : 0;
            WriteContainers(survey, tree, blocks[i], row);
        }

        for (var i = 0; i < blocks.Count; i++)
            matrix.Row(i)[(int)BlockFeature.PageNamedShare] = namedWords / Math.Max(1, survey.Words);
    }

    private static void WriteOwn(PageSurvey survey, PageTree tree, TextBlock block, Span<float> row)
    {
        row[(int)BlockFeature.IsParagraphElement] = tree.Tag(block.Node) == HtmlTag.P ? 1 : 0;
        row[(int)BlockFeature.IsDivision] = tree.Tag(block.Node) == HtmlTag.Div ? 1 : 0;
        row[(int)BlockFeature.IsHidden] = block.IsHidden ? 1 : 0;
        row[(int)BlockFeature.Depth] = survey.Elements[block.Node].Depth;
        row[(int)BlockFeature.IsMixedContent] = survey.Elements[block.Node].Blocks > 1 ? 1 : 0;
    }

    /// <summary>Walks from the block's innermost common element to the root; true if any element on the way has a telling name.</summary>
    private static bool WriteDistances(PageTree tree, int start, Span<ulong> names, ValueMemo<uint> memo, Span<float> row)
    {
        var isNamed = false;
        var distance = 0;
        for (var node = start; node > 0; node = tree.Parent(node), distance++)
        {
            var value = Math.Min(distance, None - 1);
            if (TagColumn(tree.Tag(node)) is >= 0 and var column && row[FirstTag + column] == None)
                row[FirstTag + column] = value;
            if (names[node] == 0)
                names[node] = NameHints.Default.Read(tree, node, memo) | (1ul << 63);
            var groups = (uint)names[node];
            isNamed |= groups != 0;
            for (; groups != 0; groups &= groups - 1)
            {
                ref var cell = ref row[FirstName + BitOperations.TrailingZeroCount(groups)];
                if (cell == None)
                    cell = value;
            }
        }

        return isNamed;
    }

    private static int TagColumn(HtmlTag tag) => tag switch
    {
        HtmlTag.Article => BlockFeature.ToArticle - BlockFeature.ToArticle,
        HtmlTag.Main => BlockFeature.ToMain - BlockFeature.ToArticle,
        HtmlTag.Section => BlockFeature.ToSection - BlockFeature.ToArticle,
        HtmlTag.Header => BlockFeature.ToHeader - BlockFeature.ToArticle,
        HtmlTag.Footer => BlockFeature.ToFooter - BlockFeature.ToArticle,
        HtmlTag.Nav => BlockFeature.ToNav - BlockFeature.ToArticle,
        HtmlTag.Aside => BlockFeature.ToAside - BlockFeature.ToArticle,
        HtmlTag.Form or HtmlTag.Fieldset => BlockFeature.ToForm - BlockFeature.ToArticle,
        HtmlTag.Figure => BlockFeature.ToFigure - BlockFeature.ToArticle,
        HtmlTag.Table => BlockFeature.ToTable - BlockFeature.ToArticle,
        HtmlTag.Ul or HtmlTag.Ol or HtmlTag.Dl or HtmlTag.Menu => BlockFeature.ToList - BlockFeature.ToArticle,
        HtmlTag.Blockquote => BlockFeature.ToBlockquote - BlockFeature.ToArticle,
        HtmlTag.A => BlockFeature.ToLink - BlockFeature.ToArticle,
        HtmlTag.Button or HtmlTag.Select or HtmlTag.Label => BlockFeature.ToButton - BlockFeature.ToArticle,
        HtmlTag.Details => BlockFeature.ToDetails - BlockFeature.ToArticle,
        HtmlTag.Dialog => BlockFeature.ToDialog - BlockFeature.ToArticle,
        >= HtmlTag.H1 and <= HtmlTag.H6 => BlockFeature.ToHeading - BlockFeature.ToArticle,
        HtmlTag.P => BlockFeature.ToParagraph - BlockFeature.ToArticle,
        HtmlTag.Address => BlockFeature.ToAddress - BlockFeature.ToArticle,
        HtmlTag.Time => BlockFeature.ToTime - BlockFeature.ToArticle,
        _ => -1,
    };

    private static void WriteContainers(PageSurvey survey, PageTree tree, TextBlock block, Span<float> row)
    {
        var words = Math.Max(1, survey.Words);
        var prose = Math.Max(1, survey.Prose);
        var level = 0;
        var held = 1;
        for (var node = block.Node; node >= 0 && level < Containers; node = tree.Parent(node))
        {
            ref readonly var totals = ref survey.Elements[node];
            if (totals.Blocks <= held && node > 0)
                continue;
            held = totals.Blocks;
            row[(int)BlockFeature.Share1 + level] = totals.Words / words;
            row[(int)BlockFeature.Prose1 + level] = totals.Prose / prose;
            row[(int)BlockFeature.Links1 + level] = totals.LinkWords / Math.Max(1, totals.Words);
            row[(int)BlockFeature.Blocks1 + level] = Saturation.LogOf(totals.Blocks, Saturation.Blocks);
            level++;
        }

        for (; level < Containers; level++)
            for (var column = (int)BlockFeature.Share1; column <= (int)BlockFeature.Blocks1; column += Containers)
                row[column + level] = -1;
        WriteHome(survey, block, prose, row);
    }

    private static void WriteHome(PageSurvey survey, TextBlock block, float prose, Span<float> row)
    {
        ref readonly var home = ref survey.Elements[survey.Home(block)];
        row[(int)BlockFeature.SiblingProse] = home.DirectProse / prose;
        row[(int)BlockFeature.LogSiblingProseBlocks] = Saturation.LogOf(home.DirectProseBlocks, Saturation.Blocks);
        (row[(int)BlockFeature.ToHalfProse], row[(int)BlockFeature.BelowHalfProse]) = Way(survey, survey.HalfProse, block.Node);
        (row[(int)BlockFeature.ToMostProse], row[(int)BlockFeature.BelowMostProse]) = Way(survey, survey.MostProse, block.Node);
    }

    private static (float Up, float Down) Way(PageSurvey survey, int from, int to)
    {
        var depth = survey.Elements[survey.Common(from, to)].Depth;
        return (survey.Elements[from].Depth - depth, survey.Elements[to].Depth - depth);
    }
}
