using NewsParse.Labeling.Fates;

namespace NewsParse.Training;

/// <summary>Trains the labeller's network: Adam over batches of documents, the same documents and seed giving the same weights.</summary>
internal sealed class FateTrainer
{
    private const int Batch = 16;
    private const float Rate = 2e-3f, FirstDecay = 0.9f, SecondDecay = 0.999f;
    private const int Seed = 20;

    private readonly FateNetwork _net;
    private readonly float[][] _means, _squares;
    private int _step;

    private FateTrainer(List<FateDocument> documents)
    {
        var random = new Random(Seed);
        _net = FateNetwork.Create(count => [.. Enumerable.Range(0, count).Select(_ => (float)((random.NextDouble() * 2) - 1))]);
        Shrink(_net.First, FateInput.Width);
        Shrink(_net.Second, FateNetwork.Window);
        Shrink(_net.Last, FateNetwork.Hidden);
        foreach (var bias in new[] { _net.FirstBias, _net.SecondBias, _net.LastBias })
            Array.Clear(bias);
        for (var i = 0; i < _net.Words.Length; i++)
            _net.Words[i] *= 0.3f;
        Measure(documents).CopyTo(_net.Scale, 0);
        _means = [.. _net.All.Select(static values => new float[values.Length])];
        _squares = [.. _net.All.Select(static values => new float[values.Length])];
    }

    public static FateNetwork Train(List<FateDocument> documents, int epochs)
    {
        var trainer = new FateTrainer(documents);
        var random = new Random(Seed);
        FateGradient[] gradients = [new(trainer._net), new(trainer._net)];
        var order = documents.Where(static d => d.Targets.Any(static t => t.Fates != 0)).ToArray();
        var steps = epochs * ((order.Length + Batch - 1) / Batch);
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(order);
            var loss = 0.0;
            for (var first = 0; first < order.Length; first += Batch)
            {
                var batch = order.AsMemory(first, Math.Min(Batch, order.Length - first));
                var seed = random.Next();
                Parallel.For(0, 2, half => Add(gradients[half], batch, half, seed));
                loss += gradients[0].Loss + gradients[1].Loss;
                trainer.Step(gradients, 0.5f * Rate * (1 + MathF.Cos(MathF.PI * trainer._step / steps)), batch);
            }

            Console.WriteLine(FormattableString.Invariant($"epoch {epoch + 1} loss {loss / order.Length:F3}"));
        }

        return trainer._net;
    }

    private static void Add(FateGradient gradient, ReadOnlyMemory<FateDocument> batch, int half, int seed)
    {
        gradient.Clear();
        for (var i = half; i < batch.Length; i += 2)
            gradient.Add(batch.Span[i], new Random(seed + i));
    }

    private void Step(FateGradient[] gradients, float rate, ReadOnlyMemory<FateDocument> batch)
    {
        _step++;
        var share = 1f / batch.Length;
        var (first, second) = (1 - MathF.Pow(FirstDecay, _step), 1 - MathF.Pow(SecondDecay, _step));
        for (var group = 0; group < _net.All.Length; group++)
        {
            var (values, a, b) = (_net.All[group], gradients[0].Sums.All[group], gradients[1].Sums.All[group]);
            if (ReferenceEquals(values, _net.Scale))
                continue;
            var (means, squares) = (_means[group], _squares[group]);
            for (var i = 0; i < values.Length; i++)
            {
                var slope = (a[i] + b[i]) * share;
                means[i] = (FirstDecay * means[i]) + ((1 - FirstDecay) * slope);
                squares[i] = (SecondDecay * squares[i]) + ((1 - SecondDecay) * slope * slope);
                values[i] -= rate * ((means[i] / first / (MathF.Sqrt(squares[i] / second) + 1e-6f)) + (1e-3f * values[i]));
            }
        }
    }

    private static void Shrink(float[] weights, int inputs)
    {
        var factor = MathF.Sqrt(2f / inputs);
        for (var i = 0; i < weights.Length; i++)
            weights[i] *= factor;
    }

    /// <summary>One over the root mean square of each measured column.</summary>
    private static float[] Measure(List<FateDocument> documents)
    {
        var squares = new double[FateInput.Measured];
        var rows = 0;
        foreach (var document in documents)
        {
            for (var i = 0; i < document.Rows.Count; i += 7, rows++)
            {
                var values = document.Rows.Values(i);
                for (var k = 0; k < values.Length; k++)
                    squares[k] += values[k] * values[k];
            }
        }

        return [.. squares.Select(square => 1 / MathF.Max(0.25f, (float)Math.Sqrt(square / rows)))];
    }
}
