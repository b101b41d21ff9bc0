using NewsParse.Labeling.Fates;

namespace NewsParse.Tests.Labeling.Fates;

internal sealed class FateNetworkTests
{
    private static FateRows RowsOf(int count, params (int Row, int Column, float Value)[] values)
    {
        var rows = new FateRows(count);
        for (var i = 0; i < count; i++)
        {
            rows.Values(i).Clear();
            rows.ReadWords(i, "");
        }

        foreach (var (row, column, value) in values)
            rows.Values(row)[column] = value;
        return rows;
    }

    private static float[] Run(FateNetwork network, FateRows rows)
    {
        var outputs = new float[rows.Count * FateNetwork.Outputs];
        network.Run(rows, outputs);
        return outputs;
    }

    private static float[] First(FateRows rows) => Run(FateScores.Network, rows).AsSpan(0, FateNetwork.Outputs).ToArray();

    [Test]
    public void Fates_and_roles_of_a_piece_are_probabilities()
    {
        using var rows = RowsOf(2, (0, 3, 0.5f), (1, 8, 2f));
        var outputs = Run(FateScores.Network, rows);
        for (var i = 0; i < 2; i++)
        {
            var own = outputs.AsSpan(i * FateNetwork.Outputs, FateNetwork.Outputs);
            Assert.That(own[..FateNetwork.Fates].ToArray().Sum(), Is.EqualTo(1).Within(1e-4));
            Assert.That(own.Slice(FateNetwork.Fates, FateInput.Roles).ToArray().Sum(), Is.EqualTo(1).Within(1e-4));
        }
    }

    [TestCase(FateNetwork.Reach, false)]
    [TestCase(FateNetwork.Reach + 1, true)]
    public void A_piece_is_judged_with_its_neighbours_and_no_others(int distance, bool isSame)
    {
        using var plain = RowsOf(9);
        using var changed = RowsOf(9, (distance, FateInput.PieceStart, 3f));
        Assert.That(First(changed).SequenceEqual(First(plain)), Is.EqualTo(isSame));
    }

    [Test]
    public void No_single_value_outweighs_all_others()
    {
        using var large = RowsOf(1, (0, FateInput.PieceStart, 1e6f));
        using var endless = RowsOf(1, (0, FateInput.PieceStart, float.MaxValue));
        Assert.That(Run(FateScores.Network, large), Is.EqualTo(Run(FateScores.Network, endless)).And.None.NaN);
    }

    [Test]
    public void Weights_made_for_other_features_are_refused()
    {
        var file = new MemoryStream();
        using (var writer = new BinaryWriter(file, System.Text.Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(FateInput.Width + 1);
            writer.Write(FateNetwork.Outputs);
        }

        file.Position = 0;
        using var reader = new BinaryReader(file);
        Assert.That(() => FateNetwork.Read(reader), Throws.InstanceOf<InvalidDataException>());
    }
}
