using System.Text;
using NewsParse.Labeling.Body;
using NewsParse.Labeling.Features;

namespace NewsParse.Training;

/// <summary>Trains one ensemble on the blocks of many pages.</summary>
internal static class ModelTrainer
{
    public sealed record Trained(TreeEnsemble Trees, byte[] Bytes, Dictionary<BlockFeature, double> Gains);

    /// <summary>Of the short blocks that are no body, which are most of every page, one in so many is kept and counts for the others.</summary>
    private const int KeepOneOf = 3;

    /// <summary>News pages weigh more than the general web pages that are most of the data.</summary>
    private static float PageWeight(MeasuredPage page) => (page.Page.Set switch { "wcxb" => 1f, "made" => 0.2f, _ => 2.5f }) * (page.Variant switch { PageVariant.Gutted => 0.12f, PageVariant.Long or PageVariant.LongText => 0.4f, _ => 1 });

    private static bool IsPlentiful(MeasuredPage page, int block) =>
        page.Labels[block] == 0 && page.Page.Body is not null && page.Matrix.Row(block)[(int)BlockFeature.LogWords] < MathF.Log(1 + 8);

    private static bool IsUsed(MeasuredPage page, int block) => page.Weights[block] > 0 && (!IsPlentiful(page, block) || (uint)(block * 2654435761u) % KeepOneOf == 0);

    public static Trained Train(List<MeasuredPage> pages, BlockFeature[] columns, TrainingOptions options)
    {
        var rows = pages.Sum(p => Enumerable.Range(0, p.Labels.Length).Count(i => IsUsed(p, i)));
        var (values, labels, weights) = (new float[(long)rows * columns.Length], new float[rows], new float[rows]);
        var row = 0;
        foreach (var page in pages)
        {
            for (var i = 0; i < page.Labels.Length; i++)
            {
                if (!IsUsed(page, i))
                    continue;
                var source = page.Matrix.Row(i);
                for (var k = 0; k < columns.Length; k++)
                    values[(row * columns.Length) + k] = source[(int)columns[k]];
                (labels[row], weights[row]) = (page.Labels[i], page.Weights[i] * PageWeight(page) * (IsPlentiful(page, i) ? KeepOneOf : 1));
                row++;
            }
        }

        var model = new ModelText(LightGbm.Train(values, columns.Length, labels, weights, options), columns);
        using var stream = new MemoryStream();
        using (var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true))
            model.Write(writer);
        stream.Position = 0;
        using var reader = new BinaryReader(stream);
        return new Trained(TreeEnsemble.Read(reader), stream.ToArray(), model.Gains());
    }
}
