using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using NewsParse.Labeling.Fates;
using NewsParse.Labeling.Features;

namespace NewsParse.Training;

/// <summary>One thread's sums of slopes over a batch, and the values kept between the way forth and the way back.</summary>
internal sealed class FateGradient
{
    private const int MostPieces = 400;
    private const double DropWords = 0.25, DropWord = 0.12, DropPhrase = 0.2, DropNames = 0.25, DropClaims = 0.3;

    /// <summary>Share of hidden values left out at random, so that no fate hangs on one of them.</summary>
    private const float DropHidden = 0.2f;

    private readonly FateNetwork _net;
    private readonly float[] _inputs = new float[MostPieces * FateInput.Width];
    private readonly float[] _hidden = new float[(MostPieces + (2 * FateNetwork.Reach)) * FateNetwork.Hidden];
    private readonly float[] _hiddenSlopes = new float[(MostPieces + (2 * FateNetwork.Reach)) * FateNetwork.Hidden];
    private readonly float[] _second = new float[FateNetwork.Hidden];
    private readonly float[] _secondSlopes = new float[FateNetwork.Hidden];
    private readonly float[] _output = new float[FateNetwork.Outputs];
    private readonly List<ushort>[] _slots = [.. Enumerable.Range(0, MostPieces).Select(static _ => new List<ushort>())];

    public FateGradient(FateNetwork net)
    {
        _net = net;
        Sums = FateNetwork.Create(static count => new float[count]);
    }

    private ulong _state;

    public FateNetwork Sums { get; }

    public double Loss { get; private set; }

    public void Clear()
    {
        foreach (var values in Sums.All)
            Array.Clear(values);
        Loss = 0;
    }

    /// <summary>Adds a document's slopes, of a window of it where it is long.</summary>
    public void Add(FateDocument document, Random random)
    {
        var count = Math.Min(MostPieces, document.Rows.Count);
        var first = random.Next(document.Rows.Count - count + 1);
        var (dropsNames, dropsClaims) = (random.NextDouble() < DropNames, random.NextDouble() < DropClaims);
        _state = (ulong)random.Next();
        Array.Clear(_hidden);
        Array.Clear(_hiddenSlopes);
        for (var i = 0; i < count; i++)
        {
            var input = _inputs.AsSpan(i * FateInput.Width, FateInput.Width);
            Fill(document.Rows, first + i, input, _slots[i], dropsNames, dropsClaims, random);
            var hidden = _hidden.AsSpan((i + FateNetwork.Reach) * FateNetwork.Hidden, FateNetwork.Hidden);
            FateNetwork.Apply(input, _net.First, _net.FirstBias, hidden);
            FateNetwork.Rectify(hidden);
            Drop(hidden);
        }

        for (var i = 0; i < count; i++)
            if (document.Targets[first + i] is { Fates: not 0 } target)
                Back(i, target);
        for (var i = 0; i < count; i++)
            BackFirst(i);
    }

    private void Fill(FateRows rows, int row, Span<float> input, List<ushort> slots, bool dropsNames, bool dropsClaims, Random random)
    {
        _net.FillValues(rows.Values(row), input);
        if (dropsNames)
        {
            input[(int)BlockFeature.NameBody..((int)BlockFeature.NameText + 1)].Clear();
            input[FateInput.NamedRoleStart..FateInput.KindStart].Clear();
        }

        if (dropsClaims)
            input[(FateInput.PieceStart + (int)FateColumn.IsClaimedAuthor)..(FateInput.PieceStart + (int)FateColumn.IsClaimedKeyword + 1)].Clear();
        if (random.NextDouble() < DropPhrase)
            input[FateInput.KnownRoleStart..FateInput.NamedRoleStart].Clear();
        slots.Clear();
        if (random.NextDouble() >= DropWords)
            foreach (var slot in rows.Words(row))
                if (random.NextDouble() >= DropWord)
                    slots.Add(slot);
        _net.FillWords(CollectionsMarshal.AsSpan(slots), input);
    }

    private void Back(int piece, FateTarget target)
    {
        var window = _hidden.AsSpan(piece * FateNetwork.Hidden, FateNetwork.Window);
        FateNetwork.Apply(window, _net.Second, _net.SecondBias, _second);
        FateNetwork.Rectify(_second);
        Drop(_second);
        FateNetwork.Apply(_second, _net.Last, _net.LastBias, _output);
        Slopes(target);
        AddOuter(_second, _output, Sums.Last, Sums.LastBias);
        Transposed(_output, _net.Last, _second, _secondSlopes);
        AddOuter(window, _secondSlopes, Sums.Second, Sums.SecondBias);
        AddTransposed(_secondSlopes, _net.Second, window, _hiddenSlopes.AsSpan(piece * FateNetwork.Hidden, FateNetwork.Window));
    }

    /// <summary>Leaves out some values; the others grow, so that the sum stays what it is without.</summary>
    private void Drop(Span<float> values)
    {
        foreach (ref var value in values)
        {
            _state = (_state * 6364136223846793005) + 1442695040888963407;
            value = (_state >> 40) < DropHidden * (1 << 24) ? 0 : value / (1 - DropHidden);
        }
    }

    /// <summary>Turns the outputs into the slopes of the loss: minus the logarithm of the probability of what the truth allows.</summary>
    private void Slopes(FateTarget target)
    {
        var fates = _output.AsSpan(0, FateNetwork.Fates);
        FateNetwork.Normalize(fates);
        var allowed = 1e-7f;
        for (var k = 0; k < fates.Length; k++)
            allowed += (target.Fates >> k & 1) != 0 ? fates[k] : 0;
        Loss -= Math.Log(allowed) * target.Weight;
        for (var k = 0; k < fates.Length; k++)
            fates[k] = target.Weight * (fates[k] - ((target.Fates >> k & 1) != 0 ? fates[k] / allowed : 0));
        var roles = _output.AsSpan(FateNetwork.Fates);
        if (target.Role < 0)
        {
            roles.Clear();
            return;
        }

        FateNetwork.Normalize(roles[..FateInput.Roles]);
        roles[FateInput.Roles..].Clear();
        roles[target.Role] -= 1;
        foreach (ref var slope in roles)
            slope *= 0.5f * target.Weight;
    }

    private void BackFirst(int piece)
    {
        var slopes = _hiddenSlopes.AsSpan((piece + FateNetwork.Reach) * FateNetwork.Hidden, FateNetwork.Hidden);
        var hidden = _hidden.AsSpan((piece + FateNetwork.Reach) * FateNetwork.Hidden, FateNetwork.Hidden);
        for (var k = 0; k < slopes.Length; k++)
            slopes[k] = hidden[k] > 0 ? slopes[k] / (1 - DropHidden) : 0;
        var input = _inputs.AsSpan(piece * FateInput.Width, FateInput.Width);
        AddOuter(input, slopes, Sums.First, Sums.FirstBias);
        if (_slots[piece].Count == 0)
            return;
        for (var k = 0; k < FateInput.WordValues; k++)
        {
            var slope = Dot(slopes, _net.First.AsSpan((FateInput.Measured + k) * FateNetwork.Hidden, FateNetwork.Hidden)) / _slots[piece].Count;
            foreach (var slot in _slots[piece])
                Sums.Words[(slot * FateInput.WordValues) + k] += slope;
        }
    }

    private static void AddOuter(ReadOnlySpan<float> input, ReadOnlySpan<float> slopes, float[] sums, float[] bias)
    {
        ref var target = ref MemoryMarshal.GetArrayDataReference(sums);
        ref var source = ref MemoryMarshal.GetReference(slopes);
        for (var k = 0; k < slopes.Length; k++)
            bias[k] += slopes[k];
        for (var k = 0; k < input.Length; k++)
        {
            if (input[k] == 0)
                continue;
            var factor = Vector256.Create(input[k]);
            var start = (nuint)(k * slopes.Length);
            for (nuint j = 0; j < (nuint)slopes.Length; j += 8)
                Vector256.FusedMultiplyAdd(factor, Vector256.LoadUnsafe(ref source, j), Vector256.LoadUnsafe(ref target, start + j)).StoreUnsafe(ref target, start + j);
        }
    }

    private static void Transposed(ReadOnlySpan<float> slopes, float[] weights, ReadOnlySpan<float> values, Span<float> result)
    {
        for (var k = 0; k < result.Length; k++)
            result[k] = values[k] > 0 ? Dot(slopes, weights.AsSpan(k * slopes.Length, slopes.Length)) / (1 - DropHidden) : 0;
    }

    private static void AddTransposed(ReadOnlySpan<float> slopes, float[] weights, ReadOnlySpan<float> values, Span<float> result)
    {
        for (var k = 0; k < result.Length; k++)
            if (values[k] > 0)
                result[k] += Dot(slopes, weights.AsSpan(k * slopes.Length, slopes.Length));
    }

    private static float Dot(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        var sum = Vector256<float>.Zero;
        ref var left = ref MemoryMarshal.GetReference(a);
        ref var right = ref MemoryMarshal.GetReference(b);
        for (nuint j = 0; j < (nuint)a.Length; j += 8)
            sum = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref left, j), Vector256.LoadUnsafe(ref right, j), sum);
        return Vector256.Sum(sum);
    }
}
