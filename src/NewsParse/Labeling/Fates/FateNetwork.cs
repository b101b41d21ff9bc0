using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using NewsParse.Text;

namespace NewsParse.Labeling.Fates;

/// <summary>
/// The labeller: a piece's row → hidden values → the hidden values of the pieces around it → what it is, and what it is for where it
/// is chrome. Weights are only read; see benchmarks/NewsParse.Training for how they are made.
/// </summary>
internal sealed class FateNetwork
{
    public const int Hidden = 64;

    /// <summary>Pieces before and after that a piece is judged with.</summary>
    public const int Reach = 3;

    public const int Window = Hidden * ((2 * Reach) + 1);

    public static readonly int Fates = Enum.GetValues<PieceFate>().Length;

    /// <summary>Outputs: the fates, then the roles; padded to whole vectors.</summary>
    public static readonly int Outputs = (Fates + FateInput.Roles + 7) / 8 * 8;

    /// <summary>Weights by input, the outputs of one input side by side.</summary>
    public required float[] First { get; init; }

    public required float[] FirstBias { get; init; }

    public required float[] Second { get; init; }

    public required float[] SecondBias { get; init; }

    public required float[] Last { get; init; }

    public required float[] LastBias { get; init; }

    /// <summary>What each measured column is multiplied with before the network sees it.</summary>
    public required float[] Scale { get; init; }

    /// <summary>Vectors of words, <see cref="FateInput.WordValues"/> a slot.</summary>
    public required float[] Words { get; init; }

    public static FateNetwork Create(Func<int, float[]> make) => new()
    {
        First = make(FateInput.Width * Hidden), FirstBias = make(Hidden), Second = make(Window * Hidden), SecondBias = make(Hidden),
        Last = make(Hidden * Outputs), LastBias = make(Outputs), Scale = make(FateInput.Measured), Words = make(FateInput.WordSlots * FateInput.WordValues),
    };

    public float[][] All => [First, FirstBias, Second, SecondBias, Last, LastBias, Scale, Words];

    /// <summary>Reads the weights as half-precision numbers in the order of <see cref="All"/>.</summary>
    /// <exception cref="InvalidDataException">The file was made for other features.</exception>
    public static FateNetwork Read(BinaryReader reader)
    {
        if (reader.ReadInt32() != FateInput.Width || reader.ReadInt32() != Outputs)
            throw new InvalidDataException("The labeller's weights were made for other features.");
        return Create(count =>
        {
            var values = new float[count];
            for (var i = 0; i < count; i++)
                values[i] = (float)reader.ReadHalf();
            return values;
        });
    }

    /// <summary>Probabilities of a document's pieces, <see cref="Outputs"/> a piece: fates, then roles.</summary>
    public void Run(FateRows rows, Span<float> outputs, CancellationToken cancellationToken = default)
    {
        using var hidden = new PooledArray<float>((rows.Count + (2 * Reach)) * Hidden);
        Span<float> input = stackalloc float[FateInput.Width];
        Span<float> second = stackalloc float[Hidden];
        for (var i = 0; i < rows.Count; i++)
        {
            if ((i & 255) == 0)
                cancellationToken.ThrowIfCancellationRequested();
            Fill(rows, i, input);
            Apply(input, First, FirstBias, hidden.Span.Slice((i + Reach) * Hidden, Hidden));
            Rectify(hidden.Span.Slice((i + Reach) * Hidden, Hidden));
        }

        for (var i = 0; i < rows.Count; i++)
        {
            Apply(hidden.Span.Slice(i * Hidden, Window), Second, SecondBias, second);
            Rectify(second);
            var output = outputs.Slice(i * Outputs, Outputs);
            Apply(second, Last, LastBias, output);
            Normalize(output[..Fates]);
            Normalize(output.Slice(Fates, FateInput.Roles));
        }
    }

    /// <summary>Scales a row's values and adds the mean of its words' vectors.</summary>
    private void Fill(FateRows rows, int row, Span<float> input)
    {
        FillValues(rows.Values(row), input);
        FillWords(rows.Words(row), input);
    }

    /// <summary>Scales measured values; no value of a page nobody foresaw outweighs all others.</summary>
    public void FillValues(ReadOnlySpan<float> values, Span<float> input)
    {
        ref var value = ref MemoryMarshal.GetReference(values);
        ref var scale = ref MemoryMarshal.GetArrayDataReference(Scale);
        ref var target = ref MemoryMarshal.GetReference(input);
        var (least, most) = (Vector256.Create(-4f), Vector256.Create(4f));
        var k = 0;
        for (; k + Vector256<float>.Count <= values.Length; k += Vector256<float>.Count)
        {
            var scaled = Vector256.LoadUnsafe(ref value, (nuint)k) * Vector256.LoadUnsafe(ref scale, (nuint)k);
            Vector256.Min(Vector256.Max(scaled, least), most).StoreUnsafe(ref target, (nuint)k);
        }

        for (; k < values.Length; k++)
            input[k] = Math.Clamp(values[k] * Scale[k], -4, 4);
    }

    /// <summary>Writes the mean of some words' vectors after the measured values; zeros for no words.</summary>
    public void FillWords(ReadOnlySpan<ushort> slots, Span<float> input)
    {
        var words = input[FateInput.Measured..];
        words.Clear();
        ref var sums = ref MemoryMarshal.GetReference(words);
        ref var vectors = ref MemoryMarshal.GetArrayDataReference(Words);
        var count = Vector256.Create((float)slots.Length);
        foreach (var slot in slots)
            for (nuint k = 0; k < FateInput.WordValues; k += (nuint)Vector256<float>.Count)
                (Vector256.LoadUnsafe(ref sums, k) + (Vector256.LoadUnsafe(ref vectors, ((nuint)slot * FateInput.WordValues) + k) / count)).StoreUnsafe(ref sums, k);
    }

    /// <summary>output = bias + input · weights.</summary>
    public static void Apply(ReadOnlySpan<float> input, float[] weights, float[] bias, Span<float> output) => DenseLayer.Apply(input, weights, bias, output);

    public static void Rectify(Span<float> values)
    {
        foreach (ref var value in values)
            value = MathF.Max(0, value);
    }

    /// <summary>Logits to probabilities.</summary>
    public static void Normalize(Span<float> values)
    {
        var most = float.NegativeInfinity;
        foreach (var value in values)
            most = MathF.Max(most, value);
        var sum = 0f;
        foreach (ref var value in values)
            sum += value = MathF.Exp(value - most);
        foreach (ref var value in values)
            value /= sum;
    }
}
