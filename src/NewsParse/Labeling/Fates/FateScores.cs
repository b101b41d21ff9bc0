using NewsParse.Text;

namespace NewsParse.Labeling.Fates;

/// <summary>What the labeller makes of a document's pieces: the probability of each fate, and the likeliest role for where a piece is chrome.</summary>
internal sealed class FateScores
{
    private static readonly Lazy<FateNetwork> Embedded = new(static () =>
    {
        using var stream = EmbeddedText.Open("NewsParse.Labeling.Fates.fates.model");
        using var reader = new BinaryReader(stream);
        return FateNetwork.Read(reader);
    });

    private readonly float[] _fates;
    private readonly byte[] _roles;
    private readonly float[] _roleShares;

    private FateScores(ReadOnlySpan<float> outputs)
    {
        var count = outputs.Length / FateNetwork.Outputs;
        (_fates, _roles, _roleShares) = (new float[count * FateNetwork.Fates], new byte[count], new float[count]);
        for (var i = 0; i < count; i++)
        {
            var output = outputs.Slice(i * FateNetwork.Outputs, FateNetwork.Outputs);
            output[..FateNetwork.Fates].CopyTo(_fates.AsSpan(i * FateNetwork.Fates));
            var roles = output.Slice(FateNetwork.Fates, FateInput.Roles);
            _roles[i] = (byte)IndexOfMax(roles);
            _roleShares[i] = roles[_roles[i]];
        }
    }

    /// <summary>Of no pieces.</summary>
    public static FateScores None { get; } = new([]);

    /// <summary>The network in the library.</summary>
    public static FateNetwork Network => Embedded.Value;

    public static FateScores Read(FateRows rows, CancellationToken cancellationToken) => Read(Network, rows, cancellationToken);

    /// <summary>The same by other weights than the library's.</summary>
    public static FateScores Read(FateNetwork network, FateRows rows, CancellationToken cancellationToken)
    {
        using var outputs = new PooledArray<float>(rows.Count * FateNetwork.Outputs);
        network.Run(rows, outputs.Span, cancellationToken);
        return new FateScores(outputs.Span);
    }

    public float Of(int piece, PieceFate fate) => _fates[(piece * FateNetwork.Fates) + (int)fate];

    /// <summary>The likeliest fate.</summary>
    public PieceFate Best(int piece) => (PieceFate)IndexOfMax(Fates(piece));

    /// <summary>The likeliest fate of a piece that is no text of the article.</summary>
    public PieceFate BestOutsideBody(int piece) => (PieceFate)((int)PieceFate.Title + IndexOfMax(Fates(piece)[(int)PieceFate.Title..]));

    /// <summary>The likeliest role, should the piece be chrome.</summary>
    public ChromeRole Role(int piece) => (ChromeRole)_roles[piece];

    /// <summary>Probability of that role, 0 to 1.</summary>
    public float RoleShare(int piece) => _roleShares[piece];

    private ReadOnlySpan<float> Fates(int piece) => _fates.AsSpan(piece * FateNetwork.Fates, FateNetwork.Fates);

    private static int IndexOfMax(ReadOnlySpan<float> values)
    {
        var best = 0;
        for (var i = 1; i < values.Length; i++)
            best = values[i] > values[best] ? i : best;
        return best;
    }
}
