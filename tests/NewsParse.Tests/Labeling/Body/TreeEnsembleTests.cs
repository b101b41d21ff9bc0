using System.Text;
using NewsParse.Labeling.Body;
using NewsParse.Labeling.Features;

namespace NewsParse.Tests.Labeling.Body;

internal sealed class TreeEnsembleTests
{
    /// <summary>Trees of one split: each gives long blocks 2, short ones -1.</summary>
    private static MemoryStream OneSplit(string feature, int trees = 1)
    {
        var stream = new MemoryStream();
        using (var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(TreeEnsemble.Magic);
            writer.Write((ushort)1);
            writer.Write(feature);
            writer.Write(0.5f);
            writer.Write((ushort)trees);
            writer.Write(3 * trees);
            for (var tree = 0; tree < trees; tree++)
            {
                writer.Write((ushort)3);
                WriteNode(writer, 0.25f, 1, 2, 0, 3f);
                WriteNode(writer, -1f, 0, 0, 0, 0);
                WriteNode(writer, 2f, 0, 0, 0, 0);
            }
        }

        stream.Position = 0;
        return stream;
    }

    private static void WriteNode(BinaryWriter writer, float value, short left, short right, ushort column, float threshold)
    {
        writer.Write(value);
        writer.Write(left);
        if (left == 0)
            return;
        writer.Write(right);
        writer.Write(column);
        writer.Write(threshold);
    }

    private static TreeEnsemble Read(string feature, int trees = 1)
    {
        using var reader = new BinaryReader(OneSplit(feature, trees));
        return TreeEnsemble.Read(reader);
    }

    private static FeatureMatrix Rows(params float[] words)
    {
        var matrix = new FeatureMatrix(words.Length);
        for (var i = 0; i < words.Length; i++)
            matrix.Row(i)[(int)BlockFeature.LogWords] = words[i];
        return matrix;
    }

    [Test]
    public void A_row_falls_to_the_left_up_to_the_threshold()
    {
        var scores = new float[6];
        Read(nameof(BlockFeature.LogWords)).Score(Rows(3f, 3.01f, 0, 9, 3.01f, 3f), scores);
        var (left, right) = (TreeEnsemble.Probability(-0.5f), TreeEnsemble.Probability(2.5f));
        Assert.That(scores, Is.EqualTo(new[] { left, right, left, right, right, left }).Within(1e-6));
    }

    [Test]
    public void Rows_that_leave_change_nothing_for_those_that_stay()
    {
        var trees = Read(nameof(BlockFeature.LogWords), 95);
        var words = new float[100];
        for (var i = 0; i < words.Length; i++)
            words[i] = i % 3 == 0 ? 9f : 1f;
        var scores = new float[words.Length];
        trees.Score(Rows(words), scores);
        var alone = new float[1];
        for (var i = 0; i < words.Length; i++)
        {
            trees.Score(Rows(words[i]), alone);
            Assert.That(scores[i], Is.EqualTo(alone[0]));
        }
    }

    [Test]
    public void A_row_without_hope_leaves_after_forty_trees_and_the_others_stay_to_the_end()
    {
        var trees = Read(nameof(BlockFeature.LogWords), 45);
        var rows = Rows(1f, 9f);
        var (early, late) = (new float[2], new float[2]);
        trees.Score(rows, early);
        trees.Score(rows, late, toTheEnd: true);
        Assert.That(early, Is.EqualTo(new[] { TreeEnsemble.Probability(0.5f - 40), TreeEnsemble.Probability(0.5f + 90) }));
        Assert.That(late, Is.EqualTo(new[] { TreeEnsemble.Probability(0.5f - 45), TreeEnsemble.Probability(0.5f + 90) }));
    }

    [Test]
    public void A_split_is_credited_with_what_it_moved()
    {
        var contributions = new float[FeatureMatrix.Width];
        Read(nameof(BlockFeature.LogWords)).Explain(Rows(5).Row(0), contributions);
        Assert.That(contributions[(int)BlockFeature.LogWords], Is.EqualTo(1.75f));
    }

    [Test]
    public void A_model_of_an_unknown_feature_is_refused() => Assert.Throws<InvalidDataException>(() => Read("Colour"));

    [Test]
    public void The_embedded_models_are_read()
    {
        Assert.That(BodyModel.For(InputKind.Html).First.Trees, Is.Positive);
        Assert.That(BodyModel.For(InputKind.Text).First.Trees, Is.Positive);
    }
}
