using NewsParse.Labeling.Fates;

namespace NewsParse.Tests.Labeling.Fates;

internal sealed class DenseLayerTests
{
    [TestCase(64, 448)]
    [TestCase(64, 61)]
    [TestCase(72, 64)]
    [TestCase(8, 3)]
    [TestCase(136, 17)]
    public void Each_output_is_its_bias_and_its_inputs_added_one_by_one(int outputs, int inputs)
    {
        var random = new Random(outputs + inputs);
        var input = Values(random, inputs, zeros: 0.6);
        var (weights, bias, output) = (Values(random, inputs * outputs, 0), Values(random, outputs, 0), new float[outputs]);
        DenseLayer.Apply(input, weights, bias, output);
        for (var j = 0; j < outputs; j++)
        {
            var sum = bias[j];
            for (var k = 0; k < inputs; k++)
                sum = MathF.FusedMultiplyAdd(input[k], weights[(k * outputs) + j], sum);
            Assert.That(output[j], Is.EqualTo(sum));
        }
    }

    [Test]
    public void Inputs_of_zero_leave_the_bias()
    {
        var output = new float[64];
        DenseLayer.Apply(new float[20], Values(new Random(1), 20 * 64, 0), [.. Enumerable.Repeat(0.5f, 64)], output);
        Assert.That(output, Is.All.EqualTo(0.5f));
    }

    private static float[] Values(Random random, int count, double zeros)
    {
        var values = new float[count];
        for (var i = 0; i < count; i++)
            values[i] = random.NextDouble() < zeros ? 0 : (random.NextSingle() * 2) - 1;
        return values;
    }
}
