using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NewsParse.Labeling.Fates;

/// <summary>
/// output = bias + input · weights, where most inputs are 0 and cost nothing. Outputs stay in registers while the inputs are read,
/// and each is summed in the order of the inputs, whatever the width of the machine's vectors: all machines give the same bits.
/// </summary>
internal static class DenseLayer
{
    /// <summary>Outputs that are summed together.</summary>
    private const int Strip = 64;

    /// <summary>Inputs that are looked at together.</summary>
    private const int Lanes = 8;

    /// <param name="input">The inputs.</param>
    /// <param name="weights">By input, the outputs of one input side by side.</param>
    /// <param name="bias">What each output begins with.</param>
    /// <param name="output">Takes the outputs; a multiple of eight.</param>
    public static void Apply(ReadOnlySpan<float> input, float[] weights, float[] bias, Span<float> output)
    {
        bias.CopyTo(output);
        ref var target = ref MemoryMarshal.GetReference(output);
        ref var source = ref MemoryMarshal.GetArrayDataReference(weights);
        var width = (nuint)output.Length;
        nuint from = 0;
        for (; from + Strip <= width; from += Strip)
        {
            ref var strip = ref Unsafe.Add(ref source, from);
            ref var sums = ref Unsafe.Add(ref target, from);
            if (Vector512.IsHardwareAccelerated)
                AddWide(input, ref strip, width, ref sums);
            else
                Add(input, ref strip, width, ref sums);
        }

        for (; from < width; from += Lanes)
            AddLanes(input, ref Unsafe.Add(ref source, from), width, ref Unsafe.Add(ref target, from));
    }

    private static void AddWide(ReadOnlySpan<float> input, ref float weights, nuint width, ref float sums)
    {
        var (a, b) = (Vector512.LoadUnsafe(ref sums), Vector512.LoadUnsafe(ref sums, 16));
        var (c, d) = (Vector512.LoadUnsafe(ref sums, 32), Vector512.LoadUnsafe(ref sums, 48));
        for (var first = 0; first < input.Length; first += Lanes)
        {
            for (var present = PresentFrom(input, first); present != 0; present &= present - 1)
            {
                var at = first + BitOperations.TrailingZeroCount(present);
                var factor = Vector512.Create(input[at]);
                var row = (nuint)at * width;
                a = Vector512.FusedMultiplyAdd(factor, Vector512.LoadUnsafe(ref weights, row), a);
                b = Vector512.FusedMultiplyAdd(factor, Vector512.LoadUnsafe(ref weights, row + 16), b);
                c = Vector512.FusedMultiplyAdd(factor, Vector512.LoadUnsafe(ref weights, row + 32), c);
                d = Vector512.FusedMultiplyAdd(factor, Vector512.LoadUnsafe(ref weights, row + 48), d);
            }
        }

        a.StoreUnsafe(ref sums);
        b.StoreUnsafe(ref sums, 16);
        c.StoreUnsafe(ref sums, 32);
        d.StoreUnsafe(ref sums, 48);
    }

    private static void Add(ReadOnlySpan<float> input, ref float weights, nuint width, ref float sums)
    {
        var (a, b, c, d) = (Vector256.LoadUnsafe(ref sums), Vector256.LoadUnsafe(ref sums, 8), Vector256.LoadUnsafe(ref sums, 16), Vector256.LoadUnsafe(ref sums, 24));
        var (e, f, g, h) = (Vector256.LoadUnsafe(ref sums, 32), Vector256.LoadUnsafe(ref sums, 40), Vector256.LoadUnsafe(ref sums, 48), Vector256.LoadUnsafe(ref sums, 56));
        for (var first = 0; first < input.Length; first += Lanes)
        {
            for (var present = PresentFrom(input, first); present != 0; present &= present - 1)
            {
                var at = first + BitOperations.TrailingZeroCount(present);
                var factor = Vector256.Create(input[at]);
                var row = (nuint)at * width;
                a = Vector256.FusedMultiplyAdd(factor, Vector256.LoadUnsafe(ref weights, row), a);
                b = Vector256.FusedMultiplyAdd(factor, Vector256.LoadUnsafe(ref weights, row + 8), b);
                c = Vector256.FusedMultiplyAdd(factor, Vector256.LoadUnsafe(ref weights, row + 16), c);
                d = Vector256.FusedMultiplyAdd(factor, Vector256.LoadUnsafe(ref weights, row + 24), d);
                e = Vector256.FusedMultiplyAdd(factor, Vector256.LoadUnsafe(ref weights, row + 32), e);
                f = Vector256.FusedMultiplyAdd(factor, Vector256.LoadUnsafe(ref weights, row + 40), f);
                g = Vector256.FusedMultiplyAdd(factor, Vector256.LoadUnsafe(ref weights, row + 48), g);
                h = Vector256.FusedMultiplyAdd(factor, Vector256.LoadUnsafe(ref weights, row + 56), h);
            }
        }

        a.StoreUnsafe(ref sums);
        b.StoreUnsafe(ref sums, 8);
        c.StoreUnsafe(ref sums, 16);
        d.StoreUnsafe(ref sums, 24);
        e.StoreUnsafe(ref sums, 32);
        f.StoreUnsafe(ref sums, 40);
        g.StoreUnsafe(ref sums, 48);
        h.StoreUnsafe(ref sums, 56);
    }

    private static void AddLanes(ReadOnlySpan<float> input, ref float weights, nuint width, ref float sums)
    {
        var sum = Vector256.LoadUnsafe(ref sums);
        for (var at = 0; at < input.Length; at++)
            if (input[at] != 0)
                sum = Vector256.FusedMultiplyAdd(Vector256.Create(input[at]), Vector256.LoadUnsafe(ref weights, (nuint)at * width), sum);
        sum.StoreUnsafe(ref sums);
    }

    /// <summary>A bit for each of the next inputs that is not 0.</summary>
    private static uint PresentFrom(ReadOnlySpan<float> input, int first)
    {
        if (first + Lanes <= input.Length)
            return ~Vector256.Equals(Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(input), (nuint)first), Vector256<float>.Zero).ExtractMostSignificantBits() & 0xFF;
        var present = 0u;
        for (var i = first; i < input.Length; i++)
            present |= input[i] != 0 ? 1u << (i - first) : 0;
        return present;
    }
}
